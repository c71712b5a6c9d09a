package dev.lintel.engine.internal;

import dev.lintel.Suggestion;
import dev.lintel.architecture.Attribute;
import dev.lintel.engine.internal.Condition.Objection;
import dev.lintel.model.Component;
import dev.lintel.model.Connection;
import dev.lintel.model.Decision;
import dev.lintel.model.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Conditions without DRL: reads a rule.yaml, and says the same in DRL, so that everything that is done with a rule is done
 * with it. Nothing of the file stands there as it is: words are words of the fact model, and values are literals.
 */
final class RuleYaml {
    private static final Set<String> KEYS = Set.of("concludes", "infers", "about", "when");
    private static final Map<String, Class<?>> SUBJECTS =
            new TreeMap<>(Map.of("workload", Workload.class, "component", Component.class, "decision", Decision.class));
    private static final Map<String, String> VERBS = new TreeMap<>(Map.of(
            "finding", "finding",
            "recommendation", "recommendation",
            "type one", "typeOne",
            "covered", "covered",
            "adapted", "adapt"));
    private static final String SUBJECT = "$subject";

    private final RuleSource source;
    private final Map<String, Attribute<?>> own;
    private final List<String> problems;
    private final List<Line> drl = new ArrayList<>();

    /**
     * A line of DRL.
     *
     * @param of the line of the file that says so
     */
    private record Line(int of, String text) {}

    private RuleYaml(RuleSource source, Map<String, Attribute<?>> own, List<String> problems) {
        this.source = source;
        this.own = own;
        this.problems = problems;
    }

    /**
     * The same rule with its conditions as DRL; empty where they cannot be used.
     *
     * @param yaml the rule, with its rule.yaml in the place of DRL
     * @param own the facts that its pack declares
     * @param problems receives one sentence for whatever is wrong, with the line
     */
    static Optional<RuleSource> translated(RuleSource yaml, List<Attribute<?>> own, List<String> problems) {
        Map<String, Attribute<?>> declared = new TreeMap<>();
        own.forEach(fact -> declared.put(fact.name(), fact));
        RuleYaml rule = new RuleYaml(yaml, declared, problems);
        int before = problems.size();
        try {
            rule.rule(PlacedYaml.of(yaml.conditions()));
        } catch (JacksonException e) {
            Documents.Fault fault = Documents.Fault.of(e);
            rule.problem(fault.line(), "is no YAML: " + fault.text());
        }
        return problems.size() == before
                ? Optional.of(yaml.inDrl(
                        rule.drl.stream().map(each -> each.text() + "\n").collect(Collectors.joining()),
                        rule.drl.stream().map(Line::of).toList()))
                : Optional.empty();
    }

    private void rule(PlacedYaml yaml) {
        JsonNode root = yaml.root();
        if (!root.isObject()) {
            problem(1, "is no mapping; it has: " + String.join(", ", new TreeSet<>(KEYS)));
            return;
        }
        for (String key : root.propertyNames()) {
            if (!KEYS.contains(key)) {
                problem(
                        yaml.line(key),
                        "has an unknown property '" + key + "'; " + Suggestion.question(KEYS, key) + "known: "
                                + String.join(", ", new TreeSet<>(KEYS)));
            }
        }
        String about = root.path("about").asString("");
        Class<?> subject = SUBJECTS.get(about);
        if (subject == null) {
            problem(
                    yaml.line("about"),
                    "is about '" + about + "'; a rule is about a " + String.join(", a ", SUBJECTS.keySet()));
            return;
        }
        Optional<String> verb = verb(yaml);
        JsonNode when = root.path("when");
        if (!when.isArray()) {
            problem(
                    yaml.line("when"),
                    "has no conditions; 'when' is a list of them, as in '- stateful: yes', and empty for what always holds");
            return;
        }
        line(1, "package " + source.drlPackage());
        line(1, "import dev.lintel.model.*");
        line(1, "import function dev.lintel.engine.Conclude.*");
        line(1, "rule \"" + source.slug() + "\"");
        line(1, "when");
        conditions(yaml, when, subject);
        line(1, "then");
        line(yaml.line("concludes"), "    " + verb.orElse(""));
        line(1, "end");
    }

