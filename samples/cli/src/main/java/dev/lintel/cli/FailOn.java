package dev.lintel.cli;

import dev.lintel.Review;
import dev.lintel.Severity;
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
        return switch (this) {
            case BLOCKER -> has(review, Severity.BLOCKER);
            case MAJOR -> has(review, Severity.MAJOR);
            case MINOR -> has(review, Severity.MINOR);
            case UNDECIDED ->
                !review.findings().isEmpty() || !review.undecided().isEmpty();
            case NEVER -> false;
        };
    }

    private static boolean has(Review review, Severity severity) {
        return review.gravest().filter(gravest -> gravest.isAtLeast(severity)).isPresent();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
