package dev.lintel;

import java.util.List;

/**
 * What to use for a need.
 *
 * @param why what speaks for it here
 * @param how how to go about it, the local way, the way out and the alternatives included
 */
public record Recommendation(
        String rule,
        Subject subject,
        String message,
        List<String> statements,
        List<Evidence> evidence,
        String why,
        String how)
        implements Conclusion {
    public Recommendation {
        statements = List.copyOf(statements);
        evidence = List.copyOf(evidence);
    }
}
