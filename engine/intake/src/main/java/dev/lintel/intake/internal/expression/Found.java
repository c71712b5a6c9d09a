package dev.lintel.intake.internal.expression;

import dev.lintel.intake.internal.source.Node;
import dev.lintel.model.Origin;
import java.util.List;

/** What a template says under a path. */
public sealed interface Found {

    /** It is set. */
    record Present(Node node, Origin origin) implements Found {}

    /** It is left out. */
    record Absent() implements Found {}

    /**
     * Only a deployment decides its value.
     *
     * @param isSet it is certain to be set, to whatever value
     * @param branches what it may come to, where a condition chooses between two; otherwise empty
     */
    record Undecided(String expression, Origin origin, boolean isSet, List<Found> branches) implements Found {}
}
