package dev.lintel;

import java.util.List;

/**
 * What would be a finding if an unknown turned out so.
 *
 * @param severity how grave it would be
 * @param unknowns the facts that would settle it, at least one
 */
public record Undecided(
        String rule,
        Subject subject,
        String message,
        List<String> statements,
        List<Evidence> evidence,
        Severity severity,
        List<String> unknowns,
        String mark)
        implements Conclusion {
    public Undecided {
        statements = List.copyOf(statements);
        evidence = List.copyOf(evidence);
        unknowns = List.copyOf(unknowns);
    }

    /** One of a rule that concludes once about a subject. */
    public Undecided(
            String rule,
            Subject subject,
            String message,
            List<String> statements,
            List<Evidence> evidence,
            Severity severity,
            List<String> unknowns) {
        this(rule, subject, message, statements, evidence, severity, unknowns, "");
    }
}
