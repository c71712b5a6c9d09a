package dev.lintel.report.json;

import dev.lintel.Checkpoint;
import dev.lintel.Checkpoint.Pillar;
import dev.lintel.Checkpoint.Practice;
import dev.lintel.LintelException;
import dev.lintel.PackVersion;
import dev.lintel.Rule;
import dev.lintel.Severity;
import dev.lintel.model.Stage;
import dev.lintel.report.Harmless;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;

/**
 * A checklist as a custom lens of the AWS Well-Architected Tool (schema 2021-11-01), for teams that answer it by hand there:
 * a question for each item that counts at a stage, a choice for each practice that shows it, and none of them as the last.
 * A question is of no risk where all are chosen; it is a high one where a practice is left out whose rule is a blocker or
 * major at the stage, and a medium one otherwise.
 */
public final class LensJson extends JsonDocument {
    private static final String SCHEMA_VERSION = "2021-11-01";
    private static final int MOST_BYTES = 500 * 1024;
    private static final int MOST_PILLARS = 10;
    private static final int MOST_QUESTIONS = 20;
    private static final int MOST_CHOICES = 15;
    private static final int LONGEST_TITLE = 128;
    private static final int LONGEST_TEXT = 2048;
    private static final int SHORTEST_ID = 3;
    /** What the tool's interface takes for the id of a choice; its files may have longer ones. */
    private static final int LONGEST_ID = 64;

    /** How the id of the choice ends that stands for none of the others. */
    private static final String NONE = "_no";

    /** A line break within a paragraph, which the tool would show. */
    private static final Pattern WRAPPED = Pattern.compile("(?<!\n)\n(?![\n\\-*+|]|\\d)");

    private final Stage stage;
    private final Set<String> ids = new HashSet<>();

    private LensJson(JsonGenerator json, Stage stage) {
        super(json);
        this.stage = stage;
    }

    /**
     * The items that count at a stage as a document that ends with a line feed. Texts that are longer than a lens takes are
     * cut.
     *
     * @param name what the tool lists it as; from 1 to 128 characters
     * @param packs those that the items come from, which the description names
     * @throws LintelException if nothing counts at the stage, or there is more than a lens holds; the message says what to
     *     do
     */
    public static String write(String name, Stage stage, List<Checkpoint> checkpoints, List<PackVersion> packs) {
        if (name.isBlank() || name.length() > LONGEST_TITLE) {
            throw new LintelException("the name of a lens has 1 to " + LONGEST_TITLE + " characters, and this has "
                    + name.strip().length() + "; give it another");
        }
        Map<Pillar, List<Question>> pillars = new LinkedHashMap<>();
        checkpoints.stream()
                .filter(item -> item.from().compareTo(stage) <= 0)
                .map(item -> new Question(item, counting(item, stage)))
                .filter(question -> !question.practices().isEmpty())
                .forEach(question -> pillars.computeIfAbsent(question.item().pillar(), any -> new ArrayList<>())
                        .add(question));
        check(pillars, stage);
        String document = document(json -> new LensJson(json, stage).lens(name, pillars, packs));
        if (document.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new LintelException("a lens holds " + MOST_BYTES / 1024 + " KB, and this checklist takes "
                    + document.length() / 1024 + " KB; export the checklists of fewer packs");
        }
        return document;
    }

    private record Question(Checkpoint item, List<Practice> practices) {}

    private static List<Practice> counting(Checkpoint item, Stage stage) {
        return item.practices().stream()
                .filter(practice -> practice.rule().kind() == Rule.Kind.INFERENCE
                        || practice.rule().at(stage).is().isFinding())
                .toList();
    }

    private static void check(Map<Pillar, List<Question>> pillars, Stage stage) {
        if (pillars.isEmpty()) {
            throw new LintelException("no item of the checklist counts at " + stage + "; name a later stage");
        }
        if (pillars.size() > MOST_PILLARS) {
            throw new LintelException("a lens has at most " + MOST_PILLARS + " pillars, and these packs have "
                    + pillars.size() + " (" + titles(pillars.keySet())
                    + "); let the items of a pack stand under pillars that there are ('pillar' in checklist.yaml)");
        }
        pillars.forEach((pillar, questions) -> {
            if (questions.size() > MOST_QUESTIONS) {
                throw new LintelException("a pillar of a lens has at most " + MOST_QUESTIONS + " questions, and '"
                        + pillar.title() + "' has " + questions.size()
                        + "; let some stand under another pillar ('pillar' in checklist.yaml)");
            }
            for (Question question : questions) {
                // One place is for none of them.
                if (question.practices().size() >= MOST_CHOICES) {
                    throw new LintelException("a question of a lens has at most " + MOST_CHOICES + " choices, and '"
                            + question.item().statement() + "' is failed by "
                            + question.practices().size() + " rules; make several items of it");
                }
            }
        });
    }

