package dev.lintel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lintel.Baseline.Entry;
import dev.lintel.NotDueEntry.Standing;
import dev.lintel.Rule.Grade;
import dev.lintel.Rule.Level;
import dev.lintel.StaleEntry.Cause;
import dev.lintel.model.Origin;
import dev.lintel.model.Stage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaselineTest {
    private static final PackVersion CORE = new PackVersion("core", "1.0");
    private static final List<Rule> RULES =
            List.of(rule("core/no-backups", Level.MAJOR), rule("core/no-alarms", Level.MINOR), rule("core/gone-quiet"));

    private static Subject component(String id) {
        return new Subject("component", id, Optional.of(new Origin("template.yaml", 12, 3, id)));
    }

    private static Finding finding(String rule, Subject subject, Severity severity) {
        return new Finding(rule, subject, "so it is", List.of("7.x"), List.of(), severity, "why", "instead");
    }

    private static Finding finding(String rule, String component, Severity severity) {
        return finding(rule, component(component), severity);
    }

    private static Rule rule(String id, Level... level) {
        Map<Stage, Grade> grades = new EnumMap<>(Stage.class);
        Stream.of(level).forEach(each -> grades.put(Stage.PRODUCTION, new Grade(each, List.of("7.x"))));
        return new Rule(
                id,
                "topic",
                Rule.Kind.FINDING,
                "title",
                Rule.Scope.ANY,
                List.of(),
                List.of(),
                grades,
                "component",
                List.of(),
                "message",
                "why",
                "instead",
                Optional.empty());
    }

    /** A review of a workload that is called so. */
    private static final class Reviewed {
        private String name = "shop";
        private Stage stage = Stage.PRODUCTION;
        private List<PackVersion> packs = List.of(CORE);
        private List<Finding> findings = List.of();
        private List<AcceptedTradeOff> accepted = List.of();
        private List<Upcoming> upcoming = List.of();
        private List<Undecided> undecided = List.of();
        private List<Waived> waived = List.of();

        static Reviewed with(Finding... findings) {
            Reviewed reviewed = new Reviewed();
            reviewed.findings = List.of(findings);
            return reviewed;
        }

        Review review() {
            return new Review(
                    new Subject("workload", name, Optional.empty()),
                    stage,
                    packs,
                    findings,
                    accepted,
                    upcoming,
                    undecided,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    waived,
                    List.of(),
                    List.of());
        }

        BaselineComparison beside(Baseline baseline) {
            return baseline.compare(review(), RULES);
        }
    }

    private static Baseline baseline(Finding... findings) {
        return Baseline.of(Reviewed.with(findings).review());
    }

    private static Undecided undecided(String rule, String component) {
        return new Undecided(
                rule, component(component), "perhaps", List.of(), List.of(), Severity.MAJOR, List.of("backups"));
    }

    @Test
    void aFingerprintIsOfTheRuleAndWhatItIsAboutAlone() {
        Finding one = finding("core/no-backups", "orders", Severity.MAJOR);
        Finding moved = new Finding(
                "core/no-backups",
                new Subject("component", "orders", Optional.of(new Origin("other.yaml", 99, 1, "Orders"))),
                "said otherwise",
                List.of("7.y"),
                List.of(new Evidence(one.subject(), "backups", "no", Optional.empty(), Optional.empty())),
                Severity.BLOCKER,
                "for another reason",
                "do something else");

        assertThat(Fingerprint.of(moved)).isEqualTo(Fingerprint.of(one));
        assertThat(Stream.of(
                                one,
                                finding("core/no-alarms", "orders", Severity.MAJOR),
                                finding("core/no-backups", "Orders", Severity.MAJOR),
                                finding(
                                        "core/no-backups",
                                        new Subject("decision", "orders", Optional.empty()),
                                        Severity.MAJOR),
                                finding(
                                        "core/no-backups",
                                        new Subject("workload", "orders", Optional.empty()),
                                        Severity.MAJOR))
                        .map(Fingerprint::of)
                        .distinct())
                .hasSize(5);
    }

    @Test
    void theWorkloadMayBeCalledOtherwise() {
        Finding before = finding("core/x", new Subject("workload", "shop", Optional.empty()), Severity.MINOR);
        Finding after = finding("core/x", new Subject("workload", "store", Optional.empty()), Severity.MINOR);

        assertThat(Fingerprint.of(after)).isEqualTo(Fingerprint.of(before)).hasToString("core/x for workload");
        assertThat(Fingerprint.of(before).pack()).isEqualTo("core");
    }

    @Test
    void isSortedWhateverTheOrderOfTheReview() {
        List<Finding> findings = new ArrayList<>(IntStream.range(0, 50)
                .mapToObj(i -> finding(i % 2 == 0 ? "core/a" : "core/b", "c" + i, Severity.MINOR))
                .toList());
        Baseline sorted = baseline(findings.toArray(Finding[]::new));

        Collections.shuffle(findings, new Random(7));

        assertThat(baseline(findings.toArray(Finding[]::new))).isEqualTo(sorted);
        assertThat(sorted.entries()).isSorted();
    }

    @Test
    void refusesAnEntryThatStandsTwice() {
        Entry entry = new Entry(new Fingerprint("core/x", "component", "orders"), Severity.MINOR);
        Entry graver = new Entry(entry.fingerprint(), Severity.MAJOR);

        assertThatThrownBy(() -> new Baseline("shop", Stage.DEMO, List.of(), List.of(entry, graver)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("core/x for component orders");
    }

    @Test
    void tellsNewOpenAndResolved() {
        Baseline baseline = baseline(
                finding("core/no-backups", "orders", Severity.MAJOR),
                finding("core/no-alarms", "orders", Severity.MINOR));
        Finding open = finding("core/no-alarms", "orders", Severity.MINOR);
        Finding found = finding("core/no-backups", "carts", Severity.MAJOR);

        BaselineComparison comparison = Reviewed.with(found, open).beside(baseline);

        assertThat(comparison.newFindings()).containsExactly(found);
        assertThat(comparison.openFindings()).containsExactly(open);
        assertThat(comparison.resolved())
                .extracting(entry -> entry.fingerprint().toString())
                .containsExactly("core/no-backups for component orders");
        assertThat(comparison.due()).containsExactly(found);
        assertThat(List.of(comparison.regressedFindings(), comparison.notDue(), comparison.stale()))
                .allMatch(List::isEmpty);
    }

    @ParameterizedTest
    @CsvSource({
        "MINOR, MINOR, open",
        "MINOR, MAJOR, regressed",
        "MINOR, BLOCKER, regressed",
        "MAJOR, MINOR, open",
        "MAJOR, BLOCKER, regressed",
        "BLOCKER, BLOCKER, open"
    })
    void regressedIsWhatIsGraverThanItWas(Severity was, Severity is, String told) {
        Finding now = finding("core/no-backups", "orders", is);

        BaselineComparison comparison = Reviewed.with(now).beside(baseline(finding("core/no-backups", "orders", was)));

        assertThat(comparison.newFindings()).isEmpty();
        if (told.equals("open")) {
            assertThat(comparison.openFindings()).containsExactly(now);
            assertThat(comparison.due()).isEmpty();
        } else {
            assertThat(comparison.regressedFindings()).containsExactly(new RegressedFinding(now, was));
            assertThat(comparison.due()).containsExactly(now);
        }
    }

    @Test
    void whatIsWaivedIsNeitherNewNorResolved() {
        Finding known = finding("core/no-backups", "orders", Severity.MAJOR);
        Finding unknown = finding("core/no-backups", "carts", Severity.MAJOR);
        Reviewed reviewed = new Reviewed();
        reviewed.waived = Stream.of(known, unknown)
                .map(each ->
                        new Waived(each, Waiver.of(each.rule(), each.subject().id(), "made anew", "the team")))
                .toList();

        BaselineComparison comparison = reviewed.beside(baseline(known));

        assertThat(comparison.newFindings()).isEmpty();
        assertThat(comparison.resolved()).isEmpty();
        assertThat(comparison.notDue()).extracting(NotDueEntry::standing).containsExactly(Standing.WAIVED);
        assertThat(comparison.shrunk()).isEqualTo(baseline(known));
        assertThat(comparison.grown()).isEqualTo(baseline(known));
    }

    @Test
    void whatIsUndecidedAcceptedOrUpcomingWasNotMended() {
        Baseline baseline = baseline(
                finding("core/no-backups", "a", Severity.MAJOR),
                finding("core/no-backups", "b", Severity.MAJOR),
                finding("core/no-backups", "c", Severity.MAJOR));
        Reviewed reviewed = new Reviewed();
        reviewed.undecided = List.of(undecided("core/no-backups", "a"));
        reviewed.accepted = List.of(new AcceptedTradeOff(
                "core/no-backups", component("b"), "for now", List.of(), List.of(), Optional.empty()));
        reviewed.upcoming = List.of(new Upcoming(
                "core/no-backups",
                component("c"),
                "later",
                List.of(),
                List.of(),
                Stage.PRODUCTION,
                Severity.MAJOR,
                "instead"));

        BaselineComparison comparison = reviewed.beside(baseline);

        assertThat(comparison.resolved()).isEmpty();
        assertThat(comparison.notDue())
                .extracting(NotDueEntry::standing)
                .containsExactly(Standing.UNDECIDED, Standing.ACCEPTED, Standing.UPCOMING);
        assertThat(comparison.shrunk()).isEqualTo(baseline);
    }

    @Test
    void whatIsUndecidedAndWasKnownIsNotNewlyOpen() {
        Reviewed reviewed = new Reviewed();
        Undecided other = undecided("core/no-backups", "carts");
        reviewed.undecided = List.of(undecided("core/no-backups", "orders"), other);

        assertThat(reviewed.beside(baseline(finding("core/no-backups", "orders", Severity.MAJOR)))
                        .newlyUndecided())
                .containsExactly(other);
    }

    @Test
    void whatNoFindingCanMatchIsStaleAndNotResolved() {
        Baseline baseline = new Baseline(
                "shop",
                Stage.PRODUCTION,
                List.of(new PackVersion("acme", "3"), CORE),
                Stream.of("acme/tags", "core/renamed", "core/gone-quiet", "core/no-backups")
                        .map(rule -> new Entry(new Fingerprint(rule, "component", "orders"), Severity.MINOR))
                        .toList());

        BaselineComparison comparison = new Reviewed().beside(baseline);

        assertThat(comparison.stale())
                .extracting(StaleEntry::cause)
                .containsExactly(Cause.PACK_ABSENT, Cause.SILENT, Cause.RULE_GONE);
        assertThat(comparison.resolved()).hasSize(1);
        assertThat(comparison.isBySamePacks()).isFalse();
        Baseline shrunk = comparison.shrunk();
        assertThat(shrunk.entries())
                .extracting(entry -> entry.fingerprint().rule())
                .as("a pack that was left out once takes nothing with it, nor does an older one")
                .containsExactly("acme/tags", "core/gone-quiet", "core/renamed");
        assertThat(shrunk.packs()).extracting(PackVersion::toString).containsExactly("acme 3", "core 1.0");
    }

    @Test
    void anUpdateShrinksAndLowersAndNeverGrowsOrRaises() {
        Baseline baseline = baseline(
                finding("core/no-backups", "resolved", Severity.MAJOR),
                finding("core/no-backups", "graver", Severity.MINOR),
                finding("core/no-backups", "less", Severity.BLOCKER));
        BaselineComparison comparison = Reviewed.with(
                        finding("core/no-backups", "graver", Severity.BLOCKER),
                        finding("core/no-backups", "new", Severity.MAJOR),
                        finding("core/no-backups", "less", Severity.MINOR))
                .beside(baseline);

        assertThat(comparison.shrunk())
                .isEqualTo(baseline(
                        finding("core/no-backups", "graver", Severity.MINOR),
                        finding("core/no-backups", "less", Severity.MINOR)));
        assertThat(comparison.grown())
                .isEqualTo(baseline(
                        finding("core/no-backups", "graver", Severity.BLOCKER),
                        finding("core/no-backups", "new", Severity.MAJOR),
                        finding("core/no-backups", "less", Severity.MINOR)));
        assertThat(comparison.shrunk().compare(comparison.review(), RULES).shrunk())
                .as("a second update has nothing to do")
                .isEqualTo(comparison.shrunk());
    }

    @Test
    void shrinksAtItsOwnStageAlone() {
        Baseline baseline = baseline(finding("core/no-backups", "orders", Severity.MAJOR));
        Reviewed atScale = new Reviewed();
        atScale.stage = Stage.SCALE;
        BaselineComparison comparison = atScale.beside(baseline);

        assertThat(comparison.isAtSameStage()).isFalse();
        assertThatThrownBy(comparison::shrunk)
                .isInstanceOf(LintelException.class)
                .hasMessageContaining("made at production")
                .hasMessageContaining("review at scale");
        assertThat(comparison.grown().stage()).isEqualTo(Stage.SCALE);
    }

    @Test
    void isNotUpdatedByAnotherWorkload() {
        Baseline baseline = baseline(finding("core/no-backups", "orders", Severity.MAJOR));
        Reviewed other = Reviewed.with(finding("core/no-backups", "orders", Severity.MAJOR));
        other.name = "warehouse";
        BaselineComparison comparison = other.beside(baseline);

        assertThat(comparison.isOfSameWorkload()).isFalse();
        assertThat(comparison.openFindings()).hasSize(1);
        for (ThrowingCallable update : List.<ThrowingCallable>of(comparison::shrunk, comparison::grown)) {
            assertThatThrownBy(update)
                    .isInstanceOf(LintelException.class)
                    .hasMessageContaining("'shop'")
                    .hasMessageContaining("'warehouse'");
        }
    }
}
