package dev.lintel.engine.internal.diff;

import dev.lintel.architecture.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How people read what is stated. */
final class Stated {
    private Stated() {}

    /** The value in words; empty for an unknown. */
    static Optional<String> text(Value<?> value) {
        return value instanceof Value.None ? Optional.of("none") : value.known().map(Stated::words);
    }

    private static String words(Object known) {
        if (known instanceof Boolean yes) {
            return yes ? "yes" : "no";
        }
        if (known instanceof List<?> list) {
            return list.stream().map(Object::toString).collect(Collectors.joining(", "));
        }
        return known instanceof BigDecimal number ? number.toPlainString() : known.toString();
    }
}
