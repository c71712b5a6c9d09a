package dev.lintel.report.text;

import dev.lintel.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A page of text under construction: indented lines with hanging labels. */
final class Page {
    static final int WIDTH = 100;
    /** Between a label and what it labels. */
    static final int GUTTER = 2;

    static final String DOT = " · ";
    private static final int FIELD_WIDTH = "Do instead".length();

    private final Appendable text;
    private final Style style;

    /** One that is built up to be had as a string. */
    Page(Style style) {
        this(style, new StringBuilder());
    }

    /** One that is written line by line. */
    Page(Style style, Appendable text) {
        this.style = style;
        this.text = text;
    }

    void heading(String title) {
        gap();
        lines(0, List.of(title), Ink.BOLD);
    }

    void gap() {
        put("\n");
    }

    void lines(int indent, List<String> lines, Ink ink) {
        for (String line : lines) {
            if (!line.isEmpty()) {
                put(" ".repeat(indent) + ink.on(line, style));
            }
            put("\n");
        }
    }

    /** Markdown, over the whole width. */
    void markdown(int indent, String markdown, Ink ink) {
        lines(indent, Prose.markdown(markdown, WIDTH - indent), ink);
    }

    /** Plain text, over the whole width. */
    void wrapped(int indent, String plain, Ink ink) {
        lines(indent, Prose.wrap(plain, WIDTH - indent), ink);
    }

    /** The lines, with the label to the left of the first. */
    void labelled(int indent, int labelWidth, String label, Ink labelInk, List<String> lines, Ink ink) {
        int column = indent + labelWidth + GUTTER;
        put(" ".repeat(indent)
                + labelInk.on(label, style)
                + " ".repeat(labelWidth - Prose.length(label) + GUTTER)
                + ink.on(lines.get(0), style)
                + "\n");
        lines(column, lines.subList(1, lines.size()), ink);
    }

    /** Writes a message beside its severity and returns the column it starts at. */
    int severity(int indent, int labelWidth, String doubt, Severity severity, String message, Ink ink) {
        int column = indent + labelWidth + GUTTER;
        labelled(
                indent,
                labelWidth,
                label(severity) + doubt,
                Ink.of(severity),
                Prose.markdown(message, WIDTH - column),
                ink);
        return column;
    }

    static String label(Severity severity) {
        return severity.word().toUpperCase(Locale.ROOT);
    }

    /** Pieces in a row, the empty ones left out. */
    void details(int indent, String... pieces) {
        List<String> said = Stream.of(pieces).filter(piece -> !piece.isEmpty()).toList();
        lines(indent, Prose.join(said, DOT, WIDTH - indent), Ink.FAINT);
    }

    /** Markdown beside its label; nothing where there is none. */
    void field(int indent, String label, String markdown) {
        if (!markdown.isBlank()) {
            field(indent, label, Prose.markdown(markdown, fieldSpace(indent)), Ink.NORMAL);
        }
    }

    /** Items in a row beside their label; nothing where there are none. */
    void items(int indent, String label, List<String> items, Ink ink) {
        if (!items.isEmpty()) {
            field(indent, label, Prose.join(items, ", ", fieldSpace(indent)), ink);
        }
    }

    /** Sentences beside their label, each on a line of its own; nothing where there are none. */
    void sentences(int indent, String label, List<String> sentences) {
        if (!sentences.isEmpty()) {
            List<String> lines = sentences.stream()
                    .flatMap(each -> Prose.wrap(each, fieldSpace(indent)).stream())
                    .toList();
            field(indent, label, lines, Ink.NORMAL);
        }
    }

    void field(int indent, String label, List<String> lines, Ink ink) {
        labelled(indent, FIELD_WIDTH, label, Ink.FAINT, lines, ink);
    }

    /** The width that a field has for its text. */
    static int fieldSpace(int indent) {
        return WIDTH - indent - FIELD_WIDTH - GUTTER;
    }

    private void put(String piece) {
        try {
            text.append(piece);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
