package dev.lintel.intake.internal.terraform;

import dev.lintel.intake.internal.source.Node;
import dev.lintel.intake.internal.source.Node.Entry;
import dev.lintel.intake.internal.terraform.Translation.Extension;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What resources of a plan say of others, such as the versioning of a bucket. */
final class Extensions {
    private final Map<String, List<Node.Mapping>> byAddress = new LinkedHashMap<>();

    /** Those of which it is not known which resource they speak of, by its type. */
    private final Map<String, List<Node.Mapping>> astray = new LinkedHashMap<>();

    Extensions(List<PlannedResource> resources, Configuration configuration) {
        for (PlannedResource resource : resources) {
            Optional<Translation> translation = Translations.known().of(resource.type());
            translation
                    .flatMap(Translation::extending)
                    .ifPresent(extension -> add(resource, translation.get(), extension, configuration));
        }
    }

    private void add(
            PlannedResource resource, Translation translation, Extension extension, Configuration configuration) {
        Node.Mapping attributes = resource.attributes(configuration);
        Map<String, Entry> others = new LinkedHashMap<>(attributes.entries());
        others.remove(extension.attribute());
        Node.Mapping properties = translation.applied(Node.Mapping.of(others, attributes));
        List<String> extended = attributes.get(extension.attribute()).stream()
                .flatMap(named -> named instanceof Node.Computed computed
                        ? computed.references().stream()
                        : List.<String>of().stream())
                .toList();
        if (extended.isEmpty()) {
            extension
                    .of()
                    .ifPresent(type -> astray.computeIfAbsent(type, each -> new ArrayList<>())
                            .add(properties));
        }
        extended.forEach(address ->
                byAddress.computeIfAbsent(address, each -> new ArrayList<>()).add(properties));
    }

    /** The properties with all that others say of that resource; unknown where it may be this one that they speak of. */
    Node.Mapping with(PlannedResource resource, Node.Mapping properties) {
        List<Node.Mapping> said = byAddress.getOrDefault(resource.address(), List.of());
        List<Node.Mapping> maybe = astray.getOrDefault(resource.type(), List.of());
        if (said.isEmpty() && maybe.isEmpty()) {
            return properties;
        }
        Map<String, Entry> all = new LinkedHashMap<>(properties.entries());
        for (Node.Mapping more : said) {
            more.entries()
                    .forEach((name, entry) -> all.merge(name, entry, (one, other) -> {
                        if (properties.has(name)) {
                            return other;
                        }
                        return new Entry(name, one.line(), one.column(), Json.both(one.value(), other.value()));
                    }));
        }
        for (Node.Mapping perhaps : maybe) {
            perhaps.entries()
                    .forEach((name, entry) -> all.putIfAbsent(
                            name,
                            new Entry(
                                    name,
                                    entry.line(),
                                    entry.column(),
                                    new Node.Computed(
                                            Optional.empty(),
                                            "a resource of which the plan does not say what it is for",
                                            List.of(),
                                            entry.line(),
                                            entry.column()))));
        }
        return Node.Mapping.of(all, properties);
    }
}
