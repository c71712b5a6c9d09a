package dev.lintel.cli;

import dev.lintel.BaselineComparison;
import dev.lintel.Finding;
import dev.lintel.Review;
import dev.lintel.Severity;
import dev.lintel.Undecided;
import java.util.List;
import java.util.Locale;

/** What in a review makes the command fail. */
enum FailOn {
    BLOCKER,
    MAJOR,
    MINOR,
    /** Any finding, and whatever could become one. */
    UNDECIDED,
    NEVER;

    boolean isReachedBy(Review review) {
        return isReachedBy(review.findings(), review.undecided());
    }

    /** By what is new, graver than it was, or could become a finding that is not known. */
    boolean isReachedBy(BaselineComparison comparison) {
        return isReachedBy(comparison.due(), comparison.newlyUndecided());
    }

    private boolean isReachedBy(List<Finding> due, List<Undecided> undecided) {
        return switch (this) {
            case BLOCKER -> has(due, Severity.BLOCKER);
            case MAJOR -> has(due, Severity.MAJOR);
            case MINOR -> has(due, Severity.MINOR);
            case UNDECIDED -> !due.isEmpty() || !undecided.isEmpty();
            case NEVER -> false;
        };
    }

    private static boolean has(List<Finding> due, Severity severity) {
        return due.stream().anyMatch(finding -> finding.severity().isAtLeast(severity));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
