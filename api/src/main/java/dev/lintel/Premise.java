package dev.lintel;

import dev.lintel.model.Basis;
import dev.lintel.model.Origin;
import java.util.Optional;

/**
 * One fact that a condition looks at, known or not.
 *
 * @param subject whose fact it is
 * @param fact its name, such as {@code multiAz}, {@code technology.kind} or {@code has(serving)}
 * @param value as people read it: {@code no}, {@code 12}, {@code 3 or more}; {@code unknown} where it is not known
 * @param basis what it rests on; empty for an unknown and for what follows from other facts
 * @param origin where it was read; empty for what came through the builder, from the catalogue or from other facts
 * @param reason why it is unknown, such as the expression that only a deployment resolves; empty for what is known, and
 *     where nobody says
 */
public record Premise(
        Subject subject,
        String fact,
        String value,
        Optional<Basis> basis,
        Optional<Origin> origin,
        Optional<String> reason) {
    /** The value of what is not known. */
    public static final String UNKNOWN = "unknown";

    public boolean isUnknown() {
        return value.equals(UNKNOWN);
    }
}
