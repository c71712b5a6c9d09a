package dev.lintel.intake.internal.source;

import dev.lintel.intake.InputException;
import dev.lintel.model.Origin;
import java.util.List;
import java.util.Map;

/** What readers of both syntaxes share: the limits, and the rule that a key stands once. */
final class TreeBuilder {
    private final String file;
    private int nodes;

    TreeBuilder(String file) {
        this.file = file;
    }

    InputException fault(int line, int column, String problem) {
        return InputException.at(new Origin(file, Math.max(1, line), Math.max(0, column), ""), problem);
    }

    /** Counts nodes against the budget; an alias counts with all that it stands for. */
    void spend(int size, int line, int column) {
        nodes += size;
        if (nodes > Limits.NODES || nodes < 0) {
            throw fault(
                    line,
                    column,
                    "too large: it holds more than " + Limits.NODES
                            + " values once its aliases are written out; split the file");
        }
    }

    void enter(int depth, int line, int column) {
        if (depth > Limits.DEPTH) {
            throw fault(line, column, "nested more than " + Limits.DEPTH + " levels deep; no known format needs that");
        }
    }

    void put(Map<String, Node.Entry> entries, Node.Entry entry) {
        Node.Entry first = entries.putIfAbsent(entry.key(), entry);
        if (first != null) {
            throw fault(
                    entry.line(),
                    entry.column(),
                    "the key '" + entry.key() + "' stands here twice, first in line " + first.line()
                            + "; remove one of them");
        }
    }

    Node.Sequence sequence(List<Node> items, int line, int column, String tag) {
        int size = 1;
        for (Node item : items) {
            size += item.size();
        }
        return new Node.Sequence(items, line, column, tag, size);
    }

    Node.Mapping mapping(Map<String, Node.Entry> entries, int line, int column, String tag) {
        int size = 1;
        for (Node.Entry entry : entries.values()) {
            size += entry.value().size();
        }
        return new Node.Mapping(entries, line, column, tag, size);
    }
}
