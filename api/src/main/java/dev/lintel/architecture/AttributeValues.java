package dev.lintel.architecture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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

    /**
     * The value of an attribute of this element; unknown where nothing was said.
     *
     * @throws IllegalArgumentException if it is no attribute of this element
     */
    @SuppressWarnings("unchecked") // a value is stored only under an attribute of its own type
    public <T> Value<T> get(Attribute<T> attribute) {
        if (attribute.element() != set.element()) {
            throw misplaced(attribute, set);
        }
        Value<?> value = values[attribute.index()];
        return (Value<T>) (value == null ? UNSAID : value);
    }

    /** Whether anything was said of it, and be it that it is unknown. */
    public boolean mentions(Attribute<?> attribute) {
        return values[attribute.index()] != null;
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

    /** The same, with every yes-or-no that nobody mentioned stated as none: the list of them is complete. */
    AttributeValues completed() {
        @Nullable Value<?>[] completed = values.clone();
        for (Attribute<?> attribute : set.all()) {
            if (attribute.form() == Attribute.Form.YES_NO && completed[attribute.index()] == null) {
                completed[attribute.index()] = Value.none();
            }
        }
        return new AttributeValues(set, completed);
    }

    /** What several descriptions of one element say together, in whatever order they came. */
    static AttributeValues together(List<AttributeValues> several, String subject, List<OpenPoint> openPoints) {
        AttributeValues first = several.get(0);
        if (several.size() == 1) {
            return first;
        }
        @Nullable Value<?>[] settled = first.values.clone();
        for (Attribute<?> attribute : first.set.all()) {
            List<Value<?>> said = new ArrayList<>();
            for (AttributeValues each : several) {
                Value<?> value = each.values[attribute.index()];
                if (value != null) {
                    said.add(value);
                }
            }
            if (!said.isEmpty()) {
                settled[attribute.index()] = Contradictions.settle(attribute.name(), said, subject, openPoints);
            }
        }
        return new AttributeValues(first.set, settled);
    }

    private static IllegalArgumentException misplaced(Attribute<?> attribute, AttributeSet set) {
        return new IllegalArgumentException(attribute.name() + " is said of "
                + attribute.element().name().toLowerCase(Locale.ROOT) + ", not of "
                + set.element().name().toLowerCase(Locale.ROOT));
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
                throw misplaced(attribute, set);
            }
            value.known().flatMap(attribute::objectionTo).ifPresent(objection -> {
                throw new IllegalArgumentException(objection);
            });
            values[attribute.index()] = value;
        }

        /** Everything that was said of another one. */
        void putAll(AttributeValues said) {
            for (int i = 0; i < values.length; i++) {
                if (said.values[i] != null) {
                    values[i] = said.values[i];
                }
            }
        }

        AttributeValues build(String subject, List<OpenPoint> openPoints) {
            @Nullable Value<?>[] checked = values.clone();
            for (Attribute<?> attribute : set.all()) {
                Value<?> value = checked[attribute.index()];
                if (value == null) {
                    continue;
                }
                Optional<String> what = value.known().flatMap(attribute::nonsenseIn);
                if (what.isPresent()) {
                    String nonsense = attribute.name() + " cannot be " + what.get();
                    openPoints.add(new OpenPoint(subject, nonsense, value.origin()));
                    checked[attribute.index()] = new Value.Unknown<>(Optional.of(nonsense), value.origin());
                }
            }
            return new AttributeValues(set, checked);
        }
    }
}
