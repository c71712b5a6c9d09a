package dev.lintel.report.text;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import dev.lintel.AcceptedTradeOff;
import dev.lintel.BaselineComparison;
import dev.lintel.ChecklistItem;
import dev.lintel.Conclusion;
import dev.lintel.Door;
import dev.lintel.Evidence;
import dev.lintel.Finding;
import dev.lintel.Fingerprint;
import dev.lintel.IdleWaiver;
import dev.lintel.PackVersion;
import dev.lintel.PlanStep;
import dev.lintel.Question;
import dev.lintel.Recommendation;
import dev.lintel.RegressedFinding;
import dev.lintel.Review;
import dev.lintel.ScopeNotice;
import dev.lintel.Severity;
import dev.lintel.Subject;
import dev.lintel.TypeOneFlag;
import dev.lintel.Undecided;
import dev.lintel.Upcoming;
import dev.lintel.Waived;
import dev.lintel.Waiver;
import dev.lintel.architecture.Unread;
import dev.lintel.model.Origin;
import dev.lintel.model.Stage;
import dev.lintel.report.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A review as a person wants to read it in a terminal: what is due first, in full; what is not due in short lines; and
 * what was left open always said, so that silence is not taken for a pass.
 */
public final class TextReport extends TextDocument {
    private static final int STATE_WIDTH = "unknown".length();

    /** So many findings are told before all of them. */
    private static final int FIRST = 3;

    private final Review review;
    private final Optional<BaselineComparison> known;
    private final Set<Part> parts;
    private final FindingText findings;
    private final DecisionText decisions;
    private final RecommendationText advised;

    private TextReport(Review review, Optional<BaselineComparison> known, Set<Part> parts, Page page) {
        super(page);
        this.review = review;
        this.known = known;
        this.parts = parts;
        this.findings = new FindingText(page);
        this.decisions = new DecisionText(page);
        this.advised = new RecommendationText(page);
    }

    /**
     * The form of a summary and these parts; what else there is, the last line says. Lines have 100 columns; only a word that
     * is longer makes a line longer. Beside a baseline it tells of the findings those in full that are new or regressed.
     */
    public static Report report(Set<Part> parts, Style style) {
        return new Report() {
            @Override
            public void write(Review review, Writer out) throws IOException {
                TextReport.write(review, Optional.empty(), parts, new Page(style, out));
            }

            @Override
            public void write(BaselineComparison comparison, Writer out) throws IOException {
                TextReport.write(comparison.review(), Optional.of(comparison), parts, new Page(style, out));
            }
        };
    }

    /** The whole review in lines of 100 columns; only a word that is longer makes a line longer. */
    public static String write(Review review, Style style) {
        return write(review, EnumSet.allOf(Part.class), style);
    }

    /** A summary and these parts of it; what else there is, the last line says. */
    public static String write(Review review, Set<Part> parts, Style style) {
        return report(parts, style).string(review);
    }

    /** The same beside a baseline: of the findings those in full that are new or regressed. */
    public static String write(BaselineComparison comparison, Set<Part> parts, Style style) {
        return report(parts, style).string(comparison);
    }

