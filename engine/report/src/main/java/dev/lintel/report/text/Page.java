package dev.lintel.report.text;

import java.util.List;

/** A page of text under construction: indented lines with hanging labels. */
final class Page {
    static final int WIDTH = 100;
    /** Between a label and what it labels. */
    static final int GUTTER = 2;

    private final StringBuilder text = new StringBuilder();
    private final Style style;

    Page(Style style) {
        this.style = style;
    }

    void heading(String title) {
        gap();
        lines(0, List.of(title), Ink.BOLD);
    }

    void gap() {
        text.append('\n');
    }

    void lines(int indent, List<String> lines, Ink ink) {
        for (String line : lines) {
            if (!line.isEmpty()) {
                text.append(" ".repeat(indent)).append(ink.on(line, style));
            }
            text.append('\n');
        }
    }

    /** The lines, with the label to the left of the first. */
    void labelled(int indent, int labelWidth, String label, Ink labelInk, List<String> lines, Ink ink) {
        int column = indent + labelWidth + GUTTER;
        text.append(" ".repeat(indent))
                .append(labelInk.on(label, style))
                .append(" ".repeat(labelWidth - Prose.length(label) + GUTTER))
                .append(ink.on(lines.get(0), style))
                .append('\n');
        lines(column, lines.subList(1, lines.size()), ink);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
