package dev.lintel.intake.internal.terraform;

import dev.lintel.intake.internal.source.Node;
import dev.lintel.intake.internal.source.Node.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How the attributes of one Terraform type are called in CloudFormation.
 *
 * @param type the type in CloudFormation; empty for one that only says more of another resource
 * @param extending which resource it says more of
 * @param when what its attributes have to be; otherwise it is nothing of the architecture
 * @param names from the path of an attribute to that of a property; what is not listed is called the same, in the other
 *     way of writing
 * @param defaults what Terraform sets where nobody does, otherwise than CloudFormation
 * @param values by property, from a word of Terraform's to one of CloudFormation's
 */
record Translation(
        Optional<String> type,
        Optional<Extension> extending,
        Map<String, String> when,
        Map<String, List<String>> names,
        Map<String, String> defaults,
        Map<String, Map<String, String>> values) {
    private static final Pattern SNAKE = Pattern.compile("[a-z][a-z0-9]*(?:_[a-z0-9]+)*");

    /**
     * What a resource only says more of.
     *
     * @param attribute the one that names it
     * @param of its type, as far as the data says
     */
    record Extension(String attribute, Optional<String> of) {}

    boolean holds(Node.Mapping attributes) {
        return when.entrySet().stream()
                .allMatch(each -> Json.text(attributes, each.getKey()).equals(each.getValue()));
    }

    /** The properties. */
    Node.Mapping applied(Node.Mapping attributes) {
        Properties properties = new Properties();
        for (Entry entry : attributes.entries().values()) {
            properties.take(entry, entry.key(), List.of());
        }
        defaults.forEach((name, value) -> properties.root.putIfAbsent(
                name,
                new Entry(
                        name,
                        attributes.line(),
                        attributes.column(),
                        new Node.Scalar(value, Node.Kind.STRING, attributes.line(), attributes.column(), ""))));
        return properties.mapping(attributes);
    }

    /** The property that stands for an attribute, by its path; of a path inside one, the property as a whole. */
    String property(List<String> path) {
        List<String> named = names.get(String.join(".", path));
        for (int i = path.size() - 1; named == null && i > 0; i--) {
            named = names.get(String.join(".", path.subList(0, i)));
        }
        return named == null ? camel(path.get(0)) : named.get(0);
    }

    private static String camel(String name) {
        if (!SNAKE.matcher(name).matches()) {
            return name;
        }
        StringBuilder camel = new StringBuilder();
        for (String word : name.split("_")) {
            camel.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
        }
        return camel.toString();
    }

    /** Properties while they are put together: mappings of entries that are not yet nodes. */
    private final class Properties {
        private final Map<String, Object> root = new LinkedHashMap<>();

        /** @param path where the attribute stands in CloudFormation, unless it is named elsewhere */
        void take(Entry entry, String attribute, List<String> path) {
            List<String> named = names.get(attribute);
            List<String> target = named != null ? named : with(path, camel(entry.key()));
            put(
                    target,
                    new Entry(
                            target.get(target.size() - 1),
                            entry.line(),
                            entry.column(),
                            translated(entry.value(), attribute, target)));
        }

        /** The value, without what is named elsewhere in it, which is put there. */
        private Node translated(Node node, String attribute, List<String> path) {
            if (node instanceof Node.Mapping mapping) {
                Map<String, Entry> entries = new LinkedHashMap<>();
                for (Entry entry : mapping.entries().values()) {
                    String inner = attribute + "." + entry.key();
                    List<String> named = names.getOrDefault(inner, with(path, camel(entry.key())));
                    String key = named.get(named.size() - 1);
                    if (!named.subList(0, named.size() - 1).equals(path)) {
                        take(entry, inner, path);
                    } else {
                        entries.put(
                                key,
                                new Entry(
                                        key,
                                        entry.line(),
                                        entry.column(),
                                        translated(entry.value(), inner, with(path, key))));
                    }
                }
                return Node.Mapping.of(entries, mapping);
            }
            if (node instanceof Node.Sequence sequence) {
                return Node.Sequence.of(
                        sequence.items().stream()
                                .map(item -> translated(item, attribute, path))
                                .toList(),
                        sequence);
            }
            if (node instanceof Node.Computed computed) {
                return new Node.Computed(
                        computed.value().map(value -> translated(value, attribute, path)),
                        computed.expression(),
                        computed.references(),
                        computed.line(),
                        computed.column());
            }
            return worded((Node.Scalar) node, path);
        }

        private Node worded(Node.Scalar scalar, List<String> path) {
            String word = values.getOrDefault(String.join(".", path), Map.of()).get(scalar.text());
            return word == null
                    ? scalar
                    : new Node.Scalar(word, scalar.kind(), scalar.line(), scalar.column(), scalar.tag());
        }

        /** Two that are put at the same place become a list. */
        @SuppressWarnings("unchecked") // a value here is an entry or such a mapping
        private void put(List<String> path, Entry entry) {
            Map<String, Object> at = root;
            for (String step : path.subList(0, path.size() - 1)) {
                Object next = at.get(step);
                if (!(next instanceof Map)) {
                    Map<String, Object> inner = new LinkedHashMap<>();
                    if (next instanceof Entry before && before.value() instanceof Node.Mapping mapping) {
                        inner.putAll(mapping.entries());
                    }
                    at.put(step, inner);
                    next = inner;
                }
                at = (Map<String, Object>) next;
            }
            String last = entry.key();
            Object before = at.get(last);
            if (before instanceof Map && entry.value() instanceof Node.Mapping more) {
                ((Map<String, Object>) before).putAll(more.entries());
            } else if (before instanceof Entry first) {
                at.put(last, new Entry(last, first.line(), first.column(), Json.both(first.value(), entry.value())));
            } else {
                at.putIfAbsent(last, entry);
            }
        }

        Node.Mapping mapping(Node place) {
            return mapping(root, place);
        }

        @SuppressWarnings("unchecked") // a value here is an entry or such a mapping
        private static Node.Mapping mapping(Map<String, Object> parts, Node place) {
            Map<String, Entry> entries = new LinkedHashMap<>();
            parts.forEach((key, part) -> entries.put(
                    key,
                    part instanceof Entry entry
                            ? entry
                            : new Entry(
                                    key, place.line(), place.column(), mapping((Map<String, Object>) part, place))));
            return Node.Mapping.of(entries, place);
        }
    }

    private static List<String> with(List<String> path, String step) {
        List<String> longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }
}
