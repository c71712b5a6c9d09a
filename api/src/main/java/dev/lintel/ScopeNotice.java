package dev.lintel;

import java.util.List;

/**
 * Whether the knowledge was made for what is reviewed.
 *
 * @param fit made for it, or to be adapted
 * @param why what the skill says of such a workload
 * @param how what to make of this review
 */
public record ScopeNotice(
        String rule,
        Subject subject,
        String message,
        List<String> statements,
        List<Evidence> evidence,
        Fit fit,
        String why,
        String how)
        implements Conclusion {
    public ScopeNotice {
        statements = List.copyOf(statements);
        evidence = List.copyOf(evidence);
    }

    /** How the knowledge fits. */
    public enum Fit {
        COVERED,
        ADAPTED
    }
}
