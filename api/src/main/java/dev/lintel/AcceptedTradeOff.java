package dev.lintel;

import dev.lintel.model.Stage;
import java.util.List;
import java.util.Optional;

/**
 * Something that this stage accepts on purpose.
 *
 * @param until the stage at which it stops being acceptable; empty where it never does
 */
public record AcceptedTradeOff(
        String rule,
        Subject subject,
        String message,
        List<String> statements,
        List<Evidence> evidence,
        Optional<Stage> until,
        String mark)
        implements Conclusion {
    public AcceptedTradeOff {
        statements = List.copyOf(statements);
        evidence = List.copyOf(evidence);
    }

    /** One of a rule that concludes once about a subject. */
    public AcceptedTradeOff(
            String rule,
            Subject subject,
            String message,
            List<String> statements,
            List<Evidence> evidence,
            Optional<Stage> until) {
        this(rule, subject, message, statements, evidence, until, "");
    }
}
