package dev.lintel.intake.internal.mapping;

import dev.lintel.intake.internal.expression.Call;
import dev.lintel.intake.internal.source.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which resources are components, and what is a part of which. */
final class Whole {
    /** A step of a path into every entry of a mapping. */
    private static final String ANY = "*";

    private final Map<String, Resource> resources;
    private final Map<String, ResourceType> types;
    private final Map<String, Set<String>> owners = new LinkedHashMap<>();
    private final List<Resource> components = new ArrayList<>();

    Whole(Map<String, Resource> resources, Map<String, ResourceType> types) {
        this.resources = resources;
        this.types = types;
        resources.values().forEach(this::own);
        for (Resource resource : resources.values()) {
            Set<String> ends = ownersOf(resource.id());
            if (ends.contains(resource.id())) {
                if (typeOf(resource).isComponent()) {
                    components.add(resource);
                }
            } else {
                ends.stream().map(resources::get).forEach(owner -> owner.parts().add(resource));
            }
        }
    }

    List<Resource> components() {
        return components;
    }

    Map<String, Resource> resources() {
        return resources;
    }

    ResourceType typeOf(Resource resource) {
        return types.getOrDefault(resource.id(), ResourceType.SUPPORT);
    }

    private void own(Resource resource) {
        ResourceType type = typeOf(resource);
        for (String owner : named(resource, type.partOf())) {
            if (!owner.equals(resource.id())) {
                owners.computeIfAbsent(resource.id(), id -> new TreeSet<>()).add(owner);
            }
        }
        for (String part : named(resource, type.absorbs())) {
            if (!part.equals(resource.id())) {
                owners.computeIfAbsent(part, id -> new TreeSet<>()).add(resource.id());
            }
        }
    }

    /** Itself, or the resources that it is in the end a part of. */
    Set<String> ownersOf(String id) {
        Set<String> ends = new LinkedHashSet<>();
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(id));
        while (!open.isEmpty()) {
            String each = open.pop();
            if (seen.add(each)) {
                Set<String> above = owners.getOrDefault(each, Set.of());
                open.addAll(above);
                if (above.isEmpty()) {
                    ends.add(each);
                }
            }
        }
        return ends.isEmpty() ? Set.of(id) : ends;
    }

    /** The resources that are named under those paths, by reference or by plain logical id. */
    Set<String> named(Resource resource, List<List<String>> paths) {
        Set<String> names = new LinkedHashSet<>();
        for (List<String> path : paths) {
            for (Node node : under(resource.properties(), path, 0)) {
                if (node instanceof Node.Scalar scalar
                        && Call.in(node).isEmpty()
                        && resources.containsKey(resource.expressions().idOf(scalar.text()))) {
                    names.add(resource.expressions().idOf(scalar.text()));
                }
                resource.expressions().references(node, (name, where) -> {
                    if (resources.containsKey(name)) {
                        names.add(name);
                    }
                });
            }
        }
        return names;
    }

    /** The nodes under a path: every item of a list, and both branches of a condition. */
    static List<Node> under(Node node, List<String> path, int at) {
        List<Node> nodes = new ArrayList<>();
        collect(node, path, at, nodes);
        return nodes;
    }

    private static void collect(Node node, List<String> path, int at, List<Node> into) {
        Optional<Call> call = Call.in(node);
        if (at == path.size()) {
            into.add(node);
        } else if (node instanceof Node.Computed computed) {
            computed.value().ifPresent(value -> collect(value, path, at, into));
        } else if (call.isPresent()) {
            if (call.get().function().equals("Fn::If")
                    && call.get().argument() instanceof Node.Sequence branches
                    && branches.items().size() == 3) {
                collect(branches.items().get(1), path, at, into);
                collect(branches.items().get(2), path, at, into);
            }
        } else if (node instanceof Node.Sequence sequence) {
            sequence.items().forEach(item -> collect(item, path, at, into));
        } else if (node instanceof Node.Mapping mapping) {
            if (path.get(at).equals(ANY)) {
                mapping.entries().values().forEach(entry -> collect(entry.value(), path, at + 1, into));
            } else {
                mapping.get(path.get(at)).ifPresent(value -> collect(value, path, at + 1, into));
            }
        }
    }
}
