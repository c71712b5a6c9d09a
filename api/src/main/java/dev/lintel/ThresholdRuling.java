package dev.lintel;

import dev.lintel.model.Origin;
import java.util.Optional;

/**
 * Where a policy draws a line that rules compare with, over what packs say.
 *
 * @param threshold the name of the line
 * @param value a decimal number, a dotted version, or words with commas
 * @param policy the name of the policy
 * @param reason why; empty where nothing is said
 * @param origin where it stands
 */
public record ThresholdRuling(String threshold, String value, String policy, String reason, Optional<Origin> origin) {
    /** Where it stands, for people: the policy and, where it is known, the line. */
    public String place() {
        return policy + origin.map(at -> ":" + at.line()).orElse("");
    }
}
