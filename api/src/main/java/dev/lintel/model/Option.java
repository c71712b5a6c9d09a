package dev.lintel.model;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** One option of a decision, with the technology that it means where the catalogue knows it. */
public record Option(Decision decision, String name, Technology technology, Map<String, BigDecimal> ratings) {
    /** From 0 to 10; empty where it was not rated. */
    public Optional<BigDecimal> rating(String criterion) {
        return Optional.ofNullable(ratings.get(criterion));
    }

    @Override
    public String toString() {
        return name;
    }
}
