package dev.lintel;

import dev.lintel.model.Stage;
import java.util.List;

/**
 * What a stage wants first of all. Findings of one severity stand in this order.
 *
 * @param optimises qualities, the most wanted first, such as {@code local-development}
 * @param statement the statement that says so
 */
public record StageProfile(Stage stage, List<String> optimises, String statement) {
    public StageProfile {
        optimises = List.copyOf(optimises);
    }

    /** The place of the most wanted quality among these; behind the last place where none is wanted. */
    public int rank(List<String> qualities) {
        return qualities.stream()
                .mapToInt(optimises::indexOf)
                .filter(place -> place >= 0)
                .min()
                .orElse(optimises.size());
    }
}
