package dev.lintel;

import dev.lintel.model.Basis;
import dev.lintel.model.Origin;
import java.util.Optional;

/**
 * One fact that a conclusion rests on.
 *
 * @param subject whose fact it is
 * @param fact its name, such as {@code multiAz} or {@code technology}
 * @param value as people read it: {@code no}, {@code 12}, {@code Amazon DynamoDB}; {@code unknown} where an undecided
 *     conclusion waits for it
 * @param basis what it rests on; empty for an unknown
 * @param origin where it was read; empty for what came through the builder or from the catalogue
 */
public record Evidence(Subject subject, String fact, String value, Optional<Basis> basis, Optional<Origin> origin) {
    /** By what tells evidence apart, and not by where it was read, which a review would look at each time. */
    @Override
    public int hashCode() {
        return (subject.id().hashCode() * 31 + fact.hashCode()) * 31 + value.hashCode();
    }
}
