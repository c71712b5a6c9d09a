package dev.lintel.engine;

import dev.lintel.model.Stage;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What one review looks at and what it may use up. The limits guard a host against a pack that runs away; they never cut
 * a review short silently.
 *
 * @param timeLimit for the rules of both views together, positive
 * @param firingLimit how many matches the rules may have in both views together, positive; what joins put together on the
 *     way to a match is counted by itself and may be as many
 * @param today the day by which waivers end; without it one that ends is an error, since nothing here reads the clock
 * @param towards the stage that the plan leads to; empty for the next one. There is no plan to a stage that is not later
 */
public record ReviewOptions(Duration timeLimit, int firingLimit, Optional<Stage> towards, Optional<LocalDate> today) {
    private static final ReviewOptions STANDARD =
            new ReviewOptions(Duration.ofSeconds(30), 1_000_000, Optional.empty(), Optional.empty());

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
        return new ReviewOptions(limit, firingLimit, towards, today);
    }

    public ReviewOptions withFiringLimit(int limit) {
        return new ReviewOptions(timeLimit, limit, towards, today);
    }

    public ReviewOptions withPlanTowards(Stage stage) {
        return new ReviewOptions(timeLimit, firingLimit, Optional.of(stage), today);
    }

    public ReviewOptions withToday(LocalDate day) {
        return new ReviewOptions(timeLimit, firingLimit, towards, Optional.of(day));
    }
}
