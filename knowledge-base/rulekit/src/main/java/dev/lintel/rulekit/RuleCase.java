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
 *     {@code offered}, {@code flagged}, {@code inferred} or {@code none}
 * @param document the architecture, in the form of a lintel.yaml
 */
record RuleCase(String rule, String name, Optional<String> near, Stage stage, String expect, ObjectNode document) {
    boolean fires() {
        return !expect.equals("none") && !expect.equals("undecided");
    }

    @Override
    public String toString() {
        return rule + ": " + name;
    }
}
