package dev.lintel;

import dev.lintel.model.Basis;
import dev.lintel.model.Reversibility.Swing;
import java.util.List;
import java.util.Optional;

/**
 * Which way a decision swings, factor by factor.
 *
 * @param subject the decision, or the component that implies it
 * @param category such as {@code database-choice}; empty where it was not stated
 * @param swing one-way (Type 1), two-way (Type 2), or undetermined where too little is known
 * @param origination whether it was stated or a component implies it
 * @param factors the five factors of the matrix
 * @param precedent the technology or category that the skill itself classifies; empty where it names none
 * @param overridden what is stated made it one-way although its precedent is a two-way door
 * @param statements what it rests on at this stage
 * @param lacks what of the deliberation that a one-way door owes is known to lack
 * @param wayOut how to leave it again, as stated; empty where nothing is
 * @param stated what was stated of the decision; empty for one that a component implies
 */
public record Door(
        Subject subject,
        Optional<String> category,
        Swing swing,
        Origination origination,
        List<Factor> factors,
        Optional<String> precedent,
        boolean overridden,
        List<String> statements,
        List<String> lacks,
        Optional<String> wayOut,
        Optional<Stated> stated) {
    public Door {
        factors = List.copyOf(factors);
        statements = List.copyOf(statements);
        lacks = List.copyOf(lacks);
    }

    /** Who brought a decision up. */
    public enum Origination {
        STATED,
        IMPLIED
    }

    /**
     * What was stated of a decision.
     *
     * @param about the components it concerns
     * @param alternatives what else was considered
     * @param constraints what has to stay true of it
     */
    public record Stated(
            Optional<String> status,
            Optional<String> chosen,
            Optional<String> reason,
            List<String> about,
            List<String> alternatives,
            List<String> constraints) {
        public Stated {
            about = List.copyOf(about);
            constraints = List.copyOf(constraints);
            alternatives = List.copyOf(alternatives);
        }
    }

    /**
     * One of the five factors of the matrix.
     *
     * @param name {@code dataMigration}, {@code apiContract}, {@code lockIn}, {@code learning} or {@code coupling}
     * @param swing undetermined where it is unknown
     * @param basis what that rests on; empty for an unknown
     * @param why what was stated, or why the catalogue says so; empty for an unknown
     */
    public record Factor(String name, Swing swing, Optional<Basis> basis, String why) {}
}
