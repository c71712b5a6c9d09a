package dev.lintel.rulekit;

import dev.lintel.model.Stage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a cases.yaml. What is wrong with it is added to a list, one sentence each, with the file. */
final class CaseFile {
    private static final Set<String> KEYS = Set.of("case", "near", "but", "same", "stage", "expect", "given");
    private static final Set<String> OUTCOMES = Set.of(
            "minor",
            "major",
            "blocker",
            "accepted",
            "upcoming",
            "undecided",
            "needed",
            "instead",
            "in-place",
            "flagged",
            "inferred",
            "covered",
            "adapted",
            "none");

    private final String rule;
    private final Path file;
    private final List<String> problems;
    private final Map<String, RuleCase> cases = new LinkedHashMap<>();

    private CaseFile(String rule, Path file, List<String> problems) {
        this.rule = rule;
        this.file = file;
        this.problems = problems;
    }

    static List<RuleCase> read(String rule, Path file, List<String> problems) {
        CaseFile reader = new CaseFile(rule, file, problems);
        try {
            JsonNode list = CaseDocument.yaml(file);
            list.forEach(reader::read);
        } catch (IOException | JacksonException e) {
            reader.problem("cannot be read: " + e.getMessage());
        }
        return new ArrayList<>(reader.cases.values());
    }

    private void read(JsonNode node) {
        String name = node.path("case").asString("");
        for (String key : node.propertyNames()) {
            if (!KEYS.contains(key)) {
                problem("has an unknown property '" + key + "' in case '" + name + "'; known: "
                        + String.join(", ", new TreeSet<>(KEYS)));
            }
        }
        Optional<String> near = Optional.of(node.path("near").asString("")).filter(text -> !text.isEmpty());
        Optional<String> same = Optional.of(node.path("same").asString("")).filter(text -> !text.isEmpty());
        Optional<RuleCase> base = near.or(() -> same).map(cases::get);
        if ((near.isPresent() || same.isPresent()) && base.isEmpty()) {
            problem("has case '" + name + "' based on '" + near.or(() -> same).get()
                    + "', which does not stand before it");
            return;
        }
        Optional<Stage> stage = Stage.of(node.path("stage").asString("")).or(() -> base.map(RuleCase::stage));
        String expect = node.path("expect").asString("");
        if (name.isEmpty() || stage.isEmpty() || !OUTCOMES.contains(expect)) {
            problem("has case '" + name + "' without name, stage or one of the outcomes "
                    + OUTCOMES.stream().sorted().toList());
            return;
        }
        ObjectNode document =
                CaseDocument.of(base.<JsonNode>map(RuleCase::document).orElseGet(() -> node.path("given")));
        if (near.isPresent()) {
            change(node, name, document);
        }
        if (cases.putIfAbsent(name, new RuleCase(rule, name, near, stage.get(), expect, document)) != null) {
            problem("has two cases '" + name + "'");
        }
    }

    private void change(JsonNode node, String name, ObjectNode document) {
        if (node.has("given") || node.has("stage") || node.path("but").size() != 1) {
            problem("has case '" + name + "', which is near another and so changes exactly one thing under 'but'");
            return;
        }
        for (Map.Entry<String, JsonNode> change : node.path("but").properties()) {
            CaseDocument.change(document, change.getKey(), change.getValue())
                    .ifPresent(wrong -> problem("has case '" + name + "', which " + wrong));
        }
    }

    private void problem(String what) {
        problems.add("rule " + rule + " (" + file.getFileName() + ") " + what);
    }
}
