package dev.lintel;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What somebody may have meant by a name that nobody knows; for errors that say so. */
public final class Suggestion {
    private Suggestion() {}

    /** Everything known, the nearest name first: {@code did you mean team? known: ...}. */
    public static String among(Collection<String> known, String name) {
        return question(known, name) + "known: " + String.join(", ", known);
    }

    /** {@code did you mean team? } with a space behind it; empty where no name is near. */
    public static String question(Collection<String> known, String name) {
        return nearest(known, name).map(each -> "did you mean " + each + "? ").orElse("");
    }

    private static Optional<String> nearest(Collection<String> known, String name) {
        String wanted = plain(name);
        int limit = Math.max(1, Math.min(wanted.length(), 24) / 3);
        return known.stream()
                .filter(each -> distance(wanted, plain(each)) <= limit)
                .min(Comparator.comparingInt(each -> distance(wanted, plain(each))));
    }

    private static String plain(String name) {
        String letters = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return letters.length() > 80 ? letters.substring(0, 80) : letters;
    }

    /** How many letters have to be put in, taken out or exchanged to turn one into the other. */
    public static int distance(String left, String right) {
        int[] row = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int above = row[j];
                int exchanged = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(exchanged, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[right.length()];
    }
}
