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
    private static final String CHECKLIST = "checklist.yaml";
    private static final String PLAN = "plan.yaml";
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
        for (JsonNode item : entries(pack.resolve(CHECKLIST), "items")) {
            String statement = item.path("item").asString("");
            items.put(
                    statement,
                    check(
                            CHECKLIST,
                            statement,
                            item,
                            "pass",
                            "fail",
                            Stage.PRODUCTION,
                            (given, stage) -> verdict(statement, given, stage)));
        }
        for (JsonNode step : entries(pack.resolve(PLAN), "steps")) {
            String statement = step.path("step").asString("");
            Stage towards = Stage.of(step.path("towards").asString("")).orElse(Stage.PRODUCTION);
            steps.put(
                    statement,
                    check(
                            PLAN,
                            statement,
                            step,
                            "done",
                            "missing",
                            before(towards),
                            (given, stage) -> state(statement, given, stage, towards)));
        }
        return this;
    }

    private static Stage before(Stage towards) {
        return Stream.of(Stage.values())
                .filter(stage -> stage.next().equals(Optional.of(towards)))
                .findFirst()
                .orElse(Stage.DEMO);
    }

    /** The names of the cases by the statement that an item stands for. */
    Map<String, List<String>> provedItems() {
        return items;
    }

    /** The names of the cases by the statement that a step stands for. */
    Map<String, List<String>> provedSteps() {
        return steps;
    }

    /** What an advisor makes of what is given at a stage. */
    @FunctionalInterface
    private interface Outcome {
        String of(JsonNode given, Stage stage);
    }

    /**
     * Checks the cases of an entry and that it has those which it owes.
     *
     * @param usual the stage of a case that names none
     * @return the names of its cases
     */
    private List<String> check(
            String file, String statement, JsonNode entry, String good, String bad, Stage usual, Outcome outcome) {
        List<String> names = new ArrayList<>();
        Set<String> proved = new TreeSet<>();
        for (JsonNode node : entry.path("cases")) {
            String name = node.path("case").asString("");
            String expected = node.path("is").asString("");
            names.add(name);
            proved.add(expected);
            try {
                String got = outcome.of(
                        node.path("given"),
                        Stage.of(node.path("stage").asString("")).orElse(usual));
                if (!got.equals(expected)) {
                    problem(file, statement, "has case '" + name + "', which is " + got + ", not " + expected);
                }
            } catch (LintelException e) {
                problem(file, statement, "has case '" + name + "', which cannot be reviewed: " + e.getMessage());
            }
        }
        owes(file, statement, proved, good, bad, entry.has("only"));
        return names;
    }

    private void owes(String file, String statement, Set<String> proved, String good, String bad, boolean conditional) {
        if (!proved.contains(good) || !proved.contains(bad)) {
            problem(file, statement, "needs a case that is " + good + " and one that is " + bad);
        }
        if (conditional && !proved.contains(NOT_APPLICABLE)) {
            problem(file, statement, "has 'only' and no case that is " + NOT_APPLICABLE);
        }
    }

    private String verdict(String statement, JsonNode given, Stage stage) {
        return review(given, stage, ReviewOptions.standard()).checklist().stream()
                .filter(item -> item.statement().equals(statement))
                .map(ChecklistItem::verdict)
                .map(verdict -> verdict.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .findFirst()
                .orElse("missing from the checklist");
    }

    private String state(String statement, JsonNode given, Stage stage, Stage towards) {
        return review(given, stage, ReviewOptions.standard().withPlanTowards(towards)).plan().stream()
                .filter(step -> step.statement().equals(statement))
                .map(PlanStep::state)
                .map(state -> state.name().toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse(NOT_APPLICABLE);
    }

    private Review review(JsonNode given, Stage stage, ReviewOptions options) {
        return advisor.review(CaseDocument.architecture(CaseDocument.of(given), stage), options);
    }

    /** Nothing passes, fails, is done or is missing in a workload of which nothing is said. */
    void checkSilence() {
        ReviewOptions everyStep = ReviewOptions.standard().withPlanTowards(Stage.PRODUCTION);
        for (Stage stage : Stage.values()) {
            Review silent = review(MissingNode.getInstance(), stage, everyStep);
            silent.checklist().stream()
                    .filter(item -> item.verdict() == ChecklistItem.Verdict.PASS
                            || item.verdict() == ChecklistItem.Verdict.FAIL)
                    .forEach(item ->
                            problem(CHECKLIST, item.statement(), "is " + item.verdict() + " where nothing is said"));
            silent.plan().stream()
                    .filter(step -> step.state() != PlanStep.State.UNKNOWN)
                    .forEach(step -> problem(PLAN, step.statement(), "is " + step.state() + " where nothing is said"));
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
