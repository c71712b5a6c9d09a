package dev.lintel;

import dev.lintel.Rule.Level;
import dev.lintel.model.Origin;
import dev.lintel.model.Stage;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a policy decides about a rule, over what the rule's pack says.
 *
 * @param policy the name of the policy
 * @param grades what the rule's conclusion means from now on, at the stages that are named
 * @param off the rule says nothing at any stage
 * @param mandatory nobody may waive it, and no later policy make it weaker
 * @param reason why; empty where nothing is said
 * @param origin where it stands
 */
public record Ruling(
        String rule,
        String policy,
        Map<Stage, Level> grades,
        boolean off,
        boolean mandatory,
        String reason,
        Optional<Origin> origin) {
    /** @throws IllegalArgumentException if it switches a rule off without a reason, or both off and on */
    public Ruling {
        if (off && reason.isBlank()) {
            throw new IllegalArgumentException("switching " + rule + " off needs a reason");
        }
        if (off && (mandatory || !grades.isEmpty())) {
            throw new IllegalArgumentException(rule + " is either off, or graded or mandatory");
        }
        Map<Stage, Level> inOrder = new EnumMap<>(Stage.class);
        inOrder.putAll(grades);
        grades = Collections.unmodifiableMap(inOrder);
    }

    /** Where it stands, for people: the policy and, where it is known, the line. */
    public String place() {
        return policy + origin.map(at -> ":" + at.line()).orElse("");
    }
}
