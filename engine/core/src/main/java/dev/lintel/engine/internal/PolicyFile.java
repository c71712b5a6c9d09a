package dev.lintel.engine.internal;

import dev.lintel.Rule.Level;
import dev.lintel.Ruling;
import dev.lintel.ThresholdRuling;
import dev.lintel.ToolRuling;
import dev.lintel.model.Origin;
import dev.lintel.model.Stage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads a policy. What is wrong with it is added to a list, one sentence each, with the line. */
final class PolicyFile {
    private static final Set<String> KEYS = Set.of("rules", "thresholds", ToolSection.KEY);
    private static final Set<String> THRESHOLD = Set.of("value", "words", "reason");
    private static final List<String> RULING = Stream.concat(
                    Stream.of(Stage.values()).map(Stage::word), Stream.of("off", "mandatory", "reason"))
            .toList();
    private static final List<Level> LEVELS =
            List.of(Level.SILENT, Level.ACCEPTED, Level.MINOR, Level.MAJOR, Level.BLOCKER, Level.OFFERED);

    private final String name;
    private final List<String> problems;
    private final List<Ruling> rulings = new ArrayList<>();
    private final List<ThresholdRuling> thresholds = new ArrayList<>();
    private final List<ToolRuling> tools = new ArrayList<>();

    private PolicyFile(String name, List<String> problems) {
        this.name = name;
        this.problems = problems;
    }

    /**
     * What a text decides.
     *
     * @param name where it stands
     */
    static Rulings read(String text, String name, List<String> problems) {
        PolicyFile file = new PolicyFile(name, problems);
        try {
            file.read(PlacedYaml.of(text));
        } catch (JacksonException e) {
            Documents.Fault fault = Documents.Fault.of(e);
            file.problem(fault.line(), "is no YAML: " + fault.text());
        }
        return new Rulings(name, file.rulings, file.thresholds, file.tools);
    }

    private void read(PlacedYaml yaml) {
        JsonNode root = yaml.root();
        if (!root.isObject()) {
            problem(1, "is no mapping; a policy has 'rules', 'thresholds' and 'tools'");
            return;
        }
        unknown(yaml, root, KEYS);
        if (root.propertyNames().stream().noneMatch(KEYS::contains)) {
            problem(1, "decides nothing; a policy has 'rules', 'thresholds' and 'tools'");
        }
        section(yaml, "rules").forEach((rule, node) -> rule(yaml, rule, node));
        section(yaml, "thresholds").forEach((threshold, node) -> threshold(yaml, threshold, node));
        tools.addAll(ToolSection.read(section(yaml, ToolSection.KEY), yaml, name, this::problem));
    }

    private Map<String, JsonNode> section(PlacedYaml yaml, String name) {
        JsonNode section = yaml.root().path(name);
        if (!section.isObject() && !section.isMissingNode() && !section.isNull()) {
            problem(yaml.line(name), "has '" + name + "' that is no mapping of names to what is decided");
        }
        return Documents.members(section);
    }

    private void rule(PlacedYaml yaml, String rule, JsonNode node) {
        int line = yaml.line("rules", rule);
        if (!node.isObject()) {
            problem(
                    line,
                    "says of " + rule + " '" + node.asString(node.toString()) + "'; say, as in '" + rule
                            + ": { production: blocker }', one or more of " + String.join(", ", RULING));
            return;
        }
        int before = problems.size();
        unknown(yaml, node, Set.copyOf(RULING), "rules", rule);
        Map<Stage, Level> grades = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            if (node.has(stage.word())) {
                level(node.get(stage.word()))
                        .ifPresentOrElse(
                                level -> grades.put(stage, level),
                                () -> problem(
                                        yaml.line("rules", rule, stage.word()),
                                        "grades " + rule + " at " + stage + " as '"
                                                + node.get(stage.word()).asString("") + "'; there are: "
                                                + String.join(
                                                        ", ",
                                                        LEVELS.stream()
                                                                .map(Level::word)
                                                                .toList())));
            }
        }
        boolean off = yes(yaml, node, "off", "rules", rule);
        boolean mandatory = yes(yaml, node, "mandatory", "rules", rule);
        String reason = node.path("reason").asString("").strip();
        if (off && reason.isEmpty()) {
            problem(line, "switches " + rule + " off without a 'reason'");
        }
        if (off && (mandatory || !grades.isEmpty())) {
            problem(line, "switches " + rule + " off and grades it or makes it mandatory; do one of both");
        }
        if (!off && !mandatory && grades.isEmpty()) {
            problem(line, "decides nothing about " + rule + "; say one or more of " + String.join(", ", RULING));
        }
        if (problems.size() == before) {
            rulings.add(new Ruling(rule, name, grades, off, mandatory, reason, at(line)));
        }
    }

    private static Optional<Level> level(JsonNode node) {
        return LEVELS.stream()
                .filter(level -> level.word().equals(node.asString("")))
                .findFirst();
    }

    private boolean yes(PlacedYaml yaml, JsonNode node, String key, String... above) {
        if (!node.has(key)) {
            return false;
        }
        String word = Documents.word(node.get(key));
        if (!word.equals("yes") && !word.equals("no")) {
            problem(
                    yaml.line(above[0], above[1], key),
                    "has '" + key + "' of " + above[1] + " that is neither yes nor no");
        }
        return word.equals("yes");
    }

    private void threshold(PlacedYaml yaml, String threshold, JsonNode node) {
        int line = yaml.line("thresholds", threshold);
        unknown(yaml, node, THRESHOLD, "thresholds", threshold);
        JsonNode value = node.isObject() ? node.path(node.has("words") ? "words" : "value") : node;
        String drawn = value.isArray()
                ? String.join(", ", Documents.strings(value))
                : value.isNumber() ? value.decimalValue().toPlainString() : value.asString("");
        if (drawn.isBlank() || (!value.isArray() && !drawn.matches("\\d+(\\.\\d+)*"))) {
            problem(
                    line,
                    "draws no line for " + threshold
                            + "; say a number, a version in quotes, or a list of words, as in '" + threshold
                            + ": { value: 100, reason: ... }'");
        } else {
            thresholds.add(new ThresholdRuling(
                    threshold, drawn, name, node.path("reason").asString("").strip(), at(line)));
        }
    }

    private void unknown(PlacedYaml yaml, JsonNode node, Set<String> known, String... above) {
        Documents.unknownByName(node, known).forEach((key, what) -> {
            String[] path = Stream.concat(Stream.of(above), Stream.of(key)).toArray(String[]::new);
            problem(yaml.line(path), what);
        });
    }

    private Optional<Origin> at(int line) {
        return Optional.of(new Origin(name, line, 0, ""));
    }

    private void problem(int line, String what) {
        problems.add("policy " + name + ":" + Math.max(line, 1) + " " + what);
    }
}
