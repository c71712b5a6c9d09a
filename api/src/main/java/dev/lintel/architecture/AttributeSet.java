package dev.lintel.architecture;

import dev.lintel.architecture.Attribute.Element;
import dev.lintel.architecture.Attribute.Form;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All attributes of one element, in the order in which they are documented. Immutable once its class is loaded. */
public final class AttributeSet {
    private final Element element;
    private final Map<String, Attribute<?>> byName = new LinkedHashMap<>();

    AttributeSet(Element element) {
        this.element = element;
    }

    Attribute<Boolean> yesNo(String name, String meaning) {
        return add(name, Form.YES_NO, "", List.of(), true, meaning);
    }

    /** A number for which zero is a statement, such as no read replicas. */
    Attribute<BigDecimal> number(String name, String unit, String meaning) {
        return add(name, Form.NUMBER, unit, List.of(), true, meaning);
    }

    /** A number for which zero cannot be meant, such as the people of a team. */
    Attribute<BigDecimal> positive(String name, String unit, String meaning) {
        return add(name, Form.NUMBER, unit, List.of(), false, meaning);
    }

    Attribute<String> word(String name, String meaning) {
        return add(name, Form.WORD, "", List.of(), true, meaning);
    }

    Attribute<String> oneOf(String name, List<String> words, String meaning) {
        return add(name, Form.WORD, "", words, true, meaning);
    }

    Attribute<List<String>> words(String name, String meaning) {
        return add(name, Form.WORDS, "", List.of(), true, meaning);
    }

    Attribute<String> version(String name, String meaning) {
        return add(name, Form.VERSION, "", List.of(), true, meaning);
    }

    Attribute<String> text(String name, String meaning) {
        return add(name, Form.TEXT, "", List.of(), true, meaning);
    }

    Attribute<List<String>> texts(String name, String meaning) {
        return add(name, Form.TEXTS, "", List.of(), true, meaning);
    }

    private <T> Attribute<T> add(
            String name, Form form, String unit, List<String> words, boolean zeroMakesSense, String meaning) {
        Attribute<T> attribute =
                new Attribute<>(element, name, form, unit, words, zeroMakesSense, meaning, byName.size());
        byName.put(name, attribute);
        return attribute;
    }

    public Element element() {
        return element;
    }

    public List<Attribute<?>> all() {
        return Collections.unmodifiableList(new ArrayList<>(byName.values()));
    }

    /** The attribute of exactly that name; empty when there is none. */
    public Optional<Attribute<?>> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    int size() {
        return byName.size();
    }
}
