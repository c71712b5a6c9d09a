package dev.lintel.architecture;

import dev.lintel.model.Origin;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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
    public DecisionDescription {
        about = List.copyOf(about);
        options = List.copyOf(options);
    }

    /** Starts a decision; an id that is blank is asked about. */
    public static Builder of(String id) {
        return new Builder(id);
    }

    Builder toBuilder() {
        Builder builder = new Builder(id);
        builder.about.addAll(about);
        builder.attributes.putAll(attributes);
        builder.options.addAll(options);
        builder.origin = origin;
        return builder;
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
            about.add(componentId.strip());
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

        private String subject() {
            return "decision " + id;
        }

        private AttributeValues said(List<OpenPoint> openPoints) {
            return attributes.build(subject(), openPoints);
        }
    }

    /** The decision that several descriptions of one id come to, in whatever order they came. */
    static DecisionDescription together(List<Builder> several, List<OpenPoint> openPoints) {
        String subject = several.get(0).subject();
        List<AttributeValues> said =
                several.stream().map(each -> each.said(openPoints)).toList();
        Map<String, List<OptionDescription>> options = new TreeMap<>();
        several.stream()
                .flatMap(each -> each.options.stream())
                .forEach(option -> options.computeIfAbsent(option.name(), name -> new ArrayList<>())
                        .add(option));
        return new DecisionDescription(
                several.get(0).id(),
                several.stream()
                        .flatMap(each -> each.about.stream())
                        .distinct()
                        .sorted()
                        .toList(),
                AttributeValues.together(said, subject, openPoints),
                options.values().stream()
                        .map(same -> rated(same, subject, openPoints))
                        .toList(),
                several.stream()
                        .map(each -> each.origin)
                        .min(Contradictions.BY_ORIGIN)
                        .orElseThrow());
    }

    /** The option that several descriptions of one name come to; a rating that they contradict each other on is none. */
    private static OptionDescription rated(List<OptionDescription> same, String subject, List<OpenPoint> openPoints) {
        Map<String, List<Value<?>>> said = new TreeMap<>();
        same.forEach(option -> option.ratings()
                .forEach((criterion, rating) -> said.computeIfAbsent(criterion, name -> new ArrayList<>())
                        .add(Value.stated(rating))));
        Map<String, BigDecimal> ratings = new TreeMap<>();
        String name = same.get(0).name();
        said.forEach((criterion, values) -> Contradictions.settle(
                        criterion + " of option " + name, values, subject, openPoints)
                .known()
                .ifPresent(rating -> ratings.put(criterion, (BigDecimal) rating)));
        return new OptionDescription(name, ratings);
    }
}
