package dev.lintel.engine;

import dev.lintel.Subject;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Which rules hold of which subjects, before a stage grades that and words are put to it: for who counts over many
 * architectures, or compares two of them rule by rule. Immutable.
 *
 * @param holds by the id of a rule, the subjects that it certainly holds of, in the order of their ids
 * @param mayHold the same of what an unknown could turn out to be; what certainly holds stands here as well
 */
public record Evaluation(Map<String, List<Subject>> holds, Map<String, List<Subject>> mayHold) {
    public Evaluation {
        holds = Collections.unmodifiableMap(holds);
        mayHold = Collections.unmodifiableMap(mayHold);
    }
}
