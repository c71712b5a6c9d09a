package dev.lintel.engine.internal;

import dev.lintel.engine.ReviewException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a rule threw, as one error that names it. */
final class Failure {
    /** Drools names the file of a rule whose condition threw, and nothing else that is unique. */
    private static final Pattern RULE_IN_MESSAGE = Pattern.compile("rules/([^/\"]+)/[^/\"]+/([^/\"]+)/rule\\.drl");

    private Failure() {}

    /** A rule whose id is known threw that. */
    static ReviewException of(String rule, Throwable thrown) {
        return of(thrown, "rule " + rule);
    }

    /** Drools threw that while rules were joined or fired. */
    static ReviewException of(Throwable thrown) {
        return of(thrown, "a rule");
    }

    /** What a limit or a verb threw comes out as it is. */
    private static ReviewException of(Throwable thrown, String orElse) {
        String culprit = orElse;
        Throwable last = thrown;
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ReviewException known) {
                return known;
            }
            Matcher named = RULE_IN_MESSAGE.matcher(String.valueOf(cause.getMessage()));
            if (culprit.equals(orElse) && named.find()) {
                culprit = "rule " + named.group(1) + "/" + named.group(2);
            }
            last = cause;
        }
        return new ReviewException(culprit + " failed: " + said(last), thrown);
    }

    /** What it says of itself. */
    static String said(Throwable thrown) {
        Throwable told = thrown;
        // A class that a pack may not use is explained by the loader that refused it.
        while (told.getCause() != null
                && (told instanceof LinkageError || told instanceof ReflectiveOperationException)) {
            told = told.getCause();
        }
        return told.getMessage() == null || told instanceof Error ? told.toString() : told.getMessage();
    }
}
