package dev.lintel.report.markdown;

import dev.lintel.BaselineComparison;
import dev.lintel.Conclusion;
import dev.lintel.Finding;
import dev.lintel.RegressedFinding;
import dev.lintel.Review;
import dev.lintel.Severity;
import dev.lintel.Subject;
import dev.lintel.Waiver;
import dev.lintel.report.Report;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * GitHub-flavoured Markdown for a comment on a pull request: the verdict and what is due in the open, the rest folded. It
 * keeps within {@value #LIMIT} characters, the most that GitHub takes; what does not fit is counted. Beside a baseline the
 * findings that are new or regressed stand in the open, and the known ones are folded.
 */
public final class MarkdownReport implements Report {
    /** The longest document, in UTF-16 code units. */
    public static final int LIMIT = 65_536;

    /** Findings in the open; a reader who has mended so many looks again. */
    private static final int OPEN = 20;

    @Override
    public void write(Review review, Writer out) throws IOException {
        write(review, Optional.empty(), out);
    }

    @Override
    public void write(BaselineComparison comparison, Writer out) throws IOException {
        write(comparison.review(), Optional.of(comparison), out);
    }

    private static void write(Review review, Optional<BaselineComparison> comparison, Writer out) throws IOException {
        Comment comment = new Comment(out, LIMIT);
        List<Finding> due = comparison.map(BaselineComparison::due).orElse(review.findings());
        comment.paragraph("### Lintel: " + verdict(due, comparison.isPresent()));
        comment.paragraph(Escaped.code(review.workload().id()) + " at "
                + review.stage().word() + " · " + String.join(" · ", totals(review, comparison)));
        List<Finding> first = due.subList(0, Math.min(OPEN, due.size()));
        Set<Finding> regressed = new HashSet<>();
        comparison.ifPresent(each ->
                each.regressedFindings().stream().map(RegressedFinding::finding).forEach(regressed::add));
        comment.items("", first, finding -> full(review, finding, regressed.contains(finding)));
        comment.folded(
                "More findings",
                due.subList(first.size(), due.size()),
                finding -> full(review, finding, regressed.contains(finding)));
        comment.folded("One-way doors", review.typeOneFlags(), flag -> item("", flag) + owes(flag.lacks()));
        comment.folded(
                "Undecided",
                review.undecided(),
                each -> item(bold(each.severity()) + "? ", each) + "\n  Needs: "
                        + each.unknowns().stream().map(Escaped::code).collect(Collectors.joining(", ")));
        comment.folded(
                "Known in the baseline",
                comparison.map(BaselineComparison::openFindings).orElse(List.of()),
                finding -> item(bold(finding.severity()) + " ", finding));
        comment.folded(
                "Resolved since the baseline",
                comparison.map(BaselineComparison::resolved).orElse(List.of()),
                entry -> "- " + Escaped.code(entry.fingerprint().toString()));
        comment.folded(
                "Waived", review.waived(), waived -> item("", waived.finding()) + "\n  " + waivedBy(waived.waiver()));
        comment.folded("Accepted at " + review.stage().word(), review.acceptedTradeOffs(), each -> item("", each));
        comment.folded(
                "Upcoming", review.upcoming(), each -> item("at " + each.at().word() + ": ", each));
        comment.folded(
                "Questions",
                review.questions(),
                question -> "- " + Escaped.text(question.text()) + " ("
                        + Escaped.code(question.subject().id()) + ")");
        comment.folded(
                "Waivers of nothing",
                review.idleWaivers(),
                idle -> "- " + Escaped.code(idle.waiver().rule()) + " for "
                        + Escaped.code(idle.waiver().subject()) + ": "
                        + idle.cause().word());
        comment.folded(
                "Not read",
                review.unread(),
                unread -> "- " + Escaped.code(unread.what()) + " at "
                        + Escaped.code(unread.origin().toString()) + ": " + Escaped.text(unread.why()));
        comment.end();
    }

    private static String verdict(List<Finding> due, boolean isBesideABaseline) {
        List<String> counts = Stream.of(Severity.values())
                .map(severity -> count(due, severity))
                .filter(count -> !count.isEmpty())
                .toList();
        String sort = isBesideABaseline ? " new or regressed" : "";
        return counts.isEmpty() ? "nothing" + sort + " is due" : String.join(", ", counts) + sort;
    }

    private static String count(List<Finding> due, Severity severity) {
        long count =
                due.stream().filter(finding -> finding.severity() == severity).count();
        String plural = severity == Severity.BLOCKER && count != 1 ? "s" : "";
        return count == 0 ? "" : count + " " + severity.word() + plural;
    }

    private static List<String> totals(Review review, Optional<BaselineComparison> comparison) {
        List<String> totals = new ArrayList<>();
        totals.add(review.findings().size() + (review.findings().size() == 1 ? " finding" : " findings"));
        comparison.ifPresent(each -> {
            totals.add(each.openFindings().size() + " known");
            totals.add(each.resolved().size() + " resolved");
        });
        totals.add(review.undecided().size() + " undecided");
        totals.add(review.waived().size() + " waived");
        if (!review.tools().isEmpty()) {
            totals.add("with what " + told(review) + " reported");
        }
        if (!review.unread().isEmpty()) {
            totals.add(review.unread().size() + " not read");
        }
        return totals;
    }

    private static String full(Review review, Finding finding, boolean isRegressed) {
        return item(bold(finding.severity()) + (isRegressed ? " (graver than before) " : " "), finding) + "\n  "
                + review.toolOf(finding.rule())
                        .map(tool -> Escaped.text(finding.doInstead()))
                        .orElseGet(() -> Comment.indented(Escaped.pack(finding.doInstead())));
    }

    private static String item(String label, Conclusion conclusion) {
        return "- " + label + Escaped.text(conclusion.message()) + " " + Escaped.code(conclusion.rule())
                + place(conclusion.subject());
    }

    private static String place(Subject subject) {
        return subject.origin()
                .map(origin -> " " + Escaped.code(origin.toString()))
                .orElse("");
    }

    private static String told(Review review) {
        return review.tools().stream()
                .map(tool -> Escaped.text(tool.toString()))
                .collect(Collectors.joining(", "));
    }

    private static String bold(Severity severity) {
        return "**" + severity.word() + "**";
    }

    private static String owes(List<String> lacks) {
        return lacks.isEmpty()
                ? ""
                : "\n  Lacks: " + lacks.stream().map(Escaped::text).collect(Collectors.joining(", "));
    }

    private static String waivedBy(Waiver waiver) {
        return "By " + Escaped.text(waiver.owner())
                + waiver.until().map(day -> " until " + day).orElse("") + ": " + Escaped.text(waiver.reason());
    }
}
