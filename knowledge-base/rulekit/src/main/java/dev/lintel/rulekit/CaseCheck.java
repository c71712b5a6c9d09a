package dev.lintel.rulekit;

import dev.lintel.LintelException;
import dev.lintel.Rule;
import dev.lintel.Rule.Level;
import dev.lintel.architecture.Attribute;
import dev.lintel.engine.Advisor;
import dev.lintel.model.Component;
import dev.lintel.model.Reads;
import dev.lintel.model.Stage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Runs the cases of a rule and everything that follows from them. */
final class CaseCheck {
    private static final int SHUFFLES = 3;
    private static final Pattern QUOTED = Pattern.compile("'([^']+)'");

    private final Outcomes outcomes;
    private final List<Problem> problems;

    CaseCheck(Advisor advisor, List<Problem> problems) {
        this.outcomes = new Outcomes(advisor);
        this.problems = problems;
    }

    void check(Rule rule, List<RuleCase> cases) {
        Optional<RuleCase> firing = cases.stream().filter(RuleCase::fires).findFirst();
        boolean nearMiss = cases.stream()
                .anyMatch(each -> isNone(each)
                        && each.near()
                                .flatMap(near -> cases.stream()
                                        .filter(other -> other.name().equals(near))
                                        .findFirst())
                                .filter(RuleCase::fires)
                                .isPresent());
        if (firing.isEmpty()) {
            problems.add(Problem.of("rule " + rule.id() + " has no case that fires"));
        }
        if (!nearMiss) {
            problems.add(Problem.of("rule " + rule.id()
                    + " has no near miss: a case that changes one thing of a firing one and expects none"));
        }
        firing.ifPresent(each -> everyStage(rule, each));
        for (RuleCase each : cases) {
            List<String> got = outcomes(rule, each.document(), each);
            expect(each, each.expect(), got, "");
            shuffled(rule, each, got);
            if (each.fires()) {
                unknowns(rule, each);
            }
        }
    }

    /** What is in place already is a near miss of a recommendation. */
    private static boolean isNone(RuleCase each) {
        return each.expect().equals("none") || each.expect().equals("in-place");
    }

    private List<String> outcomes(Rule rule, ObjectNode document, RuleCase each) {
        try {
            return outcomes.of(rule.id(), document, each.stage());
        } catch (LintelException e) {
            problems.add(unreadable(each, String.valueOf(e.getMessage())));
            return List.of();
        }
    }

    /** At the line of what is not understood, where the message names it. */
    private static Problem unreadable(RuleCase each, String message) {
        Matcher named = QUOTED.matcher(message);
        String place = named.find() ? each.place(named.group(1)) : each.place();
        return Problem.of("rule " + each.rule() + " (" + place + ") has case '" + each.name()
                + "', which cannot be reviewed: " + message.replaceFirst("^case\\.json:\\d+(?::\\d+)?:? ?", ""));
    }

    private void expect(RuleCase each, String expected, List<String> got, String change) {
        boolean fits = expected.equals("none")
                ? got.isEmpty()
                : !got.isEmpty() && got.stream().allMatch(outcome -> outcome.startsWith(expected + " "));
        if (!fits) {
            problems.add(Problem.of(each, change, expected, got));
        }
    }

    /** What fires says at every stage what the grades of the rule say, unless a rule that says more speaks for it. */
    private void everyStage(Rule rule, RuleCase firing) {
        for (Stage stage : Stage.values()) {
            RuleCase at = firing.at(stage);
            String expected = expected(rule, stage, firing);
            List<String> got = outcomes(rule, at.document(), at);
            if (!speaksForIt(rule, at, got)) {
                expect(at, expected, got, "");
            }
        }
    }

    private static String expected(Rule rule, Stage stage, RuleCase firing) {
        Level level = rule.at(stage).is();
        return switch (level) {
            case HOLDS ->
                switch (rule.kind()) {
                    case COVERAGE -> "covered";
                    case ADAPTATION -> "adapted";
                    case TYPE_ONE_FLAG -> "flagged";
                    default -> "inferred";
                };
            case SILENT ->
                rule.kind() == Rule.Kind.INFERENCE
                        ? "inferred"
                        : stage.later().stream()
                                        .anyMatch(later -> rule.at(later).is().isFinding())
                                ? "upcoming"
                                : "none";
            case OFFERED -> firing.expect();
            default -> level.word();
        };
    }

