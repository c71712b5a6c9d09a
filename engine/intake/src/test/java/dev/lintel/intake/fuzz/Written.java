package dev.lintel.intake.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a generated tree as JSON, or as YAML with short tags, anchors, aliases and merge keys. */
final class Written {
    /** A call of an intrinsic function by its short name. */
    record Call(String function, Object argument) {}

    /** A scalar that stands without quotes. */
    record Plain(String text) {}

    private final StringBuilder out = new StringBuilder();
    private final List<String> anchors = new ArrayList<>();
    private final Choices choices;
    private final boolean json;

    private Written(Choices choices, boolean json) {
        this.choices = choices;
        this.json = json;
    }

    static String json(Object tree, Choices choices) {
        Written written = new Written(choices, true);
        written.inline(tree);
        return written.out.toString();
    }

    /** In block style as long as nothing more interesting is chosen. */
    static String yaml(Object tree, Choices choices) {
        Written written = new Written(choices, false);
        written.block(tree, 0);
        return written.out.append('\n').toString();
    }

    /** Names and values by turns, kept in this order: the same input has to be written the same in every JVM. */
    static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
        }
        return map;
    }

    private void block(Object node, int depth) {
        boolean empty = node instanceof Map<?, ?> map ? map.isEmpty() : node instanceof List<?> list && list.isEmpty();
        if (empty || depth > 12 || (depth > 1 && choices.once(6))) {
            inline(node);
        } else if (node instanceof Map<?, ?> map) {
            int start = out.length();
            String anchor = anchor();
            map.forEach((key, value) -> {
                line(depth);
                inline(key.toString());
                out.append(": ");
                block(value, depth + 1);
            });
            if (!anchors.isEmpty() && choices.once(12)) {
                line(depth);
                out.append("<<: ").append(merged());
            }
            known(anchor, start);
        } else if (node instanceof List<?> list) {
            int start = out.length();
            String anchor = anchor();
            for (Object item : list) {
                line(depth);
                out.append("- ");
                inline(item);
            }
            known(anchor, start);
        } else {
            inline(node);
        }
    }

    private String merged() {
        return choices.once(3)
                ? "[*" + choices.of(anchors) + ", *" + choices.of(anchors) + "]"
                : "*" + choices.of(anchors);
    }

    private void line(int depth) {
        if (out.length() > 0) {
            out.append('\n').append("  ".repeat(depth));
        }
    }

    /** Now and then an anchor; it may be named once all of its node is written. */
    private String anchor() {
        if (out.length() == 0 || !choices.once(10)) {
            return "";
        }
        String anchor = "a" + (choices.once(8) ? 0 : out.length());
        out.append('&').append(anchor).append(' ');
        return anchor;
    }

    /** A secret is none under another name. */
    private void known(String anchor, int start) {
        if (!anchor.isEmpty() && out.indexOf(Outcome.SECRET, start) < 0) {
            anchors.add(anchor);
        }
    }

    private void inline(Object node) {
        if (node instanceof Call call) {
            call(call);
        } else if (node instanceof Plain plain) {
            out.append(plain.text());
        } else if (!json && !anchors.isEmpty() && choices.once(40)) {
            out.append('*').append(choices.of(anchors)).append(' ');
        } else if (node instanceof Map<?, ?> map) {
            String between = "{";
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                out.append(between);
                quoted(entry.getKey().toString());
                out.append(": ");
                inline(entry.getValue());
                between = ", ";
            }
            out.append(map.isEmpty() ? "{}" : "}");
        } else if (node instanceof List<?> list) {
            String between = "[";
            for (Object item : list) {
                out.append(between);
                inline(item);
                between = ", ";
            }
            out.append(list.isEmpty() ? "[]" : "]");
        } else {
            quoted(node.toString());
        }
    }

    private void call(Call call) {
        if (json || choices.once(3)) {
            Map<String, Object> spelled = new LinkedHashMap<>();
            boolean whole = call.function().equals("Ref") || call.function().equals("Condition");
            spelled.put(whole ? call.function() : "Fn::" + call.function(), call.argument());
            inline(spelled);
        } else if (call.argument() instanceof Call inner) {
            // A node has one tag.
            out.append('!')
                    .append(call.function())
                    .append(" {\"Fn::")
                    .append(inner.function())
                    .append("\": ");
            inline(inner.argument());
            out.append('}');
        } else {
            out.append('!').append(call.function()).append(' ');
            inline(call.argument());
        }
    }

    private void quoted(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '"' || letter == '\\') {
                out.append('\\').append(letter);
            } else if (letter < ' ' || Character.isSurrogate(letter) || letter == 0x7F) {
                out.append(String.format("\\u%04x", (int) letter));
            } else {
                out.append(letter);
            }
        }
        out.append('"');
    }
}
