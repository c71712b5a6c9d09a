package dev.lintel.engine.internal;

import dev.lintel.Rule;
import dev.lintel.Rule.Grade;
import dev.lintel.Rule.Kind;
import dev.lintel.Rule.Level;
import dev.lintel.Severity;
import dev.lintel.StageProfile;
import dev.lintel.model.Stage;
import dev.lintel.model.View;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.drools.model.Model;

/**
 * The rules that can say something at a stage, in the order in which a review says it, and a knowledge base of them for
 * each view. What a rule says of the possible view is heard only where it would be a finding or a
 * recommendation, so that view has fewer.
 */
final class StageRules {

    /**
     * A rule as its stage sees it.
     *
     * @param due the first later stage at which it is a finding
     * @param stronger the rules that take its place where they conclude about the same subject
     */
    record Graded(PreparedRule prepared, Grade grade, Optional<Stage> due, List<PreparedRule> stronger) {
        Rule rule() {
            return prepared.rule();
        }

        boolean speaksNow() {
            return grade.is() != Level.SILENT;
        }

        boolean isFinding() {
            return rule().kind() == Kind.FINDING && grade.is().isFinding();
        }

        /** What could be so is told as well as what is: a finding as undecided, a recommendation as a question. */
        boolean isHeardInBothViews() {
            return isFinding() || grade.is() == Level.OFFERED;
        }

        private Graded givingWayTo(List<PreparedRule> others) {
            return new Graded(prepared, grade, due, others);
        }

        /** How grave it is as a finding of now or of a later stage; empty for what is no finding. */
        private Optional<Severity> severity() {
            Level level = speaksNow()
                    ? grade.is()
                    : due.map(rule()::at).map(Grade::is).orElse(Level.SILENT);
            return level.isFinding() ? Optional.of(level.severity()) : Optional.empty();
        }
    }

    /** Rules that are asked for at a stage; the checklist and the plan ask for the same ones every time. */
    private record Counting(List<String> ids, Stage at) {}

    private final Map<String, Graded> speaking = new TreeMap<>();
    private final Map<Counting, List<PreparedRule>> counting = new ConcurrentHashMap<>();
    private final List<Graded> inOrder;
    private final Set<PreparedRule> leftOpen;
    private final RuleBase certain;
    private final RuleBase possible;

    /**
     * @param profile what the stage wants; findings of one severity stand in that order
     * @param asked the ids of rules that the checklist and the plan ask, in both views
     */
    StageRules(
            Stage stage,
            Collection<PreparedRule> all,
            Optional<StageProfile> profile,
            Set<String> asked,
            List<Model> models) {
        for (PreparedRule each : all) {
            Graded graded = graded(each, stage);
            if (graded.speaksNow() || graded.due().isPresent() || isInference(each)) {
                speaking.put(each.rule().id(), graded);
            }
        }
        this.inOrder = speaking.values().stream()
                .map(rule -> rule.givingWayTo(stronger(rule, speaking)))
                .sorted(order(stage, profile))
                .toList();
        this.certain = new RuleBase(inOrder.stream().map(Graded::prepared).toList(), all.size(), models);
        this.leftOpen = leavingOpen(asked);
        this.possible = new RuleBase(leftOpen, all.size(), models);
    }

    /** The rule of that id where it can say something at the stage. */
    Optional<Graded> rule(String id) {
        return Optional.ofNullable(speaking.get(id));
    }

    /** The rules among them that answer a question at that stage: what infers, and what is a finding there. */
    List<PreparedRule> counting(List<String> ids, Stage at) {
        return counting.computeIfAbsent(
                new Counting(ids, at),
                key -> key.ids().stream()
                        .flatMap(id -> rule(id).stream())
                        .filter(graded -> isInference(graded.prepared())
                                || graded.rule().at(key.at()).is().isFinding())
                        .map(Graded::prepared)
                        .toList());
    }

    List<Graded> inOrder() {
        return inOrder;
    }

    /** That rule is asked in both views. */
    boolean leavesOpen(PreparedRule rule) {
        return leftOpen.contains(rule);
    }

    /** The knowledge base for facts as that view shows them. */
    RuleBase in(View view) {
        return view == View.POSSIBLE ? possible : certain;
    }

    int openSessions() {
        return certain.openSessions() + possible.openSessions();
    }

    private static Graded graded(PreparedRule prepared, Stage stage) {
        Rule rule = prepared.rule();
        Optional<Stage> due = stage.later().stream()
                .filter(later -> rule.at(later).is().isFinding())
                .findFirst();
        return new Graded(prepared, rule.at(stage), due, List.of());
    }

    /** What a rule says now takes the place of what another says; what it says of a later stage only that of the same. */
    private static List<PreparedRule> stronger(Graded weaker, Map<String, Graded> speaking) {
        List<PreparedRule> stronger = new ArrayList<>();
        for (String id : weaker.rule().givesWayTo()) {
            Graded other = speaking.get(id);
            if (other != null
                    && (other.speaksNow() || (!weaker.speaksNow() && other.due().isPresent()))) {
                stronger.add(other.prepared());
            }
        }
        return stronger;
    }

    /** Rules that find or recommend something now, the rules that take their place, those that are asked, and what all infer from. */
    private Set<PreparedRule> leavingOpen(Set<String> asked) {
        Set<PreparedRule> leavingOpen = new LinkedHashSet<>();
        for (Graded rule : inOrder) {
            if (asked.contains(rule.rule().id())) {
                leavingOpen.add(rule.prepared());
            }
            if (rule.isHeardInBothViews()) {
                leavingOpen.add(rule.prepared());
                leavingOpen.addAll(rule.stronger());
            }
        }
        if (leavingOpen.stream().anyMatch(rule -> rule.factTypes().contains("Inference"))) {
            inOrder.stream()
                    .map(Graded::prepared)
                    .filter(StageRules::isInference)
                    .forEach(leavingOpen::add);
        }
        return leavingOpen;
    }

    private static boolean isInference(PreparedRule rule) {
        return rule.rule().kind() == Kind.INFERENCE;
    }

    /** Findings by severity and by what the stage wants, then what is due later by stage and severity, then the rest. */
    private static Comparator<Graded> order(Stage stage, Optional<StageProfile> profile) {
        Comparator<Graded> findingsFirst =
                Comparator.comparing(rule -> rule.severity().isEmpty());
        return findingsFirst
                .thenComparing(rule -> rule.speaksNow() ? stage : rule.due().orElse(stage))
                .thenComparing(rule -> rule.severity().orElse(Severity.MINOR))
                .thenComparingInt(rule -> rule.isHeardInBothViews()
                        ? profile.map(its -> its.rank(rule.rule().serves())).orElse(0)
                        : 0)
                .thenComparing(rule -> rule.rule().id());
    }
}
