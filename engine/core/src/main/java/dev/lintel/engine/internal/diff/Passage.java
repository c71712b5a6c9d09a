package dev.lintel.engine.internal.diff;

import dev.lintel.DoorWalked.Change;
import dev.lintel.DoorWalked.Kind;
import dev.lintel.Subject;
import java.util.List;

/**
 * One reason to say that a change walks through a one-way door; several about one subject make one door.
 *
 * @param name the subject with what it is, for people
 * @param because what is to be said beyond what holds for every change of that kind; may be empty
 */
record Passage(
        Kind kind,
        Certainty certainty,
        Subject subject,
        String name,
        Change change,
        String because,
        List<String> by,
        String source) {

    /** Whether it walks through the door, or only may. */
    enum Certainty {
        CERTAIN,
        POSSIBLE;

        Certainty and(Certainty other) {
            return this == CERTAIN ? other : this;
        }
    }
}
