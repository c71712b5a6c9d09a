package dev.lintel.report.text;

import dev.lintel.report.Harmless;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Breaks text into lines of a width. A word that is longer than a line stays whole, so that it can be copied. */
final class Prose {
    private static final Pattern ITEM = Pattern.compile("(\\s*)([-*+]|\\d{1,3}[.)])\\s+(.*)");
    private static final Pattern HEADING = Pattern.compile("\\s{0,3}#{1,6}\\s+(.*)");
    private static final Pattern FENCE = Pattern.compile("\\s*(```|~~~).*");
    private static final Pattern TABLE_ROW = Pattern.compile("\\s*\\|.*");

    private final int width;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private String prefix = "";
    private int itemIndent;
    private boolean gapIsDue;

    private Prose(int width) {
        this.width = width;
    }

    /** One paragraph, whatever line breaks it has. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : Harmless.text(text).strip().split("\\s+")) {
            if (!line.isEmpty() && length(line) + 1 + length(word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** The text on one line, however long. */
    static String line(String text) {
        return String.join(" ", wrap(text, Integer.MAX_VALUE));
    }

    /** Pieces side by side, as many to a line as fit; a piece is broken only where it is longer than a line. */
    static List<String> join(List<String> pieces, String separator, int width) {
        String lineEnd = separator.strip().equals("·") ? "" : separator.stripTrailing();
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String piece : pieces) {
            String clean = line(piece);
            if (line.isEmpty()) {
                line = clean;
            } else if (length(line + separator + clean + lineEnd) <= width) {
                line += separator + clean;
            } else {
                lines.addAll(fit(line + lineEnd, width));
                line = clean;
            }
        }
        lines.addAll(fit(line, width));
        return lines;
    }

    /** Markdown with its paragraphs wrapped, and its lists, code blocks and tables kept. */
    static List<String> markdown(String text, int width) {
        Prose prose = new Prose(width);
        prose.read(text.lines().toList());
        return prose.lines.isEmpty() ? List.of("") : prose.lines;
    }

    /** How many columns it takes. */
    static int length(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }

    private static List<String> fit(String line, int width) {
        return length(line) <= width ? List.of(line) : wrap(line, width);
    }

    private void read(List<String> source) {
        boolean inFence = false;
        for (String raw : source) {
            String line = Harmless.text(raw).stripTrailing();
            Matcher item = ITEM.matcher(line);
            Matcher heading = HEADING.matcher(line);
            if (FENCE.matcher(line).matches()) {
                flush();
                inFence = !inFence;
            } else if (inFence) {
                verbatim("    " + line);
            } else if (line.isEmpty()) {
                flush();
                gapIsDue = !lines.isEmpty();
            } else if (item.matches()) {
                flush();
                String marker = Character.isDigit(item.group(2).charAt(0)) ? item.group(2) : "-";
                prefix = item.group(1) + marker + " ";
                itemIndent = prefix.length();
                paragraph.append(item.group(3));
            } else if (heading.matches()) {
                flush();
                paragraph.append(heading.group(1));
                flush();
            } else if (TABLE_ROW.matcher(line).matches()) {
                flush();
                verbatim(line);
            } else {
                text(line);
            }
        }
        flush();
    }

    private void text(String line) {
        if (paragraph.isEmpty()) {
            boolean continuesItem = itemIndent > 0 && line.startsWith("  ");
            prefix = continuesItem ? " ".repeat(itemIndent) : "";
            itemIndent = continuesItem ? itemIndent : 0;
        }
        paragraph.append(' ').append(line);
    }

    private void verbatim(String line) {
        closeGap();
        lines.add(line.stripTrailing());
    }

    private void flush() {
        if (paragraph.isEmpty()) {
            return;
        }
        closeGap();
        String lead = prefix;
        for (String line : wrap(paragraph.toString(), width - prefix.length())) {
            lines.add(lead + line);
            lead = " ".repeat(prefix.length());
        }
        paragraph.setLength(0);
        prefix = "";
    }

    private void closeGap() {
        if (gapIsDue) {
            lines.add("");
            gapIsDue = false;
        }
    }

    /** A number without idle zeros. */
    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
