package dev.lintel.engine.internal;

import dev.lintel.model.Catalogue.Precedent;
import dev.lintel.model.Doors;
import dev.lintel.model.Doors.Category;
import dev.lintel.model.Doors.Factor;
import dev.lintel.model.Doors.ImpliedBy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Reads a pack's doors.yaml. What is wrong is added to a list. */
final class DoorsFile {
    private static final Set<String> FACTORS = Set.of("dataMigration", "apiContract", "lockIn", "learning", "coupling");

    private final String pack;
    private final List<String> problems;

    DoorsFile(String pack, List<String> problems) {
        this.pack = pack;
        this.problems = problems;
    }

    Doors read(JsonNode node) {
        List<Factor> factors = new ArrayList<>();
        for (JsonNode each : node.path("factors")) {
            String name = each.path("name").asString("");
            if (!FACTORS.contains(name)) {
                problem("has the factor '" + name + "'; there are: " + String.join(", ", new TreeSet<>(FACTORS)));
            }
            factors.add(new Factor(name, Documents.isYes(each.path("alone")), Documents.strings(each.path("by"))));
        }
        int enough = node.path("enough").asInt(0);
        if (!factors.isEmpty() && enough < 1) {
            problem("needs 'enough': how many factors make a door together");
        }
        Map<String, Category> categories = new LinkedHashMap<>();
        for (JsonNode each : node.path("categories")) {
            String name = each.path("category").asString("");
            categories.put(name, new Category(name, precedent(each, name), impliedBy(each.path("impliedBy"))));
        }
        return new Doors(
                factors,
                enough,
                categories,
                Documents.strings(node.path("oneWay")),
                Documents.strings(node.path("twoWay")),
                Documents.strings(node.path("owed")));
    }

    private Optional<Precedent> precedent(JsonNode node, String category) {
        if (!node.has("door")) {
            return Optional.empty();
        }
        String door = node.path("door").asString("");
        List<String> by = Documents.strings(node.path("by"));
        if (!Set.of("type-1", "type-2").contains(door) || by.isEmpty()) {
            problem("category '" + category
                    + "' needs 'door' (type-1 or type-2) with 'by', the statements that say so");
        }
        return Optional.of(new Precedent(door, by));
    }

    private static Optional<ImpliedBy> impliedBy(JsonNode node) {
        return node.isObject()
                ? Optional.of(new ImpliedBy(
                        Documents.strings(node.path("kinds")),
                        Documents.strings(node.path("technologies")),
                        Documents.strings(node.path("roles")),
                        Documents.isYes(node.path("outsideClients"))))
                : Optional.empty();
    }

    private void problem(String what) {
        problems.add("pack " + pack + " (doors.yaml) " + what);
    }
}
