package dev.lintel.report.text;

import dev.lintel.Review;
import java.util.List;

/** The doors and scorecards of a review as a person wants to read them in a terminal. */
public final class DecisionReport extends TextDocument {
    private final Review review;

    private DecisionReport(Review review, Style style) {
        super(style);
        this.review = review;
    }

    /** One-way doors first; what the catalogue rates by default is marked with an asterisk. */
    public static String write(Review review, Style style) {
        return new DecisionReport(review, style).write();
    }

    private String write() {
        DecisionText decisions = new DecisionText(page);
        page.lines(
                0, Prose.join(List.of(review.workload().id(), review.stage().word()), WIDE_DOT, Page.WIDTH), Ink.BOLD);
        section("DOORS", review.doors(), all -> spaced(all, decisions::door));
        section("OPTIONS WEIGHED", review.scorecards(), all -> spaced(all, decisions::scorecard));
        if (review.doors().isEmpty()) {
            page.lines(0, List.of("No decision is stated, and no component implies one."), Ink.NORMAL);
        }
        return page.toString();
    }
}
