package dev.lintel;

import dev.lintel.model.Origin;
import java.util.Optional;

/**
 * What a conclusion is about.
 *
 * @param kind {@code workload}, {@code component} or {@code decision}; of a door that a change walks through also
 *     {@code resource}
 * @param id its name in the architecture
 * @param origin where it stands; empty for what came through the builder
 */
public record Subject(String kind, String id, Optional<Origin> origin) implements Comparable<Subject> {
    @Override
    public int compareTo(Subject other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return kind + " " + id;
    }
}
