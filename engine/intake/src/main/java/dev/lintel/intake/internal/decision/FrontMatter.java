package dev.lintel.intake.internal.decision;

import dev.lintel.intake.InputException;
import dev.lintel.intake.internal.source.Node;
import dev.lintel.intake.internal.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What stands between two lines of {@code ---} at the beginning of a text.
 *
 * @param source as YAML, on the lines of the text; empty where there is none, or where it is no mapping
 * @param lines as they are written, for what is no YAML
 * @param rest the text in which its lines are blank
 */
record FrontMatter(Optional<Source> source, List<Line> lines, String rest) {
    private static final String FENCE = "---";

    FrontMatter {
        lines = List.copyOf(lines);
    }

    static FrontMatter of(String text, String file) {
        String[] all = text.split("\r\n|\n|\r", -1);
        if (!all[0].stripTrailing().equals(FENCE)) {
            return new FrontMatter(Optional.empty(), List.of(), text);
        }
        int end = 1;
        while (end < all.length && !all[end].stripTrailing().equals(FENCE)) {
            end++;
        }
        if (end == all.length) {
            return new FrontMatter(Optional.empty(), List.of(), text);
        }
        List<Line> lines = new ArrayList<>();
        StringBuilder yaml = new StringBuilder();
        StringBuilder rest = new StringBuilder();
        for (int i = 0; i < all.length; i++) {
            boolean inside = i > 0 && i < end;
            if (inside) {
                yaml.append(all[i]);
                lines.add(new Line(all[i], i + 1, 1));
            } else if (i > end) {
                rest.append(all[i]);
            }
            yaml.append(i < end ? "\n" : "");
            rest.append('\n');
        }
        return new FrontMatter(source(yaml.toString(), file), lines, rest.toString());
    }

    private static Optional<Source> source(String yaml, String file) {
        try {
            return Optional.of(Source.of(yaml, file)).filter(source -> source.root() instanceof Node.Mapping);
        } catch (InputException noYaml) {
            // Somebody else's file: what its lines say plainly still counts.
            return Optional.empty();
        }
    }

    /** What stands under these keys, given in lower case with spaces between words; a list item by item. */
    List<Line> values(Set<String> keys) {
        if (source.isEmpty()) {
            return Head.ofLines(lines).values(keys);
        }
        List<Line> values = new ArrayList<>();
        for (Node.Entry entry : entries()) {
            if (keys.contains(Section.name(entry.key()))) {
                for (Node item : entry.value().each()) {
                    if (item instanceof Node.Scalar scalar && scalar.kind() != Node.Kind.NULL) {
                        values.add(new Line(scalar.text(), entry.line(), entry.column()));
                    }
                }
            }
        }
        return values;
    }

    /** One of these keys is there, whatever stands under it. */
    boolean mentions(Set<String> keys) {
        return !values(keys).isEmpty()
                || entries().stream().anyMatch(entry -> keys.contains(Section.name(entry.key())));
    }

    /** Its entries; empty where it is no YAML. */
    List<Node.Entry> entries() {
        return source.map(Source::root)
                .map(Node.Mapping.class::cast)
                .map(root -> List.copyOf(root.entries().values()))
                .orElse(List.of());
    }
}
