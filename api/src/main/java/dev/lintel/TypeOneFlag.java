package dev.lintel;

import java.util.List;

/**
 * A one-way door: irreversible or very costly to reverse (1.4.type1.irreversible).
 *
 * @param why what makes it one
 * @param owes the deliberation that is owed before walking through: analysis, senior review, a proof of concept
 *     (1.4.type1.analysis)
 * @param lacks what of that is known to lack; empty for a door that components imply, of whose deliberation nothing is
 *     said
 */
public record TypeOneFlag(
        String rule,
        Subject subject,
        String message,
        List<String> statements,
        List<Evidence> evidence,
        String why,
        String owes,
        List<String> lacks)
        implements Conclusion {
    public TypeOneFlag {
        statements = List.copyOf(statements);
        evidence = List.copyOf(evidence);
        lacks = List.copyOf(lacks);
    }
}
