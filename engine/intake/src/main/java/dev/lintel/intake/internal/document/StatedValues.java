package dev.lintel.intake.internal.document;

import dev.lintel.architecture.Attribute;
import dev.lintel.architecture.Attribute.Form;
import dev.lintel.architecture.Value;
import dev.lintel.intake.internal.Words;
import dev.lintel.intake.internal.source.Node;
import dev.lintel.intake.internal.source.Node.Entry;
import dev.lintel.intake.internal.source.Node.Kind;
import dev.lintel.intake.internal.source.Source;
import dev.lintel.model.Basis;
import dev.lintel.model.Origin;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what a document states, in the form that its attribute asks for. */
public final class StatedValues {
    private static final String UNKNOWN = "unknown";
    private static final String NONE = "none";

    private final Source source;

    public StatedValues(Source source) {
        this.source = source;
    }

    static boolean isUnknown(Node node) {
        return is(node, UNKNOWN);
    }

    private static boolean is(Node node, String word) {
        return node instanceof Node.Scalar scalar
                && scalar.kind() == Kind.STRING
                && scalar.text().equalsIgnoreCase(word);
    }

    /** The value of that attribute; where the line holds none, the fault names what would do. */
    public Value<?> value(Attribute<?> attribute, Entry entry, String logicalId) {
        Origin origin = source.origin(entry, logicalId);
        if (is(entry.value(), UNKNOWN)) {
            return new Value.Unknown<>(Optional.empty(), Optional.of(origin));
        }
        if (is(entry.value(), NONE)) {
            return new Value.None<>(Basis.STATED, Optional.of(origin));
        }
        Object read = (attribute.form() == Form.WORDS || attribute.form() == Form.TEXTS)
                ? texts(words(entry))
                : entry.value() instanceof Node.Scalar scalar
                        ? scalar(attribute.form(), scalar).orElseThrow(() -> misfit(attribute, entry))
                        : entry.value();
        if (read instanceof Node || attribute.objectionTo(read).isPresent()) {
            throw misfit(attribute, entry);
        }
        return Value.stated(read, origin);
    }

    private RuntimeException misfit(Attribute<?> attribute, Entry entry) {
        return source.fault(
                entry.value(),
                attribute.name() + " takes " + attribute.expected() + ", not "
                        + entry.value().kindName() + "; write unknown where it is not known");
    }

    private static Optional<?> scalar(Form form, Node.Scalar scalar) {
        if (!scalar.tag().isEmpty() || scalar.kind() == Kind.NULL) {
            return Optional.empty();
        }
        return switch (form) {
            case YES_NO -> Words.yesNo(scalar.text());
            case NUMBER -> scalar.kind() == Kind.NUMBER ? Words.number(scalar.text()) : Optional.empty();
            case VERSION -> scalar.kind() == Kind.BOOLEAN ? Optional.empty() : Optional.of(scalar.text());
            case WORD, TEXT, WORDS, TEXTS ->
                scalar.kind() == Kind.STRING ? Optional.of(scalar.text()) : Optional.empty();
        };
    }

    /** A list of words; a single word is a list of one, and none is a list of nothing. */
    public List<Node.Scalar> words(Entry entry) {
        if (is(entry.value(), NONE) || is(entry.value(), UNKNOWN)) {
            return List.of();
        }
        List<Node> items = entry.value() instanceof Node.Sequence sequence ? sequence.items() : List.of(entry.value());
        List<Node.Scalar> words = new ArrayList<>();
        for (Node item : items) {
            if (!(item instanceof Node.Scalar scalar)
                    || scalar.kind() != Kind.STRING
                    || !scalar.tag().isEmpty()) {
                throw source.fault(item, entry.key() + " takes a list of words, not " + item.kindName());
            }
            words.add(scalar);
        }
        return words;
    }

    private static List<String> texts(List<Node.Scalar> words) {
        return words.stream().map(Node.Scalar::text).toList();
    }

    /** A fact of a pack's own: its form is what it looks like. */
    Value<?> ownValue(Entry entry, String logicalId) {
        Origin origin = source.origin(entry, logicalId);
        if (is(entry.value(), UNKNOWN)) {
            return new Value.Unknown<>(Optional.empty(), Optional.of(origin));
        }
        if (is(entry.value(), NONE)) {
            return new Value.None<>(Basis.STATED, Optional.of(origin));
        }
        if (entry.value() instanceof Node.Sequence) {
            return Value.stated(texts(words(entry)), origin);
        }
        if (entry.value() instanceof Node.Scalar scalar && scalar.tag().isEmpty()) {
            Optional<Boolean> yesNo = Words.yesNo(scalar.text());
            if (yesNo.isPresent()) {
                return Value.stated(yesNo.get(), origin);
            }
            Optional<BigDecimal> number = scalar.kind() == Kind.NUMBER ? Words.number(scalar.text()) : Optional.empty();
            if (number.isPresent()) {
                return Value.stated(number.get(), origin);
            }
            if (scalar.kind() == Kind.STRING) {
                return Value.stated(scalar.text(), origin);
            }
        }
        throw source.fault(
                entry.value(),
                "own fact '" + entry.key() + "' takes yes or no, a number, a word or a list of words, not "
                        + entry.value().kindName());
    }
}
