package dev.lintel.engine.internal;

import dev.lintel.architecture.Attribute;
import dev.lintel.architecture.DecisionAttributes;
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
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Reads a pack's doors.yaml. What is wrong is added to a list. */
final class DoorsFile {
    /** The names of the factors that a door is judged by. */
    static final Set<String> FACTORS =
            DecisionAttributes.factors().stream().map(Attribute::name).collect(Collectors.toUnmodifiableSet());

    /** What is to be said of a precedent that cannot be read. */
    static final String PRECEDENT = "needs 'door' (type-1 or type-2) with 'by', the statements that say so";

    private static final Set<String> DOORS = Set.of("type-1", "type-2");

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
        Optional<Precedent> precedent = precedent(node);
        if (node.has("door") && precedent.isEmpty()) {
            problem("category '" + category + "' " + PRECEDENT);
        }
        return precedent;
    }

    /** The precedent that stands there; empty where it has not the form of {@link #PRECEDENT}. */
    static Optional<Precedent> precedent(JsonNode node) {
        String door = node.path("door").asString("");
        List<String> by = Documents.strings(node.path("by"));
        return DOORS.contains(door) && !by.isEmpty() ? Optional.of(new Precedent(door, by)) : Optional.empty();
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
