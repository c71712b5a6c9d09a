package dev.lintel.architecture;

import java.util.Locale;

/** What a description may claim to list completely. Only then does silence mean absence. */
public enum Inventory {
    COMPONENTS,
    PRACTICES,
    DECISIONS;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
