package dev.lintel.engine.internal;

import dev.lintel.Rule.Level;
import dev.lintel.Ruling;
import dev.lintel.ToolRuling;
import dev.lintel.architecture.ToolReport;
import dev.lintel.architecture.ToolResult;
import dev.lintel.model.Origin;
import dev.lintel.model.Stage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads the part of a policy that is about what other tools report. */
final class ToolSection {
    /** Where it stands in a policy. */
    static final String KEY = "tools";

    private static final String RULES = "rules";
    private static final String GIVES_WAY_TO = "givesWayTo";
    private static final List<Level> LEVELS =
            List.of(Level.SILENT, Level.ACCEPTED, Level.MINOR, Level.MAJOR, Level.BLOCKER);
    private static final List<String> STAGES =
            Stream.of(Stage.values()).map(Stage::word).toList();
    private static final List<String> REPORTED =
            Stream.of(ToolResult.Level.values()).map(ToolResult.Level::word).toList();

    private final PlacedYaml yaml;
    private final String policy;
    private final BiConsumer<Integer, String> problems;
    private final List<ToolRuling> rulings = new ArrayList<>();

    private ToolSection(PlacedYaml yaml, String policy, BiConsumer<Integer, String> problems) {
        this.yaml = yaml;
        this.policy = policy;
        this.problems = problems;
    }

    /**
     * What it decides.
     *
     * @param tools what stands in it, by the names of tools
     * @param problems receives the line and a sentence for whatever is wrong
     */
    static List<ToolRuling> read(
            Map<String, JsonNode> tools, PlacedYaml yaml, String policy, BiConsumer<Integer, String> problems) {
        ToolSection section = new ToolSection(yaml, policy, problems);
        tools.forEach(section::tool);
        return section.rulings;
    }

    private void tool(String tool, JsonNode node) {
        Place place = new Place(List.of(KEY, tool));
        boolean isAny = tool.equals(ToolRuling.ANY);
        if (!isAny && !tool.equals(ToolReport.id(tool))) {
            place.problem("names the tool '" + tool + "'; tools are named as in '" + ToolReport.id(tool)
                    + "', in lower case with hyphens");
            return;
        }
        List<String> known = Stream.of(STAGES.stream(), REPORTED.stream(), Stream.of("off", "reason"))
                .flatMap(each -> each)
                .collect(Collectors.toCollection(ArrayList::new));
        if (!isAny) {
            known.add(RULES);
        }
        if (!isMapping(
                        node,
                        place,
                        "say what its levels mean, as in 'error: { production: major }', or decide about its rules")
                || !hasOnly(node, Set.copyOf(known), place)) {
            return;
        }
        String reason = node.path("reason").asString("").strip();
        if (STAGES.stream().anyMatch(node::has) || node.has("off")) {
            ruling(tool, ToolRuling.ANY, Optional.empty(), node, place, reason);
        } else if (Stream.concat(REPORTED.stream(), Stream.of(RULES)).noneMatch(node::has)) {
            place.problem(
                    "decides nothing about the tool " + tool + "; say one or more of " + String.join(", ", known));
        }
        for (ToolResult.Level level : ToolResult.Level.values()) {
            if (node.has(level.word())) {
                Place at = place.below(level.word());
                JsonNode grades = node.get(level.word());
                if (isMapping(grades, at, "say what it means, as in '{ production: major }'")
                        && hasOnly(grades, Set.copyOf(STAGES), at)) {
                    ruling(tool, ToolRuling.ANY, Optional.of(level), grades, at, reason);
                }
            }
        }
        if (node.has(RULES) && isMapping(node.get(RULES), place.below(RULES), "name rules of the tool")) {
            Documents.members(node.get(RULES)).forEach((rule, said) -> rule(tool, rule, said, place.below(RULES)));
        }
    }

    private void rule(String tool, String rule, JsonNode node, Place rules) {
        Place place = rules.below(rule);
        String spelled = ToolReport.ruleId(tool, rule).substring(tool.length() + 1);
        if (!spelled.equals(rule)) {
            place.problem("names the rule '" + rule + "' of " + tool + ", which is spelled '" + spelled + "' here");
        } else if (isMapping(node, place, "say, as in '{ production: blocker }', what it means")) {
            List<String> known = new ArrayList<>(STAGES);
            known.addAll(List.of("off", "mandatory", "reason", GIVES_WAY_TO));
            if (hasOnly(node, Set.copyOf(known), place)) {
                ruling(
                        tool,
                        rule,
                        Optional.empty(),
                        node,
                        place,
                        node.path("reason").asString("").strip());
            }
        }
    }

