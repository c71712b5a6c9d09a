package dev.lintel.intake.internal.decision;

import dev.lintel.architecture.Attribute;
import dev.lintel.architecture.DecisionAttributes;
import dev.lintel.architecture.DecisionDescription;
import dev.lintel.architecture.Value;
import dev.lintel.intake.InputException;
import dev.lintel.intake.internal.document.StatedValues;
import dev.lintel.intake.internal.source.Node;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the front matter of a record says in the words of {@code lintel.yaml}. A record is somebody else's file: what
 * does not fit may mean something else there, and says nothing.
 */
final class StatedFrontMatter {
    private static final Set<String> ABOUT = Set.of("components", "about");

    /** Their words are judged together with those that other forms have for the same. */
    private static final Set<Attribute<?>> JUDGED = Set.of(DecisionAttributes.STATUS, DecisionAttributes.CATEGORY);

    private final StatedValues values;
    private final FrontMatter matter;
    private final String id;

    private StatedFrontMatter(StatedValues values, FrontMatter matter, String id) {
        this.values = values;
        this.matter = matter;
        this.id = id;
    }

    static void read(FrontMatter matter, String id, Facts facts, DecisionDescription.Builder decision) {
        matter.source().map(StatedValues::new).ifPresent(values -> {
            StatedFrontMatter stated = new StatedFrontMatter(values, matter, id);
            stated.say(facts);
            stated.about(decision);
        });
    }

    private void say(Facts facts) {
        for (Node.Entry entry : matter.entries()) {
            DecisionAttributes.set()
                    .named(entry.key())
                    .filter(attribute -> !JUDGED.contains(attribute))
                    .ifPresent(attribute -> value(attribute, entry).ifPresent(value -> say(facts, attribute, value)));
        }
    }

    private Optional<Value<?>> value(Attribute<?> attribute, Node.Entry entry) {
        try {
            return Optional.<Value<?>>of(values.value(attribute, entry, id))
                    .filter(value -> !value.isUnknown())
                    .filter(value ->
                            value.known().map(StatedFrontMatter::isMeant).orElse(true));
        } catch (InputException misfit) {
            return Optional.empty();
        }
    }

    private static boolean isMeant(Object value) {
        return value instanceof BigDecimal number
                ? number.signum() >= 0
                : value instanceof List<?> several
                        ? !several.isEmpty() && several.stream().noneMatch(each -> isBlank(each.toString()))
                        : !(value instanceof String text && isBlank(text));
    }

    private static boolean isBlank(String text) {
        return text.isBlank() || Sentences.isPlaceholder(text);
    }

    @SuppressWarnings("unchecked") // a value is read in the form of its attribute
    private static <T> void say(Facts facts, Attribute<T> attribute, Value<?> value) {
        facts.say(attribute, (Value<T>) value);
    }

    private void about(DecisionDescription.Builder decision) {
        matter.entries().stream()
                .filter(entry -> ABOUT.contains(entry.key()))
                .flatMap(entry -> ids(entry).stream())
                .filter(id -> !isBlank(id))
                .forEach(decision::about);
    }

    private List<String> ids(Node.Entry entry) {
        try {
            return values.words(entry).stream().map(Node.Scalar::text).toList();
        } catch (InputException misfit) {
            return List.of();
        }
    }
}
