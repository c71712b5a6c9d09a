package dev.lintel.intake.internal.decision;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A heading and what follows it up to the next one.
 *
 * @param level of the heading; 0 for what stands before the first one
 */
record Section(int level, Line heading, List<Passage> passages) {
    Section {
        passages = List.copyOf(passages);
    }

    /** The words of its heading in lower case, without numbers before them and without punctuation. */
    String name() {
        return name(heading.plain());
    }

    /** Text as the name of a section: {@code 2. Considered Options:} is {@code considered options}. */
    static String name(String text) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (Character.isLetter(letter) || (Character.isDigit(letter) && !name.isEmpty())) {
                name.append(letter);
            } else if (!name.isEmpty() && name.charAt(name.length() - 1) != ' ') {
                name.append(' ');
            }
        }
        return name.toString().strip().toLowerCase(Locale.ROOT);
    }

    /** The first thing that it says itself. */
    Optional<Passage> firstSaid() {
        return passages.stream()
                .filter(Passage::isSaid)
                .filter(passage -> !passage.plain().isEmpty())
                .findFirst();
    }
}
