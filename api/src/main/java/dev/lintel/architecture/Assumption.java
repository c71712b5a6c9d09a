package dev.lintel.architecture;

import dev.lintel.model.Stage;
import java.util.List;
import java.util.Optional;

/**
 * One thing that is supposed to be otherwise than it was described: what a what-if changes. Immutable.
 *
 * <p>Its text is what the command line takes: {@code orders.multiAz=yes}. {@link Architecture#assuming} makes the
 * architecture of which it would be true.
 */
public sealed interface Assumption {

    /** What is supposed, as {@code subject.fact=value}. */
    String text();

    /** The workload is at another stage. */
    record AtStage(Stage stage) implements Assumption {
        @Override
        public String text() {
            return "stage=" + stage.word();
        }
    }

    /**
     * An attribute has that value, or is unknown.
     *
     * @param id the component or the decision; empty for an attribute of the workload or of its practices
     */
    record Said<T>(String id, Attribute<T> attribute, Value<T> value) implements Assumption {
        /** @throws IllegalArgumentException if the value does not fit the attribute; the message names what does */
        public Said {
            value.known()
                    .flatMap(known -> attribute
                            .objectionTo(known)
                            .or(() -> attribute.nonsenseIn(known).map(what -> attribute + " cannot be " + what)))
                    .ifPresent(objection -> {
                        throw new IllegalArgumentException(objection);
                    });
        }

        @Override
        public String text() {
            return (id.isEmpty() ? "" : id + ".") + attribute + "="
                    + value.inWords().orElse("unknown");
        }
    }

    /**
     * A component is made of something else.
     *
     * @param technology any name that the catalogue knows; empty for one that is unknown
     */
    record MadeOf(String component, Optional<String> technology) implements Assumption {
        @Override
        public String text() {
            return component + ".technology=" + technology.orElse("unknown");
        }
    }

    /** A component passes data or control to those components, and to no others. */
    record ConnectsTo(String component, List<String> others) implements Assumption {
        public ConnectsTo {
            others = List.copyOf(others);
        }

        @Override
        public String text() {
            return component + ".connectsTo=" + (others.isEmpty() ? "none" : String.join(", ", others));
        }
    }

    /** A fact of a pack's own has that value of a component. */
    record Own(String component, String name, Value<?> value) implements Assumption {
        @Override
        public String text() {
            return component + "." + Attribute.OWN + name + "="
                    + value.inWords().orElse("unknown");
        }
    }
}
