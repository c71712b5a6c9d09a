package dev.lintel.intake.internal.decision;

import dev.lintel.intake.internal.source.Secrets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Takes sentences out of what people write. */
final class Sentences {
    static final int LONGEST = 300;
    private static final String BECAUSE = "because";

    /** What stands where nobody has said anything yet. */
    private static final List<String> PLACEHOLDERS = List.of(
            "tbd",
            "tba",
            "todo",
            "fixme",
            "to be ",
            "n/a",
            "na",
            "none",
            "not applicable",
            "nothing",
            "nobody",
            "no",
            "unknown",
            "open",
            "pending",
            "null",
            "optional",
            "list ",
            "lorem ipsum");

    private Sentences() {}

    /** The first sentence, without its full stop. */
    static String first(String text) {
        int end = end(text);
        return strippedOfStops(end < 0 ? text : text.substring(0, end));
    }

    /** Where the full stop after the first sentence stands; -1 where it ends with the text. */
    static int end(String text) {
        for (int i = 1; i + 1 < text.length(); i++) {
            char letter = text.charAt(i);
            boolean stop = letter == '.' || letter == '!' || letter == '?';
            if (stop && text.charAt(i + 1) == ' ' && !isAbbreviation(text, i) && !continues(text, i + 2)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean continues(String text, int next) {
        return next < text.length() && Character.isLowerCase(text.charAt(next));
    }

    /** {@code e.g.}, {@code vs.}, an initial. */
    private static boolean isAbbreviation(String text, int stop) {
        int start = text.lastIndexOf(' ', stop) + 1;
        String word = text.substring(start, stop).toLowerCase(Locale.ROOT);
        return text.charAt(stop) == '.'
                && (word.length() == 1
                        || word.indexOf('.') >= 0
                        || List.of("vs", "approx", "incl", "resp").contains(word))
                && !word.chars().allMatch(Character::isDigit);
    }

    /** What stands after the first {@code because}; empty where there is no such word. */
    static Optional<String> because(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (int at = lower.indexOf(BECAUSE); at >= 0; at = lower.indexOf(BECAUSE, at + 1)) {
            int end = at + BECAUSE.length();
            boolean word = (at == 0 || !Character.isLetter(lower.charAt(at - 1)))
                    && (end == lower.length() || !Character.isLetter(lower.charAt(end)));
            if (word && lower.length() == text.length()) {
                return Optional.of(text.substring(end).strip());
            }
        }
        return Optional.empty();
    }

    /** A text without secrets that is short enough to be shown. */
    static String shown(String text) {
        int enough = LONGEST + Secrets.LONGEST;
        String masked = Secrets.maskedText(text.length() > enough ? text.substring(0, enough) : text);
        if (masked.length() <= LONGEST) {
            return masked;
        }
        int blank = masked.lastIndexOf(' ', LONGEST - 3);
        return masked.substring(0, blank > LONGEST / 2 ? blank : LONGEST - 3) + "...";
    }

    /** True for what a template leaves to be filled in, and for words that only fill a gap. */
    static boolean isPlaceholder(String text) {
        String lower = strippedOfStops(text).toLowerCase(Locale.ROOT);
        if (lower.chars().noneMatch(Character::isLetter) || "[{<".indexOf(lower.charAt(0)) >= 0) {
            return true;
        }
        return PLACEHOLDERS.stream()
                .anyMatch(each -> lower.equals(each.strip()) || (each.endsWith(" ") && lower.startsWith(each)));
    }

    static String strippedOfStops(String text) {
        int end = text.length();
        while (end > 0 && ".,;: ".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end).strip();
    }
}
