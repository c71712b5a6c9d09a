package dev.lintel.intake.internal.compose;

import dev.lintel.intake.internal.source.Node;
import dev.lintel.model.Origin;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One service of a Compose file, with what it takes over from those that it extends. */
record Service(String name, Node.Mapping properties, Origin origin) {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{\\w+(?::?[-?+]([^{}]*))?}|\\$\\w+");

    /** Names of hosts in a text such as {@code jdbc:postgresql://store:5432/shop}. */
    private static final Pattern NO_NAME = Pattern.compile("[^\\w.-]+");

    /** The image that it runs, variables standing for their defaults; empty where it only builds one. */
    Optional<String> image() {
        return properties.text("image").map(Service::withDefaults).filter(image -> !image.isBlank());
    }

    /** The folder that its image is built from, as written. */
    Optional<String> builtFrom() {
        return properties
                .get("build")
                .flatMap(build -> build instanceof Node.Mapping long_
                        ? long_.text("context")
                        : build instanceof Node.Scalar scalar ? Optional.of(scalar.text()) : Optional.empty())
                .map(Service::withDefaults);
    }

    boolean builds() {
        return properties.has("build");
    }

    /** The ports at which the machine offers it. */
    List<String> ports() {
        List<String> ports = new ArrayList<>();
        for (Node port : properties.get("ports").map(Node::each).orElse(List.of())) {
            if (port instanceof Node.Mapping long_) {
                long_.text("published").ifPresent(ports::add);
            } else if (port instanceof Node.Scalar scalar) {
                String[] parts = withDefaults(scalar.text()).split(":");
                if (parts.length > 1) {
                    ports.add(parts[parts.length - 2]);
                }
            }
        }
        return ports;
    }

    /** The services of that file that it starts after or that what it is handed names, in the order of the file. */
    Set<String> connectsTo(Set<String> services) {
        Set<String> named = new LinkedHashSet<>();
        properties.get("depends_on").ifPresent(node -> named.addAll(names(node)));
        properties.get("links").ifPresent(node -> names(node).forEach(link -> named.add(link.split(":")[0])));
        environment().values().forEach(value -> named.addAll(List.of(NO_NAME.split(value))));
        named.retainAll(services);
        named.remove(name);
        return named;
    }

    /** What it is handed, by name; values may be secrets. */
    Map<String, String> environment() {
        Map<String, String> handed = new TreeMap<>();
        Optional<Node> environment = properties.get("environment");
        if (environment.isPresent() && environment.get() instanceof Node.Sequence list) {
            for (Node each : list.items()) {
                if (each instanceof Node.Scalar scalar) {
                    int equals = scalar.text().indexOf('=');
                    String key = equals < 0 ? scalar.text() : scalar.text().substring(0, equals);
                    handed.put(key, equals < 0 ? "" : withDefaults(scalar.text().substring(equals + 1)));
                }
            }
        } else {
            for (Node.Entry entry : properties
                    .mapping("environment")
                    .map(Node.Mapping::entries)
                    .orElse(Map.of())
                    .values()) {
                handed.put(entry.key(), entry.value() instanceof Node.Scalar scalar ? withDefaults(scalar.text()) : "");
            }
        }
        return handed;
    }

    private static List<String> names(Node node) {
        if (node instanceof Node.Mapping mapping) {
            return List.copyOf(mapping.entries().keySet());
        }
        List<String> names = new ArrayList<>();
        for (Node each : node.each()) {
            if (each instanceof Node.Scalar scalar) {
                names.add(scalar.text());
            }
        }
        return names;
    }

    /** A variable stands for its default, and for nothing without one. */
    static String withDefaults(String text) {
        if (text.indexOf('$') < 0) {
            return text;
        }
        return VARIABLE.matcher(text)
                .replaceAll(variable -> Matcher.quoteReplacement(
                        Optional.ofNullable(variable.group(1)).orElse("")));
    }
}
