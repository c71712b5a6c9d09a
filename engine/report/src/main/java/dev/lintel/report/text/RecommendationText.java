package dev.lintel.report.text;

import dev.lintel.Recommendation;
import dev.lintel.Recommendation.Candidate;
import dev.lintel.model.Reversibility;
import java.math.BigDecimal;
import java.util.List;

/** What to use, and what is in place, as a person wants to read it in a terminal. */
final class RecommendationText {
    private static final int INDENT = TextDocument.INDENT;
    private static final int DEEPER = TextDocument.DEEPER;

    private final Page page;

    RecommendationText(Page page) {
        this.page = page;
    }

    /** In full, with what it would take the place of. */
    void inFull(Recommendation recommendation) {
        page.markdown(INDENT, recommendation.message(), Ink.BOLD);
        page.details(
                DEEPER,
                recommendation.subject().toString(),
                TextDocument.place(recommendation.subject()),
                recommendation.rule());
        page.sentences(DEEPER, "Instead of", present(recommendation));
        page.field(DEEPER, "Why", recommendation.why());
        page.field(DEEPER, "How", recommendation.how());
        recommendation.use().ifPresent(this::candidate);
        page.field(DEEPER, "Way out", recommendation.wayOut());
        List<String> alternatives = recommendation.alternatives().stream()
                .map(RecommendationText::scored)
                .toList();
        page.items(DEEPER, "Or else", alternatives, Ink.NORMAL);
        page.items(DEEPER, "Rests on", recommendation.statements(), Ink.NORMAL);
        EvidenceText.because(page, DEEPER, recommendation);
    }

    private void candidate(Candidate use) {
        page.sentences(DEEPER, "For it", use.pros());
        page.sentences(DEEPER, "Against it", use.cons());
        page.field(DEEPER, "Locally", use.locally());
        page.field(
                DEEPER,
                "Door",
                use.door() == Reversibility.Swing.UNDETERMINED
                        ? "undetermined"
                        : "a " + use.door().word() + " door");
    }

    /** What would go, compared where it was rated. */
    private static List<String> present(Recommendation recommendation) {
        String against = recommendation
                .use()
                .map(use -> use.name() + " " + Prose.plain(use.score().orElse(BigDecimal.ZERO)))
                .orElse("");
        return recommendation.present().stream()
                .map(present -> present
                        + present.score()
                                .map(score -> ", rated " + Prose.plain(score) + " against " + against)
                                .orElse(""))
                .toList();
    }

    private static String scored(Candidate candidate) {
        return candidate.name()
                + candidate
                        .score()
                        .map(score -> " (" + Prose.plain(score) + ")")
                        .orElse("");
    }

    /** What needs no change takes a line. */
    void inPlace(Recommendation recommendation) {
        page.wrapped(INDENT, recommendation.message(), Ink.NORMAL);
        page.details(DEEPER, recommendation.rule());
    }
}
