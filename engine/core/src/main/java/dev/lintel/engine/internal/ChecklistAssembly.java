package dev.lintel.engine.internal;

import dev.lintel.ChecklistItem;
import dev.lintel.ChecklistItem.Verdict;
import dev.lintel.Evidence;
import dev.lintel.PlanStep;
import dev.lintel.Rule;
import dev.lintel.architecture.ComponentAttributes;
import dev.lintel.engine.internal.Checklists.Item;
import dev.lintel.engine.internal.Checklists.Question;
import dev.lintel.engine.internal.Checklists.Step;
import dev.lintel.engine.internal.Matches.Match;
import dev.lintel.model.Stage;
import dev.lintel.model.Workload;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Answers the checklist and the plan from what the rules hold in both views, so that no fact is judged twice. A finding
 * answers only at stages that owe what it asks for: what a stage accepts is no failure.
 */
final class ChecklistAssembly {
    /** With so many facts an answer is shown well enough, and more would take long to read and to find. */
    private static final int MOST = 8;

    private static final String ROLE = ComponentAttributes.ROLE.name();
    /** They tell where to look. */
    private static final Set<String> CONTEXT = Set.of(
            ComponentAttributes.LANGUAGE.name(),
            ComponentAttributes.RUNTIME.name(),
            ComponentAttributes.RUNS_ON.name());
    /** What answers best first: what somebody said, then what the catalogue says. */
    private static final List<Predicate<Evidence>> TELLING = List.of(
            each -> !EvidenceReader.isTrait(each.fact()) && !each.fact().equals(ROLE),
            each -> !each.fact().equals(ROLE),
            each -> true);

    private final Checklists checklists;
    private final StageRules rules;
    private final Conclusions certain;
    private final Conclusions possible;
    private final Workload workload;
    private final Predicate<Rule> applies;

    /** @param applies whether the scope of a rule fits the workload */
    ChecklistAssembly(
            Checklists checklists,
            StageRules rules,
            Conclusions certain,
            Conclusions possible,
            Workload workload,
            Predicate<Rule> applies) {
        this.checklists = checklists;
        this.rules = rules;
        this.certain = certain;
        this.possible = possible;
        this.workload = workload;
        this.applies = applies;
    }

    /** What was found of a question, and what that rests on. */
    private record Answer(Verdict verdict, List<Evidence> evidence) {
        static final Answer NOT_APPLICABLE = new Answer(Verdict.NOT_APPLICABLE, List.of());
    }

    /** Every item, in the order of the packs. */
    List<ChecklistItem> items(Stage stage) {
        return checklists.items().stream().map(item -> item(item, stage)).toList();
    }

    private ChecklistItem item(Item item, Stage stage) {
        Answer answer = stage.compareTo(item.from()) < 0 ? Answer.NOT_APPLICABLE : answer(item.question(), stage);
        return new ChecklistItem(item.statement(), item.text(), answer.verdict(), answer.evidence());
    }

    /** The steps from one stage to a later one, stage by stage, one-way doors first; what does not apply is left out. */
    List<PlanStep> steps(Stage from, Stage towards) {
        return checklists.steps().stream()
                .filter(step ->
                        step.towards().compareTo(from) > 0 && step.towards().compareTo(towards) <= 0)
                .sorted(Comparator.comparing(Step::towards).thenComparing(step -> !step.oneWay()))
                .flatMap(step -> step(step).stream())
                .toList();
    }

    private Optional<PlanStep> step(Step step) {
        Answer answer = answer(step.question(), step.towards());
        Optional<PlanStep.State> state = switch (answer.verdict()) {
            case PASS -> Optional.of(PlanStep.State.DONE);
            case FAIL -> Optional.of(PlanStep.State.MISSING);
            case UNKNOWN -> Optional.of(PlanStep.State.UNKNOWN);
            case NOT_APPLICABLE -> Optional.empty();
        };
        return state.map(is ->
                new PlanStep(step.statement(), step.towards(), step.text(), step.oneWay(), is, answer.evidence()));
    }

