package dev.lintel.engine;

import dev.lintel.LintelException;

/**
 * A review could not be finished: a rule threw, or the rules matched more often or took longer than {@link ReviewOptions}
 * allow. The message names pack and rule; where time ran out while all rules were asked of a fact, it names the fact. Nothing
 * of the review is returned; the advisor can be used on.
 */
public class ReviewException extends LintelException {
    private static final long serialVersionUID = 1L;

    public ReviewException(String message) {
        super(message);
    }

    public ReviewException(String message, Throwable cause) {
        super(message, cause);
    }
}
