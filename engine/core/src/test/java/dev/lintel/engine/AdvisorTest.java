package dev.lintel.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.lintel.Evidence;
import dev.lintel.Finding;
import dev.lintel.LintelException;
import dev.lintel.Question;
import dev.lintel.Review;
import dev.lintel.Severity;
import dev.lintel.Subject;
import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.ComponentAttributes;
import dev.lintel.architecture.ComponentDescription;
import dev.lintel.architecture.DecisionAttributes;
import dev.lintel.architecture.DecisionDescription;
import dev.lintel.architecture.WorkloadAttributes;
import dev.lintel.model.Stage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdvisorTest {
    @TempDir
    private Path folder;

    private static final String EVERY_GRADE = TestPack.words("""
            demo: { is: accepted, by: [t.any] }
            development: { is: minor, by: [t.any] }
            scale: { is: major, by: [t.any] }
            production: { is: blocker, by: [t.any] }""");

    private Advisor graded() {
        return Lintel.with(pack().pack());
    }

    private TestPack pack() {
        return TestPack.in(folder, "acme")
                .withStatements()
                .rule("rule-a", "$c : Component( encryptedAtRest.isNo )", "finding( kcontext, $c );", EVERY_GRADE);
    }

    private static Architecture store(Stage stage, boolean encrypted) {
        return Architecture.of("orders", stage)
                .component(ComponentDescription.of("store").with(ComponentAttributes.ENCRYPTED_AT_REST, encrypted))
                .build();
    }

    @Test
    void theStageDecidesWhatAConclusionMeans() {
        Advisor advisor = graded();

        Review demo = advisor.review(store(Stage.DEMO, false));
        assertThat(demo.findings()).isEmpty();
        assertThat(demo.acceptedTradeOffs()).singleElement().satisfies(accepted -> {
            assertThat(accepted.message()).isEqualTo("store is at fault");
            assertThat(accepted.until()).contains(Stage.DEVELOPMENT);
        });
        assertThat(advisor.review(store(Stage.DEVELOPMENT, false)).findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.MINOR);
        assertThat(advisor.review(store(Stage.SCALE, false)).findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.MAJOR);
        assertThat(advisor.review(store(Stage.PRODUCTION, false)).gravest()).contains(Severity.BLOCKER);
        assertThat(advisor.review(store(Stage.PRODUCTION, true)).findings()).isEmpty();
    }

    @Test
    void whatIsSilentNowAndDueLaterIsUpcoming() {
        Advisor advisor = Lintel.with(TestPack.in(folder, "acme")
                .withStatements()
                .rule(
                        "rule-a",
                        "$c : Component( encryptedAtRest.isNo )",
                        "finding( kcontext, $c );",
                        TestPack.words("production: { is: major, by: [t.any] }"))
                .pack());

        assertThat(advisor.review(store(Stage.DEMO, false)).upcoming())
                .singleElement()
                .satisfies(upcoming -> {
                    assertThat(upcoming.at()).isEqualTo(Stage.PRODUCTION);
                    assertThat(upcoming.severity()).isEqualTo(Severity.MAJOR);
                });
    }

    private Advisor unencryptedStores() {
        return Lintel.with(TestPack.in(folder, "acme")
                .withStatements()
                .file("catalogue/stores.yaml", TestPack.TECHNOLOGY)
                .rule("rule-a", "$c : Component( encryptedAtRest.isNo )", "finding( kcontext, $c );", EVERY_GRADE)
                .pack());
    }

    @Test
    void anUnknownIsUndecidedAndNeverAFinding() {
        Architecture silent = Architecture.of("orders", Stage.PRODUCTION)
                .component(ComponentDescription.of("store").technology("PostgreSQL"))
                .build();
        Advisor advisor = unencryptedStores();

        Review review = advisor.review(silent);

        assertThat(review.findings()).isEmpty();
        assertThat(review.undecided()).singleElement().satisfies(undecided -> {
            assertThat(undecided.unknowns()).containsExactly("store.encryptedAtRest");
            assertThat(undecided.severity()).isEqualTo(Severity.BLOCKER);
        });
    }

    private static ComponentDescription.Builder store(String id) {
        return ComponentDescription.of(id).technology("PostgreSQL");
    }

    @Test
    void anEvaluationSaysWhatHoldsAndWhatMay() {
        Architecture half = Architecture.of("orders", Stage.PRODUCTION)
                .component(store("b").with(ComponentAttributes.ENCRYPTED_AT_REST, false))
                .component(store("a"))
                .component(store("c").with(ComponentAttributes.ENCRYPTED_AT_REST, true))
                .build();
        Advisor advisor = unencryptedStores();

        Evaluation evaluation = advisor.evaluate(half);

        assertThat(evaluation.holds().get("acme/rule-a"))
                .extracting(Subject::id)
                .containsExactly("b");
        assertThat(evaluation.mayHold().get("acme/rule-a"))
                .extracting(Subject::id)
                .containsExactly("a", "b");
    }

    @Test
    void aTechnologyNobodyKnowsAsksOneQuestionAndLeavesNothingElseOpen() {
        Architecture odd = Architecture.of("orders", Stage.PRODUCTION)
                .component(ComponentDescription.of("store").technology("Frobnicator"))
                .build();

        Review review = graded().review(odd);

        assertThat(review.undecided()).isEmpty();
        assertThat(otherQuestions(review))
                .singleElement()
                .satisfies(question ->
                        assertThat(question.reason()).contains("the catalogue does not know 'Frobnicator'"));
    }

    @Test
    void aDecisionWhoseDoorNothingTellsAsksWhatWould() {
        Advisor advisor = Lintel.with(pack().file("doors.yaml", """
                        factors:
                          - { name: dataMigration, alone: yes, by: [t.any] }
                          - { name: lockIn, by: [t.any] }
                        enough: 2
                        oneWay: [t.any]
                        twoWay: [t.any]
                        owed: [t.any]
                        """).pack());
        DecisionDescription.Builder cut = DecisionDescription.of("cut");

        assertThat(questions(advisor, cut))
                .extracting(Question::fact, Question::text)
                .containsExactly(tuple(
                        "category",
                        "What kind of decision is cut? Its door shows by its category, or by 2 of these:"
                                + " dataMigration, lockIn"));
        cut.with(DecisionAttributes.CATEGORY, "rewrite");
        assertThat(questions(advisor, cut)).extracting(Question::fact).containsExactly("dataMigration");
        cut.with(DecisionAttributes.DATA_MIGRATION, "weeks");
        assertThat(questions(advisor, cut)).isEmpty();
    }

    @Test
    void packsThatKnowNothingOfDoorsAskNothingOfThem() {
        assertThat(questions(graded(), DecisionDescription.of("cut"))).isEmpty();
    }

    private static List<Question> questions(Advisor advisor, DecisionDescription.Builder decision) {
        return otherQuestions(advisor.review(
                Architecture.of("orders", Stage.DEMO).decision(decision).build()));
    }

    /** Beside those that are asked of every workload. */
    private static List<Question> otherQuestions(Review review) {
        return review.questions().stream()
                .filter(question -> !question.subject().kind().equals("workload"))
                .toList();
    }

    @Test
    void aTraitThatTheCatalogueLeavesOpenAsksWhatIsMeant() {
        Advisor advisor = Lintel.with(TestPack.in(folder, "acme")
                .withStatements()
                .file(
                        "catalogue/stores.yaml",
                        TestPack.TECHNOLOGY.replace("floorCost: { is: none", "floorCost: { is: unknown"))
                .finding("costly", "$c : Component( technology.floorCost.is( \"high\" ) )", "$c")
                .pack());
        Architecture some = Architecture.of("orders", Stage.DEMO)
                .component(ComponentDescription.of("store").technology("PostgreSQL"))
                .build();

        assertThat(advisor.review(some).undecided())
                .singleElement()
                .satisfies(undecided -> assertThat(undecided.unknowns()).containsExactly("store.technology"));
    }

    @Test
    void evidenceNamesTheFactAndItsBasis() {
        Finding finding = graded().review(store(Stage.SCALE, false)).findings().get(0);

        assertThat(finding.rule()).isEqualTo("acme/rule-a");
        assertThat(finding.statements()).containsExactly("t.any");
        assertThat(finding.evidence())
                .extracting(Evidence::fact, Evidence::value)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("encryptedAtRest", "no"));
    }

    @Test
    void aRuleOfOnePackReactsToWhatAnotherInfers() {
        Pack base = TestPack.in(folder, "base")
                .withStatements()
                .rule(
                        "irreversible",
                        "$d : Decision( category.is( \"data-model\" ) )",
                        "inference( kcontext, $d, \"one-way\" );",
                        "---\ntitle: One way\nscope: any\nby: [t.any]\n---\n## Why\nSo.\n\n## What follows\nMuch.\n")
                .pack();
        Pack acme = TestPack.in(folder, "acme")
                .finding(
                        "needs-poc",
                        "$i : Inference( name == \"one-way\" ) $d : Decision( this == $i.subject, poc.isNo )",
                        "$d")
                .pack();
        Architecture decided = Architecture.of("orders", Stage.DEMO)
                .decision(DecisionDescription.of("model")
                        .with(DecisionAttributes.CATEGORY, "data-model")
                        .with(DecisionAttributes.POC, false))
                .build();

        assertThat(Lintel.with(base, acme).review(decided).findings())
                .extracting(Finding::rule)
                .containsExactly("acme/needs-poc");
        assertThat(Lintel.with(base, acme).inferences(decided))
                .extracting(Inferred::name)
                .containsExactly("one-way");
    }

    @Test
    void aPackMayMoveAThreshold() {
        Pack base = TestPack.in(folder, "base")
                .withStatements()
                .file("thresholds.yaml", "- { name: much, value: 100, unit: GB, meaning: m, ours: o }\n")
                .finding("too-much", "$c : Component( dataGb.isOver( limit( \"much\" ) ) )", "$c")
                .pack();
        Pack strict = TestPack.in(folder, "strict")
                .file("thresholds.yaml", "- { name: much, value: 10, unit: GB, meaning: m, ours: o }\n")
                .finding("other", "$c : Component( stateful.isYes )", "$c")
                .pack();
        Architecture fifty = Architecture.of("orders", Stage.DEMO)
                .component(ComponentDescription.of("store").with(ComponentAttributes.DATA_GB, 50))
                .build();

        assertThat(Lintel.with(base).review(fifty).findings()).isEmpty();
        assertThat(Lintel.with(base, strict).review(fifty).findings()).hasSize(1);
    }

    @Test
    void theReviewIsTheSameForAnyOrderThreadLocaleAndTimeZone() throws Exception {
        Advisor advisor = graded();
        Review expected = advisor.review(many(new Random(0), 0));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));
            List<Future<Review>> reviews = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                Architecture shuffled = many(new Random(i), 1);
                reviews.add(threads.submit(() -> advisor.review(shuffled)));
            }
            for (Future<Review> review : reviews) {
                assertThat(review.get().toString()).isEqualTo(expected.toString());
            }
        } finally {
            threads.shutdownNow();
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static Architecture many(Random random, int shuffles) {
        List<Integer> ids = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            ids.add(i);
        }
        for (int i = 0; i < shuffles; i++) {
            Collections.shuffle(ids, random);
        }
        Architecture.Builder builder = Architecture.of("orders", Stage.SCALE).with(WorkloadAttributes.TEAM, 4);
        for (int id : ids) {
            builder.component(
                    ComponentDescription.of("c" + id).with(ComponentAttributes.ENCRYPTED_AT_REST, id % 3 == 0));
        }
        return builder.build();
    }

    @Test
    void tooManyMatchesEndInOneErrorThatNamesTheRule() {
        Advisor advisor = graded();

        assertThatExceptionOfType(ReviewException.class)
                .isThrownBy(() -> advisor.review(
                        many(new Random(0), 0), ReviewOptions.standard().withFiringLimit(20)))
                .withMessage(
                        "rule acme/rule-a was firing when the limit of 20 matches in one review was passed; look for a"
                                + " join that multiplies facts, or raise the limit in ReviewOptions");
    }

    @Test
    void aRuleThatThrowsEndsInOneErrorThatNamesIt() {
        Advisor advisor = Lintel.with(TestPack.in(folder, "acme")
                .withStatements()
                .file("thresholds.yaml", "- { name: release, value: 3.11.2, unit: version, meaning: m, ours: o }\n")
                .finding("wrong-limit", "$c : Component( dataGb.isOver( limit( \"release\" ) ) )", "$c")
                .pack());
        Architecture some = Architecture.of("orders", Stage.DEMO)
                .component(ComponentDescription.of("store").with(ComponentAttributes.DATA_GB, 5))
                .build();

        assertThatExceptionOfType(ReviewException.class)
                .isThrownBy(() -> advisor.review(some))
                .withMessageStartingWith("rule acme/wrong-limit failed: there is no threshold 'release'");
    }

    @Test
    void anArchitectureNeedsAStage() {
        assertThatExceptionOfType(LintelException.class)
                .isThrownBy(() -> Architecture.builder().name("orders").build())
                .withMessage(
                        "the architecture has no stage: say at which stage it is: demo, development, scale or production");
    }
}
