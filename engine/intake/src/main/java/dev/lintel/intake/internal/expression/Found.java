package dev.lintel.intake.internal.expression;

import dev.lintel.intake.internal.source.Node;
import dev.lintel.model.Origin;
import java.util.List;
import java.util.function.Supplier;

/** What a template says under a path. */
public sealed interface Found {

    /** It is set. */
    record Present(Node node, Origin origin) implements Found {}

    /** It is left out. */
    record Absent() implements Found {}

    /**
     * Only a deployment decides its value.
     *
     * @param text how its expression is shown; put together only where somebody asks
     * @param isSet it is certain to be set, to whatever value
     * @param branches what it may come to, where a condition chooses between two; otherwise empty
     */
    record Undecided(Supplier<String> text, Origin origin, boolean isSet, List<Found> branches) implements Found {
        /** Its expression, for people. */
        public String expression() {
            return text.get();
        }
    }
}
