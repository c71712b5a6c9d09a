package dev.lintel.rulekit;

import dev.lintel.ChecklistItem;
import dev.lintel.LintelException;
import dev.lintel.PlanStep;
import dev.lintel.Review;
import dev.lintel.engine.Advisor;
import dev.lintel.engine.ReviewOptions;
import dev.lintel.model.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Runs the cases that stand in a pack's {@code checklist.yaml} and {@code plan.yaml}. Each item has one that passes and
 * one that fails, each step one that is done and one that is missing, and each that has {@code only} one to which it does
 * not apply. Where nothing is said, none passes or fails.
 */
final class ChecklistCases {
    private static final String NOT_APPLICABLE = "not-applicable";

    private final Advisor advisor;
    private final List<String> problems;
    private final Map<String, List<String>> items = new TreeMap<>();
    private final Map<String, List<String>> steps = new TreeMap<>();

    ChecklistCases(Advisor advisor, List<String> problems) {
        this.advisor = advisor;
        this.problems = problems;
    }

    /** Checks the cases, where the pack has any. */
    ChecklistCases check(Path pack) {
        for (JsonNode item : entries(pack.resolve("checklist.yaml"), "items")) {
            String statement = item.path("item").asString("");
            List<String> names = new ArrayList<>();
            Set<String> proved = new TreeSet<>();
            for (JsonNode node : item.path("cases")) {
                names.add(node.path("case").asString(""));
                Stage stage = Stage.of(node.path("stage").asString("")).orElse(Stage.PRODUCTION);
                check("checklist.yaml", statement, node, proved, () -> verdict(statement, node, stage));
            }
            owes("checklist.yaml", statement, proved, "pass", "fail", item.has("only"));
            items.put(statement, names);
        }
        for (JsonNode step : entries(pack.resolve("plan.yaml"), "steps")) {
            String statement = step.path("step").asString("");
            Stage towards = Stage.of(step.path("towards").asString("")).orElse(Stage.PRODUCTION);
            Stage before = Stream.of(Stage.values())
                    .filter(stage -> stage.later().stream().findFirst().equals(Optional.of(towards)))
                    .findFirst()
                    .orElse(Stage.DEMO);
            List<String> names = new ArrayList<>();
            Set<String> proved = new TreeSet<>();
            for (JsonNode node : step.path("cases")) {
                names.add(node.path("case").asString(""));
                Stage stage = Stage.of(node.path("stage").asString("")).orElse(before);
                check("plan.yaml", statement, node, proved, () -> state(statement, node, stage, towards));
            }
            owes("plan.yaml", statement, proved, "done", "missing", step.has("only"));
            steps.put(statement, names);
        }
        return this;
    }

    /** The names of the cases by the statement that an item stands for. */
    Map<String, List<String>> provedItems() {
        return items;
    }

    /** The names of the cases by the statement that a step stands for. */
    Map<String, List<String>> provedSteps() {
        return steps;
    }

    /** What an advisor makes of a case. */
    @FunctionalInterface
    private interface Outcome {
        String get();
    }

    private void check(String file, String statement, JsonNode node, Set<String> proved, Outcome outcome) {
        String name = node.path("case").asString("");
        String expected = node.path("is").asString("");
        proved.add(expected);
        try {
            String got = outcome.get();
            if (!got.equals(expected)) {
                problem(file, statement, "has case '" + name + "', which is " + got + ", not " + expected);
            }
        } catch (LintelException e) {
            problem(file, statement, "has case '" + name + "', which cannot be reviewed: " + e.getMessage());
        }
    }

    private void owes(String file, String statement, Set<String> proved, String good, String bad, boolean conditional) {
        if (!proved.contains(good) || !proved.contains(bad)) {
            problem(file, statement, "needs a case that is " + good + " and one that is " + bad);
        }
        if (conditional && !proved.contains(NOT_APPLICABLE)) {
            problem(file, statement, "has 'only' and no case that is " + NOT_APPLICABLE);
        }
    }

    private String verdict(String statement, JsonNode node, Stage stage) {
        return review(node, stage, Optional.empty()).checklist().stream()
                .filter(item -> item.statement().equals(statement))
                .map(ChecklistItem::verdict)
                .map(verdict -> verdict.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .findFirst()
                .orElse("missing from the checklist");
    }

    private String state(String statement, JsonNode node, Stage stage, Stage towards) {
        return review(node, stage, Optional.of(towards)).plan().stream()
                .filter(step -> step.statement().equals(statement))
                .map(PlanStep::state)
                .map(state -> state.name().toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse(NOT_APPLICABLE);
    }

    private Review review(JsonNode node, Stage stage, Optional<Stage> towards) {
        ReviewOptions options =
                towards.map(ReviewOptions.standard()::withPlanTowards).orElse(ReviewOptions.standard());
        return advisor.review(CaseDocument.architecture(CaseDocument.of(node.path("given")), stage), options);
    }

    /** Nothing passes, fails, is done or is missing in a workload of which nothing is said. */
    void checkSilence() {
        for (Stage stage : Stage.values()) {
            Review silent = advisor.review(
                    CaseDocument.architecture(CaseDocument.of(MissingNode.getInstance()), stage),
                    ReviewOptions.standard().withPlanTowards(Stage.PRODUCTION));
            silent.checklist().stream()
                    .filter(item -> item.verdict() == ChecklistItem.Verdict.PASS
                            || item.verdict() == ChecklistItem.Verdict.FAIL)
                    .forEach(item -> problem(
                            "checklist.yaml", item.statement(), "is " + item.verdict() + " where nothing is said"));
            silent.plan().stream()
                    .filter(step -> step.state() != PlanStep.State.UNKNOWN)
                    .forEach(step ->
                            problem("plan.yaml", step.statement(), "is " + step.state() + " where nothing is said"));
        }
    }

    private Iterable<JsonNode> entries(Path file, String list) {
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try {
            return CaseDocument.yaml(file).path(list);
        } catch (IOException | JacksonException e) {
            problems.add(file.getFileName() + " cannot be read: " + e.getMessage());
            return List.of();
        }
    }

    private void problem(String file, String statement, String what) {
        problems.add(file + ": " + statement + " " + what);
    }
}
