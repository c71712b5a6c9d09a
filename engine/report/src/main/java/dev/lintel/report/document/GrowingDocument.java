package dev.lintel.report.document;

import dev.lintel.LintelException;
import dev.lintel.report.document.Layout.Gap;
import dev.lintel.report.document.Layout.Item;
import dev.lintel.report.document.Layout.Part;
import dev.lintel.report.document.Layout.Section;
import dev.lintel.report.document.StartingDocument.Added;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A document to which lines are added, every byte of it left as it stands. */
final class GrowingDocument {
    private static final String BY_HAND = "# To be put above by hand, where a line can take no comment:";

    private final String existing;
    private final Layout layout;
    private final Map<Integer, List<String>> inserted = new TreeMap<>();
    private final List<String> appended = new ArrayList<>();
    private final List<String> byHand = new ArrayList<>();
    private int components;
    private int questions;
    private int others;

    GrowingDocument(String existing) {
        this.existing = existing;
        this.layout = Layout.of(existing);
    }

    void header(List<String> comments) {
        appended.addAll(comments);
    }

    /** Adds what a mapping at the top lacks. */
    void section(String name, List<Line> wanted) {
        Optional<Section> found = layout.mappingBelow(name);
        if (found.isPresent()) {
            complete(name, found.get().part(), wanted);
        } else if (canBeAppended(name)) {
            if (!wanted.isEmpty()) {
                int column = appendKey(name);
                wanted.forEach(line -> append(line.indented(column + Layout.INDENT), line));
            }
        } else {
            wanted.forEach(line -> later(name + "." + line.key(), line));
        }
    }

    /** Adds what a list at the top lacks: entries, and lines of those that it has. */
    void entries(String name, List<Entry> wanted) {
        Optional<Section> found = layout.listBelow(name);
        List<Entry> missing = new ArrayList<>();
        for (Entry entry : wanted) {
            Optional<Item> item = found.flatMap(section -> item(section, entry.id()));
            if (item.isEmpty()) {
                missing.add(entry);
            } else {
                item.get().part().ifPresent(part -> complete(Scalars.word(entry.id()), part, entry.lines()));
            }
        }
        Optional<Gap> gap = found.flatMap(section -> section.part().gap());
        if (gap.isPresent()) {
            List<String> at = inserted.computeIfAbsent(gap.get().at(), line -> new ArrayList<>());
            missing.forEach(entry -> at.addAll(entry(gap.get().column(), entry)));
        } else if (found.isEmpty() && canBeAppended(name)) {
            if (!missing.isEmpty()) {
                int column = appendKey(name);
                missing.forEach(entry -> appended.addAll(entry(column + Layout.INDENT, entry)));
            }
        } else {
            for (Entry entry : missing) {
                String where = Scalars.word(entry.id());
                later(name + "." + where, new Line("", "", entry.head().comment()));
                if (!isCommented(entry)) {
                    entry.lines().forEach(line -> later(where + "." + line.key(), line));
                }
            }
        }
    }

    /** Adds words to a list at the top that stands in one line. */
    void words(String name, List<String> wanted) {
        Optional<Section> found = layout.listBelow(name);
        if (found.isPresent()) {
            wanted.stream()
                    .filter(word -> !found.get().words().contains(word))
                    .forEach(word -> later(name + "." + Scalars.word(word), new Line("", "", "read, and not listed")));
        } else if (!wanted.isEmpty()) {
            topLevel(Line.stating(name, Scalars.words(wanted), ""));
        }
    }

    /** Adds a line at the top, unless its key stands there, in a comment or not. */
    void topLevel(Line line) {
        if (layout.listBelow(line.key()).isPresent() || layout.mentions(line.key())) {
            return;
        }
        if (layout.column().isPresent()) {
            blankLine();
            appended.add(line.indented(layout.column().get()));
            others++;
        } else {
            later(line.key(), line);
        }
    }

    Added added() {
        String text = text();
        try {
            if (Layout.of(text).keeps(layout)) {
                return new Added(text, components, questions, others);
            }
        } catch (LintelException broken) {
            throw new IllegalStateException("what is added would break the document", broken);
        }
        throw new IllegalStateException("what is added would change what the document says");
    }

    private String text() {
        if (!byHand.isEmpty()) {
            blankLine();
            if (!layout.hasComment(BY_HAND)) {
                appended.add(BY_HAND);
            }
            appended.addAll(byHand);
        }
        inserted.computeIfAbsent(layout.end(), line -> new ArrayList<>()).addAll(appended);
        StringBuilder text = new StringBuilder(existing.length());
        List<String> lines = layout.lines();
        boolean endsOpen = !existing.isEmpty() && !existing.endsWith("\n") && !existing.endsWith("\r");
        for (int i = 0; i <= lines.size(); i++) {
            // The last line keeps the line break that it has, or has not.
            boolean isOpen = endsOpen && i == lines.size();
            for (String line : inserted.getOrDefault(i, List.of())) {
                text.append(isOpen ? layout.lineBreak() : "").append(line).append(isOpen ? "" : layout.lineBreak());
            }
            text.append(i < lines.size() ? lines.get(i) : "");
        }
        return text.toString();
    }

    private boolean canBeAppended(String name) {
        return layout.column().isPresent() && !layout.leavesOut(name);
    }

    private int appendKey(String name) {
        int column = layout.column().orElse(0);
        blankLine();
        appended.add(" ".repeat(column) + name + ":");
        return column;
    }

    private void blankLine() {
        boolean afterOne = appended.isEmpty()
                ? layout.end() == 0 || layout.lines().get(layout.end() - 1).isBlank()
                : appended.get(appended.size() - 1).isEmpty();
        if (!afterOne) {
            appended.add("");
        }
    }

    private static Optional<Item> item(Section section, String id) {
        return section.items().stream().filter(item -> item.id().equals(id)).findFirst();
    }

    private void complete(String name, Part part, List<Line> wanted) {
        Set<String> keys = part.keys();
        for (Line line : wanted) {
            if (!keys.contains(line.key())) {
                if (part.gap().isPresent()) {
                    Gap gap = part.gap().get();
                    inserted.computeIfAbsent(gap.at(), at -> new ArrayList<>()).add(line.indented(gap.column()));
                    count(line);
                } else {
                    later(name + "." + line.key(), line);
                }
            }
        }
    }

    private List<String> entry(int column, Entry entry) {
        List<String> written = new ArrayList<>();
        if (isCommented(entry)) {
            questions++;
            written.add(entry.head().indented(column));
            entry.lines().forEach(line -> written.add(line.indented(column)));
        } else {
            components++;
            written.add(entry.head().dashed(column));
            entry.lines().forEach(line -> {
                written.add(line.indented(column + Layout.INDENT));
                count(line);
            });
        }
        return written;
    }

    private static boolean isCommented(Entry entry) {
        return entry.head().text().startsWith("#");
    }

    private void append(String text, Line line) {
        appended.add(text);
        count(line);
    }

    private void count(Line line) {
        if (line.text().startsWith("#") && line.text().endsWith(":")) {
            questions++;
        } else {
            others++;
        }
    }

    /** Where nothing can be put in its place. */
    private void later(String where, Line line) {
        String start = "# " + where + ":";
        if (!layout.hasComment(start)) {
            String value = line.text().substring(line.text().indexOf(':') + 1);
            byHand.add(new Line(where, start + value, line.comment()).indented(0));
            count(new Line(where, start + value, ""));
        }
    }
}
