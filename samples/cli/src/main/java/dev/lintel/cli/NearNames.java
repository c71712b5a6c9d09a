package dev.lintel.cli;

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
                .sorted(Comparator.comparingInt((String id) -> distance(wanted, name(id)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    private static String name(String id) {
        return id.substring(id.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean isNear(String wanted, String name) {
        return (wanted.length() > MOST && name.contains(wanted)) || distance(wanted, name) <= name.length() / 3;
    }

    /** How many letters have to be put in, taken out or replaced. */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            row[column] = column;
        }
        for (int line = 1; line <= from.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column <= to.length(); column++) {
                int replaced = diagonal + (from.charAt(line - 1) == to.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(replaced, 1 + Math.min(row[column], row[column - 1]));
            }
        }
        return row[to.length()];
    }
}
