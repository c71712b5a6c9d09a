package dev.lintel.engine.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads a pack.yaml. What is wrong is added to a list, one sentence each. */
record PackHeadFile(String where, List<String> problems) {
    private static final Set<String> KEYS = Set.of("name", "version", "title", "owner", "needs", "own");
    private static final Set<String> NEEDS = Set.of("lintel", "packs");

    /** Empty where the pack cannot even be named. */
    Optional<PackHead> read(JsonNode pack) {
        String name = pack.path("name").asString("");
        String version = pack.path("version").asString("");
        if (!name.matches("[a-z][a-z0-9-]*") || !Release.isOne(version)) {
            problem("needs 'name' (lower case letters, digits, hyphens) and 'version' (numbers with dots, in quotes, as in"
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
                packs));
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
