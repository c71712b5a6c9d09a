package dev.lintel.model;

import dev.lintel.architecture.Value;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A sentence as a rule sees it: there, stated as none, or unknown. An unknown satisfies no predicate in the certain
 * view and every one in the possible view.
 */
public final class Text {
    private final @Nullable String value;
    private final View view;

    private Text(@Nullable String value, View view) {
        this.value = value;
        this.view = view;
    }

    static Text of(Value<String> value, View view) {
        if (value instanceof Value.Known<String> known) {
            return new Text(known.value(), View.CERTAIN);
        }
        return value.isUnknown() ? new Text(null, view) : new Text("", View.CERTAIN);
    }

    static Text of(String value) {
        return new Text(value, View.CERTAIN);
    }

    static Text unknown(View view) {
        return new Text(null, view);
    }

    /** This, or what another source says where this is unknown. */
    Text or(Text fallback) {
        return value == null ? fallback : this;
    }

    public boolean isSome() {
        return value == null ? view == View.POSSIBLE : !value.isBlank();
    }

    public boolean isNone() {
        return value == null ? view == View.POSSIBLE : value.isBlank();
    }

    /** Yes where that word stands in it, in any case. */
    Answer speaksOf(String word) {
        return value == null
                ? Answer.unknown(view)
                : Answer.of(value.toLowerCase(Locale.ROOT).contains(word));
    }

    @Override
    public String toString() {
        return value == null ? "unknown" : value.isBlank() ? "none" : value;
    }
}
