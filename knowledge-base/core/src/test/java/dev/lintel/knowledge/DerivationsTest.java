package dev.lintel.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.Antecedent;
import dev.lintel.Conclusion;
import dev.lintel.Derivation;
import dev.lintel.Justification;
import dev.lintel.Justification.Standing;
import dev.lintel.Premise;
import dev.lintel.Review;
import dev.lintel.Rule;
import dev.lintel.Subject;
import dev.lintel.TruthValue;
import dev.lintel.architecture.Architecture;
import dev.lintel.engine.Advisor;
import dev.lintel.engine.Evaluation;
import dev.lintel.engine.Lintel;
import dev.lintel.intake.Intake;
import dev.lintel.model.Stage;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is told of how a review came about agrees with the review, for every rule and every part of real workloads. */
class DerivationsTest {
    private static final Advisor ADVISOR = Lintel.with(CoreKnowledge.pack());
    private static final Map<String, List<Derivation>> TOLD = new ConcurrentHashMap<>();

    static Stream<String> workloads() throws Exception {
        return ReviewsTest.workloads();
    }

    private static Architecture architecture(String workload) {
        return Intake.read(ReviewsTest.HOME.resolve(workload).resolve("lintel.yaml"))
                .build();
    }

    /** What is told of every part of a workload. */
    private static List<Derivation> derivations(String workload) {
        return TOLD.computeIfAbsent(workload, each -> {
            Architecture architecture = architecture(each);
            return subjects(architecture)
                    .map(subject -> ADVISOR.explain(architecture, subject))
                    .toList();
        });
    }

