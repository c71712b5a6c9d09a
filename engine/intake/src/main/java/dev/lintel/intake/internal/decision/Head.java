package dev.lintel.intake.internal.decision;

import dev.lintel.intake.internal.decision.Passage.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a record says of itself in lines such as {@code * Status: accepted}: in its front matter where that is no YAML,
 * or below its title, as older forms do.
 *
 * @param entries in their order
 */
record Head(List<Entry> entries) {
    private static final int LONGEST_KEY = 40;

    /**
     * One such line.
     *
     * @param key in lower case, with spaces between words
     */
    record Entry(String key, Line value) {}

    Head {
        entries = List.copyOf(entries);
    }

    static Head of(List<Passage> passages) {
        List<Entry> entries = new ArrayList<>();
        passages.stream()
                .filter(passage -> passage.kind() != Kind.DETAIL)
                .flatMap(passage -> passage.lines().stream())
                .forEach(line -> add(line, entries));
        return new Head(entries);
    }

    static Head ofLines(List<Line> lines) {
        List<Entry> entries = new ArrayList<>();
        lines.forEach(line -> add(line, entries));
        return new Head(entries);
    }

    private static void add(Line line, List<Entry> entries) {
        String text = line.plain();
        boolean row = text.startsWith("|");
        int start = row ? 1 : 0;
        int end = text.indexOf(row ? '|' : ':', start);
        if (end < 0 || end > LONGEST_KEY) {
            return;
        }
        String value = text.substring(end + 1);
        if (row) {
            int close = value.indexOf('|');
            value = close < 0 ? value : value.substring(0, close);
        }
        String key = Section.name(text.substring(start, end));
        if (!key.isEmpty() && !value.isBlank()) {
            entries.add(new Entry(key, new Line(OptionName.unquoted(value), line.number(), line.column())));
        }
    }

    /** What stands under these keys. */
    List<Line> values(Set<String> keys) {
        return entries.stream()
                .filter(entry -> keys.contains(entry.key()))
                .map(Entry::value)
                .toList();
    }
}
