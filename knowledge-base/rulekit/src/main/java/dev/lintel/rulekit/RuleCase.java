package dev.lintel.rulekit;

import dev.lintel.model.Stage;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * One case of a rule: an architecture at a stage, and what the rule makes of it.
 *
 * @param rule the rule that it is a case of
 * @param near the case that it differs from by one fact or attribute; empty for one that stands by itself
 * @param expect {@code minor}, {@code major}, {@code blocker}, {@code accepted}, {@code upcoming}, {@code undecided},
 *     {@code needed}, {@code instead}, {@code in-place}, {@code flagged}, {@code inferred}, {@code covered}, {@code adapted} or {@code none}
 * @param document the architecture, in the form of a lintel.yaml
 * @param file where it is written
 * @param lines the lines of that
 * @param number its place among the cases of the rule, from 0
 */
record RuleCase(
        String rule,
        String name,
        Optional<String> near,
        Stage stage,
        String expect,
        ObjectNode document,
        String file,
        CaseLines lines,
        int number) {
    boolean fires() {
        return !expect.equals("none") && !expect.equals("undecided") && !expect.equals("in-place");
    }

    /** The same facts at another stage. */
    RuleCase at(Stage other) {
        return new RuleCase(rule, name, near, other, expect, document, file, lines, number);
    }

    /** Other facts at the same stage. */
    RuleCase with(ObjectNode other) {
        return new RuleCase(rule, name, near, stage, expect, other, file, lines, number);
    }

    /** Where it begins. */
    String place() {
        return file + ":" + lines.start(number);
    }

    /** Where it speaks of a property, or else where it begins. */
    String place(String property) {
        return file + ":" + lines.of(number, property);
    }

    @Override
    public String toString() {
        return "rule " + rule + " (" + place() + ") has case '" + name + "', which";
    }
}