    private static void write(Review review, Optional<BaselineComparison> known, Set<Part> parts, Page page)
            throws IOException {
        try {
            new TextReport(review, known, parts, page).write();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void write() {
        header();
        section("WHERE TO ADAPT", adaptations(), all -> spaced(all, this::scopeNotice));
        first();
        for (Part part : Part.values()) {
            if (parts.contains(part)) {
                part(part);
            }
        }
        section("NOT REVIEWED", review.unread(), this::unread);
        notShown();
    }

    private void part(Part part) {
        switch (part) {
            case FINDINGS -> whatIsDue();
            case BASELINE -> section("STILL OPEN", open(), all -> findings.inShort(all, finding -> ""));
            case ADVICE -> advice();
            case CHECKLIST -> section("CHECKLIST", review.checklist(), this::checklist);
            case PLAN -> section("PLAN", review.plan(), this::plan);
            case QUESTIONS -> section("QUESTIONS", review.questions(), this::questions);
        }
    }

    private void whatIsDue() {
        known.ifPresentOrElse(
                this::whatBecameOfTheBaseline, () -> section("FINDINGS", review.findings(), findings::inFull));
        section("ONE-WAY DOORS", review.typeOneFlags(), this::typeOneFlags);
        section(
                "ACCEPTED AT " + review.stage().word().toUpperCase(Locale.ROOT),
                review.acceptedTradeOffs(),
                all -> all.forEach(this::acceptedTradeOff));
        section("WAIVED", review.waived(), all -> all.forEach(this::waived));
        section("WAIVERS OF NOTHING", review.idleWaivers(), all -> all.forEach(this::idleWaiver));
        section("UPCOMING", review.upcoming(), this::upcoming);
        section("UNDECIDED", review.undecided(), this::undecided);
    }

    private void whatBecameOfTheBaseline(BaselineComparison comparison) {
        section("NEW FINDINGS", comparison.newFindings(), findings::inFull);
        section("REGRESSED FINDINGS", comparison.regressedFindings(), all -> {
            Map<Fingerprint, Severity> was =
                    all.stream().collect(toMap(each -> Fingerprint.of(each.finding()), RegressedFinding::was));
            findings.inFull(
                    all.stream().map(RegressedFinding::finding).toList(),
                    finding -> "was " + was.get(Fingerprint.of(finding)));
        });
        BaselineText entries = new BaselineText(page, comparison);
        section("RESOLVED", comparison.resolved(), entries::resolved);
        section("KNOWN AND NOT DUE NOW", comparison.notDue(), entries::notDue);
        section("STALE ENTRIES OF THE BASELINE", comparison.stale(), entries::stale);
    }

    /** What is due and was not known; all that is due where nothing is known. */
    private List<Finding> due() {
        return known.map(BaselineComparison::due).orElse(review.findings());
    }

    private List<Finding> open() {
        return known.map(BaselineComparison::openFindings).orElse(List.of());
    }

    private void advice() {
        section("RECOMMENDED", recommendations(true), all -> spaced(all, advised::inFull));
        section("IN PLACE", recommendations(false), all -> all.forEach(advised::inPlace));
        section("OPTIONS WEIGHED", review.scorecards(), all -> spaced(all, decisions::scorecard));
        section(
                review.typeOneFlags().isEmpty() ? "DOORS" : "OTHER DOORS",
                doorsWithoutFlag(),
                all -> all.forEach(decisions::brief));
    }

    /** Those that want something done, or those that confirm what is there. */
    private List<Recommendation> recommendations(boolean toDo) {
        return review.recommendations().stream()
                .filter(each -> toDo == (each.standing() != Recommendation.Standing.IN_PLACE))
                .toList();
    }

    /** The gravest findings and the doors in a few lines, where there is much to read. */
    private void first() {
        List<Finding> due = due();
        if (due.size() > FIRST || !parts.contains(Part.FINDINGS)) {
            section("FIRST", due.subList(0, Math.min(FIRST, due.size())), all -> {
                int labelWidth = labelWidth(all.stream().map(Finding::severity));
                all.forEach(each -> page.severity(INDENT, labelWidth, "", each.severity(), each.message(), Ink.NORMAL));
            });
            List<String> flagged = review.typeOneFlags().stream()
                    .map(flag -> flag.subject().id())
                    .distinct()
                    .toList();
            section(
                    "NOT TO RUSH",
                    flagged,
                    all -> page.lines(INDENT, Prose.join(all, ", ", Page.WIDTH - INDENT), Ink.NORMAL));
        }
    }

    /** What there is beside what was asked for. */
    private void notShown() {
        List<String> others = Stream.of(Part.values())
                .filter(part -> !parts.contains(part))
                .flatMap(part -> amount(part).map(amount -> part.word() + " (" + amount + ")").stream())
                .toList();
        if (!others.isEmpty()) {
            page.gap();
            page.wrapped(0, "Not shown: " + String.join(", ", others) + ".", Ink.FAINT);
        }
    }

    /** How much there is of a part; empty where there is nothing. */
    private Optional<String> amount(Part part) {
        List<String> amounts = new ArrayList<>();
        switch (part) {
            case FINDINGS -> total(amounts, due(), "due", "due");
            case BASELINE -> total(amounts, open(), "still open", "still open");
            case ADVICE -> {
                total(amounts, recommendations(true), "recommendation", "recommendations");
                total(amounts, recommendations(false), "in place", "in place");
                total(amounts, review.scorecards(), "scorecard", "scorecards");
                total(amounts, doorsWithoutFlag(), "other door", "other doors");
            }
            case CHECKLIST -> {
                total(amounts, having(review.checklist(), ChecklistItem.Verdict.FAIL), "fails", "fail");
                total(amounts, having(review.checklist(), ChecklistItem.Verdict.UNKNOWN), "unknown", "unknown");
                total(amounts, having(review.checklist(), ChecklistItem.Verdict.PASS), "passes", "pass");
            }
            case PLAN -> total(amounts, review.plan(), "step", "steps");
            case QUESTIONS -> total(amounts, review.questions(), "open", "open");
        }
        return amounts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", amounts));
    }

    /** What was made for such a workload needs no word; what was not stands before everything else. */
    private List<ScopeNotice> adaptations() {
        return review.scope().stream()
                .filter(notice -> notice.fit() == ScopeNotice.Fit.ADAPTED)
                .toList();
    }

    private void header() {
        String packs = review.packs().isEmpty()
                ? "no packs"
                : review.packs().stream().map(PackVersion::toString).collect(joining(", "));
        page.lines(
                0,
                Prose.join(List.of(review.workload().id(), review.stage().word(), packs), WIDE_DOT, Page.WIDTH),
                Ink.BOLD);
        List<String> totals = new ArrayList<>();
        if (review.findings().isEmpty()) {
            page.wrapped(0, nothingDue(), openEnds().isEmpty() ? Ink.GREEN : Ink.YELLOW);
        } else {
            totals.add(findingTotals());
        }
        total(totals, review.typeOneFlags(), "one-way door", "one-way doors");
        total(totals, review.acceptedTradeOffs(), "accepted", "accepted");
        total(totals, review.waived(), "waived", "waived");
        total(totals, review.upcoming(), "upcoming", "upcoming");
        if (!review.findings().isEmpty()) {
            total(totals, review.undecided(), "undecided", "undecided");
            total(totals, review.unread(), "not reviewed", "not reviewed");
        }
        if (!totals.isEmpty()) {
            page.lines(
                    0,
                    Prose.join(totals, WIDE_DOT, Page.WIDTH),
                    review.gravest().map(Ink::of).orElse(Ink.NORMAL));
        }
        if (!review.tools().isEmpty()) {
            page.wrapped(0, "With what other tools reported: " + tools() + ".", Ink.FAINT);
        }
        known.ifPresent(comparison -> new BaselineText(page, comparison).summary());
    }

    private String tools() {
        return review.tools().stream()
                .map(tool -> tool
                        + (tool.silent().isEmpty()
                                ? ""
                                : " (of " + count(tool.silent(), "rule", "rules")
                                        + " nothing is told, as policies want it)"))
                .collect(joining(", "));
    }

    private String nothingDue() {
        String open = openEnds();
        return "Nothing is due at " + review.stage().word()
                + (open.isEmpty() ? "." : " as far as is known: " + open + ".");
    }

    private String openEnds() {
        List<String> open = new ArrayList<>();
        total(open, review.undecided(), "point is undecided", "points are undecided");
        total(open, review.unread(), "entry was not understood", "entries were not understood");
        return String.join(" and ", open);
    }

    private String findingTotals() {
        String bySeverity = Stream.of(Severity.values())
                .map(severity -> Map.entry(
                        severity,
                        review.findings().stream()
                                .filter(finding -> finding.severity() == severity)
                                .count()))
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> entry.getValue() + " " + entry.getKey().word())
                .collect(joining(", "));
        return count(review.findings(), "finding", "findings") + " (" + bySeverity + ")";
    }

    private void typeOneFlags(List<TypeOneFlag> flags) {
        spaced(flags, flag -> {
            message(flag, Ink.BOLD);
            page.details(DEEPER, flag.subject().toString(), place(flag.subject()), flag.rule());
            page.field(DEEPER, "Why", flag.why());
            review.doors().stream()
                    .filter(door -> door.subject().compareTo(flag.subject()) == 0)
                    .forEach(decisions::factors);
            page.field(DEEPER, "Owes", flag.owes());
            page.items(DEEPER, "Lacks", flag.lacks(), Ink.YELLOW);
            page.items(DEEPER, "Rests on", flag.statements(), Ink.NORMAL);
            EvidenceText.because(page, DEEPER, flag);
        });
    }

    private void acceptedTradeOff(AcceptedTradeOff accepted) {
        message(accepted, Ink.NORMAL);
        page.details(
                DEEPER,
                accepted.until().map(stage -> "until " + stage.word()).orElse("for good"),
                placeOrName(accepted.subject()),
                accepted.rule());
    }

    private void waived(Waived waived) {
        message(waived.finding(), Ink.NORMAL);
        Waiver waiver = waived.waiver();
        page.details(
                DEEPER,
                waived.finding().severity().word(),
                "waived by " + waiver.owner()
                        + waiver.until().map(day -> " until " + day).orElse(" for good"),
                waiver.origin().map(Origin::toString).orElse(waiver.subject()),
                waiver.rule());
        page.field(DEEPER, "Reason", waiver.reason());
    }

    private void idleWaiver(IdleWaiver idle) {
        Waiver waiver = idle.waiver();
        String told = switch (idle.cause()) {
            case EXPIRED ->
                "ended on " + waiver.until().map(Object::toString).orElse("") + ": what it waived is due again";
            case MANDATORY -> "waives nothing: a policy makes the rule mandatory, so that it stays due";
            case UNMATCHED -> "waives nothing: take it out, or see whether rule and subject are called so";
        };
        page.wrapped(INDENT, waiver.rule() + " for " + waiver.subject() + " " + told, Ink.YELLOW);
        page.details(
                DEEPER, waiver.owner(), waiver.origin().map(Origin::toString).orElse(waiver.subject()));
    }

    private void upcoming(List<Upcoming> upcoming) {
        Map<Stage, List<Upcoming>> byStage =
                upcoming.stream().collect(groupingBy(Upcoming::at, TreeMap::new, toList()));
        int labelWidth = labelWidth(upcoming.stream().map(Upcoming::severity));
        spaced(byStage.entrySet(), entry -> {
            page.lines(INDENT, List.of("At " + entry.getKey().word() + ":"), Ink.BOLD);
            for (Upcoming one : entry.getValue()) {
                int column = page.severity(DEEPER, labelWidth, "", one.severity(), one.message(), Ink.NORMAL);
                page.details(column, placeOrName(one.subject()), one.rule());
            }
        });
    }

    /** Subject by subject, gravest first: what is open about one thing is answered in one sitting. */
    private void undecided(List<Undecided> undecided) {
        int labelWidth = labelWidth(undecided.stream().map(Undecided::severity)) + "?".length();
        Map<Subject, List<Undecided>> bySubject =
                undecided.stream().collect(groupingBy(Undecided::subject, LinkedHashMap::new, toList()));
        spaced(bySubject.entrySet(), entry -> {
            page.details(INDENT, entry.getKey().toString(), place(entry.getKey()));
            for (Undecided one : entry.getValue()) {
                int column = page.severity(DEEPER, labelWidth, "?", one.severity(), withoutSubject(one), Ink.NORMAL);
                String waits = "waits for " + String.join(", ", one.unknowns());
                page.lines(column, Prose.join(List.of(one.rule(), waits), Page.DOT, Page.WIDTH - column), Ink.FAINT);
            }
        });
    }

    /** The subject stands above already. */
    private static String withoutSubject(Undecided undecided) {
        String subject = undecided.subject().id() + ": ";
        return undecided.message().startsWith(subject)
                ? undecided.message().substring(subject.length())
                : undecided.message();
    }

    private List<Door> doorsWithoutFlag() {
        // Ordered, since the order of subjects goes by what they are and not by where they stand.
        Set<Subject> flagged =
                review.typeOneFlags().stream().map(TypeOneFlag::subject).collect(toCollection(TreeSet::new));
        return review.doors().stream()
                .filter(door -> !flagged.contains(door.subject()))
                .toList();
    }

    private void checklist(List<ChecklistItem> items) {
        for (ChecklistItem item : items) {
            switch (item.verdict()) {
                case FAIL -> item(INDENT, "fail", Ink.RED, item.text(), item.statement(), item.evidence());
                case UNKNOWN -> item(INDENT, "unknown", Ink.YELLOW, item.text(), item.statement(), item.evidence());
                case PASS, NOT_APPLICABLE -> {}
            }
        }
        List<String> others = new ArrayList<>();
        total(others, having(items, ChecklistItem.Verdict.PASS), "item passes", "items pass");
        total(others, having(items, ChecklistItem.Verdict.NOT_APPLICABLE), "item does not apply", "items do not apply");
        if (!others.isEmpty()) {
            page.lines(INDENT, List.of(String.join(", ", others)), Ink.NORMAL);
        }
    }

    private static List<ChecklistItem> having(List<ChecklistItem> items, ChecklistItem.Verdict verdict) {
        return items.stream().filter(item -> item.verdict() == verdict).toList();
    }

    private void plan(List<PlanStep> steps) {
        Map<Stage, List<PlanStep>> byStage =
                steps.stream().collect(groupingBy(PlanStep::towards, TreeMap::new, toList()));
        spaced(byStage.entrySet(), entry -> {
            page.lines(INDENT, List.of("Towards " + entry.getKey().word() + ":"), Ink.BOLD);
            for (PlanStep step : entry.getValue()) {
                switch (step.state()) {
                    case DONE -> item(DEEPER, "done", Ink.GREEN, text(step), step.statement(), step.evidence());
                    case MISSING -> item(DEEPER, "missing", Ink.RED, text(step), step.statement(), step.evidence());
                    case UNKNOWN -> item(DEEPER, "unknown", Ink.YELLOW, text(step), step.statement(), step.evidence());
                }
            }
        });
    }

    private static String text(PlanStep step) {
        return step.text() + (step.oneWay() ? " (a one-way door)" : "");
    }

    private void item(int indent, String state, Ink ink, String text, String statement, List<Evidence> evidence) {
        int column = indent + STATE_WIDTH + Page.GUTTER;
        page.labelled(indent, STATE_WIDTH, state, ink, Prose.wrap(text, Page.WIDTH - column), Ink.NORMAL);
        Stream<String> facts = evidence.stream().map(one -> EvidenceText.fact(one, review.workload()));
        page.details(column, Stream.concat(Stream.of(statement), facts).toArray(String[]::new));
    }

    /** Subject by subject: what is asked about one thing is answered in one sitting. */
    private void questions(List<Question> questions) {
        Map<Subject, List<Question>> bySubject =
                questions.stream().collect(groupingBy(Question::subject, LinkedHashMap::new, toList()));
        spaced(bySubject.entrySet(), entry -> {
            page.details(INDENT, entry.getKey().toString(), place(entry.getKey()));
            entry.getValue().forEach(this::question);
        });
    }

    private void question(Question question) {
        page.markdown(DEEPER, question.text(), Ink.NORMAL);
        List<String> details = new ArrayList<>();
        if (!question.fact().isEmpty()) {
            details.add(question.fact());
        }
        question.reason().ifPresent(reason -> details.add("unknown as " + reason));
        if (!question.settles().isEmpty()) {
            details.add("settles " + String.join(", ", question.settles()));
        }
        page.details(DEEPER + INDENT, details.toArray(String[]::new));
    }

    private void scopeNotice(ScopeNotice notice) {
        page.markdown(INDENT, notice.message(), Ink.NORMAL);
        page.markdown(INDENT, notice.how(), Ink.NORMAL);
        page.details(DEEPER, notice.rule(), String.join(", ", notice.statements()));
    }

    private void unread(List<Unread> unread) {
        record Kind(String what, String why) {}
        Map<Kind, List<Unread>> byKind = unread.stream()
                .collect(groupingBy(one -> new Kind(one.what(), one.why()), LinkedHashMap::new, toList()));
        byKind.forEach((kind, all) -> {
            String times = all.size() == 1 ? "" : all.size() + " times ";
            page.wrapped(INDENT, times + kind.what() + ": " + kind.why(), Ink.NORMAL);
            List<String> places =
                    all.stream().map(one -> placeAndName(one.origin())).toList();
            page.lines(DEEPER, Prose.join(places, ", ", Page.WIDTH - DEEPER), Ink.FAINT);
        });
    }

    private void message(Conclusion conclusion, Ink ink) {
        page.markdown(INDENT, conclusion.message(), ink);
    }

    private static String placeOrName(Subject subject) {
        return subject.origin().map(Origin::toString).orElse(subject.toString());
    }

    private static String placeAndName(Origin origin) {
        return origin.logicalId().isEmpty() ? origin.toString() : origin + " " + origin.logicalId();
    }
}
