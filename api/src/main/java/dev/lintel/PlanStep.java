package dev.lintel;

import dev.lintel.model.Stage;
import java.util.List;

/**
 * One step on the way to a later stage.
 *
 * @param statement the statement that demands it
 * @param oneWay taking it walks through a one-way door, so it wants to be thought through before the others
 * @param evidence some of the facts that show its state; for an unknown one what is unknown
 */
public record PlanStep(
        String statement, Stage towards, String text, boolean oneWay, State state, List<Evidence> evidence) {
    public PlanStep {
        evidence = List.copyOf(evidence);
    }

    public enum State {
        DONE,
        MISSING,
        UNKNOWN
    }
}
