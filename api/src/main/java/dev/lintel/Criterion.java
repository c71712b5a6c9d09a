package dev.lintel;

import java.math.BigDecimal;
import java.util.List;

/**
 * What options are weighed by.
 *
 * @param name such as {@code local-testability}
 * @param weight from 0 to 1; the weights of all criteria add up to 1
 * @param title for people
 * @param questions what to ask oneself when rating an option by it
 * @param statement the statement that names it
 */
public record Criterion(String name, BigDecimal weight, String title, List<String> questions, String statement) {
    public Criterion {
        questions = List.copyOf(questions);
    }
}
