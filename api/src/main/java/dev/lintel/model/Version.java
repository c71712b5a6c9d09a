package dev.lintel.model;

import dev.lintel.architecture.Value;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A dotted version as a rule sees it, compared part by part: 3.9 is below 3.11. An unknown satisfies no predicate in
 * the certain view and every one in the possible view; what is stated as none is neither below nor at least anything.
 */
public final class Version {
    private static final Version NONE = new Version("", View.CERTAIN);

    private final @Nullable String value;
    private final View view;

    private Version(@Nullable String value, View view) {
        this.value = value;
        this.view = view;
    }

    static Version of(Value<String> value, View view) {
        if (value instanceof Value.Known<String> known) {
            return new Version(known.value(), View.CERTAIN);
        }
        return value.isUnknown() ? new Version(null, view) : NONE;
    }

    static Version of(String value) {
        return new Version(value, View.CERTAIN);
    }

    static Version unknown(View view) {
        return new Version(null, view);
    }

    public boolean isBelow(Version limit) {
        if (value == null || limit.value == null) {
            return value == null ? view == View.POSSIBLE : limit.view == View.POSSIBLE;
        }
        return isComparable(value, limit.value) && compare(value, limit.value) < 0;
    }

    public boolean isAtLeast(Version limit) {
        if (value == null || limit.value == null) {
            return value == null ? view == View.POSSIBLE : limit.view == View.POSSIBLE;
        }
        return isComparable(value, limit.value) && compare(value, limit.value) >= 0;
    }

    private static boolean isComparable(String one, String other) {
        return !one.isEmpty() && !other.isEmpty();
    }

    private static int compare(String one, String other) {
        String[] mine = one.split("\\.");
        String[] theirs = other.split("\\.");
        for (int i = 0; i < Math.max(mine.length, theirs.length); i++) {
            int byPart = part(mine, i).compareTo(part(theirs, i));
            if (byPart != 0) {
                return byPart;
            }
        }
        return 0;
    }

    private static BigInteger part(String[] parts, int at) {
        return at < parts.length ? new BigInteger(parts[at]) : BigInteger.ZERO;
    }

    @Override
    public String toString() {
        return value == null ? "unknown" : value.isEmpty() ? "none" : value;
    }
}
