package dev.lintel;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The options of a decision, weighted on the criteria.
 *
 * @param options best first
 * @param winner empty where missing ratings leave it open
 */
public record Scorecard(Subject decision, List<Score> options, Optional<String> winner) {
    public Scorecard {
        options = List.copyOf(options);
    }

    /** An option with its weighted score from 0 to 10, as a range where ratings are missing. */
    public record Score(String option, BigDecimal least, BigDecimal most) {}
}
