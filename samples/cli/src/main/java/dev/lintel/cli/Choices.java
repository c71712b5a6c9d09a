package dev.lintel.cli;

import dev.lintel.model.Stage;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.TypeConversionException;

/** Words that stand for one of a few things. */
final class Choices {
    private Choices() {}

    static Stage stage(String word) {
        return one(word, Stage.values());
    }

    static Format format(String word) {
        return one(word, Format.values());
    }

    static DecideCommand.Form decisionForm(String word) {
        return one(word, DecideCommand.Form.values());
    }

    static Show show(String word) {
        return one(word, Show.values());
    }

    static SarifOptions.Sort sort(String word) {
        return one(word, SarifOptions.Sort.values());
    }

    static FailOn failOn(String word) {
        return one(word, FailOn.values());
    }

    static FailOnChange failOnChange(String word) {
        return one(word, FailOnChange.values());
    }

    static Limit limit(String word) {
        return one(word, Limit.values());
    }

    static RuleDraft.Kind ruleKind(String word) {
        return one(word, RuleDraft.Kind.values());
    }

    static RuleDraft.Form ruleForm(String word) {
        return one(word, RuleDraft.Form.values());
    }

    /** The words as a sentence lists them. */
    static String of(Object[] choices) {
        List<String> words = Arrays.stream(choices).map(Object::toString).toList();
        return String.join(", ", words.subList(0, words.size() - 1)) + " or " + words.get(words.size() - 1);
    }

    private static <T> T one(String word, T[] choices) {
        return Stream.of(choices)
                .filter(choice -> choice.toString().equalsIgnoreCase(word.strip()))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + word + "' is not one of " + of(choices)));
    }
}
