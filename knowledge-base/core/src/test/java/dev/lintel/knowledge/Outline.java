package dev.lintel.knowledge;

import dev.lintel.AcceptedTradeOff;
import dev.lintel.ChecklistItem.Verdict;
import dev.lintel.Conclusion;
import dev.lintel.Evidence;
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
import java.util.stream.Collectors;

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

    /** What is left to check, to do and to answer. */
    static String ofLists(Review review) {
        StringBuilder text = new StringBuilder("checklist\n");
        review.checklist().stream()
                .filter(item -> item.verdict() != Verdict.NOT_APPLICABLE)
                .forEach(item -> line(text, item.verdict().name(), item.text(), evidence(item.evidence())));
        text.append("does not apply\n");
        review.checklist().stream()
                .filter(item -> item.verdict() == Verdict.NOT_APPLICABLE)
                .forEach(item -> text.append("  ").append(item.text()).append('\n'));
        text.append("plan\n");
        review.plan()
                .forEach(step -> line(
                        text,
                        step.state().name(),
                        step.text() + (step.oneWay() ? " (one-way)" : ""),
                        evidence(step.evidence())));
        text.append("questions\n");
        review.questions()
                .forEach(question ->
                        line(text, question.subject().id(), question.text(), String.join(", ", question.settles())));
        return text.toString();
    }

    private static void line(StringBuilder text, String state, String what, String because) {
        text.append("  ").append(state.toLowerCase(Locale.ROOT)).append(' ').append(what);
        text.append(because.isEmpty() ? "" : " [" + because + "]").append('\n');
    }

    private static String evidence(List<Evidence> evidence) {
        return evidence.stream()
                .map(each -> (each.subject().kind().equals("workload")
                                ? ""
                                : each.subject().id() + ".")
                        + each.fact() + "=" + each.value())
                .collect(Collectors.joining(", "));
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
