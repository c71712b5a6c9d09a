package dev.lintel.rulekit;

import dev.lintel.Finding;
import dev.lintel.Review;
import dev.lintel.StageProfile;
import dev.lintel.engine.Advisor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Runs the cases of a stage's profile: each expects findings of one severity in an order that their names alone would
 * not give.
 */
final class StageCases {
    private final Advisor advisor;
    private final List<String> problems;

    StageCases(Advisor advisor, List<String> problems) {
        this.advisor = advisor;
        this.problems = problems;
    }

    /** The names of its cases, each checked. */
    List<String> check(StageProfile profile, Path pack) {
        Path file = pack.resolve("stages").resolve(profile.stage() + ".yaml");
        List<String> names = new ArrayList<>();
        try {
            for (JsonNode node : CaseDocument.yaml(file).path("cases")) {
                names.add(node.path("case").asString(""));
                check(profile, node);
            }
        } catch (IOException | JacksonException e) {
            problem(profile, "cannot be read: " + e.getMessage());
        }
        if (names.isEmpty()) {
            problem(profile, "has no case that shows the order of its findings");
        }
        return names;
    }

    private void check(StageProfile profile, JsonNode node) {
        List<String> expected = new ArrayList<>();
        node.path("expect").forEach(each -> expected.add(each.asString("")));
        Review review = advisor.review(CaseDocument.architecture(CaseDocument.of(node.path("given")), profile.stage()));
        List<Finding> found = review.findings().stream()
                .filter(finding -> expected.contains(finding.rule()))
                .toList();
        Set<String> order =
                new LinkedHashSet<>(found.stream().map(Finding::rule).toList());
        String name = "has case '" + node.path("case").asString("") + "', which ";
        if (!List.copyOf(order).equals(expected)) {
            problem(profile, name + "gives " + order + ", not " + expected);
        }
        if (List.copyOf(new TreeSet<>(expected)).equals(expected)) {
            problem(profile, name + "expects the order of the alphabet, which proves nothing");
        }
        if (found.stream().map(Finding::severity).distinct().count() != 1) {
            problem(profile, name + "expects findings of several severities, which stand in that order anyway");
        }
    }

    private void problem(StageProfile profile, String what) {
        problems.add("the profile of " + profile.stage() + " (stages/" + profile.stage() + ".yaml) " + what);
    }
}
