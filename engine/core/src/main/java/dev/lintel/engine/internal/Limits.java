package dev.lintel.engine.internal;

import dev.lintel.engine.ReviewException;
import dev.lintel.engine.ReviewOptions;

/**
 * What one review may use up, for the rules of both views together. Whatever rules can do again and again passes here, so
 * that no thread has to watch: matching, joining, and looking at facts that nothing matches.
 */
final class Limits {
    /** Reading the clock costs more than concluding does. */
    private static final int FIRINGS_BETWEEN_CLOCKS = 64;

    private static final int PAIRS_BETWEEN_CLOCKS = 1024;
    private static final int FACTS_BETWEEN_CLOCKS = 16;

    private final int firingLimit;
    private final long deadline;
    private int firings;
    private int joined;
    private int pairs;
    private int facts;

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
        if (firings % FIRINGS_BETWEEN_CLOCKS == 0 && isPassed()) {
            throw new ReviewException("rule " + rule.rule().id()
                    + " was firing when the time limit of the review was passed; look for a join that multiplies facts,"
                    + " or raise the limit in ReviewOptions");
        }
    }

    /**
     * A rule looks whether one more pair of facts goes together.
     *
     * @throws ReviewException if it is too late
     */
    void tryPair(String rule) {
        pairs++;
        if (pairs % PAIRS_BETWEEN_CLOCKS == 0 && isPassed()) {
            throw new ReviewException("rule " + rule
                    + " was joining facts when the time limit of the review was passed; look for a join that multiplies"
                    + " facts, or raise the limit in ReviewOptions");
        }
    }

    /**
     * A rule has joined one more pair. Drools keeps all of them before the first match fires, so that they have to be
     * counted themselves.
     *
     * @throws ReviewException if it is one too many
     */
    void keepPair(String rule) {
        joined++;
        if (joined > firingLimit) {
            throw new ReviewException("rule " + rule + " was joining facts when the limit of " + firingLimit
                    + " matches in one review was passed; look for a join that multiplies facts, or raise the limit in"
                    + " ReviewOptions");
        }
    }

    /**
     * All rules look at one more fact.
     *
     * @throws ReviewException if it is too late
     */
    void lookAt(Object fact) {
        facts++;
        if (facts % FACTS_BETWEEN_CLOCKS == 0 && isPassed()) {
            throw new ReviewException("the rules had come to '" + fact
                    + "' when the time limit of the review was passed; review less at once, or raise the limit in"
                    + " ReviewOptions");
        }
    }

    private boolean isPassed() {
        return System.nanoTime() - deadline > 0;
    }
}
