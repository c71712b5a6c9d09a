package dev.lintel.rulekit;

import dev.lintel.Suggestion;
import dev.lintel.model.Stage;
import java.io.IOException;
import java.nio.file.Files;
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
    private final String file;
    private final List<String> problems;
    private final Map<String, RuleCase> cases = new LinkedHashMap<>();

    private final CaseLines lines;
    private int number;

    private CaseFile(String rule, String file, CaseLines lines, List<String> problems) {
        this.rule = rule;
        this.file = file;
        this.lines = lines;
        this.problems = problems;
    }

    /**
     * The cases of a rule.
     *
     * @param pack the folder of its pack, below which places are told
     */
    static List<RuleCase> read(String rule, Path pack, Path cases, List<String> problems) {
        String name = pack.relativize(cases).toString().replace('\\', '/');
        try {
            String text = Files.readString(cases);
            JsonNode list = CaseDocument.yaml(text);
            CaseFile reader = new CaseFile(rule, name, CaseLines.of(text), problems);
            if (!list.isArray()) {
                reader.problem("case", "is no list of cases; each begins with '- case: '");
            }
            for (JsonNode each : list) {
                reader.read(each);
                reader.number++;
            }
            return new ArrayList<>(reader.cases.values());
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            problems.add("rule " + rule + " (" + name + ":" + line + ") is no YAML: "
                    + String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse(""));
        } catch (IOException e) {
            problems.add("rule " + rule + " (" + name + ") cannot be read: " + e.getMessage());
        }
        return List.of();
    }

    private void read(JsonNode node) {
        String name = node.path("case").asString("");
        for (String key : node.propertyNames()) {
            if (!KEYS.contains(key)) {
                problem(
                        key,
                        "has an unknown property '" + key + "' in case '" + name + "'; "
                                + Suggestion.question(KEYS, key) + "known: " + String.join(", ", new TreeSet<>(KEYS)));
            }
        }
        Optional<String> near = Optional.of(node.path("near").asString("")).filter(text -> !text.isEmpty());
        Optional<String> same = Optional.of(node.path("same").asString("")).filter(text -> !text.isEmpty());
        Optional<RuleCase> base = near.or(() -> same).map(cases::get);
        if ((near.isPresent() || same.isPresent()) && base.isEmpty()) {
            problem(
                    near.isPresent() ? "near" : "same",
                    "has case '" + name + "' based on '" + near.or(() -> same).get()
                            + "', which does not stand before it");
            return;
        }
        Optional<Stage> stage = Stage.of(node.path("stage").asString("")).or(() -> base.map(RuleCase::stage));
        String expect = node.path("expect").asString("");
        if (name.isEmpty() || stage.isEmpty() || !OUTCOMES.contains(expect)) {
            problem(
                    stage.isPresent() ? "expect" : "stage",
                    "has case '" + name + "' without name, stage or one of the outcomes "
                            + OUTCOMES.stream().sorted().toList());
            return;
        }
        ObjectNode document =
                CaseDocument.of(base.<JsonNode>map(RuleCase::document).orElseGet(() -> node.path("given")));
        if (near.isPresent()) {
            change(node, name, document);
        }
        if (cases.putIfAbsent(name, new RuleCase(rule, name, near, stage.get(), expect, document, file, lines, number))
                != null) {
            problem("case", "has two cases '" + name + "'");
        }
    }

    private void change(JsonNode node, String name, ObjectNode document) {
        if (node.has("given") || node.has("stage") || node.path("but").size() != 1) {
            problem(
                    "but",
                    "has case '" + name + "', which is near another and so changes exactly one thing under 'but'");
            return;
        }
        for (Map.Entry<String, JsonNode> change : node.path("but").properties()) {
            CaseDocument.change(document, change.getKey(), change.getValue())
                    .ifPresent(wrong -> problem(change.getKey(), "has case '" + name + "', which " + wrong));
        }
    }

    /** At a property of the case that is read. */
    private void problem(String property, String what) {
        problems.add("rule " + rule + " (" + file + ":" + lines.of(number, property) + ") " + what);
    }
}
