package dev.lintel.engine.internal;

import dev.lintel.Rule.Level;
import dev.lintel.Ruling;
import dev.lintel.Suggestion;
import dev.lintel.ToolRuling;
import dev.lintel.architecture.ToolResult;
import dev.lintel.model.Stage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What policies decide about what other tools report. A later policy stands over an earlier one, and within one policy what
 * is said of a rule stands over what is said of its tool, and that over what is said of all. What is decided in general
 * passes by rules that are mandatory.
 */
final class ToolPolicies {
    private static final Comparator<ToolRuling> FROM_GENERAL_TO_SPECIAL = Comparator.comparing(
                    (ToolRuling ruling) -> !ruling.tool().equals(ToolRuling.ANY))
            .thenComparing(ToolRuling::isOfOneRule)
            .thenComparing(ruling -> ruling.level().isPresent());

    /** What a result comes to. */
    record Decided(Map<Stage, Level> grades, boolean mandatory, Set<String> givesWayTo) {
        Level at(Stage stage) {
            return grades.getOrDefault(stage, Level.SILENT);
        }
    }

    private final List<ToolRuling> inOrder = new ArrayList<>();
    private final Set<String> packs;

    /**
     * Policies in their order.
     *
     * @param packs the names of the packs, which no tool can have
     * @param rules the ids of the rules of packs
     * @param problems receives one sentence for whatever cannot be decided
     */
    ToolPolicies(List<Rulings> policies, Set<String> packs, Set<String> rules, List<String> problems) {
        this.packs = new TreeSet<>(packs);
        for (Rulings policy : policies) {
            for (ToolRuling ruling :
                    policy.tools().stream().sorted(FROM_GENERAL_TO_SPECIAL).toList()) {
                add(ruling, rules, problems);
            }
        }
    }

    private void add(ToolRuling ruling, Set<String> rules, List<String> problems) {
        String place = "policy " + ruling.ruling().place();
        if (packs.contains(ruling.tool())) {
            problems.add(place + " decides about the tool '" + ruling.tool()
                    + "', which is a pack; what its rules mean stands under 'rules'");
        }
        for (String other : ruling.givesWayTo()) {
            if (!rules.contains(other)) {
                problems.add(place + " lets " + ruling.id() + " give way to '" + other + "', which no pack has; "
                        + Suggestion.question(new TreeSet<>(rules), other)
                        + "'lintel rules' lists them");
            }
        }
        if (ruling.isOfOneRule()) {
            weakened(ruling).ifPresent(what -> problems.add(place + " " + what));
        }
        inOrder.add(ruling);
    }

    /** A rule that is mandatory may be made graver, whatever level its results are of, and never weaker. */
    private Optional<String> weakened(ToolRuling ruling) {
        Optional<Ruling> by = inOrder.stream()
                .filter(before -> before.isOfOneRule() && before.id().equals(ruling.id()))
                .map(ToolRuling::ruling)
                .filter(before -> before.mandatory()
                        && !before.policy().equals(ruling.ruling().policy()))
                .findFirst();
        if (by.isEmpty()) {
            return Optional.empty();
        }
        String demanded = by.get().place() + " makes it mandatory";
        if (ruling.ruling().off()) {
            return Optional.of("switches " + ruling.id() + " off, and " + demanded);
        }
        for (ToolResult.Level level : ToolResult.Level.values()) {
            Decided before = decided(ruling.id(), level);
            for (Map.Entry<Stage, Level> grade : ruling.ruling().grades().entrySet()) {
                Level least = before.at(grade.getKey());
                if (grade.getValue().compareTo(least) < 0) {
                    return Optional.of(
                            "makes " + ruling.id() + " " + grade.getValue().word() + " at " + grade.getKey() + ", and "
                                    + demanded + "; no less than " + least.word() + " will do");
                }
            }
        }
        return Optional.empty();
    }

    /** True where a tool of that name could be taken for a pack. */
    boolean isPack(String tool) {
        return packs.contains(tool);
    }

    /** True where some policy says what results of that rule and level mean. */
    boolean isDecided(String rule, ToolResult.Level level) {
        return inOrder.stream().anyMatch(ruling -> ruling.isAbout(rule, level));
    }

    /** What results of that rule and level mean. */
    Decided decided(String rule, ToolResult.Level level) {
        Map<Stage, Level> grades = new EnumMap<>(Stage.class);
        Set<String> givesWayTo = new LinkedHashSet<>();
        boolean mandatory = false;
        for (ToolRuling each : inOrder) {
            if (!each.isAbout(rule, level)) {
                continue;
            }
            boolean mayWeaken = !mandatory || each.isOfOneRule();
            if (each.ruling().off() && mayWeaken) {
                grades.replaceAll((stage, grade) -> Level.SILENT);
            }
            each.ruling()
                    .grades()
                    .forEach((stage, grade) ->
                            grades.merge(stage, grade, (was, is) -> mayWeaken || is.compareTo(was) > 0 ? is : was));
            mandatory = mandatory || each.ruling().mandatory();
            givesWayTo.addAll(each.givesWayTo());
        }
        return new Decided(Collections.unmodifiableMap(grades), mandatory, givesWayTo);
    }
}
