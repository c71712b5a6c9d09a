package dev.lintel.architecture;

import java.util.Locale;

/** What a description may claim to list completely. Only then does silence mean absence. */
public enum Inventory {
    /** Then a role that no component has is not filled, and what connects to a component is all that does. */
    COMPONENTS,
    /** Then a yes-or-no practice that nobody mentions is not practised. */
    PRACTICES,
    /** Then no decision was taken but these. */
    DECISIONS;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
