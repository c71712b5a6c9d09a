package dev.lintel;

import dev.lintel.model.Thresholds.Threshold;
import java.util.List;

/**
 * One condition of a rule, asked of one subject. All of a rule's conditions have to hold.
 *
 * @param text as the engine compiled it, in DRL, such as {@code multiAz.isNo}; a rule.yaml is told so as well
 * @param truth whether it holds of the subject
 * @param ofMake it asks a component of nothing but what it is made of and runs on; where that fails, the rule is about
 *     other technologies
 * @param facts what it reads, in the order in which it does; of many parts of a whole the first hundred. It may read
 *     nothing that has a name, such as whether something is connected
 * @param thresholds the lines that it compares with, as they hold under all policies
 */
public record Antecedent(
        String text, TruthValue truth, boolean ofMake, List<Premise> facts, List<Threshold> thresholds) {
    public Antecedent {
        facts = List.copyOf(facts);
        thresholds = List.copyOf(thresholds);
    }

    /** It fails, or an unknown leaves it open. */
    public boolean isMissed() {
        return truth == TruthValue.FAILS || truth == TruthValue.OPEN;
    }
}
