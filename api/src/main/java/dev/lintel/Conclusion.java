package dev.lintel;

import java.util.List;

/** What every conclusion of a rule carries. */
public interface Conclusion {
    /** Pack and rule, as in {@code core/single-az-database}. */
    String rule();

    Subject subject();

    /** One sentence for people, with the names and numbers of the subject. */
    String message();

    /** The ids of the statements it rests on at this stage. */
    List<String> statements();

    /** The facts it rests on, in the order in which the rule reads them. */
    List<Evidence> evidence();

    /**
     * What tells it from other conclusions of the same rule about the same subject. A rule of a pack concludes once about a
     * subject, so that it is empty there; a rule of another tool may conclude several times.
     */
    default String mark() {
        return "";
    }
}
