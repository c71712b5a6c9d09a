package dev.lintel.engine.internal;

import dev.lintel.Criterion;
import dev.lintel.StageProfile;
import dev.lintel.Statement;
import dev.lintel.engine.PackException;
import dev.lintel.engine.internal.diff.PackChanges;
import dev.lintel.model.Catalogue;
import dev.lintel.model.Doors;
import dev.lintel.model.Stage;
import dev.lintel.model.Thresholds.Threshold;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A pack as files: {@code pack.yaml}, {@code rules/<pack>/<topic>/<slug>/}, and, where it brings them, {@code
 * statements.tsv}, {@code thresholds.yaml}, {@code doors.yaml}, {@code criteria.yaml}, {@code stages/*.yaml}, {@code
 * catalogue/*.yaml}, {@code checklist.yaml}, {@code plan.yaml} and {@code changes/}.
 */
final class PackFolder {
    private final PackSource files;
    private final List<String> problems = new ArrayList<>();
    private String name = "";
    private PackHead head = new PackHead("", "", "", "", Optional.empty(), Map.of(), List.of());
    private final List<RuleSource> rules = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private final List<Threshold> thresholds = new ArrayList<>();
    private final List<Catalogue.Entry> catalogue = new ArrayList<>();
    private final List<StageProfile> profiles = new ArrayList<>();
    private Doors doors = Doors.NONE;
    private final List<Criterion> criteria = new ArrayList<>();
    private final List<String> priority = new ArrayList<>();
    private PackChanges changes = new PackChanges("", List.of(), List.of());

    private Rulings policy = Rulings.NONE;
    private Checklists checklists = Checklists.NONE;

    private PackFolder(PackSource files) {
        this.files = files;
    }

    /** @throws PackException if anything in the files cannot be used; it lists everything */
    static PackFolder read(PackSource files) {
        PackFolder folder = new PackFolder(files);
        folder.readAll();
        if (!folder.problems.isEmpty()) {
            throw new PackException(folder.problems);
        }
        return folder;
    }

    String name() {
        return name;
    }

    PackHead head() {
        return head;
    }

    List<RuleSource> rules() {
        return rules;
    }

    List<Statement> statements() {
        return statements;
    }

    List<Threshold> thresholds() {
        return thresholds;
    }

    List<Catalogue.Entry> catalogue() {
        return catalogue;
    }

    List<Criterion> criteria() {
        return criteria;
    }

    List<String> priority() {
        return priority;
    }

    Doors doors() {
        return doors;
    }

    List<StageProfile> profiles() {
        return profiles;
    }

    PackChanges changes() {
        return changes;
    }

    Rulings policy() {
        return policy;
    }

    Checklists checklists() {
        return checklists;
    }

    private void readAll() {
        Optional<PackHead> known = new PackHeadFile(files.where(), problems).read(document(PackSource.HEAD));
        if (known.isEmpty()) {
            return;
        }
        head = known.get();
        name = head.name();
        readRules();
        files.text("statements.tsv").ifPresent(this::readStatements);
        documentIfAny("thresholds.yaml").forEach(this::readThreshold);
        for (String file : files.files("catalogue")) {
            CatalogueFile entries = new CatalogueFile(name, file, problems);
            document("catalogue/" + file).forEach(entry -> entries.read(entry).ifPresent(catalogue::add));
        }
        doors = new DoorsFile(name, problems).read(documentIfAny("doors.yaml"));
        JsonNode weighing = documentIfAny("criteria.yaml");
        weighing.path("criteria").forEach(this::readCriterion);
        priority.addAll(Documents.strings(weighing.path("priority")));
        for (String file : files.files("stages")) {
            readProfile(document("stages/" + file), file);
        }
        changes = new ChangeFiles(name, problems)
                .read(
                        files.text("changes/replacement.tsv").orElse(""),
                        documentIfAny("changes/resources.yaml"),
                        documentIfAny("changes/kinds.yaml"));
        files.text("policy.yaml").ifPresent(text -> policy = Rulings.read(text, name + "/policy.yaml", problems));
        checklists =
                new ChecklistFiles(name, problems).read(documentIfAny("checklist.yaml"), documentIfAny("plan.yaml"));
    }

    private void readRules() {
        String home = "rules/" + name;
        Map<String, String> bySlug = new HashMap<>();
        for (String topic : files.folders(home)) {
            for (String slug : files.folders(home + "/" + topic)) {
                String path = home + "/" + topic + "/" + slug;
                Optional<RuleSource> rule = rule(topic, slug, path);
                String other = bySlug.putIfAbsent(slug, path);
                if (other != null) {
                    problems.add("rule " + name + "/" + slug + " stands in " + other + " and in " + path
                            + "; the name of its folder is its id, so rename one");
                } else {
                    rule.ifPresent(rules::add);
                }
            }
        }
        files.folders("rules").stream()
                .filter(folder -> !folder.equals(name))
                .forEach(folder -> problems.add("pack " + name + " has rules in rules/" + folder
                        + "; they stand in rules/" + name + "/<topic>/<rule>/"));
        if (rules.isEmpty() && problems.isEmpty() && files.texts().size() == 1) {
            problems.add("pack " + name + " brings nothing but pack.yaml; its rules stand in rules/" + name
                    + "/<topic>/<rule>/");
        }
    }

    private Optional<RuleSource> rule(String topic, String slug, String path) {
        Optional<String> drl = files.text(path + "/" + RuleSource.DRL);
        Optional<String> yaml = files.text(path + "/" + RuleSource.YAML);
        Optional<String> words = text(path, "rule.md");
        if (drl.isPresent() == yaml.isPresent()) {
            problems.add("rule " + path + " has "
                    + (drl.isPresent()
                            ? "both a rule.drl and a rule.yaml; keep one"
                            : "neither a rule.drl nor a rule.yaml"));
            return Optional.empty();
        }
        if (words.isEmpty()) {
            return Optional.empty();
        }
        return drl.isPresent()
                ? Optional.of(RuleSource.ofDrl(name, topic, slug, path, drl.get(), words.get()))
                : RuleYaml.translated(
                        RuleSource.ofYaml(name, topic, slug, path, yaml.orElseThrow(), words.get()),
                        head.own(),
                        problems);
    }

    private Optional<String> text(String rule, String file) {
        Optional<String> text = files.text(rule + "/" + file);
        if (text.isEmpty()) {
            problems.add("rule " + rule + " has no " + file);
        }
        return text;
    }

    private JsonNode documentIfAny(String file) {
        return files.text(file).isPresent() ? document(file) : Documents.emptyObject();
    }

    private JsonNode document(String file) {
        Optional<String> text = files.text(file);
        if (text.isEmpty()) {
            problems.add(files.where() + " has no " + file);
            return Documents.emptyObject();
        }
        try {
            return Documents.yaml(text.get());
        } catch (JacksonException e) {
            problems.add(files.where() + " (" + file + ":"
                    + Documents.Fault.of(e).line() + ") is no YAML: " + e.getOriginalMessage());
            return Documents.emptyObject();
        }
    }

    private void readStatements(String text) {
        int line = 0;
        for (String row : text.lines().toList()) {
            line++;
            String[] columns = row.split("\t", -1);
            if (line == 1 || row.isBlank()) {
                continue;
            }
            Optional<Set<Stage>> stages = columns.length == 4 ? stages(columns[2]) : Optional.empty();
            if (stages.isEmpty()) {
                problems.add("pack " + name + " (statements.tsv:" + line
                        + ") needs four columns: id, kind, stages (any, or stages with commas), text");
            } else {
                statements.add(new Statement(columns[0], columns[1], stages.get(), columns[3]));
            }
        }
    }

    private static Optional<Set<Stage>> stages(String words) {
        if (words.equals("any")) {
            return Optional.of(EnumSet.allOf(Stage.class));
        }
        Set<Stage> stages = EnumSet.noneOf(Stage.class);
        for (String word : words.split(",")) {
            Optional<Stage> stage = Stage.of(word);
            if (stage.isEmpty()) {
                return Optional.empty();
            }
            stages.add(stage.get());
        }
        return Optional.of(stages);
    }

    private void readThreshold(JsonNode node) {
        String basis = node.path("by").asString(node.path("ours").asString(""));
        String thresholdName = node.path("name").asString("");
        String value = node.has("words")
                ? String.join(", ", Documents.strings(node.path("words")))
                : node.path("value").asString("");
        boolean drawsALine = node.has("words") ? !value.isEmpty() : value.matches("\\d+(\\.\\d+)*");
        if (thresholdName.isEmpty() || basis.isEmpty() || !drawsALine) {
            problems.add("pack " + name
                    + " (thresholds.yaml) needs name, either value or words, and either by or ours in " + node);
            return;
        }
        thresholds.add(new Threshold(
                thresholdName,
                value,
                node.path("unit").asString(""),
                node.path("meaning").asString(""),
                basis));
    }

    private void readCriterion(JsonNode node) {
        String criterion = node.path("criterion").asString("");
        String weight = node.path("weight").asString("");
        String statement = node.path("by").asString("");
        if (criterion.isEmpty() || statement.isEmpty() || !weight.matches("0(\\.\\d+)?|1(\\.0+)?")) {
            problems.add("pack " + name
                    + " (criteria.yaml) needs criterion, weight (a decimal from 0 to 1, in quotes) and by in " + node);
            return;
        }
        criteria.add(new Criterion(
                criterion,
                new BigDecimal(weight),
                node.path("title").asString(criterion),
                Documents.strings(node.path("questions")),
                statement));
    }

    private void readProfile(JsonNode node, String file) {
        String word = file.replaceFirst("\\.yaml$", "");
        Optional<Stage> stage = Stage.of(word);
        List<String> optimises = Documents.strings(node.path("optimises"));
        String statement = node.path("by").asString("");
        if (stage.isEmpty() || optimises.isEmpty() || statement.isEmpty()) {
            problems.add("pack " + name + " (stages/" + file
                    + ") needs the name of a stage, 'optimises' with at least one quality, and 'by' with the statement that"
                    + " says so");
        } else {
            profiles.add(new StageProfile(stage.get(), optimises, statement));
        }
    }
}
