package dev.lintel.architecture;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One option of a decision.
 *
 * @param ratings from 0 (worst) to 10 (best) by criterion, such as {@code local-testability}; a criterion that is
 *     missing was not rated
 */
public record OptionDescription(String name, Map<String, BigDecimal> ratings) {
    private static final BigDecimal BEST = BigDecimal.TEN;

    public OptionDescription {
        ratings = Collections.unmodifiableMap(new TreeMap<>(ratings));
        ratings.forEach((criterion, rating) -> {
            if (rating.signum() < 0 || rating.compareTo(BEST) > 0) {
                throw new IllegalArgumentException(
                        "option " + name + ": " + criterion + " is rated " + rating + "; a rating is from 0 to 10");
            }
        });
    }
}
