package dev.lintel;

import dev.lintel.model.Thresholds.Threshold;
import java.util.List;

/**
 * A rule with everything that decided what it says.
 *
 * @param rule as it holds, under all policies
 * @param written as its pack wrote it
 * @param rulings what policies decided about it, in the order of their precedence: what comes later stands over what
 *     comes before
 * @param thresholds the lines that its conditions compare with, as they hold
 * @param thresholdRulings what policies decided about those, in the same order
 */
public record Explanation(
        Rule rule,
        Rule written,
        List<Ruling> rulings,
        List<Threshold> thresholds,
        List<ThresholdRuling> thresholdRulings) {
    public Explanation {
        rulings = List.copyOf(rulings);
        thresholds = List.copyOf(thresholds);
        thresholdRulings = List.copyOf(thresholdRulings);
    }
}
