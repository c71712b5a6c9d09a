package dev.lintel.intake.internal.decision;

import dev.lintel.architecture.Attribute;
import dev.lintel.architecture.DecisionDescription;
import dev.lintel.architecture.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is said of one decision so far; what is said first stands. */
final class Facts {
    private final DecisionDescription.Builder decision;
    private final Map<Attribute<?>, Value<?>> said = new HashMap<>();

    Facts(DecisionDescription.Builder decision) {
        this.decision = decision;
    }

    /** The text that is stated of that attribute; empty where there is none. */
    Optional<String> text(Attribute<String> attribute) {
        return Optional.ofNullable(said.get(attribute)).flatMap(Value::known).map(Object::toString);
    }

    boolean has(Attribute<?> attribute) {
        return said.containsKey(attribute);
    }

    <T> void say(Attribute<T> attribute, Value<T> value) {
        if (!has(attribute)) {
            Value<T> shown = shown(value);
            said.put(attribute, shown);
            decision.with(attribute, shown);
        }
    }

    @SuppressWarnings("unchecked") // a text stays a text, and a list one of texts
    private static <T> Value<T> shown(Value<T> value) {
        if (!(value instanceof Value.Known<T> known)) {
            return value;
        }
        Object shown = known.value();
        if (shown instanceof String text) {
            shown = Sentences.shown(text);
        } else if (shown instanceof List<?> texts) {
            shown = texts.stream().map(each -> Sentences.shown(each.toString())).toList();
        }
        return new Value.Known<>((T) shown, known.basis(), known.origin());
    }
}
