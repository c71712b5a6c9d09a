package dev.lintel.engine.internal;

import dev.lintel.Suggestion;
import dev.lintel.architecture.Attribute;
import dev.lintel.architecture.Attribute.Form;
import dev.lintel.engine.internal.Condition.Objection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of a rule.yaml as literals of DRL. What could end a literal or hide in one is no word. */
final class RuleLiterals {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._:/@+#-]{0,100}");
    /** These say something of a value and are none. */
    private static final Set<String> NO_WORDS = Set.of("none", "some", "unknown");

    private RuleLiterals() {}

    /** A text as it is spelled. */
    static String text(String text) throws Objection {
        if (!WORD.matcher(text).matches()) {
            throw new Objection(
                    "has the value '" + text + "'; a value is a word of letters, digits, spaces and . _ : / @ + # -");
        }
        return '"' + text + '"';
    }

    /** A word in the spelling in which facts have it. */
    static String word(String word) throws Objection {
        text(word);
        return text(Attribute.canonical(word));
    }

    /**
     * A word that a value is compared with.
     *
     * @param path what asks for it
     * @param attribute what it is a value of, where it is stated and not derived
     */
    static String asked(String word, String path, Optional<Attribute<?>> attribute) throws Objection {
        String literal = word(word);
        if (NO_WORDS.contains(word)) {
            throw new Objection("has '" + word + "' among the words for '" + path + "'; "
                    + (word.equals("unknown")
                            ? "what is unknown leaves a rule undecided by itself"
                            : "ask for it alone, as in '" + path + ": " + word + "'"));
        }
        if (attribute.filter(its -> its.form() == Form.TEXTS).isPresent()) {
            throw new Objection(
                    "asks what '" + path + "' says; of sentences a rule sees whether there are any: none, some");
        }
        List<String> known = attribute.map(Attribute::words).orElse(List.of());
        if (!known.isEmpty() && !known.contains(Attribute.canonical(word))) {
            throw new Objection("asks whether '" + path + "' is '" + word + "'; " + Suggestion.question(known, word)
                    + "there are: " + String.join(", ", known));
        }
        return literal;
    }
}
