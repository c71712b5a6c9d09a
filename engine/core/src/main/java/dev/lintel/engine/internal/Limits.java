package dev.lintel.engine.internal;

import dev.lintel.engine.ReviewException;
import dev.lintel.engine.ReviewOptions;

/** What one review may use up, for the rules of both views together. */
final class Limits {
    /** Reading the clock costs more than concluding does. */
    private static final int FIRINGS_BETWEEN_CLOCKS = 64;

    private final int firingLimit;
    private final long deadline;
    private int firings;

    /** The clock runs from now on. */
    Limits(ReviewOptions options) {
        this.firingLimit = options.firingLimit();
        this.deadline = System.nanoTime() + options.timeLimit().toNanos();
    }

    /**
     * One more match.
     *
     * @throws ReviewException if it is one too many, or too late
     */
    void spend(PreparedRule rule) {
        firings++;
        if (firings > firingLimit) {
            throw new ReviewException("rule " + rule.rule().id() + " was firing when the limit of " + firingLimit
                    + " matches in one review was passed; look for a join that multiplies facts, or raise the limit in"
                    + " ReviewOptions");
        }
        if (firings % FIRINGS_BETWEEN_CLOCKS == 0 && System.nanoTime() - deadline > 0) {
            throw new ReviewException("rule " + rule.rule().id()
                    + " was firing when the time limit of the review was passed; look for a join that multiplies facts,"
                    + " or raise the limit in ReviewOptions");
        }
    }
}
