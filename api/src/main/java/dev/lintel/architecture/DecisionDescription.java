package dev.lintel.architecture;

import dev.lintel.model.Origin;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Something that was decided, or is still to be. Immutable.
 *
 * @param about the ids of the components it concerns, sorted
 * @param options what there is to choose from, sorted by name
 */
public record DecisionDescription(
        String id,
        List<String> about,
        AttributeValues attributes,
        List<OptionDescription> options,
        Optional<Origin> origin) {

    /** Starts a decision; an id that is blank is asked about. */
    public static Builder of(String id) {
        return new Builder(id);
    }

    /** Collects what is said of one decision; not safe for several threads. */
    public static final class Builder {
        private final String id;
        private final List<String> about = new ArrayList<>();
        private final AttributeValues.Builder attributes = new AttributeValues.Builder(DecisionAttributes.set());
        private final List<OptionDescription> options = new ArrayList<>();
        private Optional<Origin> origin = Optional.empty();

        private Builder(String id) {
            this.id = id.strip();
        }

        public Builder about(String componentId) {
            about.add(componentId);
            return this;
        }

        /**
         * Says something of it.
         *
         * @throws IllegalArgumentException if the value does not fit the attribute; the message names what does
         */
        public <T> Builder with(Attribute<T> attribute, T value) {
            return with(attribute, Value.stated(value));
        }

        /** The same with a whole number or with a value whose basis and origin are known. */
        public Builder with(Attribute<BigDecimal> attribute, long value) {
            return with(attribute, BigDecimal.valueOf(value));
        }

        /** The same with a whole number or with a value whose basis and origin are known. */
        public <T> Builder with(Attribute<T> attribute, Value<T> value) {
            attributes.put(attribute, Words.inOneSpelling(attribute, value));
            return this;
        }

        public Builder option(OptionDescription option) {
            options.add(option);
            return this;
        }

        public Builder origin(Origin where) {
            origin = Optional.of(where);
            return this;
        }

        String id() {
            return id;
        }

        /** Takes over what another description of the same decision says. */
        void merge(Builder other, List<OpenPoint> openPoints) {
            List<OpenPoint> ignored = new ArrayList<>();
            attributes.merge(other.attributes.build(subject(), ignored), subject(), openPoints);
            about.addAll(other.about);
            options.addAll(other.options);
            origin = origin.or(() -> other.origin);
        }

        private String subject() {
            return "decision " + id;
        }

        DecisionDescription build(List<OpenPoint> openPoints) {
            return new DecisionDescription(
                    id,
                    about.stream().distinct().sorted().toList(),
                    attributes.build(subject(), openPoints),
                    options.stream()
                            .sorted(Comparator.comparing(OptionDescription::name))
                            .toList(),
                    origin);
        }
    }
}
