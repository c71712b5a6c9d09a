package dev.lintel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.ChangedFinding;
import dev.lintel.Comparison;
import dev.lintel.DoorWalked;
import dev.lintel.Finding;
import dev.lintel.Review;
import dev.lintel.Severity;
import dev.lintel.Subject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FailOnChangeTest {
    private static final Subject ORDERS = new Subject("component", "orders", Optional.empty());
    private static final DoorWalked DOOR =
            new DoorWalked(DoorWalked.Kind.REMOVED, ORDERS, "orders is removed", List.of(), "why", List.of(), "source");
    private static final Review REVIEW = Reviews.of(List.of(), List.of());

    @Test
    void nothingIsReachedByNothing() {
        assertThat(reachedBy(comparison(List.of(), List.of(), List.of(), List.of(), List.of())))
                .isEmpty();
    }

    @Test
    void aDoorReachesItsOwnLevelAlone() {
        assertThat(reachedBy(comparison(List.of(DOOR), List.of(), List.of(), List.of(), List.of())))
                .containsExactly(FailOnChange.DOOR);
    }

    @Test
    void whatIsOnlyPossibleOrResolvedReachesNothing() {
        Finding resolved = Reviews.finding(Severity.BLOCKER);

        assertThat(reachedBy(comparison(List.of(), List.of(DOOR), List.of(), List.of(resolved), List.of())))
                .isEmpty();
    }

    @Test
    void aNewFindingReachesItsOwnLevelAndThoseBelow() {
        assertThat(reachedBy(found(Severity.BLOCKER)))
                .containsExactly(FailOnChange.BLOCKER, FailOnChange.MAJOR, FailOnChange.MINOR);
        assertThat(reachedBy(found(Severity.MAJOR))).containsExactly(FailOnChange.MAJOR, FailOnChange.MINOR);
        assertThat(reachedBy(found(Severity.MINOR))).containsExactly(FailOnChange.MINOR);
    }

    @Test
    void aFindingThatBecomesGraverReachesTheLevelsThatItRisesTo() {
        assertThat(reachedBy(changed(Severity.MINOR, Severity.BLOCKER)))
                .containsExactly(FailOnChange.BLOCKER, FailOnChange.MAJOR);
        assertThat(reachedBy(changed(Severity.MAJOR, Severity.BLOCKER))).containsExactly(FailOnChange.BLOCKER);
        assertThat(reachedBy(changed(Severity.BLOCKER, Severity.MINOR))).isEmpty();
    }

    private static List<FailOnChange> reachedBy(Comparison comparison) {
        return Stream.of(FailOnChange.values())
                .filter(failOn -> failOn.isReachedBy(comparison))
                .toList();
    }

    private static Comparison found(Severity severity) {
        return comparison(List.of(), List.of(), List.of(Reviews.finding(severity)), List.of(), List.of());
    }

    private static Comparison changed(Severity from, Severity to) {
        return comparison(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new ChangedFinding(Reviews.finding(from), Reviews.finding(to))));
    }

    private static Comparison comparison(
            List<DoorWalked> doors,
            List<DoorWalked> possible,
            List<Finding> found,
            List<Finding> resolved,
            List<ChangedFinding> changed) {
        return new Comparison(REVIEW, REVIEW, doors, possible, found, resolved, changed, List.of(), List.of());
    }
}
