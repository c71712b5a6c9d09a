package dev.lintel.cli;

import dev.lintel.Finding;
import dev.lintel.Review;
import dev.lintel.Severity;
import dev.lintel.Subject;
import dev.lintel.Undecided;
import dev.lintel.model.Stage;
import java.util.List;
import java.util.Optional;

/** Reviews that hold next to nothing. */
final class Reviews {
    static final Subject WORKLOAD = new Subject("workload", "orders", Optional.empty());

    private Reviews() {}

    static Review of(List<Finding> findings, List<Undecided> undecided) {
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
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    static Finding finding(Severity severity) {
        return new Finding("core/x", WORKLOAD, "so it is", List.of(), List.of(), severity, "why", "instead");
    }
}
