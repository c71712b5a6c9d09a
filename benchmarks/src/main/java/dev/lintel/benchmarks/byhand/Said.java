package dev.lintel.benchmarks.byhand;

import dev.lintel.architecture.Attribute;
import dev.lintel.architecture.AttributeValues;
import dev.lintel.architecture.Value;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of an element. What is not known is neither yes nor no, no word, and over and under nothing. */
final class Said {
    private Said() {}

    static boolean yes(AttributeValues values, Attribute<Boolean> attribute) {
        return values.get(attribute) instanceof Value.Known<Boolean> known && known.value();
    }

    static boolean no(AttributeValues values, Attribute<Boolean> attribute) {
        Value<Boolean> value = values.get(attribute);
        return value instanceof Value.Known<Boolean> known ? !known.value() : value instanceof Value.None<Boolean>;
    }

    /** Stated as none. */
    static boolean none(AttributeValues values, Attribute<?> attribute) {
        return values.get(attribute) instanceof Value.None<?>;
    }

    /** The word; empty where there is none. */
    static String word(AttributeValues values, Attribute<String> attribute) {
        return values.get(attribute) instanceof Value.Known<String> known ? known.value() : "";
    }

    /** The words; empty where there are none. */
    static List<String> words(AttributeValues values, Attribute<List<String>> attribute) {
        return values.get(attribute) instanceof Value.Known<List<String>> known ? known.value() : List.of();
    }

    /** The number, where it is known. What is stated as none is zero. */
    static @Nullable BigDecimal number(AttributeValues values, Attribute<BigDecimal> attribute) {
        Value<BigDecimal> value = values.get(attribute);
        if (value instanceof Value.Known<BigDecimal> known) {
            return known.value();
        }
        return value instanceof Value.None<BigDecimal> ? BigDecimal.ZERO : null;
    }

    static boolean over(@Nullable BigDecimal number, BigDecimal limit) {
        return number != null && number.compareTo(limit) > 0;
    }

    static boolean atLeast(@Nullable BigDecimal number, BigDecimal limit) {
        return number != null && number.compareTo(limit) >= 0;
    }

    static boolean under(@Nullable BigDecimal number, BigDecimal limit) {
        return number != null && number.compareTo(limit) < 0;
    }

    static boolean atMost(@Nullable BigDecimal number, BigDecimal limit) {
        return number != null && number.compareTo(limit) <= 0;
    }

    /** A known number as people write it. */
    static String plain(@Nullable BigDecimal number) {
        return number == null ? "unknown" : number.stripTrailingZeros().toPlainString();
    }
}
