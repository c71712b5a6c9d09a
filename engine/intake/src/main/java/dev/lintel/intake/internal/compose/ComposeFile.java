package dev.lintel.intake.internal.compose;

import dev.lintel.architecture.PracticeAttributes;
import dev.lintel.architecture.Unread;
import dev.lintel.architecture.Value;
import dev.lintel.intake.internal.Reading;
import dev.lintel.intake.internal.source.Node;
import dev.lintel.intake.internal.source.Node.Entry;
import dev.lintel.intake.internal.source.Source;
import dev.lintel.model.Origin;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a Compose file: the services that it starts together. */
public final class ComposeFile {
    private ComposeFile() {}

    /** True where services have images, or are built. */
    public static boolean isOne(Source source) {
        return source.root() instanceof Node.Mapping root
                && root.mapping("services").isPresent()
                && root.mapping("services").get().entries().values().stream()
                        .anyMatch(each -> each.value() instanceof Node.Mapping service
                                && (service.has("image") || service.has("build") || service.has("extends")));
    }

    /** Hands its services on; what they mean is known when all else is read. */
    public static void read(Source source, Reading reading, LocalServices local) {
        Node.Mapping root = (Node.Mapping) source.root();
        Node.Mapping services = root.mapping("services").orElseThrow();
        Origin origin = source.origin(services, "");
        if (!reading.builder().hasName() && root.text("name").isPresent()) {
            reading.builder().name(Service.withDefaults(root.text("name").get()));
        }
        reading.say(PracticeAttributes.COMPOSE_FILE, Value.read(true, origin));
        for (Node each : root.get("include").map(Node::each).orElse(List.of())) {
            reading.builder()
                    .unread(new Unread(
                            "what the Compose file includes",
                            "files that it includes are read where they are given as well",
                            source.origin(each, "")));
        }
        Map<String, Service> read = new LinkedHashMap<>();
        for (Entry entry : services.entries().values()) {
            if (entry.value() instanceof Node.Mapping properties) {
                read.put(
                        entry.key(),
                        new Service(
                                entry.key(),
                                extended(properties, services, new LinkedHashSet<>(Set.of(entry.key()))),
                                source.origin(entry, entry.key())));
            }
        }
        local.add(source, read);
    }

    /** With what it takes over from services of the same file; those of other files are not followed. */
    private static Node.Mapping extended(Node.Mapping properties, Node.Mapping services, Set<String> seen) {
        String parent = properties
                .get("extends")
                .map(extends_ -> extends_ instanceof Node.Mapping long_ && !long_.has("file")
                        ? long_.text("service").orElse("")
                        : extends_ instanceof Node.Scalar scalar ? scalar.text() : "")
                .orElse("");
        if (parent.isEmpty() || !seen.add(parent) || services.mapping(parent).isEmpty()) {
            return properties;
        }
        Map<String, Entry> both = new LinkedHashMap<>(
                extended(services.mapping(parent).get(), services, seen).entries());
        both.putAll(properties.entries());
        return Node.Mapping.of(both, properties);
    }
}
