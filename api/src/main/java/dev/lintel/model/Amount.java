package dev.lintel.model;

import dev.lintel.architecture.Value;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A number as a rule sees it, compared exactly. What is stated as none counts as zero. An unknown satisfies no
 * predicate in the certain view and every one in the possible view; so does a comparison with a limit that is unknown.
 */
public final class Amount {
    private static final Amount NONE = new Amount(BigDecimal.ZERO, View.CERTAIN);
    private static final Amount UNKNOWN = new Amount(null, View.CERTAIN);
    private static final Amount POSSIBLE = new Amount(null, View.POSSIBLE);

    private final @Nullable BigDecimal value;
    private final View view;

    private Amount(@Nullable BigDecimal value, View view) {
        this.value = value;
        this.view = view;
    }

    static Amount of(Value<BigDecimal> value, View view) {
        if (value instanceof Value.Known<BigDecimal> known) {
            return of(known.value());
        }
        return value.isUnknown() ? unknown(view) : NONE;
    }

    static Amount of(BigDecimal value) {
        return new Amount(value, View.CERTAIN);
    }

    static Amount of(long value) {
        return value == 0 ? NONE : of(BigDecimal.valueOf(value));
    }

    static Amount unknown(View view) {
        return view == View.POSSIBLE ? POSSIBLE : UNKNOWN;
    }

    public boolean isOver(Amount limit) {
        return (value == null || limit.value == null) ? isPossible(limit) : value.compareTo(limit.value) > 0;
    }

    public boolean isAtLeast(Amount limit) {
        return (value == null || limit.value == null) ? isPossible(limit) : value.compareTo(limit.value) >= 0;
    }

    public boolean isUnder(Amount limit) {
        return (value == null || limit.value == null) ? isPossible(limit) : value.compareTo(limit.value) < 0;
    }

    public boolean isAtMost(Amount limit) {
        return (value == null || limit.value == null) ? isPossible(limit) : value.compareTo(limit.value) <= 0;
    }

    public boolean isOver(long limit) {
        return value == null ? view == View.POSSIBLE : value.compareTo(BigDecimal.valueOf(limit)) > 0;
    }

    public boolean isAtLeast(long limit) {
        return value == null ? view == View.POSSIBLE : value.compareTo(BigDecimal.valueOf(limit)) >= 0;
    }

    public boolean isUnder(long limit) {
        return value == null ? view == View.POSSIBLE : value.compareTo(BigDecimal.valueOf(limit)) < 0;
    }

    public boolean isAtMost(long limit) {
        return value == null ? view == View.POSSIBLE : value.compareTo(BigDecimal.valueOf(limit)) <= 0;
    }

    public boolean isOne() {
        return value == null ? view == View.POSSIBLE : value.compareTo(BigDecimal.ONE) == 0;
    }

    /** True for zero and for what is stated as none. */
    public boolean isNone() {
        return value == null ? view == View.POSSIBLE : value.signum() == 0;
    }

    /** The number; empty where it is unknown. */
    public Optional<BigDecimal> value() {
        return Optional.ofNullable(value);
    }

    private boolean isPossible(Amount other) {
        return (value == null && view == View.POSSIBLE) || (other.value == null && other.view == View.POSSIBLE);
    }

    /** The plain number without exponent, or {@code unknown}. */
    @Override
    public String toString() {
        return value == null ? "unknown" : value.stripTrailingZeros().toPlainString();
    }
}
