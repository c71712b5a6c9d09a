package dev.lintel;

import java.util.Locale;

/** How grave a finding is at its stage, gravest first. */
public enum Severity {
    /** Do not enter this stage with it. */
    BLOCKER,
    /** Mend it within this stage. */
    MAJOR,
    /** Mend it when you pass by. */
    MINOR;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** True for this severity and for every graver one. */
    public boolean isAtLeast(Severity other) {
        return compareTo(other) <= 0;
    }

    @Override
    public String toString() {
        return word();
    }
}
