package dev.lintel.engine.internal;

import dev.lintel.architecture.Attribute;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Reads a pack.yaml. What is wrong is added to a list, one sentence each. */
record PackHeadFile(String where, List<String> problems) {
    private static final Set<String> KEYS = Set.of("name", "version", "title", "owner", "needs", "own");
    private static final Set<String> NEEDS = Set.of("lintel", "packs");

    private static final Set<String> OWN = Set.of("takes", "unit", "oneOf", "meaning");
    private static final Map<String, Attribute.Form> FORMS = Map.of(
            "yes or no", Attribute.Form.YES_NO,
            "number", Attribute.Form.NUMBER,
            "word", Attribute.Form.WORD,
            "words", Attribute.Form.WORDS);

    /** Empty where the pack cannot even be named. */
    Optional<PackHead> read(JsonNode pack) {
        String name = pack.path("name").asString("");
        String version = pack.path("version").asString("");
        if (!name.matches("[a-z][a-z0-9-]*") || !Release.isOne(version)) {
            problem(
                    "needs 'name' (lower case letters, digits, hyphens) and 'version' (numbers with dots, in quotes, as in"
                            + " \"1.2\")");
            return Optional.empty();
        }
        Documents.unknownProperties(pack, KEYS).forEach(this::problem);
        JsonNode needs = pack.path("needs");
        Documents.unknownProperties(needs, NEEDS).forEach(what -> problem("under 'needs' " + what));
        Map<String, String> packs = new LinkedHashMap<>();
        Documents.members(needs.path("packs")).forEach((other, earliest) -> packs.put(other, release(earliest)));
        return Optional.of(new PackHead(
                name,
                version,
                pack.path("title").asString(name),
                pack.path("owner").asString(""),
                needs.has("lintel") ? Optional.of(release(needs.path("lintel"))) : Optional.empty(),
                packs,
                Documents.members(pack.path("own")).entrySet().stream()
                        .flatMap(each -> own(each.getKey(), each.getValue()).stream())
                        .toList()));
    }

    private Optional<Attribute<?>> own(String name, JsonNode fact) {
        Documents.unknownProperties(fact, OWN).forEach(what -> problem("declares '" + name + "', which " + what));
        Attribute.Form form = FORMS.get(Documents.word(fact.path("takes")));
        String meaning = fact.path("meaning").asString("");
        if (form == null || meaning.isBlank() || !name.matches("[a-z][A-Za-z0-9]*")) {
            problem("declares '" + name + "' under 'own'; a fact has a name of letters and digits, 'takes' (one of "
                    + String.join(", ", new TreeSet<>(FORMS.keySet())) + ") and 'meaning'");
            return Optional.empty();
        }
        return Optional.of(Attribute.own(
                name,
                form,
                fact.path("unit").asString(""),
                Documents.strings(fact.path("oneOf")).stream()
                        .map(Attribute::canonical)
                        .toList(),
                meaning));
    }

    private String release(JsonNode node) {
        String text = node.asString("");
        if (Release.isOne(text)) {
            return text;
        }
        problem("needs '" + node.asString(node.toString())
                + "', which is no version; say the earliest one that will do, in quotes, as in \"1.2\"");
        return "0";
    }

    private void problem(String what) {
        problems.add(where + " (pack.yaml) " + what);
    }
}
