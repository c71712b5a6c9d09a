package dev.lintel.intake.fuzz;

import dev.lintel.architecture.Attribute;
import dev.lintel.architecture.AttributeSet;
import dev.lintel.architecture.ComponentAttributes;
import dev.lintel.architecture.DecisionAttributes;
import dev.lintel.architecture.PracticeAttributes;
import dev.lintel.architecture.WorkloadAttributes;
import dev.lintel.intake.fuzz.Written.Plain;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Documents of Lintel's own: every attribute there is, mostly with a value that fits it. */
public final class DocumentTarget {
    private final Choices choices;

    private DocumentTarget(Choices choices) {
        this.choices = choices;
    }

    /** Called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        Outcome.of("lintel.yaml", written(bytes));
    }

    /** The document that these bytes stand for. */
    static String written(byte[] bytes) {
        Choices choices = new Choices(bytes);
        boolean json = choices.once(3);
        Map<String, Object> document = new DocumentTarget(choices).document();
        return json ? Written.json(document, choices) : Written.yaml(document, choices);
    }

    private Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        if (choices.once(8)) {
            document.put("lintel", choices.of(new Plain("1"), new Plain("1.0"), new Plain("2"), "1"));
        }
        Map<String, Object> workload = new LinkedHashMap<>();
        workload.put("name", choices.once(20) ? Words.scalar(choices) : "shop");
        workload.put("stage", choices.once(20) ? Words.scalar(choices) : choices.of("demo", "Production", "unknown"));
        document.put("workload", said(workload, WorkloadAttributes.set()));
        if (choices.once(2)) {
            document.put("practices", said(new LinkedHashMap<>(), PracticeAttributes.set()));
        }
        document.put("components", entries("c", ComponentAttributes.set()));
        if (choices.once(2)) {
            document.put("decisions", entries("d", DecisionAttributes.set()));
        }
        if (choices.once(4)) {
            document.put("complete", List.of(choices.of("components", "decisions", "practices", "Practices", "all")));
        }
        if (choices.once(40)) {
            document.put(choices.of("sources", "$schema", "Resources", "a\nb"), Words.scalar(choices));
        }
        return document;
    }

    private List<Object> entries(String prefix, AttributeSet set) {
        List<Object> entries = new ArrayList<>();
        for (int i = choices.below(5); i > 0; i--) {
            Map<String, Object> entry = new LinkedHashMap<>();
            if (!choices.once(20)) {
                entry.put("id", choices.once(20) ? Words.scalar(choices) : prefix + choices.below(4));
            }
            if (prefix.equals("c")) {
                component(entry);
            } else {
                decision(entry);
            }
            entries.add(choices.once(60) ? Words.scalar(choices) : said(entry, set));
        }
        return entries;
    }

    private void component(Map<String, Object> entry) {
        if (choices.once(2)) {
            entry.put("technology", choices.once(10) ? Words.scalar(choices) : choices.of("lambda", "Aurora", "sqs"));
        }
        if (choices.once(2)) {
            entry.put("connectsTo", choices.once(8) ? Words.scalar(choices) : List.of("c0", "c" + choices.below(5)));
        }
        if (choices.once(4)) {
            entry.put("own", Written.map("fact", choices.once(4) ? List.of("a", "b") : Words.scalar(choices)));
        }
    }

    private void decision(Map<String, Object> entry) {
        if (choices.once(2)) {
            entry.put("about", choices.once(8) ? Words.scalar(choices) : List.of("c" + choices.below(5)));
        }
        if (choices.once(2)) {
            Object rating = choices.once(4) ? Words.scalar(choices) : new Plain(String.valueOf(choices.below(12)));
            entry.put(
                    "options",
                    List.of(
                            Written.map("name", "one", "ratings", Written.map("Cost", rating)),
                            Written.map(
                                    "name", choices.of("one", "two"), "ratings", Written.map("cost", new Plain("3")))));
        }
    }

    private Map<String, Object> said(Map<String, Object> entry, AttributeSet set) {
        for (int i = choices.below(8); i > 0; i--) {
            Attribute<?> attribute = choices.of(set.all());
            entry.put(
                    choices.once(60) ? attribute.name() + "s" : attribute.name(),
                    choices.once(8) ? Words.scalar(choices) : fitting(attribute));
        }
        return entry;
    }

    private Object fitting(Attribute<?> attribute) {
        if (choices.once(10)) {
            return choices.of("unknown", "none");
        }
        return switch (attribute.form()) {
            case YES_NO -> new Plain(choices.of("yes", "no", "True", "false"));
            case NUMBER -> new Plain(choices.of("1", "0", "-3", "1.5", "1e9", "0x10", ".5", "1_000"));
            case WORD -> attribute.words().isEmpty() ? "word" : choices.of(attribute.words());
            case WORDS, TEXTS -> List.of("one", choices.of("two", "", " "));
            case VERSION -> new Plain(choices.of("3.12", "8", "1.0.0"));
            case TEXT -> choices.of("a sentence", "two\nlines");
        };
    }
}
