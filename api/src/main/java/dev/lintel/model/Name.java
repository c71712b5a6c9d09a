package dev.lintel.model;

import dev.lintel.architecture.Attribute;
import dev.lintel.architecture.Value;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A word as a rule sees it, such as a role, a language or a kind of technology. Words are compared in one spelling:
 * lower case, hyphens for spaces and underscores. An unknown satisfies no predicate in the certain view and every one
 * in the possible view.
 */
public final class Name {
    private static final Name NONE = new Name("", "none", View.CERTAIN, true);
    private static final Name UNKNOWN = unknown(View.CERTAIN, true);
    private static final Name POSSIBLE = unknown(View.POSSIBLE, true);
    private static final Name UNSAID = unknown(View.POSSIBLE, false);

    private final @Nullable String value;
    private final String shown;
    private final View view;
    private final boolean said;

    private Name(@Nullable String value, String shown, View view, boolean said) {
        this.value = value;
        this.shown = shown;
        this.view = view;
        this.said = said;
    }

    /** The word of an attribute, which was brought into its one spelling when it was stated. */
    static Name of(Value<String> value, View view) {
        if (value instanceof Value.Known<String> known) {
            return known(known.value());
        }
        return value.isUnknown() ? unknown(view) : NONE;
    }

    static Name of(String word) {
        String canonical = Attribute.canonical(word);
        return canonical.isEmpty() ? NONE : known(canonical);
    }

    private static Name known(String word) {
        return new Name(word, word, View.CERTAIN, true);
    }

    private static Name unknown(View view, boolean said) {
        return new Name(null, "unknown", view, said);
    }

    static Name none() {
        return NONE;
    }

    static Name unknown(View view) {
        return view == View.POSSIBLE ? POSSIBLE : UNKNOWN;
    }

    /** Nobody spoke of it, seen in the possible view. */
    static Name unsaid() {
        return UNSAID;
    }

    /** This, or what another source says where this is unknown. */
    Name or(Name fallback) {
        return value == null ? fallback : this;
    }

    /** The same, spelled for people where it is known. */
    Name spelled(UnaryOperator<String> spelling) {
        return value == null || isNothing() ? this : new Name(value, spelling.apply(value), view, said);
    }

    /** No word is empty, so that none has to be looked into. */
    private boolean isNothing() {
        return this == NONE;
    }

    /** Not known, seen in the possible view. */
    boolean isPossible() {
        return value == null && view == View.POSSIBLE;
    }

    public boolean is(String word) {
        return value == null ? view == View.POSSIBLE : value.equals(word);
    }

    /** That word, or left open by somebody who spoke of it: for what nobody would ask who heard nothing of it. */
    public boolean isSaidToBe(String... words) {
        return said && isAnyOf(words);
    }

    public boolean isAnyOf(String... words) {
        if (value == null) {
            return view == View.POSSIBLE;
        }
        for (String word : words) {
            if (value.equals(word)) {
                return true;
            }
        }
        return false;
    }

    /** Known, and a different word. */
    public boolean isOtherThan(String... words) {
        return value == null ? view == View.POSSIBLE : !isNothing() && !isAnyOf(words);
    }

    /** Known, and none of those words. */
    public boolean isOutside(Names words) {
        return value == null
                ? view == View.POSSIBLE
                : !isNothing() && !words.values().contains(value);
    }

    /** Stated as none. */
    public boolean isNone() {
        return value == null ? view == View.POSSIBLE : isNothing();
    }

    /** Known, and some word. */
    public boolean isSome() {
        return value == null ? view == View.POSSIBLE : !isNothing();
    }

    /** The word; empty where it is unknown or stated as none. */
    public Optional<String> value() {
        return value == null || isNothing() ? Optional.empty() : Optional.of(value);
    }

    /** The word as people spell it, {@code none} or {@code unknown}. */
    @Override
    public String toString() {
        return shown;
    }
}
