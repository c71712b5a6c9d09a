package dev.lintel.architecture;

import dev.lintel.model.Basis;
import dev.lintel.model.Origin;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A fact in its three states: not known, stated as none, and known. Nothing ever turns the first into either of the
 * others.
 *
 * @param <T> Boolean, BigDecimal, String or List of String
 */
public sealed interface Value<T> {

    /** Where it was read; empty for what came through the builder. */
    Optional<Origin> origin();

    /**
     * Not known.
     *
     * @param reason why, such as the expression that only a deployment resolves; empty when nobody said anything
     */
    record Unknown<T>(Optional<String> reason, Optional<Origin> origin) implements Value<T> {}

    /** Known to be absent: {@code readReplicas: none}. */
    record None<T>(Basis basis, Optional<Origin> origin) implements Value<T> {}

    /** Known. */
    record Known<T>(T value, Basis basis, Optional<Origin> origin) implements Value<T> {
        @SuppressWarnings("unchecked") // a list has no other form than List of String
        public Known {
            Objects.requireNonNull(value, "value");
            if (value instanceof List<?> words) {
                value = (T) List.copyOf(words);
            }
        }
    }

    static <T> Value<T> unknown() {
        return new Unknown<>(Optional.empty(), Optional.empty());
    }

    static <T> Value<T> unknown(String reason, Origin origin) {
        return new Unknown<>(Optional.of(reason), Optional.of(origin));
    }

    static <T> Value<T> none() {
        return new None<>(Basis.STATED, Optional.empty());
    }

    @SuppressWarnings("unchecked") // what is yes or no is of Boolean
    static <T> Value<T> stated(T value) {
        if (value instanceof Boolean yes) {
            return (Value<T>) (yes ? YesNo.YES : YesNo.NO);
        }
        return new Known<>(value, Basis.STATED, Optional.empty());
    }

    static <T> Value<T> stated(T value, Origin origin) {
        return new Known<>(value, Basis.STATED, Optional.of(origin));
    }

    static <T> Value<T> read(T value, Origin origin) {
        return new Known<>(value, Basis.READ, Optional.of(origin));
    }

    /** The value where it is known; empty for unknown and for none. */
    default Optional<T> known() {
        return this instanceof Known<T> known ? Optional.of(known.value()) : Optional.empty();
    }

    default boolean isUnknown() {
        return this instanceof Unknown<T>;
    }

    /** What it rests on; empty for an unknown. */
    default Optional<Basis> restsOn() {
        if (this instanceof Known<T> known) {
            return Optional.of(known.basis());
        }
        return this instanceof None<T> none ? Optional.of(none.basis()) : Optional.empty();
    }

    /**
     * The value as people read it: yes or no, a plain number, words with commas between them, or {@code none}; empty for
     * an unknown.
     */
    default Optional<String> inWords() {
        if (this instanceof Known<T> known) {
            return Optional.of(words(known.value()));
        }
        return isUnknown() ? Optional.empty() : Optional.of("none");
    }

    private static String words(Object known) {
        if (known instanceof Boolean yes) {
            return yes ? "yes" : "no";
        }
        if (known instanceof BigDecimal number) {
            // A whole number keeps its text, once it has been asked for it.
            return number.scale() == 0
                    ? number.toString()
                    : number.stripTrailingZeros().toPlainString();
        }
        return known instanceof List<?> words
                ? words.stream().map(Object::toString).collect(Collectors.joining(", "))
                : known.toString();
    }

    /** True where both say the same thing, wherever they were read. */
    default boolean agreesWith(Value<?> other) {
        Object mine = known().orElse(null);
        Object theirs = other.known().orElse(null);
        boolean equal = (mine instanceof BigDecimal number && theirs instanceof BigDecimal another)
                ? number.compareTo(another) == 0
                : (mine instanceof String text && theirs instanceof String words)
                        ? text.equalsIgnoreCase(words)
                        : Objects.equals(mine, theirs);
        return equal && isUnknown() == other.isUnknown();
    }
}
