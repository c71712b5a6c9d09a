package dev.lintel.cli;

import dev.lintel.Suggestion;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the names that somebody may have meant. */
final class NearNames {
    private static final int MOST = 3;

    private NearNames() {}

    /**
     * Those of the rule ids that are a few letters away, or that hold what was typed or share its name in another pack;
     * nearest first, at most three.
     */
    static List<String> of(String typed, List<String> ids) {
        String wanted = name(typed);
        return ids.stream()
                .filter(id -> isNear(wanted, name(id)))
                .sorted(Comparator.comparingInt((String id) -> Suggestion.distance(wanted, name(id)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    private static String name(String id) {
        return id.substring(id.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean isNear(String wanted, String name) {
        return (wanted.length() > MOST && name.contains(wanted))
                || Suggestion.distance(wanted, name) <= name.length() / 3;
    }
}
