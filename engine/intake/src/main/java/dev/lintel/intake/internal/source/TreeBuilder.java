package dev.lintel.intake.internal.source;

import dev.lintel.intake.InputException;
import dev.lintel.model.Origin;
import java.util.Map;

/** What readers of both syntaxes share: the limits, and the rule that a key stands once. */
final class TreeBuilder {
    /** So many values are read between two looks at the time. */
    private static final int BETWEEN = 0xFFF;

    private final String file;
    private final Allowance allowance;
    private int nodes;
    private int reads;

    TreeBuilder(String file, Allowance allowance) {
        this.file = file;
        this.allowance = allowance;
    }

    Allowance allowance() {
        return allowance;
    }

    InputException fault(int line, int column, String problem) {
        return InputException.at(new Origin(file, Math.max(1, line), Math.max(0, column), ""), problem);
    }

    /** Counts nodes against the budget; an alias counts with all that it stands for. */
    void spend(int size, int line, int column) {
        nodes += size;
        if (nodes > allowance.limits().values() || nodes < 0) {
            throw fault(
                    line,
                    column,
                    "once its aliases are written out it holds more than the "
                            + allowance.limits().values() + Allowance.raise("values"));
        }
        if ((++reads & BETWEEN) == 0) {
            allowance.time(file);
        }
    }

    void enter(int depth, int line, int column) {
        if (depth > allowance.limits().depth()) {
            throw fault(
                    line,
                    column,
                    "nested more than " + allowance.limits().depth()
                            + " levels deep; no known format needs that, but the limit 'depth' can be raised");
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
}
