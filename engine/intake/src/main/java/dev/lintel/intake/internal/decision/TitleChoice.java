package dev.lintel.intake.internal.decision;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the title of a record says was chosen: {@code Use PostgreSQL for orders}, {@code Replace Airflow with Prefect}.
 * Titles that could be read otherwise say nothing.
 */
record TitleChoice(String chosen) {
    private static final int MOST_WORDS = 5;
    private static final int LONGEST = 60;

    private static final List<String> TAKING =
            List.of("use", "using", "adopt", "adopting", "go with", "standardize on", "standardise on", "settle on");
    private static final List<String> TURNING =
            List.of("switch", "switching", "migrate", "migrating", "migration", "move", "moving");
    private static final List<String> PREFERRING = List.of("choose", "choosing", "prefer", "select", "pick");
    private static final List<String> REPLACING = List.of("replace", "replacing");
    private static final List<String> OVER = List.of("instead of", "rather than", "over");

    /** Words that a name ends before. */
    private static final Set<String> ENDS = Set.of(
            "for",
            "as",
            "to",
            "in",
            "on",
            "with",
            "via",
            "by",
            "at",
            "from",
            "into",
            "over",
            "instead",
            "rather",
            "between",
            "across",
            "within",
            "through",
            "throughout",
            "because",
            "since",
            "when",
            "where",
            "while",
            "until",
            "unless",
            "that",
            "which",
            "under",
            "behind",
            "per",
            "without",
            "against",
            "not",
            "-",
            "\u2013",
            "\u2014");

    /** What makes one name of the words before and after it. */
    private static final List<String> SET_PHRASES = List.of(
            "as code",
            "as a service",
            "as a platform",
            "on rails",
            "on call",
            "on demand",
            "on premise",
            "in memory",
            "in time",
            "in place",
            "in depth",
            "in with",
            "on with",
            "to end",
            "to peer",
            "to point",
            "to one",
            "to many",
            "to service",
            "for frontend",
            "for frontends",
            "by default",
            "by design",
            "by contract",
            "by step",
            "per tenant",
            "per service",
            "at rest",
            "at least",
            "at most");

    /** Words that a name does not begin with. */
    private static final Set<String> NO_NAMES = Set.of(
            "case",
            "cases",
            "of",
            "no",
            "only",
            "less",
            "fewer",
            "more",
            "it",
            "this",
            "that",
            "these",
            "those",
            "them",
            "our",
            "its",
            "same",
            "multiple",
            "several",
            "different",
            "separate",
            "either",
            "neither",
            "both",
            "one",
            "two",
            "three",
            "existing",
            "new",
            "latest",
            "default",
            "what",
            "how",
            "whatever",
            "common",
            "shared",
            "consistent",
            "standard");

    /** What a title says; empty where it is not sure. */
    static Optional<TitleChoice> of(String title) {
        List<String> words = words(title);
        if (title.endsWith("?") || words.isEmpty()) {
            return Optional.empty();
        }
        if (starts(words, "we will")) {
            words = words.subList(2, words.size());
        } else if (starts(words, "we")) {
            words = words.subList(1, words.size());
        }
        Optional<List<String>> taken = after(words, TAKING);
        if (taken.isPresent()) {
            return chosen(taken.get());
        }
        Optional<List<String>> turned = after(words, TURNING);
        if (turned.isPresent()) {
            return turned(turned.get());
        }
        Optional<List<String>> replaced = after(words, REPLACING);
        if (replaced.isPresent()) {
            return replaced(replaced.get());
        }
        Optional<List<String>> preferred = after(words, PREFERRING);
        if (preferred.isPresent()) {
            Optional<String> other = other(preferred.get());
            return other.flatMap(its -> chosen(preferred.get()));
        }
        return compared(words);
    }

    private static Optional<TitleChoice> chosen(List<String> words) {
        return name(words).map(TitleChoice::new);
    }

    /** {@code to X}, {@code from Z to X} and {@code to X from Z}. */
    private static Optional<TitleChoice> turned(List<String> words) {
        if (starts(words, "to")) {
            List<String> rest = words.subList(1, words.size());
            return chosen(rest);
        }
        int to = indexOf(words, "to");
        return starts(words, "from") && to > 1 ? chosen(words.subList(to + 1, words.size())) : Optional.empty();
    }

    private static Optional<TitleChoice> replaced(List<String> words) {
        int with = Math.max(indexOf(words, "with"), indexOf(words, "by"));
        return with < 1 ? Optional.empty() : chosen(words.subList(with + 1, words.size()));
    }

    /** {@code X instead of Z} without a verb: only where both look like names. */
    private static Optional<TitleChoice> compared(List<String> words) {
        int instead = indexOf(words, "instead");
        if (instead < 1 || instead > 3) {
            return Optional.empty();
        }
        List<String> first = words.subList(0, instead);
        Optional<String> other = other(words);
        return other.filter(name -> looksLikeAName(words(name)) && looksLikeAName(first))
                .flatMap(name -> chosen(words));
    }

    private static boolean looksLikeAName(List<String> words) {
        return words.stream()
                .allMatch(word -> Character.isUpperCase(word.charAt(0)) || Character.isDigit(word.charAt(0)));
    }

    private static Optional<String> other(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            Optional<List<String>> after = after(words.subList(i, words.size()), OVER);
            if (after.isPresent()) {
                return name(after.get());
            }
        }
        return Optional.empty();
    }

    /** The name that these words begin with; empty where they name several things, or something in general. */
    private static Optional<String> name(List<String> words) {
        List<String> rest = !words.isEmpty() && Set.of("a", "an", "the").contains(lower(words.get(0)))
                ? words.subList(1, words.size())
                : words;
        int end = 0;
        boolean closed = false;
        while (end < rest.size() && !closed) {
            String word = rest.get(end);
            if (ENDS.contains(lower(word)) || word.startsWith("(")) {
                break;
            }
            closed = ",:;".indexOf(word.charAt(word.length() - 1)) >= 0;
            end++;
        }
        List<String> tail = rest.subList(end, rest.size());
        boolean goesOn = SET_PHRASES.stream().anyMatch(phrase -> starts(tail, phrase))
                || (closed && rest.get(end - 1).endsWith(",") && !starts(tail, "not"));
        String name = Sentences.strippedOfStops(String.join(" ", rest.subList(0, end)));
        boolean several = rest.subList(0, end).stream()
                .anyMatch(word -> Set.of("and", "or", "&", "+", "/", "plus").contains(lower(word)));
        boolean vague = end == 0 || NO_NAMES.contains(lower(rest.get(0)));
        return goesOn || several || vague || end > MOST_WORDS || name.length() > LONGEST || name.isEmpty()
                ? Optional.empty()
                : Optional.of(name).filter(its -> !Sentences.isPlaceholder(its));
    }

    private static Optional<List<String>> after(List<String> words, List<String> beginnings) {
        return beginnings.stream()
                .filter(each -> starts(words, each))
                .findFirst()
                .map(each -> words.subList(each.split(" ").length, words.size()));
    }

    private static boolean starts(List<String> words, String phrase) {
        String[] each = phrase.split(" ");
        if (words.size() < each.length) {
            return false;
        }
        for (int i = 0; i < each.length; i++) {
            if (!Sentences.strippedOfStops(lower(words.get(i))).equals(each[i])) {
                return false;
            }
        }
        return true;
    }

    private static int indexOf(List<String> words, String word) {
        return words.stream().map(TitleChoice::lower).toList().indexOf(word);
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }
}
