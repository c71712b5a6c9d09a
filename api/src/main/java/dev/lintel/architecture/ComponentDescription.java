package dev.lintel.architecture;

import dev.lintel.model.Origin;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
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

    /** Starts a component; an id that is blank is asked about. */
    public static Builder of(String id) {
        return new Builder(id);
    }

    /** Collects what is said of one component; not safe for several threads. */
    public static final class Builder {
        private final String id;
        private final AttributeValues.Builder attributes = new AttributeValues.Builder(ComponentAttributes.set());
        private final List<ConnectionDescription> connections = new ArrayList<>();
        private final Map<String, Value<?>> own = new TreeMap<>();
        private final Map<String, Object> properties = new LinkedHashMap<>();
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
            connections.add(new ConnectionDescription(id, other, Optional.empty()));
            return this;
        }

        public Builder connectsTo(String other, Origin where) {
            connections.add(new ConnectionDescription(id, other, Optional.of(where)));
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

        /** Takes over what another description of the same component says. */
        void merge(Builder other, List<OpenPoint> openPoints) {
            List<OpenPoint> ignored = new ArrayList<>();
            attributes.merge(other.attributes.build(subject(), ignored), subject(), openPoints);
            other.connections.forEach(each -> connections.add(new ConnectionDescription(id, each.to(), each.origin())));
            other.own.forEach(own::putIfAbsent);
            other.properties.forEach(properties::putIfAbsent);
            if (technology.isPresent() && other.technology.isPresent() && !technology.equals(other.technology)) {
                String contradiction =
                        "its technology is said to be " + technology.get() + " and to be " + other.technology.get();
                openPoints.add(new OpenPoint(subject(), contradiction, origin.or(() -> other.origin)));
                technology = Optional.empty();
            } else {
                technology = technology.or(() -> other.technology);
            }
            origin = origin.or(() -> other.origin);
        }

        private String subject() {
            return "component " + id;
        }

        ComponentDescription build(List<OpenPoint> openPoints) {
            return new ComponentDescription(
                    id,
                    technology,
                    attributes.build(subject(), openPoints),
                    Collections.unmodifiableMap(new TreeMap<>(own)),
                    Collections.unmodifiableMap(new LinkedHashMap<>(properties)),
                    origin);
        }
    }
}
