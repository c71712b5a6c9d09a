package dev.lintel.intake.internal.decision;

import dev.lintel.architecture.Attribute;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a record says of where its decision stands.
 *
 * @param word in one spelling
 * @param where the line that says so
 */
record Standing(Kind kind, String word, Line where) {
    /** What can be done with a decision of that standing. */
    enum Kind {
        /** It is no longer in force, or never was. */
        GONE,
        IN_FORCE,
        /** Nothing is decided yet. */
        OPEN,
        /** It has a word of its own. */
        OTHER
    }

    private static final Map<String, Kind> KINDS = new TreeMap<>();
    private static final Map<String, String> SAME_AS = new TreeMap<>();

    static {
        put(Kind.GONE, "superseded", "superceded", "deprecated", "rejected", "declined", "obsolete", "obsoleted");
        put(Kind.GONE, "withdrawn", "abandoned", "retired", "replaced", "archived", "cancelled", "canceled", "revoked");
        put(Kind.GONE, "expired", "discarded", "dropped", "reverted");
        put(Kind.IN_FORCE, "accepted", "approved", "adopted", "agreed", "decided", "ratified", "implemented", "done");
        put(Kind.IN_FORCE, "active", "final", "finalized", "finalised", "complete", "completed", "planned");
        put(Kind.IN_FORCE, "in progress");
        put(Kind.OPEN, "proposed", "draft", "open");
        same("proposed", "pending", "proposal", "rfc", "wip", "in review", "under review");
        same("proposed", "in discussion", "under discussion");
        same("open", "undecided", "deferred", "postponed", "on hold");
    }

    /** Of several ways in which a later record speaks of an older one, all that start so leave this one in force. */
    private static final List<String> OF_ANOTHER = List.of(
            "supersedes",
            "supercedes",
            "replaces",
            "obsoletes",
            "deprecates",
            "amends",
            "amended",
            "clarifies",
            "clarified",
            "relates",
            "related",
            "extends",
            "extended",
            "refines",
            "see");

    private static final List<String> TAKEN_BACK =
            List.of("superseded by", "superceded by", "replaced by", "obsoleted by");

    private static final int LONGEST = 300;

    /** What comes later in a line is about something else. */
    private static final int MOST_WORDS_BEFORE = 6;

    private static void put(Kind kind, String... words) {
        Stream.of(words).forEach(word -> KINDS.put(word, kind));
    }

    private static void same(String as, String... words) {
        put(Kind.OPEN, words);
        Stream.of(words).forEach(word -> SAME_AS.put(word, as));
    }

    /** What the lines of one place come to: taken back beats accepted, and accepted beats proposed. */
    static Optional<Standing> in(List<Line> lines) {
        boolean ticked = lines.stream().anyMatch(Standing::isTicked);
        List<Standing> said = lines.stream()
                .filter(line -> !ticked || isTicked(line))
                .flatMap(line -> in(line).stream())
                .toList();
        return Stream.of(Kind.values())
                .flatMap(kind -> said.stream().filter(each -> each.kind() == kind))
                .findFirst();
    }

    /** What several places come to; empty where they contradict each other. */
    static Optional<Standing> of(Collection<Standing> places) {
        Optional<Standing> gone =
                places.stream().filter(each -> each.kind() == Kind.GONE).findFirst();
        return gone.isPresent()
                        || places.stream().map(Standing::kind).distinct().count() > 1
                ? gone
                : places.stream().findFirst();
    }

    private static boolean isTicked(Line line) {
        String text = line.plain().toLowerCase(Locale.ROOT);
        return text.startsWith("[x]");
    }

    private static Optional<Standing> in(Line line) {
        String text = strippedOfStrikes(line.plain());
        text = text.substring(Math.max(text.lastIndexOf('\u2192'), text.lastIndexOf("->")) + 1);
        text = text.substring(0, Math.min(text.length(), LONGEST)).toLowerCase(Locale.ROOT);
        if (text.startsWith("[ ]") || isForFilling(text)) {
            return Optional.empty();
        }
        List<String> words = words(text);
        if (!words.isEmpty() && OF_ANOTHER.contains(words.get(0))) {
            return Optional.empty();
        }
        String spaced = String.join(" ", words);
        if (TAKEN_BACK.stream().anyMatch(spaced::contains)) {
            return Optional.of(new Standing(Kind.GONE, "superseded", line));
        }
        for (int i = 0; i < Math.min(words.size(), MOST_WORDS_BEFORE); i++) {
            Optional<String> known = known(words, i);
            if (known.isPresent()) {
                boolean denied =
                        i > 0 && Set.of("not", "yet", "be", "never", "un").contains(words.get(i - 1));
                return denied ? Optional.empty() : Optional.of(known(known.get(), line));
            }
        }
        return own(text, words.size()).map(word -> new Standing(Kind.OTHER, word, line));
    }

    private static Standing known(String word, Line line) {
        return new Standing(
                KINDS.getOrDefault(word, Kind.OTHER), Attribute.canonical(SAME_AS.getOrDefault(word, word)), line);
    }

    /** A word that is not known is a standing where it stands alone. */
    private static Optional<String> own(String text, int words) {
        boolean plain = text.chars().allMatch(letter -> Character.isLetter(letter) || letter == '-' || letter == ' ');
        return plain && words >= 1 && words <= 2 && !Sentences.isPlaceholder(text)
                ? Optional.of(Attribute.canonical(text))
                : Optional.empty();
    }

    private static Optional<String> known(List<String> words, int at) {
        String one = words.get(at);
        String two = at + 1 < words.size() ? one + " " + words.get(at + 1) : one;
        return KINDS.containsKey(two) ? Optional.of(two) : Optional.of(one).filter(KINDS::containsKey);
    }

    /** A template names all that it could be, with something between them. */
    private static boolean isForFilling(String text) {
        List<String> words = words(text);
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (int i = 0; i < words.size(); i++) {
            known(words, i).map(KINDS::get).ifPresent(kinds::add);
        }
        boolean listed = text.indexOf('|') >= 0 || text.indexOf('/') >= 0;
        return text.startsWith("{") || kinds.size() > 2 || (listed && kinds.size() > 1);
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && Character.isLetter(text.charAt(i))) {
                word.append(text.charAt(i));
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return words;
    }

    private static String strippedOfStrikes(String text) {
        StringBuilder left = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf("~~", at);
            int close = open < 0 ? -1 : text.indexOf("~~", open + 2);
            left.append(text, at, close < 0 ? text.length() : open);
            at = close < 0 ? text.length() : close + 2;
        }
        return left.toString().strip();
    }
}
