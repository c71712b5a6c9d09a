package dev.lintel.report.text;

import dev.lintel.Severity;
import dev.lintel.Subject;
import dev.lintel.model.Origin;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What the texts for a terminal have in common: their form, and how their parts are set. */
abstract class TextDocument {
    static final int INDENT = 2;
    static final int DEEPER = 4;
    static final String WIDE_DOT = "  ·  ";

    final Page page;

    TextDocument(Style style) {
        this(new Page(style));
    }

    TextDocument(Page page) {
        this.page = page;
    }

    final <T> void section(String title, List<T> content, Consumer<List<T>> writer) {
        if (!content.isEmpty()) {
            page.heading(title);
            page.gap();
            writer.accept(content);
        }
    }

    final <T> void spaced(Collection<T> all, Consumer<T> writer) {
        boolean first = true;
        for (T one : all) {
            if (!first) {
                page.gap();
            }
            first = false;
            writer.accept(one);
        }
    }

    static String place(Subject subject) {
        return subject.origin().map(Origin::toString).orElse("");
    }

    static int labelWidth(Stream<Severity> severities) {
        return severities.mapToInt(severity -> severity.word().length()).max().orElse(0);
    }

    static void total(List<String> totals, List<?> counted, String one, String many) {
        if (!counted.isEmpty()) {
            totals.add(count(counted, one, many));
        }
    }

    static String count(List<?> counted, String one, String many) {
        return counted.size() + " " + (counted.size() == 1 ? one : many);
    }
}
