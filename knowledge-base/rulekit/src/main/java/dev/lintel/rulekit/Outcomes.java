package dev.lintel.rulekit;

import dev.lintel.AcceptedTradeOff;
import dev.lintel.Conclusion;
import dev.lintel.Finding;
import dev.lintel.Recommendation;
import dev.lintel.Review;
import dev.lintel.ScopeNotice;
import dev.lintel.TypeOneFlag;
import dev.lintel.Undecided;
import dev.lintel.Upcoming;
import dev.lintel.architecture.Architecture;
import dev.lintel.engine.Advisor;
import dev.lintel.engine.Inferred;
import dev.lintel.model.Stage;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** What an advisor makes of a document, for one rule. */
final class Outcomes {
    private final Advisor advisor;

    Outcomes(Advisor advisor) {
        this.advisor = advisor;
    }

    /** What the rule concludes, as the words of a cases.yaml, one for each subject: {@code major component store}. */
    List<String> of(String rule, ObjectNode document, Stage stage) {
        Architecture architecture = CaseDocument.architecture(document, stage);
        Review review = advisor.review(architecture);
        Stream<String> concluded = Stream.of(
                        review.findings(),
                        review.acceptedTradeOffs(),
                        review.upcoming(),
                        review.undecided(),
                        review.recommendations(),
                        review.typeOneFlags(),
                        review.scope())
                .flatMap(List::stream)
                .filter(conclusion -> conclusion.rule().equals(rule))
                .map(conclusion -> word(conclusion) + " " + conclusion.subject());
        Stream<String> inferred = advisor.inferences(architecture).stream()
                .filter(each -> each.rule().equals(rule))
                .map(Inferred::subject)
                .map(subject -> "inferred " + subject);
        return List.copyOf(new TreeSet<>(Stream.concat(concluded, inferred).toList()));
    }

    private static String word(Conclusion conclusion) {
        if (conclusion instanceof Finding finding) {
            return finding.severity().word();
        }
        if (conclusion instanceof AcceptedTradeOff) {
            return "accepted";
        }
        if (conclusion instanceof Upcoming) {
            return "upcoming";
        }
        if (conclusion instanceof Undecided) {
            return "undecided";
        }
        if (conclusion instanceof Recommendation recommendation) {
            return recommendation.standing().word();
        }
        if (conclusion instanceof TypeOneFlag) {
            return "flagged";
        }
        if (conclusion instanceof ScopeNotice notice) {
            return notice.fit().name().toLowerCase(Locale.ROOT);
        }
        throw new IllegalStateException("no word for " + conclusion);
    }
}
