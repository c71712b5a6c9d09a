package dev.lintel.intake.internal.mapping;

import dev.lintel.intake.InputException;
import dev.lintel.intake.internal.source.Node;
import dev.lintel.model.Origin;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** Who sends to whom: by what the properties of a resource name, each type in its own direction. */
final class Connections {
    /** Real templates hold at most 500 resources; this only bounds what a hostile one costs. */
    private static final int MOST = 1_000_000;

    private final Whole whole;
    private final Map<String, Map<String, Origin>> outgoing = new LinkedHashMap<>();
    private final Set<String> components = new LinkedHashSet<>();
    private final Set<String> hubs = new LinkedHashSet<>();
    private int passed;

    Connections(Whole whole, List<Inventory.Link> links) {
        this.whole = whole;
        whole.components().forEach(component -> components.add(component.id()));
        for (Resource resource : whole.resources().values()) {
            if (whole.typeOf(resource).hub()) {
                hubs.add(resource.id());
            }
        }
        links.forEach(link -> add(link.from(), link.to(), link.origin()));
        whole.resources().values().forEach(this::connect);
        hubs.forEach(this::passThrough);
    }

    /** What a component sends to, with the place that says so. */
    Map<String, Origin> from(String component) {
        return outgoing.getOrDefault(component, Map.of());
    }

    private void connect(Resource resource) {
        ResourceType type = whole.typeOf(resource);
        if (type.links().isPresent()) {
            for (String from : whole.named(resource, type.links().get().from())) {
                for (String to : whole.named(resource, type.links().get().to())) {
                    add(from, to, resource.origin());
                }
            }
            return;
        }
        Set<Node> silent = nodes();
        for (List<List<String>> paths : List.of(type.partOf(), type.absorbs(), type.ignores())) {
            references(resource, paths, (name, where) -> silent.add(where));
        }
        Set<Node> spoken = nodes();
        spoken.addAll(silent);
        references(resource, type.connectedFrom(), (name, where) -> {
            spoken.add(where);
            if (!silent.contains(where)) {
                add(name, resource.id(), origin(resource, where));
            }
        });
        BiConsumer<String, Node> target = (name, where) -> {
            if (!spoken.contains(where)) {
                add(resource.id(), name, origin(resource, where));
            }
        };
        Optional<List<List<String>>> targets = type.connectsTo();
        if (targets.isPresent()) {
            references(resource, targets.get(), target);
        } else if (type.technology().isPresent() || type.hub()) {
            resource.expressions().references(resource.properties(), target);
        }
    }

    private static Origin origin(Resource resource, Node where) {
        return resource.expressions().source().origin(where, resource.logicalId());
    }

    private static Set<Node> nodes() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    private static void references(Resource resource, List<List<String>> paths, BiConsumer<String, Node> each) {
        for (List<String> path : paths) {
            for (Node node : Whole.under(resource.properties(), path, 0)) {
                resource.expressions().references(node, each);
            }
        }
    }

    private void add(String from, String to, Origin where) {
        if (!whole.resources().containsKey(from) || !whole.resources().containsKey(to)) {
            return;
        }
        for (String start : whole.ownersOf(from)) {
            for (String end : whole.ownersOf(to)) {
                if (!start.equals(end) && counts(start) && counts(end)) {
                    outgoing.computeIfAbsent(start, id -> new LinkedHashMap<>()).putIfAbsent(end, where);
                }
            }
        }
    }

    private boolean counts(String id) {
        return components.contains(id) || hubs.contains(id);
    }

    private void passThrough(String hub) {
        Map<String, Origin> onward = Optional.ofNullable(outgoing.remove(hub)).orElse(Map.of());
        outgoing.forEach((from, ends) -> {
            if (ends.remove(hub) != null) {
                passed += onward.size();
                if (passed > MOST) {
                    throw InputException.of(
                            whole.resources()
                                    .values()
                                    .iterator()
                                    .next()
                                    .origin()
                                    .file(),
                            "holds more than " + MOST + " connections; split it");
                }
                onward.forEach((end, where) -> {
                    if (!end.equals(from)) {
                        ends.putIfAbsent(end, where);
                    }
                });
            }
        });
    }
}
