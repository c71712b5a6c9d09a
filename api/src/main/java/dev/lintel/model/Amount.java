package dev.lintel.model;

import dev.lintel.architecture.Value;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A number as a rule sees it, compared exactly. What is stated as none counts as zero. An unknown satisfies no
 * predicate in the certain view and every one in the possible view; so does a comparison with a limit that is unknown.
 *
 * <p>A count of what may not all be known lies between two numbers: in the certain view a predicate has to hold for all
 * between them, in the possible view for any.
 */
public final class Amount {
    private static final Amount NONE = new Amount(BigDecimal.ZERO, BigDecimal.ZERO, View.CERTAIN);
    private static final Amount ONE = of(1);
    private static final Amount HUNDREDTH = of(new BigDecimal("0.01"));
    /** What nothing is known of yet and of which there may be any number. */
    private static final Amount ANY = new Amount(BigDecimal.ZERO, null, View.CERTAIN);

    private static final Amount UNKNOWN = new Amount(null, null, View.CERTAIN);
    private static final Amount UNSAID = new Amount(null, null, View.POSSIBLE, false);
    private static final Amount POSSIBLE = new Amount(null, null, View.POSSIBLE);

    /** Null where it may be any number below. */
    private final @Nullable BigDecimal least;
    /** Null where it may be any number above. */
    private final @Nullable BigDecimal most;

    private final View view;

    /** Somebody spoke of it. */
    private final boolean said;

    private Amount(@Nullable BigDecimal least, @Nullable BigDecimal most, View view) {
        this(least, most, view, true);
    }

    private Amount(@Nullable BigDecimal least, @Nullable BigDecimal most, View view, boolean said) {
        this.least = least;
        this.most = most;
        this.view = view;
        this.said = said;
    }

    static Amount of(Value<BigDecimal> value, View view) {
        if (value instanceof Value.Known<BigDecimal> known) {
            return of(known.value());
        }
        return value.isUnknown() ? unknown(view) : NONE;
    }

    static Amount of(BigDecimal value) {
        return new Amount(value, value, View.CERTAIN);
    }

    static Amount of(long value) {
        return value == 0 ? NONE : of(BigDecimal.valueOf(value));
    }

    static Amount between(long least, long most, View view) {
        return least == most ? of(least) : new Amount(BigDecimal.valueOf(least), BigDecimal.valueOf(most), view);
    }

    /** That many are known of, and there may be more. */
    static Amount atLeast(long least, View view) {
        return least == 0 && view == View.CERTAIN ? ANY : new Amount(BigDecimal.valueOf(least), null, view);
    }

    /** Nobody spoke of it, seen in the possible view. */
    static Amount unsaid() {
        return UNSAID;
    }

    static Amount unknown(View view) {
        return view == View.POSSIBLE ? POSSIBLE : UNKNOWN;
    }

    /** This, or what another source says where this is unknown. */
    Amount or(Amount fallback) {
        return least == null && most == null ? fallback : this;
    }

    /** That many times as much; both are at least zero. */
    Amount times(Amount factor) {
        View seen = isPossible(factor) ? View.POSSIBLE : View.CERTAIN;
        return new Amount(times(least, factor.least), times(most, factor.most), seen, said && factor.said);
    }

    /** That part of it. */
    Amount percent(Amount share) {
        return times(share).times(HUNDREDTH);
    }

    private static @Nullable BigDecimal times(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? null : one.multiply(other);
    }

    public boolean isOver(Amount limit) {
        return isPossible(limit)
                ? most == null || limit.least == null || most.compareTo(limit.least) > 0
                : least != null && limit.most != null && least.compareTo(limit.most) > 0;
    }

    /** Over it, or left open by somebody who spoke of both: what nobody mentioned cannot be too much. */
    public boolean isSaidOver(Amount limit) {
        return said && limit.said && isOver(limit);
    }

    public boolean isSaidOver(long limit) {
        return isSaidOver(of(limit));
    }

    public boolean isAtLeast(Amount limit) {
        return isPossible(limit)
                ? most == null || limit.least == null || most.compareTo(limit.least) >= 0
                : least != null && limit.most != null && least.compareTo(limit.most) >= 0;
    }

    public boolean isUnder(Amount limit) {
        return limit.isOver(this);
    }

    public boolean isAtMost(Amount limit) {
        return limit.isAtLeast(this);
    }

    public boolean isOver(long limit) {
        return isOver(of(limit));
    }

    public boolean isAtLeast(long limit) {
        return isAtLeast(of(limit));
    }

    public boolean isUnder(long limit) {
        return isUnder(of(limit));
    }

    public boolean isAtMost(long limit) {
        return isAtMost(of(limit));
    }

    public boolean isOne() {
        return isAtLeast(ONE) && isAtMost(ONE);
    }

    /** True for zero and for what is stated as none. */
    public boolean isNone() {
        return isAtLeast(NONE) && isAtMost(NONE);
    }

    /** The number, or of a count what is known of; empty where it is unknown. */
    public Optional<BigDecimal> value() {
        return Optional.ofNullable(shown());
    }

    private boolean isPossible(Amount other) {
        return view == View.POSSIBLE || other.view == View.POSSIBLE;
    }

    private @Nullable BigDecimal shown() {
        return view == View.POSSIBLE ? most : least;
    }

    /** The plain number without exponent, or {@code unknown}. */
    @Override
    public String toString() {
        BigDecimal shown = shown();
        return shown == null ? "unknown" : shown.stripTrailingZeros().toPlainString();
    }
}
