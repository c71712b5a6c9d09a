package dev.lintel.intake.internal.source;

import dev.lintel.intake.InputException;
import dev.lintel.intake.internal.source.Node.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** Reads one TOML text. */
final class TomlTree {
    private final TreeBuilder tree;

    private TomlTree(TreeBuilder tree) {
        this.tree = tree;
    }

    static Node read(String content, TreeBuilder tree) {
        TomlParseResult parsed = Toml.parse(content);
        if (parsed.hasErrors()) {
            var first = parsed.errors().get(0);
            throw fault(tree, first.position(), String.valueOf(first.getMessage()));
        }
        return new TomlTree(tree).mapping(parsed, null, 1);
    }

    private static InputException fault(TreeBuilder tree, TomlPosition at, String problem) {
        return tree.fault(at.line(), at.column(), "is no valid TOML: " + problem);
    }

    private Node node(@Nullable Object value, @Nullable TomlPosition at, int depth) {
        int line = at == null ? 1 : at.line();
        int column = at == null ? 1 : at.column();
        tree.spend(1, line, column);
        tree.enter(depth, line, column);
        if (value instanceof TomlTable table) {
            return mapping(table, at, depth);
        }
        if (value instanceof TomlArray array) {
            List<Node> items = new ArrayList<>();
            for (int i = 0; i < array.size(); i++) {
                items.add(node(array.get(i), array.inputPositionOf(i), depth + 1));
            }
            return Node.Sequence.of(items, line, column, "");
        }
        Kind kind = value instanceof Boolean ? Kind.BOOLEAN : value instanceof Number ? Kind.NUMBER : Kind.STRING;
        return new Node.Scalar(String.valueOf(value), kind, line, column, "");
    }

    private Node.Mapping mapping(TomlTable table, @Nullable TomlPosition at, int depth) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        for (String key : table.keySet()) {
            List<String> path = List.of(key);
            TomlPosition place = table.inputPositionOf(path);
            int line = place == null ? 1 : place.line();
            int column = place == null ? 1 : place.column();
            entries.put(key, new Node.Entry(key, line, column, node(table.get(path), place, depth + 1)));
        }
        return Node.Mapping.of(entries, at == null ? 1 : at.line(), at == null ? 1 : at.column(), "");
    }
}
