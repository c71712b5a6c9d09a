package dev.lintel.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.lintel.Conclusion;
import dev.lintel.Review;
import dev.lintel.ScopeNotice;
import dev.lintel.StageProfile;
import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.ComponentAttributes;
import dev.lintel.architecture.ComponentDescription;
import dev.lintel.model.Stage;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a stage wants first, which rule speaks for which, and what the knowledge was made for. */
class StageOrderTest {
    private static final String UNDER_FIVE = "$c : Component( dataGb.isAtLeast( 5 ) )";
    private static final String OVER_FIVE = "$c : Component( dataGb.isOver( 5 ) )";
    private static final String EVERYWHERE = """
            demo: { is: minor, by: [t.any] }
            production: { is: minor, by: [t.any] }""";

    @TempDir
    private Path folder;

    private TestPack pack;

    @BeforeEach
    void begin() {
        pack = TestPack.in(folder, "acme")
                .withStatements()
                .file("stages/demo.yaml", "optimises: [speed, laptop]\nby: t.demo\n")
                .file("stages/production.yaml", "optimises: [reliability]\nby: t.any\n");
    }

    private TestPack finding(String slug, String conditions, String extra) {
        return pack.rule(slug, conditions, "finding( kcontext, $c );", TestPack.words(extra + EVERYWHERE));
    }

    private Review review(Stage stage, long dataGb) {
        return Lintel.with(pack.pack())
                .review(Architecture.of("orders", stage)
                        .component(ComponentDescription.of("store")
                                .with(ComponentAttributes.DATA_GB, BigDecimal.valueOf(dataGb)))
                        .build());
    }

    private static List<String> rules(List<? extends Conclusion> conclusions) {
        return conclusions.stream().map(Conclusion::rule).toList();
    }

    @Test
    void findingsOfOneSeverityStandInTheOrderThatTheStageWants() {
        finding("a-nothing", UNDER_FIVE, "");
        finding("b-steady", UNDER_FIVE, "serves: [reliability]\n");
        finding("c-laptop", UNDER_FIVE, "serves: [laptop]\n");
        finding("d-speed", UNDER_FIVE, "serves: [reliability, speed]\n");

        assertThat(rules(review(Stage.DEMO, 5).findings()))
                .containsExactly("acme/d-speed", "acme/c-laptop", "acme/a-nothing", "acme/b-steady");
        assertThat(rules(review(Stage.PRODUCTION, 5).findings()))
                .containsExactly("acme/b-steady", "acme/d-speed", "acme/a-nothing", "acme/c-laptop");
    }

    @Test
    void severityStandsBeforeWhatTheStageWants() {
        pack.rule(
                "z-grave", UNDER_FIVE, "finding( kcontext, $c );", TestPack.words("demo: { is: major, by: [t.any] }"));
        finding("d-speed", UNDER_FIVE, "serves: [speed]\n");

        assertThat(rules(review(Stage.DEMO, 5).findings())).containsExactly("acme/z-grave", "acme/d-speed");
    }

    @Test
    void aProfileIsWhatThePacksSay() {
        finding("d-speed", UNDER_FIVE, "");

        assertThat(Lintel.with(pack.pack()).profiles())
                .containsExactly(
                        new StageProfile(Stage.DEMO, List.of("speed", "laptop"), "t.demo"),
                        new StageProfile(Stage.PRODUCTION, List.of("reliability"), "t.any"));
    }

    @Test
    void whatNoStageWantsCannotBeServed() {
        finding("d-speed", UNDER_FIVE, "serves: [sped]\n");

        Pack made = pack.pack();
        assertThatExceptionOfType(PackException.class)
                .isThrownBy(() -> Lintel.with(made))
                .withMessageContaining("rule acme/d-speed (rule.md) serves 'sped', which no stage optimises for; there"
                        + " are: laptop, reliability, speed");
    }

    @Test
    void aProfileCitesAStatementOfItsStage() {
        pack.file("stages/production.yaml", "optimises: [reliability]\nby: t.demo\n");
        finding("d-speed", UNDER_FIVE, "");

        Pack made = pack.pack();
        assertThatExceptionOfType(PackException.class)
                .isThrownBy(() -> Lintel.with(made))
                .withMessageContaining("the profile of production (stages/production.yaml) cites 't.demo'");
    }