    private Answer answer(Question question, Stage stage) {
        List<PreparedRule> only = counting(question.only(), stage);
        if (!question.only().isEmpty()
                && only.stream().allMatch(rule -> certain.of(rule).isEmpty())) {
            return only.stream().allMatch(rule -> possible.of(rule).isEmpty())
                    ? Answer.NOT_APPLICABLE
                    : new Answer(Verdict.UNKNOWN, unknown(only));
        }
        List<PreparedRule> against = counting(question.against(), stage);
        if (against.isEmpty()) {
            return Answer.NOT_APPLICABLE;
        }
        if (against.stream().anyMatch(rule -> !certain.of(rule).isEmpty())) {
            return new Answer(Verdict.FAIL, telling(of -> evidence(against, certain, EvidenceReader::ofKnown, of)));
        }
        if (against.stream().anyMatch(rule -> !possible.of(rule).isEmpty())) {
            return new Answer(Verdict.UNKNOWN, unknown(against));
        }
        List<Evidence> known = telling(of -> known(against, of.and(each -> !isContext(each, only))));
        if (known.isEmpty()) {
            known = evidence(counting(question.passes(), stage), certain, EvidenceReader::ofKnown, each -> true);
        }
        return known.isEmpty() ? new Answer(Verdict.UNKNOWN, unsaid(against, only)) : new Answer(Verdict.PASS, known);
    }

    /** What nobody said of those whom the question is about. */
    private List<Evidence> unsaid(List<PreparedRule> against, List<PreparedRule> only) {
        List<Evidence> unsaid = new ArrayList<>();
        for (PreparedRule about : only) {
            for (Match match : certain.of(about)) {
                for (PreparedRule rule : against) {
                    if (unsaid.size() >= MOST) {
                        return unsaid;
                    }
                    addUpToMost(EvidenceReader.ofAll(rule, match).evidence(), EvidenceReader::isUnknown, unsaid);
                }
            }
        }
        return unsaid;
    }

    /** It says what a question is about, and answers it no more than its having been asked does. */
    private static boolean isContext(Evidence evidence, List<PreparedRule> only) {
        return evidence.fact().equals(ROLE)
                || (CONTEXT.contains(evidence.fact())
                        && only.stream().anyMatch(rule -> rule.rule().reads().contains(evidence.fact())));
    }

    private List<Evidence> known(List<PreparedRule> against, Predicate<Evidence> wanted) {
        List<Evidence> known = new ArrayList<>();
        for (PreparedRule rule : against) {
            if (known.size() < MOST) {
                addUpToMost(EvidenceReader.known(rule, workload, wanted, MOST - known.size()), each -> true, known);
            }
        }
        return known;
    }

    /** Roles say where to look and traits what could be; beside what somebody said of it they would bury that. */
    private static List<Evidence> telling(Function<Predicate<Evidence>, List<Evidence>> reading) {
        for (Predicate<Evidence> wanted : TELLING) {
            List<Evidence> told = reading.apply(wanted);
            if (!told.isEmpty()) {
                return told;
            }
        }
        return List.of();
    }

    /** The rules among them that count at a stage, for this workload. */
    private List<PreparedRule> counting(List<String> ids, Stage stage) {
        List<PreparedRule> counting = rules.counting(ids, stage);
        for (PreparedRule rule : counting) {
            if (!applies.test(rule.rule())) {
                return counting.stream()
                        .filter(each -> applies.test(each.rule()))
                        .toList();
            }
        }
        return counting;
    }

    /** What keeps rules open; what is known beside it would bury that. */
    private List<Evidence> unknown(List<PreparedRule> rules) {
        return evidence(rules, possible, EvidenceReader::ofAll, EvidenceReader::isUnknown);
    }

    private static List<Evidence> evidence(
            List<PreparedRule> rules, Conclusions conclusions, Reading reading, Predicate<Evidence> wanted) {
        List<Evidence> evidence = new ArrayList<>();
        for (PreparedRule rule : rules) {
            for (Match match : conclusions.of(rule)) {
                if (evidence.size() >= MOST) {
                    return evidence;
                }
                addUpToMost(reading.of(rule, match).evidence(), wanted, evidence);
            }
        }
        return evidence;
    }

    /** One fact about the whole can be told of each of its parts. */
    private static void addUpToMost(List<Evidence> more, Predicate<Evidence> wanted, List<Evidence> evidence) {
        for (Evidence each : more) {
            if (evidence.size() >= MOST) {
                return;
            }
            if (wanted.test(each) && !evidence.contains(each)) {
                evidence.add(each);
            }
        }
    }

    /** How evidence is read of a match. */
    @FunctionalInterface
    private interface Reading {
        EvidenceReader of(PreparedRule rule, Match match);
    }
}
