package dev.lintel.intake.internal.expression;

import dev.lintel.intake.internal.source.Node;
import dev.lintel.intake.internal.source.Node.Entry;
import java.util.Optional;

/** How an expression is written for people: in its short form, on one line, and not without end. */
final class Notation {
    /** Nothing of an expression beyond this is ever printed or compared usefully. */
    private static final int SHOWN = 2000;

    private Notation() {}

    static String shown(Node node) {
        StringBuilder out = new StringBuilder();
        show(node, out);
        return out.toString();
    }

    private static void show(Node node, StringBuilder out) {
        if (out.length() > SHOWN) {
            return;
        }
        Optional<Call> call = Call.in(node);
        if (node instanceof Node.Computed computed) {
            out.append(computed.expression());
        } else if (call.isPresent()) {
            out.append('!').append(call.get().shortName()).append(' ');
            show(call.get().argument(), out);
        } else if (node instanceof Node.Scalar scalar) {
            String text = scalar.text();
            out.append((text.length() > SHOWN ? text.substring(0, SHOWN) : text)
                    .strip()
                    .replaceAll("\\s+", " "));
        } else if (node instanceof Node.Sequence sequence) {
            String between = "[";
            for (Node item : sequence.items()) {
                out.append(between);
                show(item, out);
                between = ", ";
            }
            out.append(sequence.items().isEmpty() ? "[]" : "]");
        } else if (node instanceof Node.Mapping mapping) {
            String between = "{";
            for (Entry entry : mapping.entries().values()) {
                out.append(between).append(entry.key()).append(": ");
                show(entry.value(), out);
                between = ", ";
            }
            out.append(mapping.entries().isEmpty() ? "{}" : "}");
        }
    }
}
