package dev.lintel.architecture;

import dev.lintel.model.Basis;
import dev.lintel.model.Origin;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Settles what several descriptions say of one thing, so that their order makes no difference. */
final class Contradictions {
    /** What was read somewhere comes before what was read nowhere. */
    static final Comparator<Optional<Origin>> BY_ORIGIN = Comparator.comparing(
                    (Optional<Origin> origin) -> origin.isEmpty())
            .thenComparing(origin -> origin.orElse(null), Comparator.nullsLast(Comparator.naturalOrder()));

    private static final Comparator<Value<?>> STRONGEST_FIRST = Comparator.<Value<?>, Boolean>comparing(
                    Value::isUnknown)
            .thenComparing(Contradictions::basis)
            .thenComparing(Value::origin, BY_ORIGIN)
            .thenComparing(Value::toString);

    private Contradictions() {}

    /**
     * The one value that several come to. Known beats unknown and stated beats read; two of one basis that contradict
     * each other leave an unknown. Every contradiction leaves an open point.
     *
     * @param said at least one
     */
    static Value<?> settle(String name, List<Value<?>> said, String subject, List<OpenPoint> openPoints) {
        List<Value<?>> sorted = said.stream().sorted(STRONGEST_FIRST).toList();
        Value<?> strongest = sorted.get(0);
        Value<?> settled = strongest;
        for (Value<?> other : sorted) {
            if (!other.isUnknown() && !strongest.agreesWith(other)) {
                String contradiction = name + " is said to be " + words(strongest) + " and to be " + words(other);
                Optional<Origin> origin = strongest.origin().or(other::origin);
                openPoints.add(new OpenPoint(subject, contradiction, origin));
                if (!settled.isUnknown() && basis(other) == basis(strongest)) {
                    settled = new Value.Unknown<>(Optional.of(contradiction), origin);
                }
            }
        }
        return settled;
    }

    private static Basis basis(Value<?> value) {
        return value.restsOn().orElse(Basis.CATALOGUE);
    }

    private static String words(Value<?> value) {
        return value.inWords().orElse("unknown")
                + value.origin().map(origin -> " (" + origin + ")").orElse("");
    }
}
