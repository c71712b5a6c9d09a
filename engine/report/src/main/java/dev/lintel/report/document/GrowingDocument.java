package dev.lintel.report.document;

import dev.lintel.report.document.StartingDocument.Added;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A document to which lines are added, every line of it left as it stands. */
final class GrowingDocument {
    private static final Pattern TOP_LEVEL = Pattern.compile("^(?:#\\s*)?([A-Za-z$]\\w*):(.*)$");
    private static final Pattern KEY =
            Pattern.compile("^\\s*(?:- )?\\s*(?:#\\s*(?:- )?\\s*)?([A-Za-z]\\w*):(?:\\s.*)?$");
    private static final Pattern ENTRY = Pattern.compile("^(\\s*)(?:#\\s*)?-\\s+\\S.*$");
    private static final Pattern ID =
            Pattern.compile("(?:^|[\\s{,])id:\\s*(\"(?:[^\"\\\\]|\\\\.)*+\"|'[^']*+'|[^\\s,}#]+)");
    private static final int INDENT = 2;

    private final List<String> lines;
    private final List<String> atTheEnd = new ArrayList<>();
    private final String lineBreak;
    private final boolean isNew;
    private int components;
    private int questions;

    GrowingDocument(String existing) {
        this.isNew = existing.isBlank();
        this.lineBreak = existing.contains("\r\n") ? "\r\n" : "\n";
        this.lines = new ArrayList<>(isNew ? List.of() : List.of(existing.split("\r?\n", -1)));
        if (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
    }

    void header(List<String> comments) {
        lines.addAll(comments);
    }

    /** Adds what a mapping at the top lacks. */
    void section(String name, List<Line> wanted) {
        Optional<Range> found = range(name);
        if (found.isEmpty()) {
            if (!wanted.isEmpty()) {
                lines.add("");
                lines.add(name + ":");
                wanted.forEach(line -> add(lines.size(), line.indented(INDENT), line));
            }
            return;
        }
        Range range = found.get();
        Set<String> keys = keys(range.from(), range.to());
        List<Line> missing =
                wanted.stream().filter(line -> !keys.contains(line.key())).toList();
        if (range.inline()) {
            missing.forEach(line -> later(name + "." + line.key(), line));
        } else {
            int indent = indent(range).orElse(INDENT);
            int at = range.to();
            for (Line line : missing) {
                add(at++, line.indented(indent), line);
            }
        }
    }

    /** Adds what a list at the top lacks: entries, and lines of those that it has. */
    void entries(String name, List<Entry> wanted) {
        Optional<Range> found = range(name);
        if (found.isEmpty()) {
            if (!wanted.isEmpty()) {
                lines.add("");
                lines.add(name + ":");
                wanted.forEach(entry -> entry(lines.size(), INDENT, entry));
            }
            return;
        }
        if (found.get().inline()) {
            String text = lines.get(found.get().from());
            wanted.stream().filter(entry -> !text.contains(entry.id())).forEach(entry -> later(name, entry.head()));
            return;
        }
        for (Entry entry : wanted) {
            Range list = range(name).orElseThrow();
            Optional<Range> item = item(list, entry);
            if (item.isEmpty()) {
                entry(list.to(), indent(list).orElse(INDENT), entry);
            } else if (isOneLine(item.get())) {
                Set<String> keys = inlineKeys(lines.get(item.get().from()));
                entry.lines().stream()
                        .filter(line -> !keys.contains(line.key()))
                        .forEach(line -> later(entry.id() + "." + line.key(), line));
            } else {
                complete(item.get(), entry);
            }
        }
    }

    /** Adds a line at the top, unless its key stands there, in a comment or not. */
    void topLevel(Line line) {
        boolean known = lines.stream()
                .map(TOP_LEVEL::matcher)
                .anyMatch(matcher -> matcher.matches() && matcher.group(1).equals(line.key()));
        if (!known) {
            lines.add("");
            lines.add(line.indented(0));
        }
    }

    Added added() {
        if (!atTheEnd.isEmpty()) {
            lines.add("");
            lines.addAll(atTheEnd);
        }
        return new Added(String.join(lineBreak, lines) + lineBreak, components, questions);
    }

    private void entry(int at, int indent, Entry entry) {
        boolean commented = entry.head().text().startsWith("#");
        lines.add(at, commented ? entry.head().indented(indent) : entry.head().dashed(indent));
        components += commented ? 0 : 1;
        questions += commented ? 1 : 0;
        int next = at + 1;
        for (Line line : entry.lines()) {
            add(next++, line.indented(commented ? indent : indent + INDENT), line);
        }
    }

    private void add(int at, String text, Line line) {
        lines.add(at, text);
        questions += line.text().startsWith("# ") && line.text().endsWith(":") ? 1 : 0;
    }

    /** Where nothing can be put in its place. */
    private void later(String where, Line line) {
        String text = "# " + where + ": " + Scalars.comment(line.comment());
        if (!lines.contains(text) && !atTheEnd.contains(text)) {
            atTheEnd.add(text);
            questions++;
        }
    }

    private void complete(Range item, Entry entry) {
        Set<String> keys = keys(item.from(), item.to());
        String first = lines.get(item.from());
        boolean commented = first.strip().startsWith("#");
        int dash = first.indexOf(commented ? '#' : '-');
        int at = item.to();
        for (Line line : entry.lines()) {
            if (!keys.contains(line.key())) {
                add(at++, line.indented(commented ? dash : dash + INDENT), line);
            }
        }
    }

    /**
     * Some lines of the document.
     *
     * @param from the one that begins it
     * @param to the one behind its last
     * @param inline it is written on its first line, or begins there
     */
    private record Range(int from, int to, boolean inline) {}

    private Optional<Range> range(String name) {
        for (int i = 0; i < lines.size(); i++) {
            Matcher matcher = TOP_LEVEL.matcher(lines.get(i));
            if (!lines.get(i).startsWith("#")
                    && matcher.matches()
                    && matcher.group(1).equals(name)) {
                int end = i + 1;
                int last = i + 1;
                while (end < lines.size() && !beginsAnother(lines.get(end))) {
                    end++;
                    boolean belongs =
                            !lines.get(end - 1).isBlank() && !lines.get(end - 1).startsWith("#");
                    last = belongs ? end : last;
                }
                String value = matcher.group(2).strip();
                return Optional.of(new Range(i, last, !value.isEmpty() && !value.startsWith("#")));
            }
        }
        return Optional.empty();
    }

    private static boolean beginsAnother(String line) {
        boolean atTheMargin = !line.isEmpty() && !Character.isWhitespace(line.charAt(0)) && line.charAt(0) != '#';
        return atTheMargin && !line.startsWith("- ") && !line.equals("-");
    }

    private Optional<Integer> indent(Range range) {
        for (int i = range.from() + 1; i < range.to(); i++) {
            if (!lines.get(i).isBlank()) {
                return Optional.of(
                        lines.get(i).length() - lines.get(i).stripLeading().length());
            }
        }
        return Optional.empty();
    }

    private Set<String> keys(int from, int to) {
        Set<String> keys = new HashSet<>();
        for (int i = from; i < to; i++) {
            Matcher key = KEY.matcher(lines.get(i));
            if (key.matches()) {
                keys.add(key.group(1));
            }
            keys.addAll(inlineKeys(lines.get(i)));
        }
        return keys;
    }

    private static Set<String> inlineKeys(String line) {
        Set<String> keys = new HashSet<>();
        Matcher key = Pattern.compile("[{,]\\s*([A-Za-z]\\w*):").matcher(line);
        while (key.find()) {
            keys.add(key.group(1));
        }
        return keys;
    }

    /** The entry with that id; of a door that a component implies, any entry about that component alone. */
    private Optional<Range> item(Range list, Entry entry) {
        int indent = indent(list).orElse(INDENT);
        for (int i = list.from() + 1; i < list.to(); i++) {
            Matcher begins = ENTRY.matcher(lines.get(i));
            if (begins.matches() && begins.group(1).length() == indent) {
                int end = i + 1;
                while (end < list.to() && !isEntryAt(indent, lines.get(end))) {
                    end++;
                }
                int last = end;
                while (last > i + 1 && lines.get(last - 1).isBlank()) {
                    last--;
                }
                if (idIn(i, last).filter(entry.id()::equals).isPresent()) {
                    return Optional.of(new Range(i, last, false));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isEntryAt(int indent, String line) {
        Matcher matcher = ENTRY.matcher(line);
        return matcher.matches() && matcher.group(1).length() == indent;
    }

    private boolean isOneLine(Range item) {
        String first = lines.get(item.from()).strip();
        return first.startsWith("- {") || first.startsWith("- \"") || first.startsWith("- [");
    }

    private Optional<String> idIn(int from, int to) {
        for (int i = from; i < to; i++) {
            Matcher id = ID.matcher(lines.get(i));
            if (id.find()) {
                return Optional.of(plain(id.group(1)));
            }
        }
        return Optional.empty();
    }

    private static String plain(String written) {
        if (written.startsWith("\"")) {
            return Scalars.unquoted(written);
        }
        return written.startsWith("'")
                ? written.substring(1, written.length() - 1).replace("''", "'")
                : written;
    }
}