    private Optional<String> verb(PlacedYaml yaml) {
        JsonNode root = yaml.root();
        if (root.has("concludes") == root.has("infers")) {
            problem(
                    1,
                    "says under 'concludes' what it concludes, or under 'infers' the name of what it infers; one of both");
            return Optional.empty();
        }
        if (root.has("infers")) {
            String name = root.path("infers").asString("");
            if (!name.matches("[a-z0-9-]+")) {
                problem(yaml.line("infers"), "infers '" + name + "'; a name has small letters, digits and hyphens");
                return Optional.empty();
            }
            return Optional.of("inference( kcontext, " + SUBJECT + ", \"" + name + "\" );");
        }
        String word = root.path("concludes").asString("");
        if (!VERBS.containsKey(word)) {
            problem(
                    yaml.line("concludes"),
                    "concludes '" + word + "'; " + Suggestion.question(VERBS.keySet(), word) + "there are: "
                            + String.join(", ", VERBS.keySet()));
            return Optional.empty();
        }
        return Optional.of(VERBS.get(word) + "( kcontext, " + SUBJECT + " );");
    }

    /** A pattern for the subject, and one for each connection that has to be there or must not. */
    private void conditions(PlacedYaml yaml, JsonNode when, Class<?> subject) {
        List<Line> inferences = new ArrayList<>();
        List<Line> ofSubject = new ArrayList<>();
        List<Line> connections = new ArrayList<>();
        int at = 0;
        for (JsonNode item : when) {
            String index = Integer.toString(at++);
            if (!item.isObject() || item.isEmpty()) {
                problem(
                        yaml.line("when"),
                        "has '" + item.asString(item.toString())
                                + "' among its conditions; each is a mapping, as in 'stateful: yes'");
            }
            for (Map.Entry<String, JsonNode> each : Documents.members(item).entrySet()) {
                Place place = new Place(yaml, List.of("when", index, each.getKey()));
                int line = place.line();
                switch (each.getKey()) {
                    case "inferred" ->
                        inferred(each.getValue().asString(""), line, !inferences.isEmpty())
                                .ifPresent(pattern -> inferences.add(new Line(line, pattern)));
                    case "exists", "not" ->
                        connection(subject, each.getKey(), each.getValue(), place)
                                .ifPresent(pattern -> connections.add(new Line(line, pattern)));
                    default ->
                        condition(subject, each.getKey(), each.getValue(), place)
                                .ifPresent(text -> ofSubject.add(new Line(line, text)));
                }
            }
        }
        for (Line inference : inferences) {
            line(inference.of(), "    " + inference.text());
            ofSubject.add(0, new Line(inference.of(), "this == $inference.subject"));
        }
        line(1, "    " + SUBJECT + " : " + subject.getSimpleName() + "(");
        for (int i = 0; i < ofSubject.size(); i++) {
            Line condition = ofSubject.get(i);
            line(condition.of(), "        " + condition.text() + (i + 1 < ofSubject.size() ? "," : ""));
        }
        line(1, "    )");
        connections.forEach(each -> line(each.of(), "    " + each.text()));
    }

    private Optional<String> inferred(String name, int line, boolean isSecond) {
        if (!name.matches("[a-z0-9-]+")) {
            problem(line, "reacts to the inference '" + name + "'; a name has small letters, digits and hyphens");
            return Optional.empty();
        }
        if (isSecond) {
            problem(line, "reacts to two inferences; it may react to one");
            return Optional.empty();
        }
        return Optional.of("$inference : Inference( name == \"" + name + "\" )");
    }

