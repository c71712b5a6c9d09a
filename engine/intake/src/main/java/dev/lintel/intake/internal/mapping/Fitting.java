package dev.lintel.intake.internal.mapping;

import dev.lintel.architecture.Attribute;
import dev.lintel.architecture.Value;
import dev.lintel.intake.internal.Words;
import dev.lintel.intake.internal.source.Node;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Puts what a rule read into the form of its attribute; CloudFormation takes "true" for true and "30" for 30. */
final class Fitting {
    private Fitting() {}

    static Value<?> to(Attribute<?> attribute, Value<Object> value, Resource resource) {
        if (!(value instanceof Value.Known<Object> known)) {
            return value;
        }
        Optional<?> fitting = fitted(attribute, known.value());
        if (fitting.isPresent() && attribute.objectionTo(fitting.get()).isEmpty()) {
            return new Value.Known<>(fitting.get(), known.basis(), known.origin());
        }
        Node.Scalar read = new Node.Scalar(known.value().toString(), Node.Kind.STRING, 1, 1, "");
        return Rule.misfit(
                attribute.name(), attribute.expected(), read, known.origin().orElse(resource.origin()), resource);
    }

    private static Optional<?> fitted(Attribute<?> attribute, Object value) {
        return switch (attribute.form()) {
            case YES_NO -> value instanceof Boolean ? Optional.of(value) : Words.yesNo(value.toString());
            case NUMBER -> value instanceof BigDecimal ? Optional.of(value) : Words.number(value.toString());
            case WORDS, TEXTS -> Optional.of(List.of(value.toString()));
            case WORD, VERSION, TEXT -> Optional.of(value.toString());
        };
    }
}