    private void ruling(
            String tool, String rule, Optional<ToolResult.Level> level, JsonNode node, Place place, String reason) {
        Optional<Map<Stage, Level>> grades = grades(node, place);
        boolean off = yes(node, "off", place);
        boolean mandatory = yes(node, "mandatory", place);
        List<String> givesWayTo = Documents.strings(node.path(GIVES_WAY_TO));
        String what = tool + (rule.equals(ToolRuling.ANY) ? "" : "/" + rule);
        if (node.has(GIVES_WAY_TO) && (!node.get(GIVES_WAY_TO).isArray() || givesWayTo.isEmpty())) {
            place.below(GIVES_WAY_TO).problem("lets " + what + " give way to no list of rules of packs");
        } else if (off && reason.isEmpty()) {
            place.problem("switches " + what + " off without a 'reason'");
        } else if (grades.isPresent() && off && (mandatory || !grades.get().isEmpty())) {
            place.problem("switches " + what + " off and grades it or makes it mandatory; do one of both");
        } else if (grades.isPresent() && grades.get().isEmpty() && !off && !mandatory && givesWayTo.isEmpty()) {
            place.problem("decides nothing about " + what + "; say one or more of " + String.join(", ", STAGES));
        } else if (grades.isPresent()) {
            rulings.add(new ToolRuling(
                    tool,
                    rule,
                    level,
                    new Ruling(tool + "/" + rule, policy, grades.get(), off, mandatory, reason, place.origin()),
                    givesWayTo));
        }
    }

    /** Empty where one of them cannot be read. */
    private Optional<Map<Stage, Level>> grades(JsonNode node, Place place) {
        Map<Stage, Level> grades = new EnumMap<>(Stage.class);
        boolean good = true;
        for (Stage stage : Stage.values()) {
            if (!node.has(stage.word())) {
                continue;
            }
            String word = node.get(stage.word()).asString("");
            Optional<Level> level =
                    LEVELS.stream().filter(each -> each.word().equals(word)).findFirst();
            if (level.isPresent()) {
                grades.put(stage, level.get());
            } else {
                good = false;
                place.below(stage.word())
                        .problem("grades as '" + word + "' at " + stage + "; there are: "
                                + LEVELS.stream().map(Level::word).collect(Collectors.joining(", ")));
            }
        }
        return good ? Optional.of(grades) : Optional.empty();
    }

    private static boolean yes(JsonNode node, String key, Place place) {
        if (!node.has(key)) {
            return false;
        }
        String word = Documents.word(node.get(key));
        if (!word.equals("yes") && !word.equals("no")) {
            place.below(key).problem("has '" + key + "' that is neither yes nor no");
        }
        return word.equals("yes");
    }

    private static boolean isMapping(JsonNode node, Place place, String what) {
        if (!node.isObject() || node.isEmpty()) {
            place.problem("says nothing of " + place.names().get(place.names().size() - 1) + "; " + what);
            return false;
        }
        return true;
    }

    private static boolean hasOnly(JsonNode node, Set<String> known, Place place) {
        Map<String, String> unknown = Documents.unknownByName(node, known);
        unknown.forEach((key, what) -> place.below(key).problem(what));
        return unknown.isEmpty();
    }

    /** A place in the policy. */
    private final class Place {
        private final List<String> names;

        Place(List<String> names) {
            this.names = names;
        }

        List<String> names() {
            return names;
        }

        Place below(String name) {
            List<String> longer = new ArrayList<>(names);
            longer.add(name);
            return new Place(longer);
        }

        Optional<Origin> origin() {
            return Optional.of(new Origin(policy, line(), 0, ""));
        }

        private int line() {
            return Math.max(1, yaml.line(names.toArray(String[]::new)));
        }

        void problem(String what) {
            problems.accept(line(), what);
        }
    }
}
