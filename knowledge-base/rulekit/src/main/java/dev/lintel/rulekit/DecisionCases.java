package dev.lintel.rulekit;

import dev.lintel.Door;
import dev.lintel.Review;
import dev.lintel.Scorecard;
import dev.lintel.engine.Advisor;
import dev.lintel.model.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Runs a pack's {@code decision-cases.yaml}: which way every door of a workload swings, and which option of a decision
 * wins.
 */
final class DecisionCases {
    private static final String OPEN = "open";

    private final Advisor advisor;
    private final List<String> problems;
    private final Map<String, List<String>> proved = new TreeMap<>();

    DecisionCases(Advisor advisor, List<String> problems) {
        this.advisor = advisor;
        this.problems = problems;
    }

    /** Checks the cases, where the pack has any. */
    DecisionCases check(Path pack) {
        Path file = pack.resolve("decision-cases.yaml");
        if (Files.exists(file)) {
            try {
                CaseDocument.yaml(file).forEach(this::check);
            } catch (IOException | JacksonException e) {
                problems.add("decision-cases.yaml cannot be read: " + e.getMessage());
            }
        }
        return this;
    }

    /** The statements that doors and scorecards of the cases rest on, each with the cases that show it. */
    Map<String, List<String>> proved() {
        return proved;
    }

    private void check(JsonNode node) {
        String name = node.path("case").asString("");
        Stage stage = Stage.of(node.path("stage").asString("")).orElse(Stage.DEMO);
        Review review = advisor.review(CaseDocument.architecture(CaseDocument.of(node.path("given")), stage));
        Map<String, String> doors = new LinkedHashMap<>();
        for (Door door : review.doors()) {
            doors.put(door.subject().id(), door.swing().word());
            door.statements().forEach(id -> prove(id, name));
        }
        expect(name, "doors", node.path("doors"), doors);
        Map<String, String> winners = new LinkedHashMap<>();
        for (Scorecard card : review.scorecards()) {
            winners.put(card.decision().id(), card.winner().orElse(OPEN));
            card.statements().forEach(id -> prove(id, name));
        }
        expect(name, "winners", node.path("winners"), winners);
    }

    private void prove(String statement, String name) {
        List<String> names = proved.computeIfAbsent(statement, each -> new ArrayList<>());
        if (!names.contains(name)) {
            names.add(name);
        }
    }

    private void expect(String name, String what, JsonNode expected, Map<String, String> got) {
        Map<String, String> wanted = new TreeMap<>();
        expected.properties()
                .forEach(each -> wanted.put(each.getKey(), each.getValue().asString("")));
        if (!wanted.equals(new TreeMap<>(got))) {
            problems.add("decision-cases.yaml: '" + name + "' gives the " + what + " " + new TreeMap<>(got) + ", not "
                    + wanted);
        }
    }
}
