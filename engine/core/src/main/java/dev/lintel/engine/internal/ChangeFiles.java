package dev.lintel.engine.internal;

import dev.lintel.DoorWalked.Kind;
import dev.lintel.engine.internal.diff.PackChanges;
import dev.lintel.engine.internal.diff.PackChanges.Holds;
import dev.lintel.engine.internal.diff.ReplacementTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What a pack knows of one-way doors that changes walk through: {@code changes/replacement.tsv}, {@code
 * changes/resources.yaml} and {@code changes/kinds.yaml}. What is wrong is added to a list, with file and entry.
 */
final class ChangeFiles {
    private static final Set<String> KEYS =
            Set.of("holds", "replaces", "may", "fixed", "unless", "because", "by", "unlisted");

    private final String pack;
    private final List<String> problems;

    ChangeFiles(String pack, List<String> problems) {
        this.pack = pack;
        this.problems = problems;
    }

    PackChanges read(String replacement, JsonNode resources, JsonNode words) {
        ReplacementTable table = ReplacementTable.of(replacement);
        table.problems()
                .forEach(problem -> problems.add("pack " + pack + " (changes/replacement.tsv) line " + problem));
        List<PackChanges.Resource> types = new ArrayList<>();
        String before = "";
        for (Map.Entry<String, JsonNode> entry :
                Documents.members(resources.path("resources")).entrySet()) {
            if (entry.getKey().compareTo(before) < 0) {
                problem("resources.yaml", entry.getKey(), "stands behind " + before + "; sort the types");
            }
            before = entry.getKey();
            resource(before, entry.getValue(), table).ifPresent(types::add);
        }
        List<PackChanges.Words> kinds = new ArrayList<>();
        Documents.members(words).forEach((kind, node) -> words(kind, node).ifPresent(kinds::add));
        return new PackChanges(replacement, types, kinds);
    }

    private Optional<PackChanges.Resource> resource(String type, JsonNode node, ReplacementTable table) {
        int known = problems.size();
        Optional<Holds> holds = Documents.choice(node.path("holds").asString(""), Holds.values());
        String because = node.path("because").asString("");
        if (holds.isEmpty() || because.isEmpty()) {
            problem("resources.yaml", type, "needs 'holds' (data or contract) and 'because'");
        }
        Documents.unknownProperties(node, KEYS).forEach(what -> problem("resources.yaml", type, what));
        if (table.has(type) == node.has("unlisted")) {
            problem(
                    "resources.yaml",
                    type,
                    table.has(type)
                            ? "stands in replacement.tsv, so 'unlisted' is wrong"
                            : "does not stand in replacement.tsv; say why by 'unlisted'");
        }
        return problems.size() > known
                ? Optional.empty()
                : Optional.of(new PackChanges.Resource(
                        type,
                        holds.orElseThrow(),
                        Documents.strings(node.path("replaces")),
                        Documents.strings(node.path("may")),
                        texts(node.path("fixed")),
                        node.path("unless").asString(""),
                        because,
                        Documents.strings(node.path("by")),
                        "pack " + pack));
    }

    private static Map<String, String> texts(JsonNode node) {
        Map<String, String> texts = new TreeMap<>();
        Documents.members(node).forEach((name, text) -> texts.put(name, text.asString("")));
        return texts;
    }

    private Optional<PackChanges.Words> words(String word, JsonNode node) {
        Optional<Kind> kind = Documents.choice(word, Kind.values());
        String why = node.path("why").asString("");
        List<String> by = Documents.strings(node.path("by"));
        if (kind.isEmpty() || why.isEmpty() || by.isEmpty()) {
            problem(
                    "kinds.yaml",
                    word,
                    "needs 'why' and 'by', and to be one of "
                            + String.join(
                                    ", ",
                                    Stream.of(Kind.values()).map(Kind::word).toList()));
            return Optional.empty();
        }
        return Optional.of(new PackChanges.Words(kind.get(), why, by));
    }

    private void problem(String file, String entry, String what) {
        problems.add("pack " + pack + " (changes/" + file + ") " + entry + " " + what);
    }
}
