package dev.lintel;

import java.util.List;
import java.util.Optional;

/**
 * Something that a person can answer and no file could.
 *
 * @param subject whom it is about
 * @param fact the fact that is unknown, as lintel.yaml names it
 * @param text the question, for people
 * @param reason why it is unknown, such as the expression that only a deployment resolves
 * @param settles the rules whose outcome the answer settles
 */
public record Question(Subject subject, String fact, String text, Optional<String> reason, List<String> settles) {
    public Question {
        settles = List.copyOf(settles);
    }
}
