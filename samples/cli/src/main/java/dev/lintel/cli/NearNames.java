package dev.lintel.cli;

import dev.lintel.LintelException;
import dev.lintel.Rule;
import dev.lintel.Suggestion;
import dev.lintel.engine.Advisor;
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

    /** The error for a rule that no pack has. */
    static LintelException unknownRule(String id, Advisor advisor) {
        List<String> near = of(id, advisor.rules().stream().map(Rule::id).toList());
        return new LintelException("there is no rule '" + id + "'; "
                + (near.isEmpty() ? "'lintel rules' lists them all" : "near it: " + String.join(", ", near)));
    }

    private static String name(String id) {
        return id.substring(id.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean isNear(String wanted, String name) {
        return (wanted.length() > MOST && name.contains(wanted))
                || Suggestion.distance(wanted, name) <= name.length() / 3;
    }
}
