package dev.lintel.engine.internal.diff;

import dev.lintel.architecture.ComponentAttributes;
import dev.lintel.architecture.ComponentDescription;
import dev.lintel.architecture.Value;
import dev.lintel.engine.internal.diff.Passage.Certainty;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether clients outside build on a component. */
final class Outreach {
    private Outreach() {}

    /**
     * Whether a change of its contract breaks somebody: certain where it has clients outside or is open to the
     * internet, possible where nobody said, empty where it is known to stay inside.
     */
    static Optional<Certainty> of(Optional<ComponentDescription> before, Optional<ComponentDescription> after) {
        if (both(before, after).anyMatch(Outreach::hasClients)) {
            return Optional.of(Certainty.CERTAIN);
        }
        if (both(before, after).anyMatch(Outreach::isKnownToHaveNone)) {
            return Optional.empty();
        }
        return Optional.of(both(before, after).anyMatch(Outreach::isOpen) ? Certainty.CERTAIN : Certainty.POSSIBLE);
    }

    private static Stream<ComponentDescription> both(
            Optional<ComponentDescription> before, Optional<ComponentDescription> after) {
        return Stream.concat(before.stream(), after.stream());
    }

    /** So many outside the team are known to depend on it. */
    static boolean hasClients(ComponentDescription component) {
        return clients(component).known().filter(many -> many.signum() > 0).isPresent();
    }

    private static boolean isKnownToHaveNone(ComponentDescription component) {
        return clients(component) instanceof Value.None
                || clients(component).known().filter(many -> many.signum() == 0).isPresent()
                || component
                        .attributes()
                        .get(ComponentAttributes.PUBLIC_ACCESS)
                        .known()
                        .filter(open -> !open)
                        .isPresent();
    }

    private static boolean isOpen(ComponentDescription component) {
        return component
                .attributes()
                .get(ComponentAttributes.PUBLIC_ACCESS)
                .known()
                .orElse(false);
    }

    private static Value<BigDecimal> clients(ComponentDescription component) {
        return component.attributes().get(ComponentAttributes.EXTERNAL_CONSUMERS);
    }
}
