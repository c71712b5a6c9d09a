package dev.lintel.engine.internal;

import dev.lintel.Rule.Kind;
import dev.lintel.Suggestion;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one call that is the consequence of a rule.
 *
 * @param subject the variable it concludes about
 * @param inference the name it infers; empty for other verbs
 */
record Verb(Kind kind, String subject, Optional<String> inference) {
    private static final Map<String, Kind> KINDS = new TreeMap<>(Map.of(
            "finding", Kind.FINDING,
            "recommendation", Kind.RECOMMENDATION,
            "typeOne", Kind.TYPE_ONE_FLAG,
            "inference", Kind.INFERENCE,
            "covered", Kind.COVERAGE,
            "adapt", Kind.ADAPTATION));
    private static final Pattern CALL = Pattern.compile(
            "\\s*(\\w+)\\s*\\(\\s*kcontext\\s*,\\s*(\\$\\w+)\\s*(?:,\\s*\"([a-z0-9-]+)\"\\s*)?\\)\\s*;\\s*");

    private static final Pattern WORD = Pattern.compile("^\\w+");
    private static final Pattern START =
            Pattern.compile("(?<![\\w$])(?:" + String.join("|", KINDS.keySet()) + ")\\s*\\(");
    private static final Pattern NO_CODE = Pattern.compile(
            "//[^\\n]*|/\\*.*?\\*/|\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\\n]|\\\\.)*'", Pattern.DOTALL);

    /** The verb that a consequence consists of; empty where it is anything but one verb. */
    static Optional<Verb> in(String consequence) {
        Matcher call = CALL.matcher(consequence);
        if (!call.matches()) {
            return Optional.empty();
        }
        Kind kind = KINDS.get(call.group(1));
        Optional<String> inference = Optional.ofNullable(call.group(3));
        return kind == null || (kind == Kind.INFERENCE) != inference.isPresent()
                ? Optional.empty()
                : Optional.of(new Verb(kind, call.group(2), inference));
    }

    /** The verb that stands among the statements of a consequence; empty where there is none, or another one. */
    static Optional<Verb> among(String statements) {
        // Comments and the contents of strings, as long as what they stand for.
        String code =
                NO_CODE.matcher(statements).replaceAll(match -> match.group().replaceAll("[^\n]", " "));
        Matcher start = START.matcher(code);
        if (!start.find()) {
            return Optional.empty();
        }
        int end = statements.indexOf(';', start.start());
        Optional<Verb> verb = end < 0 ? Optional.empty() : in(statements.substring(start.start(), end + 1));
        return start.find() ? Optional.empty() : verb;
    }

    /** What is wrong with a consequence that is no verb. */
    static String faultOf(String consequence) {
        String written = consequence.strip().replaceAll("\\s+", " ");
        if (in(written + ";").isPresent()) {
            return "lacks the semicolon behind its verb";
        }
        Matcher called = WORD.matcher(written);
        String near = called.find() && !KINDS.containsKey(called.group())
                ? Suggestion.question(KINDS.keySet(), called.group()).strip()
                : "";
        return "concludes with something other than one verb" + (near.isEmpty() ? "" : "; " + near.replace("?", ""));
    }

    static String forms() {
        return "finding( kcontext, $x ); recommendation( kcontext, $x ); typeOne( kcontext, $x );"
                + " inference( kcontext, $x, \"name\" ); covered( kcontext, $x ); adapt( kcontext, $x );";
    }
}