    private Optional<String> connection(Class<?> subject, String quantifier, JsonNode value, Place place) {
        JsonNode connection = value.path("connection");
        if (!value.isObject() || value.size() != 1 || !connection.isObject()) {
            problem(
                    place.line(),
                    "has '" + quantifier + "' over something else than a connection; say, as in '" + quantifier
                            + ": { connection: { to: subject, from.publicAccess: yes } }', from where or to where it leads");
            return Optional.empty();
        }
        if (subject != Component.class) {
            problem(
                    place.line(),
                    "has '" + quantifier + "' over a connection of a "
                            + subject.getSimpleName().toLowerCase(Locale.ROOT) + "; components alone are connected");
            return Optional.empty();
        }
        List<String> texts = new ArrayList<>();
        int ends = 0;
        for (Map.Entry<String, JsonNode> each : Documents.members(connection).entrySet()) {
            boolean end = each.getKey().equals("from") || each.getKey().equals("to");
            if (end && each.getValue().asString("").equals("subject")) {
                texts.add(0, each.getKey() + " == " + SUBJECT);
                ends++;
            } else {
                condition(
                                Connection.class,
                                each.getKey(),
                                each.getValue(),
                                place.at("connection").at(each.getKey()))
                        .ifPresent(texts::add);
            }
        }
        if (ends != 1) {
            problem(
                    place.line(),
                    "has a connection that does not say which end of it is the subject; say 'from: subject' or 'to:"
                            + " subject'");
            return Optional.empty();
        }
        return Optional.of(quantifier + " Connection( " + String.join(", ", texts) + " )");
    }

    /** A property of the file, by the names and numbers that lead to it. */
    private record Place(PlacedYaml yaml, List<String> names) {
        Place at(String name) {
            List<String> longer = new ArrayList<>(names);
            longer.add(name);
            return new Place(yaml, longer);
        }

        int line() {
            return yaml.line(names.toArray(String[]::new));
        }
    }

    /** One condition of a fact; empty, with a problem, where it is none. */
    private Optional<String> condition(Class<?> type, String path, JsonNode value, Place place) {
        try {
            return switch (path) {
                case "any" -> several(type, path, value, place).map(texts -> "( " + String.join(" || ", texts) + " )");
                case "all" -> several(type, path, value, place).map(texts -> "( " + String.join(" && ", texts) + " )");
                case "exists", "not", "inferred" ->
                    throw new Objection(
                            "has '" + path + "' within another condition; it stands by itself under 'when'");
                default -> Optional.of(together(new FactPath(type, path, own).asked(value)));
            };
        } catch (Objection objection) {
            problem(place.line(), String.valueOf(objection.getMessage()));
            return Optional.empty();
        }
    }

    /** The conditions of a list; empty, with a problem, where one of them is none. */
    private Optional<List<String>> several(Class<?> type, String which, JsonNode list, Place place) throws Objection {
        if (!list.isArray() || list.size() < 2) {
            throw new Objection(
                    "has '" + which + "' with fewer than two conditions; it is a list of mappings, of which "
                            + (which.equals("any") ? "one has" : "all have") + " to hold");
        }
        int before = problems.size();
        List<String> texts = new ArrayList<>();
        int at = 0;
        for (JsonNode each : list) {
            Place item = place.at(Integer.toString(at++));
            if (!each.isObject() || each.isEmpty()) {
                throw new Objection("has '" + each.asString(each.toString()) + "' under '" + which
                        + "'; each is a mapping, as in 'stateful: yes'");
            }
            List<String> ofItem = new ArrayList<>();
            for (Map.Entry<String, JsonNode> one : Documents.members(each).entrySet()) {
                condition(type, one.getKey(), one.getValue(), item.at(one.getKey()))
                        .ifPresent(ofItem::add);
            }
            texts.add(together(ofItem));
        }
        return problems.size() == before ? Optional.of(texts) : Optional.empty();
    }

    private static String together(List<String> texts) {
        return texts.size() == 1 ? texts.get(0) : texts.stream().collect(Collectors.joining(" && ", "( ", " )"));
    }

    private void line(int of, String text) {
        drl.add(new Line(of, text));
    }

    private void problem(int line, String what) {
        problems.add("rule " + source.id() + " (" + source.path() + "/" + RuleSource.YAML + ":" + Math.max(line, 1)
                + ") " + what);
    }

    /** The words of a rule.yaml, for its documentation. */
    static List<String> keys() {
        return Stream.of(KEYS, Set.of("any", "all", "exists", "not", "inferred"))
                .flatMap(Set::stream)
                .sorted()
                .toList();
    }
}
