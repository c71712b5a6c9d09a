package dev.lintel.architecture;

import dev.lintel.model.Basis;
import dev.lintel.model.Origin;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A part of the architecture: a store, a service, a function, a queue, an external system. Immutable.
 *
 * @param id how decisions and connections name it, unique in its architecture
 * @param technology what it is made of, by any name the catalogue knows; empty where nobody said
 * @param own facts that a pack declares, by name
 * @param properties the resource as it was read, secrets masked; empty for what came from no file
 */
public record ComponentDescription(
        String id,
        Optional<String> technology,
        AttributeValues attributes,
        Map<String, Value<?>> own,
        Map<String, Object> properties,
        Optional<Origin> origin) {
    public ComponentDescription {
        own = Collections.unmodifiableMap(new TreeMap<>(own));
        properties = frozen(properties);
    }

    /** Starts a component; an id that is blank is asked about. */
    public static Builder of(String id) {
        return new Builder(id);
    }

    /** @param leaving its connections to others, which the architecture keeps */
    Builder toBuilder(List<ConnectionDescription> leaving) {
        Builder builder = new Builder(id);
        builder.connections.addAll(leaving);
        builder.attributes.putAll(attributes);
        builder.own.putAll(own);
        builder.properties.putAll(properties);
        builder.technology = technology;
        builder.origin = origin;
        return builder;
    }

    /** Collects what is said of one component; not safe for several threads. */
    public static final class Builder {
        private final String id;
        private final AttributeValues.Builder attributes = new AttributeValues.Builder(ComponentAttributes.set());
        private final List<ConnectionDescription> connections = new ArrayList<>();
        private final Map<String, Value<?>> own = new TreeMap<>();
        private final Map<String, Object> properties = new TreeMap<>();
        private Optional<String> technology = Optional.empty();
        private Optional<Origin> origin = Optional.empty();

        private Builder(String id) {
            this.id = id.strip();
        }

        /** Any name that the catalogue knows: {@code Aurora Serverless v2}, {@code lambda}, {@code AWS::S3::Bucket}. */
        public Builder technology(String name) {
            technology = name.isBlank() ? Optional.empty() : Optional.of(name.strip());
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

        /** Data or control passes from this component to that one. */
        public Builder connectsTo(String other) {
            connections.add(new ConnectionDescription(id, other.strip(), Optional.empty()));
            return this;
        }

        public Builder connectsTo(String other, Origin where) {
            connections.add(new ConnectionDescription(id, other.strip(), Optional.of(where)));
            return this;
        }

        /** A fact of a pack's own, as the pack's rules read it with {@code own( "name" )}. */
        public Builder own(String name, Value<?> value) {
            own.put(name, value);
            return this;
        }

        public Builder own(String name, boolean value) {
            return own(name, Value.stated(value));
        }

        public Builder properties(Map<String, Object> asRead) {
            properties.putAll(asRead);
            return this;
        }

        public Builder origin(Origin where) {
            origin = Optional.of(where);
            return this;
        }

        String id() {
            return id;
        }

        List<ConnectionDescription> connections() {
            return connections;
        }

        Builder disconnect() {
            connections.clear();
            return this;
        }

        private String subject() {
            return "component " + id;
        }

        private ComponentDescription build(List<OpenPoint> openPoints) {
            return new ComponentDescription(
                    id, technology, attributes.build(subject(), openPoints), own, properties, origin);
        }
    }

    /** The component that several descriptions of one id come to, in whatever order they came. */
    static ComponentDescription together(List<Builder> several, List<OpenPoint> openPoints) {
        if (several.size() == 1) {
            return several.get(0).build(openPoints);
        }
        String subject = several.get(0).subject();
        List<ComponentDescription> each = several.stream()
                .map(builder -> builder.build(openPoints))
                .sorted(Comparator.comparing(ComponentDescription::origin, Contradictions.BY_ORIGIN)
                        .thenComparing(description -> description.properties().toString()))
                .toList();
        Map<String, List<Value<?>>> own = new TreeMap<>();
        Map<String, Object> properties = new TreeMap<>();
        for (ComponentDescription description : each) {
            description
                    .own()
                    .forEach((name, value) ->
                            own.computeIfAbsent(name, key -> new ArrayList<>()).add(value));
            description.properties().forEach(properties::putIfAbsent);
        }
        Map<String, Value<?>> settled = new TreeMap<>();
        own.forEach((name, said) -> settled.put(name, Contradictions.settle(name, said, subject, openPoints)));
        return new ComponentDescription(
                several.get(0).id(),
                technology(each, subject, openPoints),
                AttributeValues.together(
                        each.stream().map(ComponentDescription::attributes).toList(), subject, openPoints),
                settled,
                properties,
                each.get(0).origin());
    }

    private static Optional<String> technology(
            List<ComponentDescription> each, String subject, List<OpenPoint> openPoints) {
        List<Value<?>> said = new ArrayList<>();
        for (ComponentDescription description : each) {
            description
                    .technology()
                    .ifPresent(name -> said.add(new Value.Known<>(name, Basis.STATED, Optional.empty())));
        }
        return said.isEmpty()
                ? Optional.empty()
                : Contradictions.settle("its technology", said, subject, openPoints)
                        .known()
                        .map(Object::toString);
    }

    /** The same, unchangeable and in one order. */
    static Map<String, Object> frozen(Map<?, ?> properties) {
        Map<String, Object> sorted = new TreeMap<>();
        properties.forEach((name, value) -> sorted.put(String.valueOf(name), frozen(value)));
        return Collections.unmodifiableMap(sorted);
    }

    private static Object frozen(Object property) {
        if (property instanceof Map<?, ?> map) {
            return frozen(map);
        }
        return property instanceof List<?> list
                ? list.stream().map(ComponentDescription::frozen).toList()
                : property;
    }
}
