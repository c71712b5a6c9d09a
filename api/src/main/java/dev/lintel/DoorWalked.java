package dev.lintel;

import dev.lintel.model.Origin;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A one-way door that a change walks through: what it does cannot be undone, or only at great expense
 * (1.4.type1.irreversible).
 *
 * @param subject a component, a decision, or a resource that is neither a component nor a part of one
 * @param message one sentence for people
 * @param changes what changed, at least one
 * @param why what makes it a one-way door
 * @param statements the ids of the statements that rests on
 * @param source who says so: a specification, the catalogue or a rule
 */
public record DoorWalked(
        Kind kind,
        Subject subject,
        String message,
        List<Change> changes,
        String why,
        List<String> statements,
        String source) {
    public DoorWalked {
        changes = List.copyOf(changes);
        statements = List.copyOf(statements);
    }

    /** What the change does, gravest first. */
    public enum Kind {
        /** Something that holds data is taken away. */
        REMOVED,
        /** Something that holds data is made anew, since a property changes that cannot be changed in place. */
        REPLACED,
        /** Something that holds data becomes something else. */
        TECHNOLOGY,
        /** What clients outside rely on is changed or taken away. */
        CONTRACT,
        /** Something comes in that is a one-way door itself, such as a managed store. */
        INTRODUCED,
        /** A decision that cannot be taken back is taken, or taken otherwise. */
        DECIDED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        @Override
        public String toString() {
            return word();
        }
    }

    /**
     * One difference.
     *
     * @param of the id of the component, decision or resource in which it is
     * @param property what differs, such as {@code KeySchema} or {@code technology}; {@code Type} where a whole
     *     resource comes or goes
     * @param before its value before, secrets masked; empty where it was not set or not there
     * @param after its value after, secrets masked; empty where it is not set or not there
     * @param beforeAt where it stood; empty for what was not there, and for what came through the builder
     * @param afterAt where it stands; empty for what is not there, and for what came through the builder
     */
    public record Change(
            String of,
            String property,
            Optional<String> before,
            Optional<String> after,
            Optional<Origin> beforeAt,
            Optional<Origin> afterAt) {}
}
