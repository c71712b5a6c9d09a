package dev.lintel;

import dev.lintel.model.Stage;
import java.util.List;

/**
 * Something that is not due yet.
 *
 * @param at the stage at which it becomes a finding
 * @param severity how grave it is then
 * @param doInstead what to do until then
 */
public record Upcoming(
        String rule,
        Subject subject,
        String message,
        List<String> statements,
        List<Evidence> evidence,
        Stage at,
        Severity severity,
        String doInstead,
        String mark)
        implements Conclusion {
    public Upcoming {
        statements = List.copyOf(statements);
        evidence = List.copyOf(evidence);
    }

    /** One of a rule that concludes once about a subject. */
    public Upcoming(
            String rule,
            Subject subject,
            String message,
            List<String> statements,
            List<Evidence> evidence,
            Stage at,
            Severity severity,
            String doInstead) {
        this(rule, subject, message, statements, evidence, at, severity, doInstead, "");
    }
}
