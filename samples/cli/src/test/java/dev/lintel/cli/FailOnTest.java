package dev.lintel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.Baseline;
import dev.lintel.Review;
import dev.lintel.Severity;
import dev.lintel.Undecided;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FailOnTest {
    @ParameterizedTest
    @EnumSource(FailOn.class)
    void nothingIsReachedByNothing(FailOn failOn) {
        assertThat(failOn.isReachedBy(Reviews.of(List.of(), List.of()))).isFalse();
    }

    @Test
    void aFindingReachesItsOwnLevelAndThoseBelow() {
        assertThat(reachedBy(found(Severity.BLOCKER)))
                .containsExactly(FailOn.BLOCKER, FailOn.MAJOR, FailOn.MINOR, FailOn.UNDECIDED);
        assertThat(reachedBy(found(Severity.MAJOR))).containsExactly(FailOn.MAJOR, FailOn.MINOR, FailOn.UNDECIDED);
        assertThat(reachedBy(found(Severity.MINOR))).containsExactly(FailOn.MINOR, FailOn.UNDECIDED);
    }

    @Test
    void whatIsUndecidedReachesOnlyItsOwnLevel() {
        Undecided undecided = new Undecided(
                "core/x", Reviews.WORKLOAD, "perhaps", List.of(), List.of(), Severity.BLOCKER, List.of("orders.team"));

        assertThat(reachedBy(Reviews.of(List.of(), List.of(undecided)))).containsExactly(FailOn.UNDECIDED);
    }

    @Test
    void besideABaselineOnlyWhatIsNewOrGraverCounts() {
        Baseline blocker = Baseline.of(found(Severity.BLOCKER));
        Baseline minor = Baseline.of(found(Severity.MINOR));
        Baseline nothing = Baseline.of(Reviews.of(List.of(), List.of()));

        assertThat(reachedBy(blocker, found(Severity.BLOCKER))).isEmpty();
        assertThat(reachedBy(blocker, found(Severity.MINOR))).isEmpty();
        assertThat(reachedBy(minor, found(Severity.MAJOR)))
                .containsExactly(FailOn.MAJOR, FailOn.MINOR, FailOn.UNDECIDED);
        assertThat(reachedBy(nothing, found(Severity.MINOR))).containsExactly(FailOn.MINOR, FailOn.UNDECIDED);
        assertThat(reachedBy(blocker, Reviews.of(List.of(), List.of()))).isEmpty();
    }

    @Test
    void besideABaselineWhatIsUndecidedAndKnownIsNoNews() {
        Undecided undecided = new Undecided(
                "core/x", Reviews.WORKLOAD, "perhaps", List.of(), List.of(), Severity.BLOCKER, List.of("orders.team"));
        Review review = Reviews.of(List.of(), List.of(undecided));

        assertThat(reachedBy(Baseline.of(found(Severity.BLOCKER)), review)).isEmpty();
        assertThat(reachedBy(Baseline.of(Reviews.of(List.of(), List.of())), review))
                .containsExactly(FailOn.UNDECIDED);
    }

    private static List<FailOn> reachedBy(Baseline baseline, Review review) {
        return Stream.of(FailOn.values())
                .filter(failOn -> failOn.isReachedBy(baseline.compare(review, List.of())))
                .toList();
    }

    private static List<FailOn> reachedBy(Review review) {
        return Stream.of(FailOn.values())
                .filter(failOn -> failOn.isReachedBy(review))
                .toList();
    }

    private static Review found(Severity severity) {
        return Reviews.of(List.of(Reviews.finding(severity)), List.of());
    }
}
