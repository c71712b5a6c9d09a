package dev.lintel;

import dev.lintel.model.Basis;
import java.util.List;
import java.util.Optional;

/**
 * Which way a decision swings, factor by factor.
 *
 * @param swing {@code one-way}, {@code two-way} or {@code undetermined}
 * @param origination whether it was stated or components imply it
 * @param precedent the technology or category that the skill itself classifies; empty where it names none
 */
public record Door(
        Subject subject,
        String swing,
        Origination origination,
        List<Factor> factors,
        Optional<String> precedent,
        List<String> statements) {
    public Door {
        factors = List.copyOf(factors);
        statements = List.copyOf(statements);
    }

    /** Who brought a decision up. */
    public enum Origination {
        STATED,
        IMPLIED
    }

    /**
     * One of the five factors of the matrix.
     *
     * @param name {@code dataMigration}, {@code apiContract}, {@code lockIn}, {@code learning} or {@code coupling}
     * @param swing {@code one-way}, {@code two-way} or {@code unknown}
     * @param basis what that rests on; empty for an unknown
     */
    public record Factor(String name, String swing, Optional<Basis> basis) {}
}
