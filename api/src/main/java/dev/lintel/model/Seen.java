package dev.lintel.model;

import dev.lintel.architecture.Attribute;
import dev.lintel.architecture.AttributeValues;
import dev.lintel.architecture.Value;
import java.math.BigDecimal;
import java.util.List;

/** What is said of one element, as one view shows it. */
final class Seen {
    private final AttributeValues values;
    private final View view;

    Seen(AttributeValues values, View view) {
        this.values = values;
        this.view = view;
    }

    View view() {
        return view;
    }

    AttributeValues values() {
        return values;
    }

    Answer answer(Attribute<Boolean> attribute) {
        return isUnsaid(attribute) ? Answer.UNSAID : Answer.of(values.get(attribute), view);
    }

    Amount amount(Attribute<BigDecimal> attribute) {
        return isUnsaid(attribute) ? Amount.unsaid() : Amount.of(values.get(attribute), view);
    }

    Name name(Attribute<String> attribute) {
        return isUnsaid(attribute) ? Name.unsaid() : Name.of(values.get(attribute), view);
    }

    Names names(Attribute<List<String>> attribute) {
        return isUnsaid(attribute) ? Names.unsaid(view) : Names.of(values.get(attribute), view);
    }

    Version version(Attribute<String> attribute) {
        return Version.of(values.get(attribute), view);
    }

    Text text(Attribute<String> attribute) {
        return Text.of(values.get(attribute), view);
    }

    /** Nobody spoke of it, which the possible view leaves open. */
    private boolean isUnsaid(Attribute<?> attribute) {
        return view == View.POSSIBLE && !values.mentions(attribute);
    }

    /** Somebody spoke of it and said that it is unknown. */
    boolean isLeftOpen(Attribute<?> attribute) {
        return values.mentions(attribute) && !knows(attribute);
    }

    boolean knows(Attribute<?> attribute) {
        Value<?> value = values.get(attribute);
        return !value.isUnknown();
    }
}
