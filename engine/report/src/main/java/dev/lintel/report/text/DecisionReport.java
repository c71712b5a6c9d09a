package dev.lintel.report.text;

import dev.lintel.Review;
import java.util.List;
import java.util.function.Consumer;

/** The doors and scorecards of a review as a person wants to read them in a terminal. */
public final class DecisionReport {
    private DecisionReport() {}

    /** One-way doors first; what the catalogue rates by default is marked with an asterisk. */
    public static String write(Review review, Style style) {
        Page page = new Page(style);
        DecisionText decisions = new DecisionText(page);
        page.lines(
                0, Prose.join(List.of(review.workload().id(), review.stage().word()), "  ·  ", Page.WIDTH), Ink.BOLD);
        section(page, "DOORS", review.doors(), decisions::door);
        section(page, "OPTIONS WEIGHED", review.scorecards(), decisions::scorecard);
        if (review.doors().isEmpty()) {
            page.lines(0, List.of("No decision is stated, and no component implies one."), Ink.NORMAL);
        }
        return page.toString();
    }

    private static <T> void section(Page page, String title, List<T> all, Consumer<T> writer) {
        if (!all.isEmpty()) {
            page.heading(title);
            for (T each : all) {
                page.gap();
                writer.accept(each);
            }
        }
    }
}
