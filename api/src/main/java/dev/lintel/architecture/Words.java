package dev.lintel.architecture;

import dev.lintel.architecture.Attribute.Form;
import java.util.List;
import java.util.stream.Stream;

/** One spelling for words, so that {@code Data Lake}, {@code data_lake} and {@code data-lake} are one. */
final class Words {
    private Words() {}

    @SuppressWarnings("unchecked") // the form says what T is
    static <T> Value<T> inOneSpelling(Attribute<T> attribute, Value<T> value) {
        if (value instanceof Value.Known<T> known) {
            Object said = known.value();
            if (attribute.form() == Form.WORD && said instanceof String word) {
                return (Value<T>) new Value.Known<>(Attribute.canonical(word), known.basis(), known.origin());
            }
            if (attribute.form() == Form.WORDS && said instanceof List<?> words) {
                return (Value<T>) new Value.Known<>(
                        inOneOrder(words.stream().map(each -> Attribute.canonical(each.toString()))),
                        known.basis(),
                        known.origin());
            }
            if (attribute.form() == Form.TEXTS && said instanceof List<?> texts) {
                return (Value<T>) new Value.Known<>(
                        inOneOrder(texts.stream().map(Object::toString)), known.basis(), known.origin());
            }
        }
        return value;
    }

    private static List<String> inOneOrder(Stream<String> words) {
        return words.distinct().sorted().toList();
    }
}
