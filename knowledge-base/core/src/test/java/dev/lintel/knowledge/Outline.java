package dev.lintel.knowledge;

import dev.lintel.AcceptedTradeOff;
import dev.lintel.Conclusion;
import dev.lintel.Finding;
import dev.lintel.Question;
import dev.lintel.Review;
import dev.lintel.ScopeNotice;
import dev.lintel.TypeOneFlag;
import dev.lintel.Undecided;
import dev.lintel.Upcoming;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** A review in one line for each thing it says, so that a person can go through all of it. */
final class Outline {
    private final StringBuilder text = new StringBuilder();

    private Outline(Review review) {
        text.append(review.workload().id())
                .append(" at ")
                .append(review.stage())
                .append('\n');
        part("findings", review.findings(), finding -> finding.severity().word() + " ");
        part(
                "accepted",
                review.acceptedTradeOffs(),
                accepted ->
                        accepted.until().map(stage -> "until " + stage + " ").orElse(""));
        part("upcoming", review.upcoming(), upcoming -> upcoming.severity().word() + " at " + upcoming.at() + " ");
        part("undecided", review.undecided(), undecided -> undecided.severity().word() + " ");
        part("recommended", review.recommendations(), each -> each.standing().word() + " ");
        part("one-way doors", review.typeOneFlags(), each -> "");
        part("scope", review.scope(), notice -> notice.fit().name().toLowerCase(Locale.ROOT) + " ");
        List<Question> others =
                review.questions().stream().filter(Outline::asksWhatIsMeant).toList();
        if (!others.isEmpty()) {
            text.append("questions\n");
            others.forEach(question -> text.append("  ").append(question.text()).append('\n'));
        }
    }

    /** What is undecided, and what every review asks, stands above or goes without saying. */
    private static boolean asksWhatIsMeant(Question question) {
        boolean ofTheWhole =
                question.subject().kind().equals("workload") && !question.fact().isEmpty();
        return question.settles().isEmpty() && !ofTheWhole;
    }

    static String of(Review review) {
        return new Outline(review).text.toString();
    }

    private <T extends Conclusion> void part(String name, List<T> conclusions, Function<T, String> grade) {
        if (!conclusions.isEmpty()) {
            text.append(name).append('\n');
            for (T each : conclusions) {
                text.append("  ").append(grade.apply(each)).append(each.rule()).append(": ");
                text.append(said(each)).append('\n');
            }
        }
    }

    private static String said(Conclusion conclusion) {
        if (conclusion instanceof Undecided undecided) {
            return undecided.subject().id() + ", without " + String.join(", ", undecided.unknowns());
        }
        boolean aboutAPart = conclusion instanceof Finding
                || conclusion instanceof AcceptedTradeOff
                || conclusion instanceof Upcoming
                || conclusion instanceof TypeOneFlag
                || conclusion instanceof ScopeNotice;
        return aboutAPart ? conclusion.message() : conclusion.subject().id() + ", " + conclusion.message();
    }
}
