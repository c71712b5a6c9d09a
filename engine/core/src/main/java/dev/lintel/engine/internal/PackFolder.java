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
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A pack as files: {@code pack.yaml}, {@code rules/<pack>/<topic>/<slug>/}, and, where it brings them, {@code
 * statements.tsv}, {@code thresholds.yaml}, {@code doors.yaml}, {@code criteria.yaml}, {@code stages/*.yaml}, {@code
 * catalogue/*.yaml}, {@code checklist.yaml}, {@code plan.yaml} and {@code changes/}.
 */
final class PackFolder {
    private final Path root;
    private final List<String> problems = new ArrayList<>();
    private String name = "";
    private String version = "";
    private final List<RuleSource> rules = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private final List<Threshold> thresholds = new ArrayList<>();
    private final List<Catalogue.Entry> catalogue = new ArrayList<>();
    private final List<StageProfile> profiles = new ArrayList<>();
    private Doors doors = Doors.NONE;
    private final List<Criterion> criteria = new ArrayList<>();
    private final List<String> priority = new ArrayList<>();
    private PackChanges changes = new PackChanges("", List.of(), List.of());

    private Checklists checklists = Checklists.NONE;

    private PackFolder(Path root) {
        this.root = root;
    }

    /** @throws PackException if anything in the folder cannot be read; it lists everything */
    static PackFolder read(Path root) {
        PackFolder folder = new PackFolder(root);
        if (!Files.isDirectory(root)) {
            throw new PackException(List.of("pack " + root + " is no folder; name the folder that holds pack.yaml"));
        }
        try {
            folder.readAll();
        } catch (IOException e) {
            throw new PackException("pack " + root + " cannot be read: " + e.getMessage(), e);
        }
        if (!folder.problems.isEmpty()) {
            throw new PackException(folder.problems);
        }
        return folder;
    }

    String name() {
        return name;
    }

    String version() {
        return version;
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

    Checklists checklists() {
        return checklists;
    }

    private void readAll() throws IOException {
        JsonNode pack = document(root.resolve("pack.yaml"));
        name = pack.path("name").asString("");
        version = pack.path("version").asString("");
        if (!name.matches("[a-z][a-z0-9-]*") || version.isBlank()) {
            problems.add(
                    "pack " + root + " (pack.yaml) needs 'name' (lower case letters, digits, hyphens) and 'version'");
            return;
        }
        readRules();
        if (Files.exists(root.resolve("statements.tsv"))) {
            readStatements(root.resolve("statements.tsv"));
        }
        if (Files.exists(root.resolve("thresholds.yaml"))) {
            document(root.resolve("thresholds.yaml")).forEach(this::readThreshold);
        }
        for (Path file : sorted(root.resolve("catalogue"))) {
            CatalogueFile entries = new CatalogueFile(name, file, problems);
            document(file).forEach(entry -> entries.read(entry).ifPresent(catalogue::add));
        }
        if (Files.exists(root.resolve("doors.yaml"))) {
            doors = new DoorsFile(name, problems).read(document(root.resolve("doors.yaml")));
        }
        if (Files.exists(root.resolve("criteria.yaml"))) {
            JsonNode weighing = document(root.resolve("criteria.yaml"));
            weighing.path("criteria").forEach(this::readCriterion);
            priority.addAll(Documents.strings(weighing.path("priority")));
        }
        for (Path file : sorted(root.resolve("stages"))) {
            readProfile(document(file), file);
        }
        if (Files.isDirectory(root.resolve("changes"))) {
            readChanges(root.resolve("changes"));
        }
        checklists = new ChecklistFiles(name, problems)
                .read(documentIfAny(root.resolve("checklist.yaml")), documentIfAny(root.resolve("plan.yaml")));
    }

    private void readChanges(Path folder) throws IOException {
        Path replacement = folder.resolve("replacement.tsv");
        changes = new ChangeFiles(name, problems)
                .read(
                        Files.exists(replacement) ? Files.readString(replacement, StandardCharsets.UTF_8) : "",
                        documentIfAny(folder.resolve("resources.yaml")),
                        documentIfAny(folder.resolve("kinds.yaml")));
    }

    private JsonNode documentIfAny(Path file) throws IOException {
        return Files.exists(file) ? document(file) : Documents.emptyObject();
    }

    private void readRules() throws IOException {
        Path home = root.resolve("rules").resolve(name);
        Map<String, String> bySlug = new HashMap<>();
        for (Path topic : folders(home)) {
            for (Path folder : folders(topic)) {
                String path = "rules/" + name + "/" + topic.getFileName() + "/" + folder.getFileName();
                Optional<String> drl = text(folder.resolve("rule.drl"), path);
                Optional<String> words = text(folder.resolve("rule.md"), path);
                String slug = folder.getFileName().toString();
                String other = bySlug.putIfAbsent(slug, path);
                if (other != null) {
                    problems.add("rule " + name + "/" + slug + " stands in " + other + " and in " + path
                            + "; the name of its folder is its id, so rename one");
                } else if (drl.isPresent() && words.isPresent()) {
                    rules.add(new RuleSource(name, topic.getFileName().toString(), slug, path, drl.get(), words.get()));
                }
            }
        }
        if (rules.isEmpty() && problems.isEmpty()) {
            problems.add("pack " + name + " has no rules; they stand in rules/" + name + "/<topic>/<rule>/rule.drl");
        }
    }

    private Optional<String> text(Path file, String rule) throws IOException {
        if (!Files.isRegularFile(file)) {
            problems.add("rule " + rule + " has no " + file.getFileName());
            return Optional.empty();
        }
        return Optional.of(Files.readString(file, StandardCharsets.UTF_8));
    }

    private static List<Path> sorted(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        }
    }

    /** What else lies between the folders, such as a README, is no rule. */
    private static List<Path> folders(Path parent) throws IOException {
        return sorted(parent).stream().filter(Files::isDirectory).toList();
    }

    private JsonNode document(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            problems.add("pack " + root + " has no " + file.getFileName());
            return Documents.emptyObject();
        }
        try {
            return Documents.yaml(Files.readString(file, StandardCharsets.UTF_8));
        } catch (JacksonException e) {
            problems.add("pack " + root + " (" + file.getFileName() + ":"
                    + e.getLocation().getLineNr() + ") is no YAML: " + e.getOriginalMessage());
            return Documents.emptyObject();
        }
    }

    private void readStatements(Path file) throws IOException {
        int line = 0;
        for (String row : Files.readAllLines(file, StandardCharsets.UTF_8)) {
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

    private void readProfile(JsonNode node, Path file) {
        String word = file.getFileName().toString().replaceFirst("\\.yaml$", "");
        Optional<Stage> stage = Stage.of(word);
        List<String> optimises = Documents.strings(node.path("optimises"));
        String statement = node.path("by").asString("");
        if (stage.isEmpty() || optimises.isEmpty() || statement.isEmpty()) {
            problems.add("pack " + name + " (stages/" + file.getFileName()
                    + ") needs the name of a stage, 'optimises' with at least one quality, and 'by' with the statement that"
                    + " says so");
        } else {
            profiles.add(new StageProfile(stage.get(), optimises, statement));
        }
    }
}
