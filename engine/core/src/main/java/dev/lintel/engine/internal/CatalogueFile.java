package dev.lintel.engine.internal;

import dev.lintel.model.Catalogue;
import dev.lintel.model.Catalogue.Precedent;
import dev.lintel.model.Catalogue.Rating;
import dev.lintel.model.Catalogue.Trait;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Reads the technologies of one file of a pack's catalogue. What is wrong is added to a list, with file and entry. */
final class CatalogueFile {
    private static final Set<String> KEYS = Set.of(
            "id", "name", "provider", "kind", "aliases", "traits", "doors", "pros", "cons", "ratings", "precedent");
    private static final Set<String> TRAITS = Set.of(
            "managed",
            "serverless",
            "holdsState",
            "floorCost",
            "localSubstitute",
            "localStack",
            "maturity",
            "languages",
            "portable");
    /** Said only of what leaves no choice. */
    private static final Set<String> OPTIONAL_TRAITS = Set.of("encryptedAtRest", "encryptedInTransit");

    private static final Set<String> CRITERIA = Set.of(
            "local-testability",
            "single-language",
            "developer-experience",
            "iteration-speed",
            "cost",
            "operational-simplicity");
    private static final int BEST = 10;

    private final String pack;
    private final String file;
    private final List<String> problems;

    CatalogueFile(String pack, String file, List<String> problems) {
        this.pack = pack;
        this.file = file;
        this.problems = problems;
    }

    /** A technology; empty where something is wrong with it. Its ratings, pros and cons may be left out. */
    Optional<Catalogue.Entry> read(JsonNode node) {
        int before = problems.size();
        String id = node.path("id").asString("");
        Map<String, Trait> traits = traits(node.path("traits"));
        Map<String, Trait> doors = traits(node.path("doors"));
        Map<String, Rating> ratings = ratings(node.path("ratings"));
        Set<String> required = new TreeSet<>(traits.keySet());
        required.removeAll(OPTIONAL_TRAITS);
        if (id.isEmpty() || !required.equals(TRAITS) || !doors.keySet().equals(DoorsFile.FACTORS)) {
            problem(
                    id,
                    "needs exactly the traits " + sorted(TRAITS) + " and the doors " + sorted(DoorsFile.FACTORS)
                            + ", each with 'is' and 'basis'");
        }
        if (ratings.size() != node.path("ratings").size() || !CRITERIA.containsAll(ratings.keySet())) {
            problem(
                    id,
                    "has a rating other than " + sorted(CRITERIA)
                            + ", each with 'is' (a whole number from 0 to 10) and 'basis'");
        }
        Optional<Precedent> precedent = DoorsFile.precedent(node.path("precedent"));
        if (node.has("precedent") && precedent.isEmpty()) {
            problem(id, "has a precedent that " + DoorsFile.PRECEDENT);
        }
        Documents.unknownProperties(node, KEYS).forEach(what -> problem(id, what));
        if (problems.size() > before) {
            return Optional.empty();
        }
        return Optional.of(new Catalogue.Entry(
                id,
                node.path("name").asString(id),
                node.path("provider").asString("any"),
                node.path("kind").asString(""),
                Documents.strings(node.path("aliases")),
                traits,
                doors,
                Documents.strings(node.path("pros")),
                Documents.strings(node.path("cons")),
                ratings,
                precedent));
    }

    private static Map<String, Trait> traits(JsonNode node) {
        Map<String, Trait> traits = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> member : Documents.members(node).entrySet()) {
            JsonNode is = member.getValue().path("is");
            String said = is.isArray() ? String.join(",", Documents.strings(is)) : yesNo(is);
            String basis = member.getValue().path("basis").asString("");
            if (!said.isEmpty() && !basis.isEmpty()) {
                traits.put(member.getKey(), new Trait(said, basis));
            }
        }
        return traits;
    }

    private static Map<String, Rating> ratings(JsonNode node) {
        Map<String, Rating> ratings = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> member : Documents.members(node).entrySet()) {
            JsonNode is = member.getValue().path("is");
            String basis = member.getValue().path("basis").asString("");
            if (is.isIntegralNumber() && is.asInt() >= 0 && is.asInt() <= BEST && !basis.isEmpty()) {
                ratings.put(member.getKey(), new Rating(is.asInt(), basis));
            }
        }
        return ratings;
    }

    private static String yesNo(JsonNode is) {
        return is.isBoolean() ? (is.asBoolean() ? "yes" : "no") : is.asString("");
    }

    private static String sorted(Set<String> words) {
        return String.join(", ", new TreeSet<>(words));
    }

    private void problem(String id, String what) {
        problems.add("pack " + pack + " (" + file + ") technology '" + id + "' " + what);
    }
}
