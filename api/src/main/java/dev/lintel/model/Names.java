package dev.lintel.model;

import dev.lintel.architecture.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Several words as a rule sees them. An unknown satisfies no predicate in the certain view and every one in the
 * possible view.
 */
public final class Names {
    private final @Nullable List<String> values;
    private final View view;

    private Names(@Nullable List<String> values, View view) {
        this.values = values;
        this.view = view;
    }

    static Names of(Value<List<String>> value, View view) {
        if (value instanceof Value.Known<List<String>> known) {
            return of(known.value());
        }
        return value.isUnknown() ? unknown(view) : of(List.of());
    }

    static Names unknown(View view) {
        return new Names(null, view);
    }

    /** Words that are known to be all there are. */
    static Names of(List<String> words) {
        return new Names(List.copyOf(words), View.CERTAIN);
    }

    public boolean include(String word) {
        return values == null ? view == View.POSSIBLE : values.contains(word);
    }

    public boolean includeAnyOf(String... words) {
        if (values == null) {
            return view == View.POSSIBLE;
        }
        for (String word : words) {
            if (values.contains(word)) {
                return true;
            }
        }
        return false;
    }

    public boolean isNone() {
        return values == null ? view == View.POSSIBLE : values.isEmpty();
    }

    public boolean isSome() {
        return values == null ? view == View.POSSIBLE : !values.isEmpty();
    }

    /** How many there are. */
    public Amount count() {
        return values == null ? Amount.unknown(view) : Amount.of(values.size());
    }

    /** The words; empty where they are unknown. */
    public List<String> values() {
        return values == null ? List.of() : values;
    }

    /** The words in a row, {@code none} or {@code unknown}. */
    @Override
    public String toString() {
        return values == null ? "unknown" : values.isEmpty() ? "none" : String.join(", ", values);
    }
}
