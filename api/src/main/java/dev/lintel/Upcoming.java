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
        String doInstead)
        implements Conclusion {
    public Upcoming {
        statements = List.copyOf(statements);
        evidence = List.copyOf(evidence);
    }
}
