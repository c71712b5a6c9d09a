package dev.lintel.engine.internal;

import dev.lintel.engine.internal.Checklists.Item;
import dev.lintel.engine.internal.Checklists.Question;
import dev.lintel.engine.internal.Checklists.Step;
import dev.lintel.model.Stage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Reads a pack's {@code checklist.yaml} and {@code plan.yaml}. What is wrong is added to a list, with file and entry. The
 * cases that stand in them are the rulekit's.
 */
final class ChecklistFiles {
    private static final String CHECKLIST = "checklist.yaml";
    private static final String PLAN = "plan.yaml";
    private static final Set<String> ITEM =
            Set.of("item", "text", "pillar", "from", "only", "fails", "passes", "practices", "cases");
    /** What the Well-Architected Tool takes for an id. */
    private static final Pattern PILLAR = Pattern.compile("[A-Za-z0-9_]{3,64}");

    private static final Set<String> STEP = Set.of("step", "text", "towards", "door", "only", "missing", "cases");

    private final String pack;
    private final List<String> problems;

    ChecklistFiles(String pack, List<String> problems) {
        this.pack = pack;
        this.problems = problems;
    }

    Checklists read(JsonNode checklist, JsonNode plan) {
        Map<String, String> pillars = new LinkedHashMap<>();
        checklist.path("pillars").forEachEntry((id, title) -> {
            if (!PILLAR.matcher(id).matches() || title.asString("").isBlank()) {
                problem(
                        CHECKLIST,
                        "the pillar '" + id + "'",
                        "needs an id of 3 to 64 letters, digits or _, and a title");
            }
            pillars.put(id, title.asString(""));
        });
        List<Item> items = new ArrayList<>();
        checklist.path("items").forEach(node -> item(node).ifPresent(items::add));
        List<Step> steps = new ArrayList<>();
        plan.path("steps").forEach(node -> step(node).ifPresent(steps::add));
        return new Checklists(pillars, items, steps);
    }

    private Optional<Item> item(JsonNode node) {
        String statement = node.path("item").asString("");
        String text = node.path("text").asString("");
        Question question = question(node, "fails");
        Optional<Stage> from = Stage.of(node.path("from").asString(Stage.DEMO.word()));
        Documents.unknownProperties(node, ITEM).forEach(what -> problem(CHECKLIST, statement, what));
        if (statement.isEmpty()
                || text.isEmpty()
                || from.isEmpty()
                || question.against().isEmpty()) {
            problem(
                    CHECKLIST,
                    statement,
                    "needs 'item' (a statement), 'text' and 'fails' (rules), and a stage where it has 'from'");
            return Optional.empty();
        }
        Map<String, String> practices = new LinkedHashMap<>();
        node.path("practices").forEachEntry((rule, title) -> {
            if (!question.against().contains(named(rule)) || title.asString("").isBlank()) {
                problem(
                        CHECKLIST,
                        statement,
                        "has a practice for '" + rule + "', which needs a title and stands in 'fails'");
            }
            practices.put(named(rule), title.asString(""));
        });
        return Optional.of(new Item(
                statement,
                text,
                from.get(),
                question,
                Optional.of(node.path("pillar").asString("")).filter(pillar -> !pillar.isEmpty()),
                practices));
    }

    private Optional<Step> step(JsonNode node) {
        String statement = node.path("step").asString("");
        String text = node.path("text").asString("");
        Question question = question(node, "missing");
        Optional<Stage> towards = Stage.of(node.path("towards").asString(""));
        String door = node.path("door").asString("");
        Documents.unknownProperties(node, STEP).forEach(what -> problem(PLAN, statement, what));
        if (statement.isEmpty()
                || text.isEmpty()
                || towards.isEmpty()
                || question.against().isEmpty()
                || !(door.isEmpty() || door.equals("one-way"))) {
            problem(
                    PLAN,
                    statement,
                    "needs 'step' (a statement), 'text', 'towards' (a stage) and 'missing' (rules); 'door' is one-way or"
                            + " left out");
            return Optional.empty();
        }
        return Optional.of(new Step(statement, text, towards.get(), !door.isEmpty(), question));
    }

    private Question question(JsonNode node, String against) {
        return new Question(rules(node.path("only")), rules(node.path(against)), rules(node.path("passes")));
    }

    private List<String> rules(JsonNode list) {
        return Documents.strings(list).stream().map(this::named).toList();
    }

    /** A rule of the same pack may be named by its folder alone. */
    private String named(String rule) {
        return rule.contains("/") ? rule : pack + "/" + rule;
    }

    private void problem(String file, String entry, String what) {
        problems.add("pack " + pack + " (" + file + ") " + (entry.isEmpty() ? "an entry" : entry) + " " + what);
    }
}
