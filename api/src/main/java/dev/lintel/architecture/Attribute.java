package dev.lintel.architecture;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One thing that can be said of a workload, of its practices, of a component or of a decision. Its name is the same in
 * lintel.yaml, in a rule and in a what-if; its meaning is the description that people and editors are shown.
 *
 * <p>Immutable and safe to share. All attributes there are stand in {@link WorkloadAttributes}, {@link
 * PracticeAttributes}, {@link ComponentAttributes} and {@link DecisionAttributes}.
 *
 * @param <T> what a known value is: Boolean, BigDecimal, String, or List of String
 */
@SuppressWarnings("UnusedTypeParameter") // it ties a value to the key it is put under
public final class Attribute<T> {

    /** What an attribute is said of. */
    public enum Element {
        WORKLOAD,
        PRACTICES,
        COMPONENT,
        DECISION
    }

    /** The form of a value. */
    public enum Form {
        /** yes or no. */
        YES_NO,
        /** An exact decimal number in the attribute's unit. */
        NUMBER,
        /** A word; case, spaces and underscores do not matter. */
        WORD,
        /** Several words. */
        WORDS,
        /** A dotted version, compared part by part. */
        VERSION,
        /** A sentence for people; rules see only whether there is one. */
        TEXT,
        /** Several sentences for people; rules see only whether there are any. */
        TEXTS
    }

    /** What the names of facts begin with that packs declare, as in {@code own.pii}. */
    public static final String OWN = "own.";

    private static final int IN_NO_SET = -1;

    private final Element element;
    private final String name;
    private final Form form;
    private final String unit;
    private final List<String> words;
    private final boolean zeroMakesSense;
    private final String meaning;
    private final int index;

    Attribute(
            Element element,
            String name,
            Form form,
            String unit,
            List<String> words,
            boolean zeroMakesSense,
            String meaning,
            int index) {
        this.element = element;
        this.name = name;
        this.form = form;
        this.unit = unit;
        this.words = List.copyOf(words);
        this.zeroMakesSense = zeroMakesSense;
        this.meaning = meaning;
        this.index = index;
    }

    /**
     * A fact that a pack declares about components, which documents state under {@code own}.
     *
     * @param name its name in the pack
     * @param form yes or no, a number, a word or several words
     * @param words the only words it may have; empty where any word will do
     * @throws IllegalArgumentException if it is of another form
     */
    public static Attribute<?> own(String name, Form form, String unit, List<String> words, String meaning) {
        if (form != Form.YES_NO && form != Form.NUMBER && form != Form.WORD && form != Form.WORDS) {
            throw new IllegalArgumentException("a fact of a pack's own is a yes or a no, a number, or words");
        }
        return new Attribute<>(Element.COMPONENT, OWN + name, form, unit, words, true, meaning, IN_NO_SET);
    }

    /** Whether a pack declares it; what is said of it stands in {@link ComponentDescription#own()}. */
    public boolean isOwn() {
        return index == IN_NO_SET;
    }

    public Element element() {
        return element;
    }

    public String name() {
        return name;
    }

    public Form form() {
        return form;
    }

    /** The unit of a number, such as {@code GB}; empty for other forms. */
    public String unit() {
        return unit;
    }

    /** The only words it may have; empty where any word will do. */
    public List<String> words() {
        return words;
    }

    public String meaning() {
        return meaning;
    }

    /** Its place among the attributes of its element, from 0. */
    int index() {
        return index;
    }

    /**
     * What keeps that value from being a value of this attribute, as a sentence that names what would do; empty when
     * nothing does.
     */
    public Optional<String> objectionTo(Object value) {
        boolean fits = switch (form) {
            case YES_NO -> value instanceof Boolean;
            case NUMBER -> value instanceof BigDecimal;
            case WORDS, TEXTS -> value instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
            case WORD, VERSION, TEXT -> value instanceof String;
        };
        if (!fits) {
            return Optional.of(name + " takes " + expected() + ", not '" + value + "'");
        }
        if (form == Form.WORD && !words.isEmpty() && !words.contains(canonical((String) value))) {
            return Optional.of(name + " takes " + expected() + ", not '" + value + "'");
        }
        if (form == Form.VERSION && !((String) value).matches("\\d++(?:\\.\\d++)*+")) {
            return Optional.of(name + " takes " + expected() + ", not '" + value + "'");
        }
        return Optional.empty();
    }

    /** What cannot be meant, such as a team of zero or a blank word, for a sentence; empty for what can. */
    Optional<String> nonsenseIn(Object value) {
        if (value instanceof BigDecimal number && (number.signum() < 0 || (number.signum() == 0 && !zeroMakesSense))) {
            return Optional.of(number.toString());
        }
        boolean blank = value instanceof String word
                ? word.isBlank()
                : value instanceof List<?> several
                        && several.stream().anyMatch(each -> each.toString().isBlank());
        return blank ? Optional.of("blank") : Optional.empty();
    }

    /** What a value looks like, for messages: {@code yes or no}, {@code a number of GB}. */
    public String expected() {
        return switch (form) {
            case YES_NO -> "yes or no";
            case NUMBER -> "a number" + (unit.isEmpty() ? "" : " (" + unit + ")");
            case WORD -> words.isEmpty() ? "a word" : "one of " + String.join(", ", words);
            case WORDS -> "a list of words";
            case TEXTS -> "a list of sentences";
            case VERSION -> "a version such as 3.11";
            case TEXT -> "a sentence";
        };
    }

    /** Words are compared in one spelling: lower case, hyphens for spaces and underscores. */
    public static String canonical(String word) {
        return isCanonical(word) ? word : spelledOut(word);
    }

    /** Nearly every word is, and rules ask for words all the time. */
    private static boolean isCanonical(String word) {
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            boolean plain = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '-';
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    private static String spelledOut(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
    }

    @Override
    public String toString() {
        return name;
    }
}