    @Test
    void aProfileNeedsAStageAndQualities() {
        pack.file("stages/launch.yaml", "optimises: [speed]\nby: t.any\n");
        finding("d-speed", UNDER_FIVE, "");

        assertThatExceptionOfType(PackException.class)
                .isThrownBy(pack::pack)
                .withMessageContaining("(stages/launch.yaml) needs the name of a stage");
    }

    @Test
    void aRuleIsSilentWhereOneThatSaysMoreSpeaks() {
        finding("long", OVER_FIVE, "");
        finding("at-least", UNDER_FIVE, "givesWayTo: [long]\n");

        assertThat(rules(review(Stage.DEMO, 5).findings())).containsExactly("acme/at-least");
        assertThat(rules(review(Stage.DEMO, 6).findings())).containsExactly("acme/long");
    }

    @Test
    void whatIsOpenForBothIsAskedOnce() {
        pack.file("catalogue/stores.yaml", TestPack.TECHNOLOGY);
        finding("long", OVER_FIVE, "");
        finding("at-least", UNDER_FIVE, "givesWayTo: [long]\n");

        Review review = Lintel.with(pack.pack())
                .review(Architecture.of("orders", Stage.DEMO)
                        .component(ComponentDescription.of("store").technology("PostgreSQL"))
                        .build());

        assertThat(rules(review.undecided())).containsExactly("acme/long");
    }

    @Test
    void aRuleSpeaksWhereTheOtherIsOnlyDueLater() {
        pack.rule(
                "long",
                OVER_FIVE,
                "finding( kcontext, $c );",
                TestPack.words("production: { is: major, by: [t.any] }"));
        finding("at-least", UNDER_FIVE, "givesWayTo: [long]\n");

        Review review = review(Stage.DEMO, 6);

        assertThat(rules(review.findings())).containsExactly("acme/at-least");
        assertThat(rules(review.upcoming())).containsExactly("acme/long");
        assertThat(rules(review(Stage.PRODUCTION, 6).findings())).containsExactly("acme/long");
    }

    @Test
    void aRuleGivesWayToOneThatExists() {
        finding("at-least", UNDER_FIVE, "givesWayTo: [longer]\n");

        Pack made = pack.pack();
        assertThatExceptionOfType(PackException.class)
                .isThrownBy(() -> Lintel.with(made))
                .withMessageContaining("rule acme/at-least (rule.md) gives way to 'acme/longer', which no pack has");
    }

    @Test
    void whatHasToBeAdaptedStandsBeforeWhatTheKnowledgeWasMadeFor() {
        pack.rule("a-made", "$c : Component( dataGb.isAtLeast( 1 ) )", "covered( kcontext, $c );", notice());
        pack.rule("b-odd", "$c : Component( dataGb.isAtLeast( 5 ) )", "adapt( kcontext, $c );", notice());

        assertThat(review(Stage.DEMO, 5).scope())
                .extracting(ScopeNotice::rule, ScopeNotice::fit, ScopeNotice::message)
                .containsExactly(
                        tuple("acme/b-odd", ScopeNotice.Fit.ADAPTED, "store is at fault"),
                        tuple("acme/a-made", ScopeNotice.Fit.COVERED, "store is at fault"));
        assertThat(review(Stage.DEMO, 0).scope()).isEmpty();
    }

    private static String notice() {
        return TestPack.words("by: [t.any]").replace("## Do instead", "## What it means here");
    }

    @Test
    void wordsOfALimitAreData() {
        pack.file("thresholds.yaml", """
                - name: homes
                  words: [eu-west-1, us-west-2]
                  unit: regions
                  meaning: "where it may run"
                  ours: "for a test"
                """);
        pack.rule(
                "elsewhere",
                "$c : Component( region.isOutside( listLimit( \"homes\" ) ) )",
                "finding( kcontext, $c );",
                TestPack.WORDS);
        Advisor advisor = Lintel.with(pack.pack());

        assertThat(rules(advisor.review(in("us-east-1")).findings())).containsExactly("acme/elsewhere");
        assertThat(advisor.review(in("us-west-2")).findings()).isEmpty();
    }

    private static Architecture in(String region) {
        return Architecture.of("orders", Stage.DEMO)
                .component(ComponentDescription.of("store").with(ComponentAttributes.REGION, region))
                .build();
    }
}
