package dev.lintel.intake.internal.repository;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names of files and folders, some with a star for any text; case makes no difference. Immutable. */
final class Names {
    private final Set<String> plain = new HashSet<>();
    private final List<String[]> withStars = new ArrayList<>();

    Names(Collection<String> names) {
        for (String name : names) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.contains("*")) {
                withStars.add(lower.split("\\*", -1));
            } else {
                plain.add(lower);
            }
        }
    }

    boolean has(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return plain.contains(lower) || withStars.stream().anyMatch(parts -> fits(lower, parts));
    }

    boolean hasAny(Collection<String> names) {
        return names.stream().anyMatch(this::has);
    }

    /** The parts come one after the other, the first at the beginning and the last at the end. */
    private static boolean fits(String name, String[] parts) {
        String first = parts[0];
        String last = parts[parts.length - 1];
        if (name.length() < first.length() + last.length() || !name.startsWith(first) || !name.endsWith(last)) {
            return false;
        }
        int at = first.length();
        int end = name.length() - last.length();
        for (int i = 1; i < parts.length - 1; i++) {
            int found = name.indexOf(parts[i], at);
            if (found < 0 || found + parts[i].length() > end) {
                return false;
            }
            at = found + parts[i].length();
        }
        return true;
    }
}
