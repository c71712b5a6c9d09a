package dev.lintel.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lintel.Explanation;
import dev.lintel.IdleWaiver;
import dev.lintel.Review;
import dev.lintel.Rule.Level;
import dev.lintel.Ruling;
import dev.lintel.Severity;
import dev.lintel.ThresholdRuling;
import dev.lintel.Waiver;
import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.ComponentAttributes;
import dev.lintel.architecture.ComponentDescription;
import dev.lintel.model.Stage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTest {
    @TempDir
    private Path home;

    private TestPack base;
    private TestPack company;

    @BeforeEach
    void twoPacks() {
        base = TestPack.in(home, "base")
                .withStatements()
                .file("thresholds.yaml", """
                        - { name: smallGb, value: 100, unit: GB, meaning: what is small, ours: a line }
                        - { name: enough, words: [one, two], meaning: what is enough, ours: a line }
                        """)
                .finding("stateful", "$c : Component( stateful.isYes )", "$c")
                .finding("large", "$c : Component( dataGb.isOver( limit( \"smallGb\" ) ) )", "$c")
                .rule(
                        "inferred",
                        "$c : Component( stateful.isYes )",
                        "inference( kcontext, $c, \"keeps-data\" );",
                        """
                        ---
                        title: It keeps data
                        scope: any
                        by: [t.any]
                        ---
                        ## Why
                        Because.

                        ## What follows
                        Something.
                        """);
        company = TestPack.in(home, "acme").file("thresholds.yaml", "- { name: acmeLine, value: 1, ours: a line }");
    }

    private Advisor advisor() {
        return Lintel.with(base.pack(), company.pack());
    }

    private static Architecture.Builder described(Stage stage) {
        return Architecture.of("orders", stage)
                .component(ComponentDescription.of("store")
                        .with(ComponentAttributes.STATEFUL, true)
                        .with(ComponentAttributes.DATA_GB, 150));
    }

    private static Review review(Advisor advisor, Stage stage) {
        return advisor.review(described(stage).build());
    }

    private static List<String> findings(Review review) {
        return review.findings().stream()
                .map(finding -> finding.severity().word() + " " + finding.rule())
                .toList();
    }

    @Test
    void aPackRegradesARuleOfAnotherPackStageByStage() {
        company.file("policy.yaml", """
                rules:
                  base/stateful:
                    demo: accepted
                    scale: blocker
                """);
        Advisor advisor = advisor();

        assertThat(findings(review(advisor, Stage.DEMO))).containsExactly("minor base/large");
        assertThat(review(advisor, Stage.DEMO).acceptedTradeOffs())
                .singleElement()
                .satisfies(accepted -> {
                    assertThat(accepted.rule()).isEqualTo("base/stateful");
                    assertThat(accepted.until()).contains(Stage.SCALE);
                });
        assertThat(findings(review(advisor, Stage.DEVELOPMENT))).isEmpty();
        assertThat(review(advisor, Stage.DEVELOPMENT).upcoming())
                .singleElement()
                .satisfies(upcoming -> {
                    assertThat(upcoming.at()).isEqualTo(Stage.SCALE);
                    assertThat(upcoming.severity()).isEqualTo(Severity.BLOCKER);
                });
        assertThat(review(advisor, Stage.SCALE).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.BLOCKER);
            assertThat(finding.statements()).containsExactly("t.any");
        });
    }

    @Test
    void aRuleIsSwitchedOffWithAReason() {
        company.file("policy.yaml", "rules: { base/stateful: { off: yes, reason: we keep state on purpose } }");

        assertThat(findings(review(advisor(), Stage.DEMO))).containsExactly("minor base/large");
        assertThat(advisor().evaluate(described(Stage.DEMO).build()).holds()).doesNotContainKey("base/stateful");
    }

    @Test
    void aLineIsDrawnElsewhere() {
        Policy policy =
                Policy.of("thresholds: { smallGb: { value: 150, reason: discs are cheap }, enough: [three] }", "ours");

        assertThat(findings(review(advisor(), Stage.DEMO))).contains("minor base/large");
        assertThat(findings(review(advisor().under(policy), Stage.DEMO))).containsExactly("minor base/stateful");
    }

    @Test
    void whatComesLaterStandsOverWhatComesBefore() {
        company.file("policy.yaml", "rules: { base/stateful: { demo: major } }");
        Policy first = Policy.of("rules: { base/stateful: { demo: blocker } }", "first");
        Policy last = Policy.of("rules: { base/stateful: { demo: silent } }", "last");
        Advisor advisor = advisor();

        assertThat(findings(review(advisor, Stage.DEMO))).contains("major base/stateful");
        assertThat(findings(review(advisor.under(first), Stage.DEMO))).contains("blocker base/stateful");
        assertThat(findings(review(advisor.under(first).under(last), Stage.DEMO)))
                .containsExactly("minor base/large");
        assertThat(findings(review(advisor.under(last).under(first), Stage.DEMO)))
                .contains("blocker base/stateful");
        assertThat(findings(review(advisor, Stage.DEMO))).contains("major base/stateful");
    }

    @Test
    void javaDecidesTheSame() {
        Policy policy = Policy.named("platform")
                .grading("base/stateful", Stage.DEMO, Level.BLOCKER, "we run payments")
                .drawing("smallGb", "200", "discs are cheap")
                .demanding("base/stateful", "the regulator wants it");
        Advisor advisor = advisor().under(policy);

        assertThat(findings(review(advisor, Stage.DEMO))).containsExactly("blocker base/stateful");
        assertThat(findings(review(advisor().under(Policy.named("p").without("base/stateful", "ours")), Stage.DEMO)))
                .containsExactly("minor base/large");
        assertThat(policy.rulings()).extracting(Ruling::place).containsOnly("platform");
        assertThat(policy.thresholds()).extracting(ThresholdRuling::value).containsExactly("200");
    }

    @Test
    void whatIsMandatoryIsNotWaived() {
        company.file("policy.yaml", "rules: { base/stateful: { mandatory: yes } }");
        Waiver waiver = Waiver.of("base/stateful", "store", "no time", "somebody");
        Waiver other = Waiver.of("base/large", "store", "no time", "somebody");

        Review review = advisor()
                .review(described(Stage.DEMO).waiver(waiver).waiver(other).build());

        assertThat(findings(review)).containsExactly("minor base/stateful");
        assertThat(review.waived())
                .singleElement()
                .satisfies(each -> assertThat(each.finding().rule()).isEqualTo("base/large"));
        assertThat(review.idleWaivers()).containsExactly(new IdleWaiver(waiver, IdleWaiver.Cause.MANDATORY));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "rules: { base/stateful: { off: yes, reason: no } } | policy repo:1 switches base/stateful off, which acme/policy.yaml:3 makes mandatory: the regulator",
                "rules: { base/stateful: { demo: accepted } } | policy repo:1 makes base/stateful accepted at demo, and acme/policy.yaml:3 makes it mandatory; no less than major will do: the regulator",
                "rules: { base/stateful: { demo: silent } } | no less than major will do",
                "thresholds: { smallGb: 1000 } | policy repo:1 draws the line smallGb elsewhere, with which base/large compares; acme/policy.yaml:7 makes that mandatory",
            })
    void whatIsMandatoryIsNotWeakened(String later, String problem) {
        company.file("policy.yaml", """
                # Acme
                rules:
                  base/stateful:
                    demo: major
                    mandatory: yes
                    reason: the regulator
                  base/large:
                    mandatory: yes
                """);
        Policy policy = Policy.of(later, "repo");

        assertThatExceptionOfType(PolicyException.class)
                .isThrownBy(() -> advisor().under(policy))
                .withMessageContaining(problem);
        Policy graver = Policy.of("rules: { base/stateful: { demo: blocker, scale: minor } }", "repo");
        assertThat(findings(review(advisor().under(graver), Stage.DEMO))).contains("blocker base/stateful");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "rules: { base/other: { demo: minor } } | policy repo:1 decides about 'base/other', which no pack has",
                "rules: { base/statefull: { demo: minor } } | which no pack has; did you mean base/stateful?",
                "rules: { base/inferred: { off: yes, reason: r } } | an inference that other rules react to",
                "rules: { base/stateful: { demo: offered } } | grades base/stateful as offered; a finding is silent, accepted, minor, major or blocker",
                "thresholds: { tinyGb: 1 } | draws a line for 'tinyGb', which no pack has; there are: acmeLine, enough, smallGb",
                "thresholds: { smallGb: [many] } | draws the line smallGb at 'many'; it takes a number (GB)",
            })
    void whatThereIsNotIsRefusedWhenItMeetsThePacks(String yaml, String problem) {
        Policy policy = Policy.of(yaml, "repo");

        assertThatExceptionOfType(PolicyException.class)
                .isThrownBy(() -> advisor().under(policy))
                .withMessageContaining(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "- a | policy repo:1 is no mapping; a policy has 'rules', 'thresholds' and 'tools'",
                "apiVersion: v1 | policy repo:1 has an unknown property 'apiVersion'; known: rules, thresholds, tools",
                "apiVersion: v1 | decides nothing",
                "rules: [a] | has 'rules' that is no mapping of names to what is decided",
                "rules: { a/b: minor } | says of a/b 'minor'; say, as in 'a/b: { production: blocker }', one or more of demo, development, scale, production, off, mandatory, reason",
                "rules:\\n  a/b:\\n    demo: dreadful | policy repo:3 grades a/b at demo as 'dreadful'; there are: silent, accepted, minor, major, blocker, offered",
                "rules:\\n  a/b:\\n    staging: minor | policy repo:3 has an unknown property 'staging'; known: demo, development, mandatory, off, production, reason, scale",
                "rules:\\n\\n  a/b: { off: yes } | policy repo:3 switches a/b off without a 'reason'",
                "rules: { a/b: { off: yes, demo: minor, reason: r } } | switches a/b off and grades it",
                "rules: { a/b: { reason: r } } | decides nothing about a/b",
                "rules: { a/b: { mandatory: perhaps } } | has 'mandatory' of a/b that is neither yes nor no",
                "thresholds: { x: much } | draws no line for x; say a number, a version in quotes, or a list of words",
                "thresholds: { x: { valu: 1 } } | has an unknown property 'valu'; known: reason, value, words",
                "rules: { a/b: { demo: minor }, a/b: { demo: minor } } | is no YAML: Duplicate",
                "rules: { | is no YAML",
            })
    void whatIsMalformedIsRefusedWithItsLine(String yaml, String problem) {
        assertThatExceptionOfType(PolicyException.class)
                .isThrownBy(() -> Policy.of(yaml.replace("\\n", "\n"), "repo"))
                .satisfies(e -> assertThat(e.problems())
                        .anySatisfy(each ->
                                assertThat(each).startsWith("policy repo:").contains(problem)));
    }

    @Test
    void thePolicyOfAPackIsCheckedWithIt() {
        company.file("policy.yaml", "rules:\n  base/stateful: { off: yes }\n");

        assertThatExceptionOfType(PackException.class)
                .isThrownBy(company::pack)
                .withMessage("policy acme/policy.yaml:2 switches base/stateful off without a 'reason'");
    }

    @Test
    void itIsExplainedWhatStandsOverWhat() throws Exception {
        company.file("policy.yaml", "rules:\n  base/large:\n    demo: major\n    reason: discs are dear\n");
        Path file = Files.writeString(home.resolve("policy.yaml"), "\nthresholds:\n  smallGb: 120\n");
        Path cache = home.resolve("cache");
        Pack.of(company.folder(), cache);
        Advisor advisor =
                Lintel.with(base.pack(), Pack.of(company.folder(), cache)).under(Policy.read(file));

        Explanation explanation = advisor.explain("base/large").orElseThrow();

        assertThat(explanation.rule().at(Stage.DEMO).is()).isEqualTo(Level.MAJOR);
        assertThat(explanation.written().at(Stage.DEMO).is()).isEqualTo(Level.MINOR);
        assertThat(explanation.rulings()).singleElement().satisfies(ruling -> {
            assertThat(ruling.place()).isEqualTo("acme/policy.yaml:2");
            assertThat(ruling.reason()).isEqualTo("discs are dear");
        });
        assertThat(explanation.thresholds())
                .singleElement()
                .satisfies(threshold -> assertThat(threshold.value()).isEqualTo("120"));
        assertThat(explanation.thresholdRulings())
                .extracting(ThresholdRuling::place)
                .containsExactly(file + ":3");
        assertThat(advisor.explain("base/other")).isEmpty();
    }

    @Test
    void aPolicyThatIsNotThereIsOneClearError() {
        assertThatExceptionOfType(PolicyException.class)
                .isThrownBy(() -> Policy.read(home.resolve("none.yaml")))
                .withMessageStartingWith("policy " + home.resolve("none.yaml") + " cannot be read: ");
    }
}
