package dev.lintel.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.lintel.ChecklistItem;
import dev.lintel.ChecklistItem.Verdict;
import dev.lintel.Checkpoint;
import dev.lintel.Evidence;
import dev.lintel.PlanStep;
import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.ComponentAttributes;
import dev.lintel.architecture.ComponentDescription;
import dev.lintel.architecture.PracticeAttributes;
import dev.lintel.architecture.Value;
import dev.lintel.model.Stage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A checklist and a plan that rules answer. */
class ChecklistTest {
    private static final String CHECKLIST = """
            items:
              - { item: t.any, text: Stores are encrypted, fails: [unencrypted] }
              - { item: t.tests, text: Somebody is on call, from: scale, fails: [nobody-on-call] }
              - { item: t.store, text: Stores are known, only: [has-sagas], fails: [nobody-on-call] }
            """;
    private static final String PLAN = """
            steps:
              - { step: t.tests, text: Put somebody on call, towards: scale, missing: [nobody-on-call] }
              - { step: t.store, text: Encrypt, towards: scale, door: one-way, only: [has-sagas], missing: [unencrypted] }
              - { step: t.any, text: Write runbooks, towards: production, missing: [no-runbooks] }
            """;
    private static final String BY = "by: [t.any]";

    @TempDir
    private Path folder;

    private Advisor advisor() {
        return Lintel.with(pack(CHECKLIST, PLAN).pack());
    }

    private TestPack pack(String checklist, String plan) {
        return TestPack.in(folder, "acme")
                .file("statements.tsv", TestPack.STATEMENTS + "t.tests\tchecklist\tany\tx\nt.store\tplan\tany\tx\n")
                .rule(
                        "unencrypted",
                        "$c : Component( encryptedAtRest.isNo )",
                        "finding( kcontext, $c );",
                        TestPack.words("scale: { is: major, by: [t.any] }\nproduction: { is: major, by: [t.any] }"))
                .rule(
                        "no-runbooks",
                        "$w : Workload( practices.runbooks.isNo )",
                        "finding( kcontext, $w );",
                        TestPack.words("production: { is: major, by: [t.any] }"))
                .rule(
                        "nobody-on-call",
                        "$w : Workload( practices.onCall.isNo )",
                        inference("nobody-on-call"),
                        inferred())
                .rule("has-sagas", "$w : Workload( practices.sagas.isYes )", inference("has-sagas"), inferred())
                .file("checklist.yaml", checklist)
                .file("plan.yaml", plan);
    }

    private static String inference(String name) {
        return "inference( kcontext, $w, \"" + name + "\" );";
    }

    private static String inferred() {
        return TestPack.words(BY).replace("## Do instead", "## What follows");
    }

    private static Architecture.Builder shop(Stage stage) {
        return Architecture.of("shop", stage);
    }

    private static ComponentDescription.Builder store() {
        return ComponentDescription.of("store");
    }

