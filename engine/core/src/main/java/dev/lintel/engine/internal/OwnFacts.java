package dev.lintel.engine.internal;

import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.Attribute;
import dev.lintel.architecture.ComponentDescription;
import dev.lintel.architecture.OpenPoint;
import dev.lintel.architecture.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The facts about components that packs declare beside those that everybody has. */
final class OwnFacts {

    /** The words with which a rule reads one, by the form that they read. */
    static final Map<String, Attribute.Form> WORDS = Map.of(
            "own", Attribute.Form.YES_NO,
            "ownAmount", Attribute.Form.NUMBER,
            "ownName", Attribute.Form.WORD,
            "ownNames", Attribute.Form.WORDS);

    private final Map<String, Attribute<?>> declared = new TreeMap<>();
    private final Map<String, String> packs = new LinkedHashMap<>();

    /** Takes in what a pack declares; tells the pack that declared one of that name before. */
    Optional<String> add(String pack, Attribute<?> fact) {
        declared.putIfAbsent(fact.name(), fact);
        String other = packs.putIfAbsent(fact.name(), pack);
        return Optional.ofNullable(other);
    }

    /** What is declared under that name, with {@code own.} before it. */
    Optional<Attribute<?>> named(String name) {
        return Optional.ofNullable(declared.get(name));
    }

    /**
     * What is wrong with reading such a fact, as the end of a sentence; empty where nothing is.
     *
     * @param name with {@code own.} before it
     */
    Optional<String> objectionTo(String name, Attribute.Form form) {
        Attribute<?> fact = declared.get(name);
        if (fact == null) {
            return Optional.of("reads the own fact '" + name.substring(Attribute.OWN.length())
                    + "', which no pack declares; " + known() + "; declare it under 'own' in pack.yaml");
        }
        if (fact.form() != form) {
            return Optional.of("reads the own fact '" + name.substring(Attribute.OWN.length()) + "', which takes "
                    + fact.expected() + " (" + packs.get(name) + "), with " + word(form) + "; ask "
                    + word(fact.form()));
        }
        return Optional.empty();
    }

    /** What is stated under {@code own} and cannot be meant: nobody declares it, or not in such a form. */
    List<OpenPoint> openPoints(Architecture architecture) {
        List<OpenPoint> points = new ArrayList<>();
        for (ComponentDescription component : architecture.components()) {
            component
                    .own()
                    .forEach((name, value) -> objectionTo(name, value)
                            .ifPresent(objection -> points.add(
                                    new OpenPoint("component " + component.id(), objection, value.origin()))));
        }
        return points;
    }

    private Optional<String> objectionTo(String name, Value<?> value) {
        Attribute<?> fact = declared.get(Attribute.OWN + name);
        return fact == null
                ? Optional.of("no pack declares the own fact '" + name + "'; " + known())
                : value.known().flatMap(fact::objectionTo);
    }

    private String known() {
        return declared.isEmpty()
                ? "none is declared"
                : "declared are: "
                        + String.join(
                                ", ",
                                declared.keySet().stream()
                                        .map(name -> name.substring(Attribute.OWN.length()))
                                        .toList());
    }

    private static String word(Attribute.Form form) {
        return switch (form) {
            case YES_NO -> "own( \"...\" )";
            case NUMBER -> "ownAmount( \"...\" )";
            case WORD -> "ownName( \"...\" )";
            default -> "ownNames( \"...\" )";
        };
    }
}
