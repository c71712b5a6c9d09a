package dev.lintel;

import java.util.Locale;

/** What is known of a condition, or of a rule with all of its conditions, for one subject. */
public enum TruthValue {
    /** It holds, whatever the unknowns turn out to be. */
    HOLDS,
    /** It holds if an unknown turns out so. */
    OPEN,
    /** It does not hold, whatever the unknowns turn out to be. */
    FAILS,
    /** It depends on other facts that it is joined with, and cannot be told alone. */
    UNTOLD;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
