package dev.lintel.architecture;

import dev.lintel.architecture.Attribute.Form;
import java.util.List;

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
                List<String> spelled = words.stream()
                        .map(each -> Attribute.canonical(each.toString()))
                        .distinct()
                        .sorted()
                        .toList();
                return (Value<T>) new Value.Known<>(spelled, known.basis(), known.origin());
            }
        }
        return value;
    }
}