    private static Verdict verdict(List<ChecklistItem> items, String statement) {
        return items.stream()
                .filter(item -> item.statement().equals(statement))
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    @ParameterizedTest
    @CsvSource({
        "SCALE, no, FAIL",
        "SCALE, yes, PASS",
        "SCALE, unknown, UNKNOWN",
        "DEMO, no, NOT_APPLICABLE",
        "DEMO, yes, NOT_APPLICABLE"
    })
    void aFindingAnswersAtStagesThatOweWhatItAsksFor(Stage stage, String encrypted, Verdict expected) {
        ComponentDescription.Builder store = store();
        if (!encrypted.equals("unknown")) {
            store.with(ComponentAttributes.ENCRYPTED_AT_REST, encrypted.equals("yes"));
        }

        List<ChecklistItem> items =
                advisor().review(shop(stage).component(store).build()).checklist();

        assertThat(verdict(items, "t.any")).isEqualTo(expected);
    }

    @Test
    void anInferenceAnswersFromTheStageAtWhichItsItemCounts() {
        Architecture.Builder nobody = shop(Stage.DEVELOPMENT).with(PracticeAttributes.ON_CALL, false);

        assertThat(verdict(advisor().review(nobody.build()).checklist(), "t.tests"))
                .isEqualTo(Verdict.NOT_APPLICABLE);
        List<ChecklistItem> items =
                advisor().review(nobody.stage(Stage.SCALE).build()).checklist();
        assertThat(items).extracting(ChecklistItem::statement).containsExactly("t.any", "t.tests", "t.store");
        assertThat(items.get(1).verdict()).isEqualTo(Verdict.FAIL);
        assertThat(items.get(1).evidence())
                .extracting(Evidence::fact, Evidence::value)
                .containsExactly(tuple("onCall", "no"));
        assertThat(verdict(advisor().review(shop(Stage.SCALE).build()).checklist(), "t.tests"))
                .isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void anItemIsNotApplicableWhereWhatItIsAboutIsNotThere() {
        Architecture.Builder onCall =
                shop(Stage.SCALE).with(PracticeAttributes.ON_CALL, true).with(PracticeAttributes.SAGAS, false);

        assertThat(verdict(advisor().review(onCall.build()).checklist(), "t.store"))
                .isEqualTo(Verdict.NOT_APPLICABLE);
        onCall.with(PracticeAttributes.SAGAS, Value.unknown());
        assertThat(verdict(advisor().review(onCall.build()).checklist(), "t.store"))
                .isEqualTo(Verdict.UNKNOWN);
        onCall.with(PracticeAttributes.SAGAS, true);
        assertThat(verdict(advisor().review(onCall.build()).checklist(), "t.store"))
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void everythingThatKeepsAnItemOpenIsToldHoweverMuchIsKnownBesideIt() {
        Advisor advisor = Lintel.with(pack(CHECKLIST, PLAN)
                .rule(
                        "unencrypted",
                        "$c : Component( multiAz.isYes, backups.isYes, versioned.isYes, stateful.isYes, encryptedAtRest.isNo )",
                        "finding( kcontext, $c );",
                        TestPack.words("scale: { is: major, by: [t.any] }"))
                .file("catalogue/stores.yaml", TestPack.TECHNOLOGY)
                .pack());
        Architecture.Builder shop = shop(Stage.SCALE);
        for (String id : List.of("a", "b", "c")) {
            shop.component(ComponentDescription.of(id)
                    .technology("PostgreSQL")
                    .with(ComponentAttributes.MULTI_AZ, true)
                    .with(ComponentAttributes.BACKUPS, true)
                    .with(ComponentAttributes.VERSIONED, true)
                    .with(ComponentAttributes.STATEFUL, true));
        }

        assertThat(advisor.review(shop.build()).checklist().get(0).evidence())
                .extracting(evidence -> evidence.subject().id(), Evidence::fact, Evidence::value)
                .containsExactly(
                        tuple("a", "encryptedAtRest", "unknown"),
                        tuple("b", "encryptedAtRest", "unknown"),
                        tuple("c", "encryptedAtRest", "unknown"));
    }

    @Test
    void thePlanLeadsToTheNextStageDoorsFirst() {
        List<PlanStep> plan = advisor()
                .review(shop(Stage.DEVELOPMENT)
                        .with(PracticeAttributes.ON_CALL, true)
                        .with(PracticeAttributes.SAGAS, true)
                        .component(store().with(ComponentAttributes.ENCRYPTED_AT_REST, false))
                        .build())
                .plan();

        assertThat(plan).extracting(PlanStep::statement).containsExactly("t.store", "t.tests");
        assertThat(plan).extracting(PlanStep::state).containsExactly(PlanStep.State.MISSING, PlanStep.State.DONE);
        assertThat(plan.get(0).oneWay()).isTrue();
    }

    @Test
    void thePlanLeadsToALaterStageWhereToldSo() {
        Architecture shop = shop(Stage.DEMO)
                .with(PracticeAttributes.RUNBOOKS, false)
                .with(PracticeAttributes.SAGAS, false)
                .build();

        List<PlanStep> plan = advisor()
                .review(shop, ReviewOptions.standard().withPlanTowards(Stage.PRODUCTION))
                .plan();

        assertThat(plan)
                .extracting(PlanStep::towards, PlanStep::state)
                .containsExactly(
                        tuple(Stage.SCALE, PlanStep.State.UNKNOWN), tuple(Stage.PRODUCTION, PlanStep.State.MISSING));
        assertThat(advisor().review(shop).plan()).isEmpty();
        assertThat(advisor()
                        .review(shop, ReviewOptions.standard().withPlanTowards(Stage.DEMO))
                        .plan())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ item: t.nowhere, text: x, fails: [unencrypted] } | checklist.yaml asks for 't.nowhere', which no pack has",
                "{ item: t.any, text: x, fails: [nothing] } | checklist.yaml has t.any answered by 'acme/nothing', which is no finding and no inference of any pack",
                "{ item: t.any, text: x } | pack acme (checklist.yaml) t.any needs 'item' (a statement), 'text' and 'fails' (rules), and a stage where it has 'from'",
                "{ item: t.any, text: x, fails: [unencrypted], when: never } | pack acme (checklist.yaml) t.any has an unknown property 'when'; known: cases, fails, from, item, only, passes, pillar, practices, text",
                "{ item: t.any, text: x, fails: [unencrypted], pillar: speed } | pack acme (checklist.yaml) t.any stands under the pillar 'speed', which no pack has under 'pillars'; there are security",
                "{ item: t.any, text: x, fails: [unencrypted], practices: { no-runbooks: y } } | pack acme (checklist.yaml) t.any has a practice for 'no-runbooks', which needs a title and stands in 'fails'",
                "{ item: t.any, text: x, fails: [unencrypted], practices: { unencrypted: '' } } | t.any has a practice for 'unencrypted', which needs a title",
                "{ item: t.any, text: x, from: later, fails: [unencrypted] } | pack acme (checklist.yaml) t.any needs 'item'"
            })
    void whatIsWrongIsToldWithFileAndEntry(String item, String problem) {
        assertThatExceptionOfType(PackException.class)
                .isThrownBy(() -> Lintel.with(pack("pillars: { security: Security }\nitems: [" + item + "]", PLAN)
                        .pack()))
                .withMessageContaining(problem);
    }

    @Test
    void whatItAsksCanBeAskedWithoutAWorkload() {
        Advisor advisor = Lintel.with(pack(
                        "pillars: { security: Security }\n"
                                + "items:\n"
                                + "  - { item: t.any, text: Kept well, pillar: security, from: scale, fails: [unencrypted, nobody-on-call],"
                                + " practices: { nobody-on-call: Have somebody on call } }\n"
                                + "  - { item: t.tests, text: Somebody is there, fails: [nobody-on-call] }\n",
                        PLAN)
                .pack());

        assertThat(advisor.checkpoints())
                .extracting(Checkpoint::statement, Checkpoint::text, Checkpoint::from, Checkpoint::pillar)
                .containsExactly(
                        tuple("t.any", "Kept well", Stage.SCALE, new Checkpoint.Pillar("security", "Security")),
                        tuple("t.tests", "Somebody is there", Stage.DEMO, new Checkpoint.Pillar("pack_acme", "acme")));
        assertThat(advisor.checkpoints().get(0).practices())
                .extracting(
                        Checkpoint.Practice::title, practice -> practice.rule().id())
                .containsExactly(
                        tuple(advisor.rule("acme/unencrypted").orElseThrow().title(), "acme/unencrypted"),
                        tuple("Have somebody on call", "acme/nobody-on-call"));
        assertThat(advisor.checkpoints().get(1).practices())
                .extracting(Checkpoint.Practice::title)
                .containsExactly("Somebody is there");
    }

    @Test
    void aStepNeedsAStageThatItLeadsTo() {
        assertThatExceptionOfType(PackException.class)
                .isThrownBy(
                        () -> Lintel.with(pack(CHECKLIST, "steps: [{ step: t.any, text: x, missing: [unencrypted] }]")
                                .pack()))
                .withMessageContaining("pack acme (plan.yaml) t.any needs 'step' (a statement), 'text', 'towards'");
    }
}
