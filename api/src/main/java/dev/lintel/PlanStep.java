package dev.lintel;

import dev.lintel.model.Stage;
import java.util.List;

/** One step on the way to a later stage, by the statement that demands it. */
public record PlanStep(String statement, Stage towards, String text, State state, List<Evidence> evidence) {
    public PlanStep {
        evidence = List.copyOf(evidence);
    }

    public enum State {
        DONE,
        MISSING,
        UNKNOWN
    }
}
