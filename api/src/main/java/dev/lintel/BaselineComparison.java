package dev.lintel;

import dev.lintel.Baseline.Entry;
import dev.lintel.StaleEntry.Cause;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a review tells beside what was known before. Immutable; the same baseline, review and rules give the same
 * comparison. Each finding of the review is new, regressed or open, and each entry of the baseline is regressed, open,
 * resolved, not due or stale. What is waived is not new, and what is waived, undecided, accepted or upcoming now was not
 * resolved.
 *
 * @param baseline what was known
 * @param review what is there now
 * @param newFindings due and not known, in the order of the review
 * @param regressedFindings known, and graver than they were, in the order of the review
 * @param openFindings known, and as grave as they were or less, in the order of the review
 * @param resolved entries that the review says nothing of any more: what they were about passes, or is not there
 * @param notDue entries that are no finding now and were not mended
 * @param stale entries that no finding of this review can match
 */
public record BaselineComparison(
        Baseline baseline,
        Review review,
        List<Finding> newFindings,
        List<RegressedFinding> regressedFindings,
        List<Finding> openFindings,
        List<Entry> resolved,
        List<NotDueEntry> notDue,
        List<StaleEntry> stale) {
    public BaselineComparison {
        newFindings = List.copyOf(newFindings);
        regressedFindings = List.copyOf(regressedFindings);
        openFindings = List.copyOf(openFindings);
        resolved = List.copyOf(resolved);
        notDue = List.copyOf(notDue);
        stale = List.copyOf(stale);
    }

    static BaselineComparison of(Baseline baseline, Review review, Collection<Rule> rules) {
        Map<Fingerprint, Severity> known = new HashMap<>();
        baseline.entries().forEach(entry -> known.put(entry.fingerprint(), entry.severity()));
        List<Finding> found = new ArrayList<>();
        List<RegressedFinding> regressed = new ArrayList<>();
        List<Finding> open = new ArrayList<>();
        Set<Fingerprint> due = new HashSet<>();
        for (Finding finding : review.findings()) {
            Fingerprint fingerprint = Fingerprint.of(finding);
            due.add(fingerprint);
            Severity was = known.get(fingerprint);
            if (was == null) {
                found.add(finding);
            } else if (was.isAtLeast(finding.severity())) {
                open.add(finding);
            } else {
                regressed.add(new RegressedFinding(finding, was));
            }
        }
        List<Entry> resolved = new ArrayList<>();
        List<NotDueEntry> notDue = new ArrayList<>();
        List<StaleEntry> stale = new ArrayList<>();
        Map<Fingerprint, NotDue> held = notDue(review);
        Staleness staleness = new Staleness(baseline, review, rules);
        for (Entry entry : baseline.entries()) {
            NotDue now = held.get(entry.fingerprint());
            Optional<Cause> cause = staleness.of(entry.fingerprint());
            if (due.contains(entry.fingerprint())) {
                continue;
            }
            if (now != null) {
                notDue.add(new NotDueEntry(entry, now.standing(), now.conclusion()));
            } else if (cause.isPresent()) {
                stale.add(new StaleEntry(entry, cause.get()));
            } else {
                resolved.add(entry);
            }
        }
        return new BaselineComparison(baseline, review, found, regressed, open, resolved, notDue, stale);
    }

    private record NotDue(NotDueEntry.Standing standing, Conclusion conclusion) {}

    /** Where a review says several things of one, the first that is told here stands. */
    private static Map<Fingerprint, NotDue> notDue(Review review) {
        Map<Fingerprint, NotDue> all = new HashMap<>();
        hold(all, NotDueEntry.Standing.WAIVED, review.waived().stream().map(Waived::finding));
        hold(all, NotDueEntry.Standing.UNDECIDED, review.undecided().stream());
        hold(all, NotDueEntry.Standing.ACCEPTED, review.acceptedTradeOffs().stream());
        hold(all, NotDueEntry.Standing.UPCOMING, review.upcoming().stream());
        return all;
    }

    private static void hold(
            Map<Fingerprint, NotDue> all, NotDueEntry.Standing standing, Stream<? extends Conclusion> conclusions) {
        conclusions.forEach(each -> all.putIfAbsent(Fingerprint.of(each), new NotDue(standing, each)));
    }

    /** Which rules cannot speak in a review. */
    private static final class Staleness {
        private final Set<String> packs = new HashSet<>();
        private final Map<String, Rule> rules = new HashMap<>();
        private final Set<String> packsThen = new HashSet<>();
        private final Review review;

        Staleness(Baseline baseline, Review review, Collection<Rule> rules) {
            this.review = review;
            baseline.packs().forEach(pack -> packsThen.add(pack.name()));
            review.packs().forEach(pack -> packs.add(pack.name()));
            rules.forEach(rule -> this.rules.put(rule.id(), rule));
        }

        Optional<Cause> of(Fingerprint fingerprint) {
            Optional<ReportingTool> tool = review.toolOf(fingerprint.rule());
            if (tool.isPresent()) {
                return tool.filter(its -> its.silent().contains(fingerprint.rule()))
                        .map(its -> Cause.SILENT);
            }
            if (!packs.contains(fingerprint.pack()) && !packsThen.contains(fingerprint.pack())) {
                return Optional.of(Cause.REPORT_ABSENT);
            }
            Rule rule = rules.get(fingerprint.rule());
            if (!packs.contains(fingerprint.pack())) {
                return Optional.of(Cause.PACK_ABSENT);
            }
            if (rule == null) {
                return Optional.of(Cause.RULE_GONE);
            }
            return rule.at(review.stage()).is().isFinding() ? Optional.empty() : Optional.of(Cause.SILENT);
        }
    }

    /** What is due and was not known to be so grave: new and regressed findings, in the order of the review. */
    public List<Finding> due() {
        Set<Finding> open = new HashSet<>(openFindings);
        return review.findings().stream()
                .filter(finding -> !open.contains(finding))
                .toList();
    }

    /** What could become a finding that is not known, in the order of the review. */
    public List<Undecided> newlyUndecided() {
        Set<Fingerprint> known = new HashSet<>();
        baseline.entries().forEach(entry -> known.add(entry.fingerprint()));
        return review.undecided().stream()
                .filter(undecided -> !known.contains(Fingerprint.of(undecided)))
                .toList();
    }

    /** True where both are of a workload of that name. */
    public boolean isOfSameWorkload() {
        return baseline.workload().equals(review.workload().id());
    }

    /** True where both were judged for the same stage. */
    public boolean isAtSameStage() {
        return baseline.stage() == review.stage();
    }

    /** True where both were judged by the same packs of the same versions. */
    public boolean isBySamePacks() {
        return baseline.packs()
                .equals(review.packs().stream()
                        .sorted(Comparator.comparing(PackVersion::name))
                        .toList());
    }

    /**
     * The baseline without what is resolved. What became less grave is recorded so; nothing comes in and nothing rises.
     * What is not due or stale stays: nothing tells that it was mended.
     *
     * @throws LintelException if the review is of another workload or another stage, where much would seem resolved or
     *     less grave that is not
     */
    public Baseline shrunk() {
        requireSameWorkload();
        if (!isAtSameStage()) {
            throw new LintelException("the baseline was made at " + baseline.stage() + " and the review at "
                    + review.stage() + ", where other things are due; review at " + baseline.stage()
                    + " to bring it up to date, or take in what is due at " + review.stage());
        }
        return updated(open());
    }

    /**
     * The baseline as {@link #shrunk} leaves it, with what is new and regressed taken in as grave as it is now. It is
     * then one of the stage of the review.
     *
     * @throws LintelException if the review is of another workload
     */
    public Baseline grown() {
        requireSameWorkload();
        return updated(review.findings().stream().map(Entry::of));
    }

    private void requireSameWorkload() {
        if (!isOfSameWorkload()) {
            throw new LintelException("the baseline is one of '" + baseline.workload() + "' and the review one of '"
                    + review.workload().id() + "'; if it was renamed, write its name under 'workload' in the baseline");
        }
    }

    /** What is due and known, as grave as it is now where that is less. */
    private Stream<Entry> open() {
        Stream<Entry> regressed =
                regressedFindings.stream().map(each -> new Entry(Fingerprint.of(each.finding()), each.was()));
        return Stream.concat(regressed, openFindings.stream().map(Entry::of));
    }

    private Baseline updated(Stream<Entry> due) {
        Set<String> taking = new HashSet<>();
        review.packs().forEach(pack -> taking.add(pack.name()));
        Set<String> kept = new HashSet<>();
        stale.forEach(each -> kept.add(each.entry().fingerprint().pack()));
        Stream<PackVersion> absentPacks =
                baseline.packs().stream().filter(pack -> kept.contains(pack.name()) && !taking.contains(pack.name()));
        return new Baseline(
                review.workload().id(),
                review.stage(),
                Stream.concat(review.packs().stream(), absentPacks).toList(),
                Stream.of(
                                due,
                                notDue.stream().map(NotDueEntry::entry),
                                stale.stream().map(StaleEntry::entry))
                        .flatMap(each -> each)
                        .toList());
    }
}
