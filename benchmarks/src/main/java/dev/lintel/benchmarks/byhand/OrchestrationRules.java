package dev.lintel.benchmarks.byhand;

import static dev.lintel.benchmarks.byhand.RuleByHand.PREFECT_WITHOUT_OPERATOR;
import static dev.lintel.benchmarks.byhand.RuleByHand.STATE_MACHINE_AS_LOGIC;
import static dev.lintel.benchmarks.byhand.RuleByHand.STATE_MACHINE_AS_PROGRAM;
import static dev.lintel.benchmarks.byhand.RuleByHand.STATE_MACHINE_FULL_OF_LOGIC;
import static dev.lintel.benchmarks.byhand.RuleByHand.STEP_FUNCTIONS_WITHOUT_NEED;

import dev.lintel.architecture.ComponentAttributes;
import java.math.BigDecimal;

/** What steers the work of others. */
final class OrchestrationRules {
    private static final BigDecimal LOGIC_STATES = BigDecimal.valueOf(3);
    private static final BigDecimal MANY_STATES = BigDecimal.TEN;

    private OrchestrationRules() {}

    static void review(Part part, Setting setting, Faults faults) {
        switch (part.product().id()) {
            case "step-functions" -> {
                if (setting.onAws()) {
                    stateMachine(part, setting, faults);
                }
            }
            case "prefect" -> {
                if (Said.none(part.values(), ComponentAttributes.OPERATOR)) {
                    faults.add(
                            PREFECT_WITHOUT_OPERATOR,
                            part.id(),
                            () -> "Nobody operates the Prefect server of " + part.id());
                }
            }
            default -> {
                // Nothing is said of other engines.
            }
        }
    }

    private static void stateMachine(Part part, Setting setting, Faults faults) {
        String id = part.id();
        BigDecimal choices = Said.number(part.values(), ComponentAttributes.CHOICE_STATES);
        BigDecimal maps = Said.number(part.values(), ComponentAttributes.MAP_STATES);
        BigDecimal states = choices == null || maps == null ? null : choices.add(maps);
        if (Said.over(states, MANY_STATES)) {
            faults.add(
                    STATE_MACHINE_FULL_OF_LOGIC,
                    id,
                    () -> id + " is a program of " + Said.plain(states) + " Choice and Map states, written in JSON");
            return;
        }
        boolean logic = Said.over(states, LOGIC_STATES);
        if (logic) {
            faults.add(
                    STATE_MACHINE_AS_PROGRAM,
                    id,
                    () -> id + " keeps business logic in " + Said.plain(states) + " Choice and Map states");
        }
        if (logic && setting.mayCost()) {
            faults.add(
                    STATE_MACHINE_AS_LOGIC,
                    id,
                    () -> id + " decides and loops in " + Said.plain(states) + " states of a JSON state machine");
        } else if (setting.mayCost()) {
            faults.add(
                    STEP_FUNCTIONS_WITHOUT_NEED,
                    id,
                    () -> id + " orchestrates in JSON, though cost does not demand it");
        }
    }
}
