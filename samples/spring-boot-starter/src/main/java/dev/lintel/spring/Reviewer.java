package dev.lintel.spring;

import dev.lintel.Review;
import dev.lintel.architecture.Architecture;
import dev.lintel.engine.Advisor;
import dev.lintel.engine.ReviewOptions;
import java.time.Duration;
import java.util.List;

/**
 * Reviews by the advisor that is at work, within the limits of the properties, and tells observers. Safe for several
 * threads.
 */
public final class Reviewer {
    private final Advisors advisors;
    private final ReviewOptions options;
    private final List<ReviewObserver> observers;

    Reviewer(Advisors advisors, ReviewOptions options, List<ReviewObserver> observers) {
        this.advisors = advisors;
        this.options = options;
        this.observers = List.copyOf(observers);
    }

    /** The options by the properties, to add a day or a target stage to. */
    public ReviewOptions options() {
        return options;
    }

    /**
     * Reviews within the limits of the properties.
     *
     * @throws dev.lintel.LintelException if it cannot be reviewed; the message says why
     */
    public Review review(Architecture architecture) {
        return review(architecture, options);
    }

    /**
     * Reviews with options of the caller's.
     *
     * @throws dev.lintel.LintelException if it cannot be reviewed; the message says why
     */
    public Review review(Architecture architecture, ReviewOptions other) {
        return review(advisors.current(), architecture, other);
    }

    /**
     * Reviews by an advisor that the caller asks for more afterwards, such as for the rules of a report, which a reload in
     * between would exchange.
     *
     * @throws dev.lintel.LintelException if it cannot be reviewed; the message says why
     */
    public Review review(Advisor advisor, Architecture architecture, ReviewOptions other) {
        long start = System.nanoTime();
        try {
            Review review = advisor.review(architecture, other);
            observers.forEach(each -> each.reviewed(review, since(start)));
            return review;
        } catch (RuntimeException e) {
            observers.forEach(each -> each.failed(architecture.stage(), since(start)));
            throw e;
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
