package dev.lintel.architecture;

import dev.lintel.model.Basis;
import dev.lintel.model.Origin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is said of one element, attribute by attribute. Whatever nobody mentioned is unknown. Immutable. */
public final class AttributeValues {
    private static final Value<?> UNSAID = Value.unknown();

    private final AttributeSet set;
    private final @Nullable Value<?>[] values;

    private AttributeValues(AttributeSet set, @Nullable Value<?>[] values) {
        this.set = set;
        this.values = values;
    }

    /** The value of an attribute of this element; unknown where nothing was said. */
    @SuppressWarnings("unchecked") // a value is stored only under an attribute of its own type
    public <T> Value<T> get(Attribute<T> attribute) {
        Value<?> value = values[attribute.index()];
        return (Value<T>) (value == null ? UNSAID : value);
    }

    /** The attributes of which something was said, in the order of their set. */
    public List<Attribute<?>> mentioned() {
        List<Attribute<?>> mentioned = new ArrayList<>();
        for (Attribute<?> attribute : set.all()) {
            if (values[attribute.index()] != null) {
                mentioned.add(attribute);
            }
        }
        return mentioned;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AttributeValues that && set == that.set && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        mentioned()
                .forEach(attribute -> text.append(attribute)
                        .append(": ")
                        .append(get(attribute))
                        .append('\n'));
        return text.toString();
    }

    /** Collects values; not safe for several threads. */
    static final class Builder {
        private final AttributeSet set;
        private final @Nullable Value<?>[] values;

        Builder(AttributeSet set) {
            this.set = set;
            this.values = new Value<?>[set.size()];
        }

        <T> void put(Attribute<T> attribute, Value<T> value) {
            if (attribute.element() != set.element()) {
                throw new IllegalArgumentException(attribute.name() + " is said of "
                        + attribute.element().name().toLowerCase(java.util.Locale.ROOT) + ", not of "
                        + set.element().name().toLowerCase(java.util.Locale.ROOT));
            }
            value.known().flatMap(attribute::objectionTo).ifPresent(objection -> {
                throw new IllegalArgumentException(objection);
            });
            values[attribute.index()] = value;
        }

        /**
         * Adds what another description of the same element says. Stated beats read; two statements of one basis that
         * contradict each other leave an unknown and an open point.
         */
        void merge(AttributeValues other, String subject, List<OpenPoint> openPoints) {
            for (Attribute<?> attribute : other.mentioned()) {
                int at = attribute.index();
                Value<?> mine = values[at];
                Value<?> theirs = other.get(attribute);
                if (mine == null || mine.isUnknown()) {
                    values[at] = theirs;
                } else if (!theirs.isUnknown() && !mine.agreesWith(theirs)) {
                    values[at] = settle(attribute, mine, theirs, subject, openPoints);
                }
            }
        }

        private static Value<?> settle(
                Attribute<?> attribute, Value<?> mine, Value<?> theirs, String subject, List<OpenPoint> openPoints) {
            Basis myBasis = mine.restsOn().orElse(Basis.CATALOGUE);
            Basis theirBasis = theirs.restsOn().orElse(Basis.CATALOGUE);
            Optional<Origin> origin = mine.origin().or(theirs::origin);
            String contradiction = attribute.name() + " is said to be " + said(mine) + " and to be " + said(theirs);
            openPoints.add(new OpenPoint(subject, contradiction, origin));
            int order = myBasis.compareTo(theirBasis);
            if (order == 0) {
                return new Value.Unknown<>(Optional.of(contradiction), origin);
            }
            return order < 0 ? mine : theirs;
        }

        private static String said(Value<?> value) {
            String what = value.known()
                    .map(known -> known instanceof Boolean yes ? (yes ? "yes" : "no") : known.toString())
                    .orElse("none");
            return what + value.origin().map(origin -> " (" + origin + ")").orElse("");
        }

        AttributeValues build(String subject, List<OpenPoint> openPoints) {
            @Nullable Value<?>[] checked = values.clone();
            for (Attribute<?> attribute : set.all()) {
                Value<?> value = checked[attribute.index()];
                if (value != null && value.known().filter(attribute::isNonsense).isPresent()) {
                    String nonsense =
                            attribute.name() + " cannot be " + value.known().orElseThrow();
                    openPoints.add(new OpenPoint(subject, nonsense, value.origin()));
                    checked[attribute.index()] = new Value.Unknown<>(Optional.of(nonsense), value.origin());
                }
            }
            return new AttributeValues(set, checked);
        }
    }
}
