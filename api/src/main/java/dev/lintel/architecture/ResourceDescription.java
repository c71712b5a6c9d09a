package dev.lintel.architecture;

import dev.lintel.model.Origin;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A resource as a template declares it, whether it is a component, a part of one or neither. Rules look at components;
 * resources are what two states of a template are compared by. Immutable.
 *
 * @param id its logical id
 * @param type such as {@code AWS::DynamoDB::Table}
 * @param component the component that it is or is a part of; empty where it is neither
 * @param condition the condition under which it exists; empty where it always does
 * @param properties as read, secrets masked; what only a deployment decides is a {@link Value.Unknown}
 * @param places where each property stands, by its name
 * @param replacement what a tool that planned the change says of it; empty where none did, so that only the properties
 *     tell
 * @param origin where the resource stands
 */
public record ResourceDescription(
        String id,
        String type,
        Optional<String> component,
        Optional<String> condition,
        Map<String, Object> properties,
        Map<String, Origin> places,
        Optional<Replacement> replacement,
        Origin origin) {
    public ResourceDescription {
        properties = ComponentDescription.frozen(properties);
        places = Collections.unmodifiableMap(new TreeMap<>(places));
    }

    /**
     * Whether a change keeps a resource or makes a new one in its place.
     *
     * @param happens false where the resource is kept, changed or not
     * @param because the properties for which it is replaced, as far as they are named
     */
    public record Replacement(boolean happens, List<String> because) {
        public Replacement {
            because = List.copyOf(because);
        }
    }

    /** Where that property stands; where the resource does, for one that is not set. */
    public Origin placeOf(String property) {
        return places.getOrDefault(property, origin);
    }
}
