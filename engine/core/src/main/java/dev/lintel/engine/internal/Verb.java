package dev.lintel.engine.internal;

import dev.lintel.Rule.Kind;
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

    static String forms() {
        return "finding( kcontext, $x ); recommendation( kcontext, $x ); typeOne( kcontext, $x );"
                + " inference( kcontext, $x, \"name\" ); covered( kcontext, $x ); adapt( kcontext, $x );";
    }
}