    /** It says nothing, and a rule that it gives way to says something. */
    private boolean speaksForIt(Rule rule, RuleCase each, List<String> got) {
        return got.isEmpty()
                && rule.givesWayTo().stream()
                        .anyMatch(other -> !outcomes.of(other, each.document(), each.stage())
                                .isEmpty());
    }

    /** The same facts in another order give the same. */
    private void shuffled(Rule rule, RuleCase each, List<String> expected) {
        Random random = new Random(each.name().hashCode());
        for (int i = 0; i < SHUFFLES; i++) {
            ObjectNode document = each.document().deepCopy();
            for (String list : new String[] {"components", "decisions"}) {
                if (document.get(list) instanceof ArrayNode array) {
                    List<JsonNode> elements = new ArrayList<>();
                    array.forEach(elements::add);
                    Collections.shuffle(elements, random);
                    array.removeAll();
                    elements.forEach(array::add);
                }
            }
            List<String> got = outcomes(rule, document, each);
            if (!got.equals(expected)) {
                problems.add(Problem.of(each + " gives " + got + " with its facts in another order, not " + expected));
            }
        }
    }

    /** Each attribute that the rule reads and the case states is tried as unknown, which must settle nothing. */
    private void unknowns(Rule rule, RuleCase each) {
        Set<String> places = new LinkedHashSet<>();
        rule.reads().forEach(read -> places.addAll(places(rule, each, read)));
        List<String> settled = outcomes(rule, each.document(), each);
        boolean catalogueAnswers = rule.reads().stream().anyMatch(CaseCheck::isAnsweredByTheCatalogue);
        for (String place : places) {
            boolean technology = place.endsWith(".technology");
            boolean answered = technology || isAnsweredByTheCatalogue(place.substring(place.lastIndexOf('.') + 1));
            if (catalogueAnswers && answered) {
                continue;
            }
            ObjectNode document = each.document().deepCopy();
            CaseDocument.change(document, place, StringNode.valueOf("unknown"));
            List<String> got = outcomes(rule, document, each);
            RuleCase open = each.with(document);
            boolean ofANeighbour = technology && !aboutIt(place, settled);
            if (speaksForIt(rule, open, got) || (ofANeighbour && got.equals(settled))) {
                continue;
            }
            expect(each, isDue(each) && !technology ? "undecided" : "none", got, " with " + place + " unknown");
        }
    }

    /** The rule concludes about the element of that place. */
    private static boolean aboutIt(String place, List<String> outcomes) {
        String element = place.substring(0, place.indexOf('.'));
        return outcomes.stream().anyMatch(outcome -> outcome.endsWith(" " + element));
    }

    /** Where nobody says it, the catalogue knows it or something else stands in: there is nothing to leave open. */
    private static boolean isAnsweredByTheCatalogue(String attribute) {
        return attribute.equals("runsOn")
                || Stream.of(Component.class.getMethods())
                        .filter(method -> method.getName().equals(attribute))
                        .map(method -> method.getAnnotation(Reads.class))
                        .filter(Objects::nonNull)
                        .anyMatch(reads -> List.of(reads.value()).contains("technology"));
    }

    private static boolean isDue(RuleCase each) {
        return List.of("minor", "major", "blocker").contains(each.expect());
    }

    /** Where the case states what the rule reads, as {@code element.attribute}. */
    private static List<String> places(Rule rule, RuleCase each, String read) {
        List<String> elements = new ArrayList<>();
        if (read.startsWith("workload.") || rule.subject().equals("workload")) {
            elements.add("workload");
            elements.add("practices");
        }
        if (read.startsWith("components.") || rule.subject().equals("component")) {
            each.document()
                    .path("components")
                    .forEach(node -> elements.add(node.path("id").asString("")));
        }
        if (rule.subject().equals("decision")) {
            each.document()
                    .path("decisions")
                    .forEach(node -> elements.add(node.path("id").asString("")));
        }
        List<String> places = new ArrayList<>();
        for (String element : elements) {
            boolean stated = CaseDocument.element(each.document().deepCopy(), element)
                    .filter(node -> CaseDocument.states(node, attributeOf(read)))
                    .isPresent();
            if (stated) {
                places.add(element + "." + attributeOf(read));
            }
        }
        return places;
    }

    private static String attributeOf(String read) {
        return read.startsWith("technology") || read.startsWith("host")
                ? "technology"
                : read.startsWith(Attribute.OWN) ? read : read.substring(read.lastIndexOf('.') + 1);
    }
}
