package dev.lintel;

import java.util.List;

/**
 * Something that is due now, at this stage.
 *
 * @param why why it matters
 * @param doInstead what to do instead
 */
public record Finding(
        String rule,
        Subject subject,
        String message,
        List<String> statements,
        List<Evidence> evidence,
        Severity severity,
        String why,
        String doInstead,
        String mark)
        implements Conclusion {
    public Finding {
        statements = List.copyOf(statements);
        evidence = List.copyOf(evidence);
    }

    /** One of a rule that concludes once about a subject. */
    public Finding(
            String rule,
            Subject subject,
            String message,
            List<String> statements,
            List<Evidence> evidence,
            Severity severity,
            String why,
            String doInstead) {
        this(rule, subject, message, statements, evidence, severity, why, doInstead, "");
    }
}
