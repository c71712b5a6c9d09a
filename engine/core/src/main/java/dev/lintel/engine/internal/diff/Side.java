package dev.lintel.engine.internal.diff;

import static java.util.stream.Collectors.toMap;

import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.ComponentDescription;
import dev.lintel.architecture.DecisionDescription;
import dev.lintel.architecture.ResourceDescription;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One side of a change, looked up by names. */
final class Side {
    private final Architecture architecture;
    private final Map<String, ComponentDescription> components;
    private final Map<String, DecisionDescription> decisions;
    private final Map<String, ResourceDescription> resources = new HashMap<>();

    Side(Architecture architecture) {
        this.architecture = architecture;
        this.components =
                architecture.components().stream().collect(toMap(ComponentDescription::id, Function.identity()));
        this.decisions = architecture.decisions().stream().collect(toMap(DecisionDescription::id, Function.identity()));
        architecture.resources().forEach(each -> resources.putIfAbsent(each.id(), each));
    }

    List<ComponentDescription> components() {
        return architecture.components();
    }

    List<DecisionDescription> decisions() {
        return architecture.decisions();
    }

    List<ResourceDescription> resources() {
        return architecture.resources();
    }

    Optional<ComponentDescription> component(String id) {
        return Optional.ofNullable(components.get(id));
    }

    Optional<DecisionDescription> decision(String id) {
        return Optional.ofNullable(decisions.get(id));
    }

    /** The resource of that logical id, which is the component of that id where there is one. */
    Optional<ResourceDescription> resource(String id) {
        return Optional.ofNullable(resources.get(id));
    }
}