    private static Stream<String> subjects(Architecture architecture) {
        return Stream.of(
                        Stream.of("workload:" + architecture.name()),
                        architecture.components().stream().map(each -> "component:" + each.id()),
                        architecture.decisions().stream().map(each -> "decision:" + each.id()))
                .flatMap(names -> names);
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void aRuleHoldsWhereEachOfItsConditionsDoes(String workload) {
        Architecture architecture = architecture(workload);
        Evaluation evaluation = ADVISOR.evaluate(architecture);

        for (Derivation derivation : derivations(workload)) {
            Subject subject = derivation.subject();
            assertThat(derivation.rules().stream().map(each -> each.rule().id()))
                    .containsExactlyElementsOf(ADVISOR.rules().stream()
                            .filter(rule -> rule.subject().equals(subject.kind()))
                            .map(Rule::id)
                            .toList());
            for (Justification each : derivation.rules()) {
                String what = each.rule().id() + " of " + subject;
                assertThat(each.joins()).as(what).isEmpty();
                assertThat(truths(each)).as(what).doesNotContain(TruthValue.UNTOLD);
                boolean holds = isAmong(evaluation.holds(), each, subject);
                boolean mayHold = isAmong(evaluation.mayHold(), each, subject);
                boolean asked = evaluation.holds().containsKey(each.rule().id());

                if (asked || holds) {
                    assertThat(all(truths(each)) == TruthValue.HOLDS).as(what).isEqualTo(holds);
                }
                if (mayHold) {
                    assertThat(truths(each)).as(what).doesNotContain(TruthValue.FAILS);
                }
                assertThat(each.truth()).as(what).isEqualTo(all(truths(each)));
                assertThat(each.standing() == Standing.UNDECIDED)
                        .as(what)
                        .isEqualTo(each.truth() == TruthValue.OPEN
                                && each.conclusion().isPresent());
            }
        }
    }

    /** Where all are asked in both views, what may hold is told from the outside as well. */
    @ParameterizedTest
    @MethodSource("workloads")
    void whatIsAskedInBothViewsIsOpenWhereItMayHold(String workload) {
        Architecture architecture = architecture(workload);
        Evaluation evaluation = ADVISOR.evaluate(architecture);

        for (Derivation derivation : derivations(workload)) {
            Subject subject = derivation.subject();
            for (Justification each : derivation.rules()) {
                if (each.rule().at(architecture.stage()).is().isFinding()) {
                    assertThat(truths(each).contains(TruthValue.FAILS))
                            .as(each.rule().id() + " of " + subject)
                            .isNotEqualTo(isAmong(evaluation.mayHold(), each, subject));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void everyConclusionOfTheReviewIsToldAndNoOther(String workload) {
        Architecture architecture = architecture(workload);
        Review review = ADVISOR.review(architecture);
        Set<Conclusion> told = new HashSet<>();

        for (Derivation derivation : derivations(workload)) {
            Subject subject = derivation.subject();
            derivation.rules().forEach(each -> each.conclusion().ifPresent(told::add));
            for (Justification each : derivation.rules()) {
                int parts = Stream.of(
                                derivation.inferences(),
                                derivation.conclusions(),
                                derivation.whyNot(),
                                derivation.unasked())
                        .mapToInt(part -> part.contains(each) ? 1 : 0)
                        .sum();
                assertThat(parts).as(each.rule().id() + " of " + subject).isEqualTo(1);
            }
        }
        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(Stream.<List<? extends Conclusion>>of(
                                review.findings(),
                                review.acceptedTradeOffs(),
                                review.upcoming(),
                                review.undecided(),
                                review.recommendations(),
                                review.typeOneFlags(),
                                review.scope())
                        .flatMap(List::stream)
                        .<Conclusion>map(each -> each)
                        .toList());
    }

    /** Were a workload never to show one of these, the tests above would prove nothing of it. */
    @Test
    void theWorkloadsShowEveryKindOfAnswer() throws Exception {
        Set<TruthValue> truths = EnumSet.noneOf(TruthValue.class);
        Set<Standing> standings = EnumSet.noneOf(Standing.class);
        Set<Stage> stages = EnumSet.noneOf(Stage.class);
        for (String workload : workloads().toList()) {
            for (Derivation derivation : derivations(workload)) {
                stages.add(derivation.stage());
                derivation.rules().forEach(each -> {
                    truths.add(each.truth());
                    standings.add(each.standing());
                });
            }
        }

        assertThat(truths).containsExactly(TruthValue.HOLDS, TruthValue.OPEN, TruthValue.FAILS);
        assertThat(stages).contains(Stage.values());
        assertThat(standings)
                .contains(
                        Standing.FINDING,
                        Standing.ACCEPTED,
                        Standing.UPCOMING,
                        Standing.UNDECIDED,
                        Standing.RECOMMENDED,
                        Standing.ASKED,
                        Standing.SETTLED,
                        Standing.FLAGGED,
                        Standing.NOTED,
                        Standing.INFERRED,
                        Standing.GAVE_WAY,
                        Standing.SILENT,
                        Standing.OUT_OF_SCOPE,
                        Standing.NOT_CONCLUDED);
    }

    /** What a failed or an open condition is told by has to show why: a condition that reads nothing known is open. */
    @ParameterizedTest
    @MethodSource("workloads")
    void anOpenConditionNamesAnUnknown(String workload) {
        for (Derivation derivation : derivations(workload)) {
            Subject subject = derivation.subject();
            for (Justification each : derivation.rules()) {
                for (Antecedent antecedent : each.antecedents()) {
                    if (antecedent.truth() == TruthValue.OPEN
                            && subject.kind().equals("component")
                            && antecedent.text().matches("\\w+\\.\\w+")) {
                        assertThat(antecedent.facts())
                                .as(each.rule().id() + " " + antecedent.text() + " of " + subject)
                                .anyMatch(Premise::isUnknown);
                    }
                }
            }
        }
    }

    private static boolean isAmong(Map<String, List<Subject>> all, Justification each, Subject subject) {
        return all.getOrDefault(each.rule().id(), List.of()).stream().anyMatch(its -> its.compareTo(subject) == 0);
    }

    private static Set<TruthValue> truths(Justification each) {
        Set<TruthValue> truths = EnumSet.noneOf(TruthValue.class);
        each.antecedents().forEach(antecedent -> truths.add(antecedent.truth()));
        return truths;
    }

    private static TruthValue all(Set<TruthValue> truths) {
        return truths.contains(TruthValue.FAILS)
                ? TruthValue.FAILS
                : truths.contains(TruthValue.OPEN) ? TruthValue.OPEN : TruthValue.HOLDS;
    }
}
