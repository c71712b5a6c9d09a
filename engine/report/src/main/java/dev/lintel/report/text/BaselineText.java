package dev.lintel.report.text;

import static java.util.stream.Collectors.joining;

import dev.lintel.Baseline;
import dev.lintel.Baseline.Entry;
import dev.lintel.BaselineComparison;
import dev.lintel.Conclusion;
import dev.lintel.NotDueEntry;
import dev.lintel.PackVersion;
import dev.lintel.Severity;
import dev.lintel.StaleEntry;
import dev.lintel.Undecided;
import dev.lintel.Upcoming;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What became of a baseline, as a person wants to read it in a terminal. */
final class BaselineText {
    private static final int INDENT = TextDocument.INDENT;

    private final Page page;
    private final BaselineComparison comparison;

    BaselineText(Page page, BaselineComparison comparison) {
        this.page = page;
        this.comparison = comparison;
    }

    /** How much came and went, and what the baseline was made of where that was something else. */
    void summary() {
        List<String> totals = new ArrayList<>();
        TextDocument.total(totals, comparison.newFindings(), "new", "new");
        TextDocument.total(totals, comparison.regressedFindings(), "regressed", "regressed");
        boolean nothingNew = totals.isEmpty();
        if (nothingNew) {
            totals.add("nothing new");
        }
        TextDocument.total(totals, comparison.openFindings(), "still open", "still open");
        TextDocument.total(totals, comparison.resolved(), "resolved", "resolved");
        TextDocument.total(totals, comparison.notDue(), "known and not due now", "known and not due now");
        TextDocument.total(totals, comparison.stale(), "stale entry", "stale entries");
        totals.set(0, "Since the baseline: " + totals.get(0));
        page.lines(0, Prose.join(totals, TextDocument.WIDE_DOT, Page.WIDTH), nothingNew ? Ink.GREEN : Ink.YELLOW);
        List<String> otherwise = otherwise();
        if (!otherwise.isEmpty()) {
            page.wrapped(0, "The baseline was made " + String.join(", ", otherwise) + ".", Ink.YELLOW);
        }
    }

    private List<String> otherwise() {
        Baseline baseline = comparison.baseline();
        List<String> otherwise = new ArrayList<>();
        if (!comparison.isOfSameWorkload()) {
            otherwise.add("of " + baseline.workload());
        }
        if (!comparison.isAtSameStage()) {
            otherwise.add("at " + baseline.stage().word());
        }
        if (!comparison.isBySamePacks()) {
            otherwise.add("by "
                    + (baseline.packs().isEmpty()
                            ? "no packs"
                            : baseline.packs().stream()
                                    .map(PackVersion::toString)
                                    .collect(joining(", "))));
        }
        return otherwise;
    }

    void resolved(List<Entry> entries) {
        int labelWidth = labelWidth(entries.stream());
        entries.forEach(entry -> entry(entry, labelWidth, ""));
    }

    void notDue(List<NotDueEntry> entries) {
        int labelWidth = labelWidth(entries.stream().map(NotDueEntry::entry));
        entries.forEach(each -> entry(
                each.entry(),
                labelWidth,
                switch (each.standing()) {
                    case WAIVED -> "now waived";
                    case UNDECIDED, UPCOMING -> "now " + each.standing().word() + detail(each.now());
                    case ACCEPTED ->
                        "accepted at " + comparison.review().stage().word();
                }));
    }

    private static String detail(Conclusion now) {
        if (now instanceof Undecided undecided) {
            return ", waits for " + String.join(", ", undecided.unknowns());
        }
        return now instanceof Upcoming upcoming ? ", due at " + upcoming.at().word() : "";
    }

    void stale(List<StaleEntry> entries) {
        int labelWidth = labelWidth(entries.stream().map(StaleEntry::entry));
        entries.forEach(each -> entry(
                each.entry(),
                labelWidth,
                switch (each.cause()) {
                    case PACK_ABSENT -> "its pack took no part";
                    case REPORT_ABSENT -> "no report of that tool was given";
                    case RULE_GONE -> "its pack has no such rule";
                    case SILENT ->
                        "its rule asks for nothing at "
                                + comparison.review().stage().word();
                }));
    }

    private static int labelWidth(Stream<Entry> entries) {
        return TextDocument.labelWidth(entries.map(Entry::severity));
    }

    private void entry(Entry entry, int labelWidth, String remark) {
        Severity severity = entry.severity();
        int column = INDENT + labelWidth + Page.GUTTER;
        List<String> said = Stream.of(
                        entry.fingerprint().rule(), entry.fingerprint().about(), remark)
                .filter(piece -> !piece.isEmpty())
                .toList();
        page.labelled(
                INDENT,
                labelWidth,
                Page.label(severity),
                Ink.of(severity),
                Prose.join(said, Page.DOT, Page.WIDTH - column),
                Ink.NORMAL);
    }
}
