package dev.lintel.engine.internal;

import static java.util.stream.Collectors.joining;

import java.util.List;

/**
 * A pattern as it stands in a rule.
 *
 * @param quantifier {@code exists}, {@code not}, or empty
 * @param variable the variable that it binds; empty where it binds none
 * @param ofSubject it matches what the rule concludes about
 */
record WrittenPattern(
        String quantifier, String factType, String variable, boolean ofSubject, List<WrittenCondition> conditions) {

    /** The same in a rule that concludes about that variable. */
    WrittenPattern about(String subject) {
        return new WrittenPattern(quantifier, factType, variable, variable.equals(subject), conditions);
    }

    /** In DRL, on one line. */
    String text() {
        return (quantifier.isEmpty() ? "" : quantifier + " ")
                + (variable.isEmpty() ? "" : variable + " : ")
                + factType
                + conditions.stream()
                        .map(WrittenCondition::text)
                        .collect(joining(", ", conditions.isEmpty() ? "(" : "( ", conditions.isEmpty() ? ")" : " )"));
    }
}
