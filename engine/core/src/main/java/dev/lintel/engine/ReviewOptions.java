package dev.lintel.engine;

import java.time.Duration;

/**
 * The limits of one review. They guard a host against a pack that runs away; they never cut a review short silently.
 *
 * @param timeLimit for the rules of both views together, positive
 * @param firingLimit how many matches the rules may have in both views together, positive
 */
public record ReviewOptions(Duration timeLimit, int firingLimit) {
    private static final ReviewOptions STANDARD = new ReviewOptions(Duration.ofSeconds(30), 1_000_000);

    public ReviewOptions {
        if (timeLimit.isNegative() || timeLimit.isZero() || firingLimit < 1) {
            throw new IllegalArgumentException("limits are positive, not " + timeLimit + " and " + firingLimit);
        }
    }

    /** 30 seconds and a million matches: far beyond what navigated rules need for 10,000 components. */
    public static ReviewOptions standard() {
        return STANDARD;
    }

    public ReviewOptions withTimeLimit(Duration limit) {
        return new ReviewOptions(limit, firingLimit);
    }

    public ReviewOptions withFiringLimit(int limit) {
        return new ReviewOptions(timeLimit, limit);
    }
}
