package dev.lintel.benchmarks.byhand;

import dev.lintel.Severity;
import dev.lintel.model.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What was found at one stage. */
final class Faults {
    private final Stage stage;
    private final List<Fault> found = new ArrayList<>();

    Faults(Stage stage) {
        this.stage = stage;
    }

    /** Adds what the rule says of a subject, where it says anything at this stage. */
    void add(RuleByHand rule, String subject, Supplier<String> message) {
        Severity severity = rule.at(stage);
        if (severity != null) {
            found.add(new Fault(rule.id(), subject, severity, message.get()));
        }
    }

    List<Fault> found() {
        return found;
    }
}
