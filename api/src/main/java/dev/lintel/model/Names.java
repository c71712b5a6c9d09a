package dev.lintel.model;

import dev.lintel.architecture.Value;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Several words as a rule sees them. An unknown satisfies no predicate in the certain view and every one in the
 * possible view.
 */
public final class Names {
    private final @Nullable List<String> values;
    private final boolean all;
    /** How many more there may be, in the possible view. */
    private final int open;

    private final UnaryOperator<String> spelling;
    /** Somebody spoke of it. */
    private final boolean said;

    private final View view;

    private Names(
            @Nullable List<String> values,
            boolean all,
            int open,
            UnaryOperator<String> spelling,
            boolean said,
            View view) {
        this.values = values;
        this.all = all;
        this.open = open;
        this.spelling = spelling;
        this.said = said;
        this.view = view;
    }

    static Names of(Value<List<String>> value, View view) {
        if (value instanceof Value.Known<List<String>> known) {
            return of(known.value());
        }
        return value.isUnknown() ? unknown(view) : of(List.of());
    }

    /** Nobody spoke of it. */
    static Names unsaid(View view) {
        return new Names(null, false, 0, UnaryOperator.identity(), false, view);
    }

    static Names unknown(View view) {
        return new Names(null, false, 0, UnaryOperator.identity(), true, view);
    }

    /** Words that are known to be all there are. */
    static Names of(List<String> words) {
        return new Names(List.copyOf(words), true, 0, UnaryOperator.identity(), true, View.CERTAIN);
    }

    /** Words beside which there may be others, seen in the certain view. */
    static Names atLeast(List<String> words) {
        return new Names(List.copyOf(words), false, 0, UnaryOperator.identity(), true, View.CERTAIN);
    }

    /** Words beside which there may be up to that many others, seen in the possible view. */
    static Names upTo(List<String> words, int open) {
        return new Names(List.copyOf(words), true, open, UnaryOperator.identity(), true, View.POSSIBLE);
    }

    /** The same, spelled for people. */
    Names spelled(UnaryOperator<String> with) {
        return new Names(values, all, open, with, said, view);
    }

    public boolean include(String word) {
        return values == null ? view == View.POSSIBLE : open > 0 || values.contains(word);
    }

    public boolean includeAnyOf(String... words) {
        if (values == null) {
            return view == View.POSSIBLE;
        }
        if (open > 0 && words.length > 0) {
            return true;
        }
        for (String word : words) {
            if (values.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Includes one of them, or is left open by somebody who spoke of it: what nobody mentioned cannot be too much. */
    public boolean includeSaidAnyOf(String... words) {
        return said && includeAnyOf(words);
    }

    public boolean isNone() {
        return values == null ? view == View.POSSIBLE : all && values.isEmpty();
    }

    public boolean isSome() {
        return values == null ? view == View.POSSIBLE : open > 0 || !values.isEmpty();
    }

    /** How many there are. */
    public Amount count() {
        if (values == null) {
            return Amount.unknown(view);
        }
        return all
                ? Amount.between(values.size(), (long) values.size() + open, view)
                : Amount.atLeast(values.size(), View.CERTAIN);
    }

    /** The words; empty where they are unknown. */
    public List<String> values() {
        return values == null ? List.of() : values;
    }

    /** The words in a row, {@code none} or {@code unknown}. */
    @Override
    public String toString() {
        return (values == null || (values.isEmpty() && (!all || open > 0)))
                ? "unknown"
                : values.isEmpty() ? "none" : values.stream().map(spelling).collect(Collectors.joining(", "));
    }
}
