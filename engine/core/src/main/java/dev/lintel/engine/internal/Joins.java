package dev.lintel.engine.internal;

import dev.lintel.engine.internal.Condition.Tie;
import dev.lintel.model.Workload;
import java.util.Optional;
import org.drools.drl.ast.descr.PatternDescr;
import org.jspecify.annotations.Nullable;

/**
 * How the patterns of a rule hang together. Each matches as many facts as there are, but for the one workload: two of them
 * that nothing ties are matched in every combination, before the first of these fires.
 */
final class Joins {
    private int patterns;
    /** The first that matches many facts. */
    private @Nullable PatternDescr many;

    /**
     * What is wrong with one more pattern, as the end of a sentence; empty where nothing is.
     *
     * @param tie the strongest of its conditions
     * @param exists one match of it is enough
     */
    Optional<String> objectionTo(PatternDescr pattern, Class<?> factType, Tie tie, boolean exists) {
        patterns++;
        PatternDescr before = many;
        if (patterns > 1 && tie == Tie.NONE) {
            return Optional.of("joins " + pattern.getObjectType()
                    + " without an equality, which multiplies facts; tie it with 'this == $...' or '... == $...'");
        }
        if (exists || factType == Workload.class) {
            return Optional.empty();
        }
        if (before == null) {
            many = pattern;
            return Optional.empty();
        }
        return tie == Tie.TO_A_FACT
                ? Optional.empty()
                : Optional.of("joins " + named(pattern) + " to " + named(before) + " of line " + before.getLine()
                        + " by nothing but the workload, which all facts share, so that every pair matches: four million"
                        + " for 2,000 of each; tie it to one of them, as in 'this == $other' or 'from == $other'");
    }

    private static String named(PatternDescr pattern) {
        String variable = pattern.getIdentifier();
        return pattern.getObjectType() + (variable == null || variable.isEmpty() ? "" : " " + variable);
    }
}
