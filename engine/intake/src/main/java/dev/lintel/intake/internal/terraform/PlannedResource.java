package dev.lintel.intake.internal.terraform;

import dev.lintel.intake.internal.source.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A resource in one state of a plan.
 *
 * @param values what its attributes are
 * @param unknown true in place of each attribute that only applying the plan shows
 * @param sensitive true in place of each attribute that nobody may see
 * @param replaced whether the plan replaces it; empty where it says nothing of that
 * @param replacedFor the attributes for which it does, as far as they are named
 */
record PlannedResource(
        String address,
        String type,
        Node place,
        Optional<Node> values,
        Optional<Node> unknown,
        Optional<Node> sensitive,
        Optional<Boolean> replaced,
        List<List<String>> replacedFor) {
    /** What is said of a value that the plan keeps to itself. */
    private static final String SENSITIVE = "a sensitive value";

    private static final String AFTER_APPLY = "known after apply";
    private static final int LONGEST = 80;

    /** Its attributes as one tree, with what they were computed from where the configuration says so. */
    Node.Mapping attributes(Configuration configuration) {
        Address from = Address.of(address);
        Optional<Node> expressions = configuration.expressions(from);
        Node whole = new Merge(configuration, from, expressions.isPresent())
                .merged(values, unknown, sensitive, expressions, place)
                .orElse(place);
        return whole instanceof Node.Mapping mapping ? mapping : Node.Mapping.of(Map.of(), place);
    }

    /** Lays the trees of a plan over each other. */
    private record Merge(Configuration configuration, Address from, boolean configured) {

        Optional<Node> merged(
                Optional<Node> value,
                Optional<Node> unknown,
                Optional<Node> sensitive,
                Optional<Node> expression,
                Node place) {
            Node at = value.or(() -> unknown).orElse(place);
            List<String> written = expression.map(Configuration::written).orElse(List.of());
            if (Json.isTrue(sensitive)) {
                return Optional.of(computed(Optional.empty(), SENSITIVE, expression, at));
            }
            if (Json.isTrue(unknown) && expression.isEmpty() && configured) {
                // Nobody set it: it is what the provider makes of a value that is left out.
                return Optional.empty();
            }
            if (Json.isTrue(unknown)) {
                return Optional.of(
                        computed(Optional.empty(), written.isEmpty() ? AFTER_APPLY : written.get(0), expression, at));
            }
            Optional<Node> inside = inside(value, unknown, sensitive, expression, at);
            return written.isEmpty() || inside.isEmpty()
                    ? inside
                    : Optional.of(computed(inside, written.get(0), expression, at));
        }

        private Node computed(Optional<Node> value, String text, Optional<Node> expression, Node at) {
            return new Node.Computed(
                    value,
                    text.length() > LONGEST ? text.substring(0, LONGEST - 3) + "..." : text,
                    expression.map(each -> configuration.referred(each, from)).orElse(List.of()),
                    at.line(),
                    at.column());
        }

        private Optional<Node> inside(
                Optional<Node> value,
                Optional<Node> unknown,
                Optional<Node> sensitive,
                Optional<Node> expression,
                Node at) {
            Optional<Node> shape = value.filter(each -> !isNothing(each)).or(() -> unknown);
            if (shape.isPresent() && shape.get() instanceof Node.Mapping) {
                Map<String, Node.Entry> entries = new LinkedHashMap<>();
                TreeSet<String> keys = new TreeSet<>(Json.entries(value).keySet());
                keys.addAll(Json.entries(unknown).keySet());
                for (String key : keys) {
                    Node.Entry entry = Optional.ofNullable(Json.entries(value).get(key))
                            .or(() -> Optional.ofNullable(Json.entries(unknown).get(key)))
                            .orElseThrow();
                    merged(
                                    Json.at(value, key),
                                    Json.at(unknown, key),
                                    Json.at(sensitive, key),
                                    Json.at(expression, key),
                                    at)
                            .ifPresent(
                                    each -> entries.put(key, new Node.Entry(key, entry.line(), entry.column(), each)));
                }
                return Optional.of(Node.Mapping.of(entries, at));
            }
            if (shape.isPresent() && shape.get() instanceof Node.Sequence) {
                int size =
                        Math.max(Json.items(value).size(), Json.items(unknown).size());
                List<Node> blocks = Json.items(expression);
                List<Node> items = new ArrayList<>();
                for (int i = 0; i < size; i++) {
                    merged(
                                    item(Json.items(value), i),
                                    item(Json.items(unknown), i),
                                    item(Json.items(sensitive), i),
                                    blocks.size() == size ? item(blocks, i) : Optional.empty(),
                                    at)
                            .ifPresent(items::add);
                }
                return Optional.of(Node.Sequence.of(items, at));
            }
            return value.filter(each -> !isNothing(each));
        }

        private static Optional<Node> item(List<Node> items, int at) {
            return at < items.size() ? Optional.of(items.get(at)) : Optional.empty();
        }

        /** What nobody set; Terraform writes it as null, and providers as an empty text too. */
        private static boolean isNothing(Node node) {
            return node instanceof Node.Scalar scalar
                    && (scalar.kind() == Node.Kind.NULL
                            || (scalar.kind() == Node.Kind.STRING
                                    && scalar.text().isEmpty()));
        }
    }
}