    private static String titles(Set<Pillar> pillars) {
        return pillars.stream().map(Pillar::title).collect(Collectors.joining(", "));
    }

    private void lens(String name, Map<Pillar, List<Question>> pillars, List<PackVersion> packs) {
        json.writeStartObject();
        text("schemaVersion", SCHEMA_VERSION);
        text("name", Harmless.line(name));
        displayed(
                "description",
                "What is due at the stage " + stage + ". Made by Lintel from "
                        + packs.stream()
                                .map(pack -> pack.name() + " " + pack.version())
                                .collect(Collectors.joining(", "))
                        + ".",
                LONGEST_TEXT);
        objects("pillars", List.copyOf(pillars.entrySet()), entry -> {
            text("id", entry.getKey().id());
            displayed("name", entry.getKey().title(), LONGEST_TITLE);
            objects("questions", entry.getValue(), this::question);
        });
        json.writeEndObject();
    }

    private void question(Question question) {
        String id = id(question.item().statement());
        Map<String, Practice> choices = new LinkedHashMap<>();
        question.practices().forEach(practice -> choices.put(id(practice.rule().id()), practice));
        text("id", id);
        displayed("title", question.item().text(), LONGEST_TITLE);
        displayed("description", "Statement " + question.item().statement() + ".", LONGEST_TEXT);
        json.writeArrayPropertyStart("choices");
        choices.forEach(this::choice);
        json.writeStartObject();
        text("id", id + NONE);
        text("title", "None of these");
        json.writeEndObject();
        json.writeEndArray();
        risks(choices);
    }

    private void choice(String id, Practice practice) {
        json.writeStartObject();
        text("id", id);
        displayed("title", practice.title(), LONGEST_TITLE);
        if (!practice.rule().why().isBlank()) {
            shown("helpfulResource", practice.rule().why());
        }
        // Without it the tool refuses the lens.
        shown(
                "improvementPlan",
                practice.rule().doInstead().isBlank()
                        ? practice.title()
                        : practice.rule().doInstead());
        json.writeEndObject();
    }

    /** The first whose condition holds is the risk of the question. */
    private void risks(Map<String, Practice> choices) {
        List<String> grave = new ArrayList<>();
        choices.forEach((id, practice) -> {
            if (isGrave(practice.rule())) {
                grave.add(id);
            }
        });
        json.writeArrayPropertyStart("riskRules");
        risk(String.join(" && ", choices.keySet()), "NO_RISK");
        if (!grave.isEmpty() && grave.size() < choices.size()) {
            risk(String.join(" && ", grave), "MEDIUM_RISK");
        }
        risk("default", grave.isEmpty() ? "MEDIUM_RISK" : "HIGH_RISK");
        json.writeEndArray();
    }

    private boolean isGrave(Rule rule) {
        return rule.at(stage).is().isFinding() && rule.at(stage).is().severity().compareTo(Severity.MAJOR) <= 0;
    }

    private void risk(String condition, String risk) {
        json.writeStartObject();
        text("condition", condition);
        text("risk", risk);
        json.writeEndObject();
    }

    private void shown(String key, String text) {
        json.writeObjectPropertyStart(key);
        displayed("displayText", text, LONGEST_TEXT);
        json.writeEndObject();
    }

    private void displayed(String key, String text, int most) {
        text(key, cut(WRAPPED.matcher(Harmless.text(text).strip()).replaceAll(" "), most));
    }

    /** One that no other has: letters, digits and low lines. */
    private String id(String of) {
        String plain = of.replaceAll("[^A-Za-z0-9]+", "_");
        plain = plain.length() < SHORTEST_ID || Character.isDigit(plain.charAt(0)) ? "item_" + plain : plain;
        // That ending stands for none of the choices; room is left for it, and for what tells ids of one beginning
        // apart.
        plain = plain.endsWith(NONE) ? plain + "_" : plain;
        plain = plain.substring(0, Math.min(plain.length(), LONGEST_ID - 8));
        String id = plain;
        for (int i = 2; !ids.add(id); i++) {
            id = plain + "_" + i;
        }
        return id;
    }
}
