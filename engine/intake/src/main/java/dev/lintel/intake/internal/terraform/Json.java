package dev.lintel.intake.internal.terraform;

import dev.lintel.intake.internal.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks into the JSON that Terraform writes, in which anything may be left out. */
final class Json {
    private Json() {}

    static Optional<Node> at(Optional<Node> node, String key) {
        return node.flatMap(each -> each instanceof Node.Mapping mapping ? mapping.get(key) : Optional.empty());
    }

    static Optional<Node> at(Node node, String... keys) {
        Optional<Node> found = Optional.of(node);
        for (String key : keys) {
            found = at(found, key);
        }
        return found;
    }

    static List<Node> items(Optional<Node> node) {
        return node.flatMap(each ->
                        each instanceof Node.Sequence sequence ? Optional.of(sequence.items()) : Optional.empty())
                .orElse(List.of());
    }

    static Map<String, Node.Entry> entries(Optional<Node> node) {
        return node.flatMap(each ->
                        each instanceof Node.Mapping mapping ? Optional.of(mapping.entries()) : Optional.empty())
                .orElse(Map.of());
    }

    static String text(Node node, String key) {
        return text(at(node, key));
    }

    static String text(Optional<Node> node) {
        return node.flatMap(Json::known)
                .flatMap(each -> each instanceof Node.Scalar scalar ? Optional.of(scalar.text()) : Optional.empty())
                .orElse("");
    }

    /** What was computed, where that is known. */
    private static Optional<Node> known(Node node) {
        return node instanceof Node.Computed computed ? computed.value() : Optional.of(node);
    }

    static boolean isTrue(Optional<Node> node) {
        return node.filter(each -> each instanceof Node.Scalar scalar
                        && scalar.kind() == Node.Kind.BOOLEAN
                        && scalar.text().equals("true"))
                .isPresent();
    }

    /** Both as one list, those that are lists themselves item by item. */
    static Node both(Node one, Node other) {
        List<Node> items = new ArrayList<>(one.each());
        items.addAll(other.each());
        return Node.Sequence.of(items, one);
    }
}
