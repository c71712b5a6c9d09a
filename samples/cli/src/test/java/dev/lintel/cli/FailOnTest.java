package dev.lintel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.Finding;
import dev.lintel.Review;
import dev.lintel.Severity;
import dev.lintel.Subject;
import dev.lintel.Undecided;
import dev.lintel.model.Stage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FailOnTest {
    private static final Subject WORKLOAD = new Subject("workload", "orders", Optional.empty());

    @ParameterizedTest
    @EnumSource(FailOn.class)
    void nothingIsReachedByNothing(FailOn failOn) {
        assertThat(failOn.isReachedBy(review(List.of(), List.of()))).isFalse();
    }

    @Test
    void aFindingReachesItsOwnLevelAndThoseBelow() {
        assertThat(reachedBy(finding(Severity.BLOCKER)))
                .containsExactly(FailOn.BLOCKER, FailOn.MAJOR, FailOn.MINOR, FailOn.UNDECIDED);
        assertThat(reachedBy(finding(Severity.MAJOR))).containsExactly(FailOn.MAJOR, FailOn.MINOR, FailOn.UNDECIDED);
        assertThat(reachedBy(finding(Severity.MINOR))).containsExactly(FailOn.MINOR, FailOn.UNDECIDED);
    }

    @Test
    void whatIsUndecidedReachesOnlyItsOwnLevel() {
        Undecided undecided = new Undecided(
                "core/x", WORKLOAD, "perhaps", List.of(), List.of(), Severity.BLOCKER, List.of("orders.team"));

        assertThat(reachedBy(review(List.of(), List.of(undecided)))).containsExactly(FailOn.UNDECIDED);
    }

    private static List<FailOn> reachedBy(Review review) {
        return Stream.of(FailOn.values())
                .filter(failOn -> failOn.isReachedBy(review))
                .toList();
    }

    private static Review finding(Severity severity) {
        return review(
                List.of(new Finding("core/x", WORKLOAD, "so it is", List.of(), List.of(), severity, "why", "instead")),
                List.of());
    }

    private static Review review(List<Finding> findings, List<Undecided> undecided) {
        return new Review(
                WORKLOAD,
                Stage.DEMO,
                List.of(),
                findings,
                List.of(),
                List.of(),
                undecided,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
