package dev.lintel.intake.internal.decision;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A paragraph, or what an item of a list begins with.
 *
 * @param list which list of its section an item stands in, counted from 1; 0 for what is no item
 * @param lines at least one
 */
record Passage(Kind kind, int list, List<Line> lines) {
    /** Where a passage stands. */
    enum Kind {
        PARAGRAPH,
        /** The beginning of an item of a list that stands in no other. */
        ITEM,
        /** A paragraph of a quotation. */
        QUOTE,
        /** Anything deeper, such as an item's second paragraph. */
        DETAIL
    }

    Passage {
        lines = List.copyOf(lines);
    }

    /** All lines as one, with marks. */
    String marked() {
        return lines.stream().map(Line::marked).collect(Collectors.joining(" "));
    }

    String plain() {
        return Line.plain(marked());
    }

    Line first() {
        return lines.get(0);
    }

    boolean isSaid() {
        return kind == Kind.PARAGRAPH || kind == Kind.ITEM;
    }
}
