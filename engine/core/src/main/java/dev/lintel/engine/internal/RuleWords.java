package dev.lintel.engine.internal;

import dev.lintel.Advice;
import dev.lintel.Rule.Grade;
import dev.lintel.Rule.Kind;
import dev.lintel.Rule.Level;
import dev.lintel.Rule.Scope;
import dev.lintel.model.Stage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What a rule says, read from its rule.md: front matter with title, scope, message and grades, then a section that says
 * why and one that says what to do.
 *
 * @param grades at the stages it names; what a flag or an inference rests on stands in {@code by} instead
 * @param advice of a recommendation that names a technology
 */
record RuleWords(
        String title,
        Scope scope,
        List<String> serves,
        List<String> givesWayTo,
        String message,
        Map<Stage, Grade> grades,
        List<String> by,
        String why,
        String doInstead,
        Optional<Advice> advice) {

    private static final Set<String> KEYS = Set.of(
            "title", "scope", "serves", "givesWayTo", "message", "demo", "development", "scale", "production", "by");

    private static final Set<String> ADVICE = Set.of("recommends", "slot", "over", "fits", "alternatives");

    /** The heading of the section that says what to do, by what the rule concludes. */
    static String remedyHeading(Kind kind) {
        return switch (kind) {
            case FINDING -> "Do instead";
            case RECOMMENDATION -> "How";
            case TYPE_ONE_FLAG -> "Before you walk through";
            case INFERENCE -> "What follows";
            case COVERAGE, ADAPTATION -> "What it means here";
        };
    }

    static Optional<RuleWords> of(RuleSource source, Kind kind, List<String> problems) {
        Reader reader = new Reader(source, kind);
        RuleWords words = reader.read();
        problems.addAll(reader.problems);
        return reader.problems.isEmpty() ? Optional.of(words) : Optional.empty();
    }

    private static final class Reader {
        private final RuleSource source;
        private final Kind kind;
        private final List<String> problems = new ArrayList<>();

        Reader(RuleSource source, Kind kind) {
            this.source = source;
            this.kind = kind;
        }

        RuleWords read() {
            String text = source.words().replace("\r\n", "\n");
            int end = text.indexOf("\n---\n", 3);
            if (!text.startsWith("---\n") || end < 0) {
                problem("has no front matter between two lines of '---'");
                return new RuleWords(
                        "", Scope.ANY, List.of(), List.of(), "", Map.of(), List.of(), "", "", Optional.empty());
            }
            JsonNode front = front(text.substring(4, end + 1));
            Map<String, String> sections = sections(text.substring(end + 5));
            Map<Stage, Grade> grades = new EnumMap<>(Stage.class);
            boolean graded = kind == Kind.FINDING || kind == Kind.RECOMMENDATION;
            for (Stage stage : Stage.values()) {
                if (front.has(stage.word())) {
                    grade(front.get(stage.word()), stage).ifPresent(grade -> grades.put(stage, grade));
                }
            }
            List<String> by = Documents.strings(front.path("by"));
            if (graded && (grades.isEmpty() || !by.isEmpty())) {
                problem("grades no stage; say for each stage what it is and by which statements, as in"
                        + " 'demo: { is: minor, by: [...] }'");
            }
            if (!graded && (by.isEmpty() || !grades.isEmpty())) {
                problem("needs 'by: [...]' with the statements it rests on, and no grades: a " + kind.word()
                        + " holds at every stage of its statements");
            }
            return new RuleWords(
                    required(front, "title"),
                    scope(front),
                    Documents.strings(front.path("serves")),
                    Documents.strings(front.path("givesWayTo")).stream()
                            .map(this::ruleId)
                            .toList(),
                    kind == Kind.INFERENCE ? front.path("message").asString("") : required(front, "message"),
                    grades,
                    by,
                    section(sections, "Why"),
                    section(sections, remedyHeading(kind)),
                    front.has("recommends") ? Optional.of(advice(front, sections)) : Optional.empty());
        }

        private Advice advice(JsonNode front, Map<String, String> sections) {
            JsonNode slot = front.path("slot");
            Documents.unknownProperties(slot, Set.of("roles", "kinds", "attributes"))
                    .forEach(what -> problem("has a slot that " + what));
            Map<String, String> attributes = new LinkedHashMap<>();
            Documents.members(slot.path("attributes"))
                    .forEach((name, value) -> attributes.put(name, Documents.word(value)));
            return new Advice(
                    required(front, "recommends"),
                    new Advice.Slot(
                            Documents.strings(slot.path("roles")), Documents.strings(slot.path("kinds")), attributes),
                    Documents.strings(front.path("over")),
                    Documents.strings(front.path("fits")),
                    Documents.strings(front.path("alternatives")),
                    section(sections, "Way out"));
        }

        private JsonNode front(String yaml) {
            try {
                JsonNode front = Documents.yaml(yaml);
                if (!front.isObject()) {
                    problem("has front matter that is no mapping");
                    return Documents.emptyObject();
                }
                Documents.unknownProperties(front, known(front)).forEach(this::problem);
                return front;
            } catch (JacksonException e) {
                problem("has front matter that is no YAML: " + e.getOriginalMessage());
                return Documents.emptyObject();
            }
        }

        /** What is told of a technology stands beside the recommendation of one. */
        private Set<String> known(JsonNode front) {
            Set<String> known = new TreeSet<>(KEYS);
            if (kind == Kind.RECOMMENDATION) {
                known.addAll(front.has("recommends") ? ADVICE : Set.of("recommends"));
            }
            return known;
        }

        private Optional<Grade> grade(JsonNode node, Stage stage) {
            Optional<Level> level = Documents.choice(node.path("is").asString(""), Level.values());
            List<String> by = Documents.strings(node.path("by"));
            boolean fits = level.isPresent()
                    && (kind == Kind.RECOMMENDATION ? level.get() == Level.OFFERED : fitsFinding(level.get()));
            if (!fits || by.isEmpty()) {
                problem("grades " + stage + " as '" + node + "'; a " + kind.word() + " is "
                        + (kind == Kind.RECOMMENDATION ? "offered" : "accepted, minor, major or blocker")
                        + " by at least one statement, and silent where it is left out");
                return Optional.empty();
            }
            return Optional.of(new Grade(level.get(), by));
        }

        private static boolean fitsFinding(Level level) {
            return level.isFinding() || level == Level.ACCEPTED;
        }

        /** A rule of the same pack may be named by its folder alone. */
        private String ruleId(String rule) {
            return rule.contains("/") ? rule : source.pack() + "/" + rule;
        }

        private Scope scope(JsonNode front) {
            String word = required(front, "scope");
            Optional<Scope> scope = Documents.choice(word, Scope.values());
            if (scope.isEmpty()) {
                problem("has the scope '" + word + "'; there are: aws, python, any");
            }
            return scope.orElse(Scope.ANY);
        }

        private String required(JsonNode front, String key) {
            String value = front.path(key).asString("").strip();
            if (value.isEmpty()) {
                problem("says no '" + key + "'");
            }
            if (key.equals("title") && value.endsWith(".")) {
                problem("has a title that ends with a full stop");
            }
            return value;
        }

        private String section(Map<String, String> sections, String heading) {
            String text = sections.getOrDefault(heading, "");
            if (text.isEmpty()) {
                problem("has no section '## " + heading + "' with text");
            }
            return text;
        }

        private static Map<String, String> sections(String body) {
            Map<String, String> sections = new LinkedHashMap<>();
            for (String part : ("\n" + body).split("\n## ")) {
                int lineEnd = part.indexOf('\n');
                if (!part.isBlank() && lineEnd > 0) {
                    sections.put(
                            part.substring(0, lineEnd).strip(),
                            part.substring(lineEnd).strip());
                }
            }
            return sections;
        }

        private void problem(String what) {
            problems.add(String.format(Locale.ROOT, "rule %s (%s) %s", source.id(), source.wordsPath(), what));
        }
    }
}
