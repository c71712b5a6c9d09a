package dev.lintel.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lintel.Baseline;
import dev.lintel.BaselineComparison;
import dev.lintel.Finding;
import dev.lintel.IdleWaiver;
import dev.lintel.LintelException;
import dev.lintel.Review;
import dev.lintel.Rule.Level;
import dev.lintel.Ruling;
import dev.lintel.StaleEntry;
import dev.lintel.ToolRuling;
import dev.lintel.Waiver;
import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.ComponentAttributes;
import dev.lintel.architecture.ComponentDescription;
import dev.lintel.architecture.ToolReport;
import dev.lintel.architecture.ToolResult;
import dev.lintel.architecture.ToolResult.Suppression;
import dev.lintel.architecture.ToolRule;
import dev.lintel.model.Origin;
import dev.lintel.model.Stage;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What other tools report, graded by policies. */
class ToolResultsTest {
    private static final String TABLE = """
            tools:
              "*":
                error: { demo: accepted, development: minor, scale: major, production: major }
                warning: { demo: silent, development: silent, scale: minor, production: minor }
                note: { demo: accepted, development: accepted, scale: accepted, production: accepted }
            """;

    @TempDir
    private Path home;

    private TestPack base;

    @BeforeEach
    void aPackWithATable() {
        base = TestPack.in(home, "base")
                .withStatements()
                .finding("stateful", "$c : Component( stateful.isYes )", "$c")
                .file("policy.yaml", TABLE);
    }

    private Advisor advisor(String... policies) {
        Advisor advisor = Lintel.with(base.pack());
        for (String policy : policies) {
            advisor = advisor.under(Policy.of(policy, "repo" + advisor.packs().size()));
        }
        return advisor;
    }

    private record Result(
            String rule,
            ToolResult.Level level,
            boolean isOpen,
            String message,
            int line,
            String mark,
            boolean waived) {
        static Result of(String rule, ToolResult.Level level) {
            return new Result(rule, level, false, rule + " is broken", 3, "", false);
        }

        Result open() {
            return new Result(rule, level, true, message, line, mark, waived);
        }

        Result suppressed() {
            return new Result(rule, level, isOpen, message, line, mark, true);
        }

        Result at(int other) {
            return new Result(rule, level, isOpen, message, other, mark, waived);
        }

        Result marked(String other) {
            return new Result(rule, level, isOpen, message, line, other, waived);
        }

        Result saying(String other) {
            return new Result(rule, level, isOpen, other, line, mark, waived);
        }

        ToolResult made(String tool) {
            return new ToolResult(
                    ToolReport.ruleId(tool, rule),
                    level,
                    isOpen,
                    message,
                    Optional.of(new Origin("t.yaml", line, 0, "")),
                    List.of(),
                    Optional.of(new BigDecimal("7.5")),
                    mark,
                    waived ? Optional.of(new Suppression("suppressed in the source", "So it is")) : Optional.empty());
        }
    }

    private static final Result ERROR = Result.of("E", ToolResult.Level.ERROR);
    private static final Result WARNING = Result.of("W", ToolResult.Level.WARNING);
    private static final Result NOTE = Result.of("N", ToolResult.Level.NOTE);

    private static Architecture.Builder shop(Stage stage, Result... results) {
        List<ToolResult> made = new ArrayList<>();
        for (Result each : results) {
            made.add(each.made("Scan"));
        }
        return Architecture.of("shop", stage)
                .component(ComponentDescription.of("store")
                        .with(ComponentAttributes.STATEFUL, true)
                        .origin(new Origin("t.yaml", 2, 1, "store")))
                .reported(new ToolReport(
                        "Scan",
                        "3.1",
                        List.of(new ToolRule(
                                "scan/E", "Mind E", "E matters.", "Mend E.", Optional.of("https://scan.example/E"))),
                        made,
                        true,
                        new Origin("scan.sarif", 1, 0, "")));
    }

    private static List<String> told(Review review) {
        List<String> told = new ArrayList<>();
        review.findings().forEach(each -> told.add(each.severity() + " " + each.rule() + " of " + each.subject()));
        review.acceptedTradeOffs().forEach(each -> told.add("accepted " + each.rule()));
        review.upcoming().forEach(each -> told.add(each.severity() + " at " + each.at() + " " + each.rule()));
        review.undecided().forEach(each -> told.add(each.severity() + "? " + each.rule()));
        review.waived().forEach(each -> told.add("waived " + each.finding().rule()));
        told.removeIf(each -> each.contains("base/"));
        return told;
    }

    private static List<String> told(Advisor advisor, Stage stage, Result... results) {
        return told(advisor.review(shop(stage, results).build()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DEMO        | accepted scan/E, accepted scan/N, minor at scale scan/W",
                "DEVELOPMENT | minor scan/E of component store, accepted scan/N, minor at scale scan/W",
                "SCALE       | major scan/E of component store, minor scan/W of component store, accepted scan/N",
                "PRODUCTION  | major scan/E of component store, minor scan/W of component store, accepted scan/N",
            })
    void aLevelMeansByTheStageWhatTheTableSays(Stage stage, String told) {
        assertThat(String.join(", ", told(advisor(), stage, NOTE, WARNING, ERROR)))
                .isEqualTo(told);
    }

    @Test
    void aFindingSaysWhoSaysSoAndWhyItIsOfThatSubject() {
        Review review =
                advisor().review(shop(Stage.PRODUCTION, ERROR, ERROR.at(9)).build());

        Finding finding = review.findings().get(review.findings().size() - 1);
        assertThat(finding.message()).isEqualTo("E is broken (and 1 more)");
        assertThat(finding.why()).isEqualTo("Scan reports it as an error: E matters.");
        assertThat(finding.doInstead()).isEqualTo("Mend E.\n\nSee https://scan.example/E");
        assertThat(finding.statements()).isEmpty();
        assertThat(finding.evidence())
                .extracting(each -> each.fact() + " = " + each.value()
                        + each.origin().map(at -> " " + at).orElse(""))
                .containsExactly(
                        "reported = error, security severity 7.5: E is broken t.yaml:3",
                        "reported = error, security severity 7.5: E is broken t.yaml:9",
                        "taken for = the component that begins nearest above, at t.yaml:2");
        assertThat(review.tools()).singleElement().satisfies(tool -> {
            assertThat(tool).hasToString("Scan 3.1");
            assertThat(tool.rules()).extracting(ToolRule::id).containsExactly("scan/E");
            assertThat(tool.silent()).isEmpty();
        });
    }

    @Test
    void whereAMessageTellsAllTheTitleIsSaidInstead() {
        assertThat(advisor()
                        .review(shop(Stage.PRODUCTION, ERROR.saying("File: x\nRule: E"))
                                .build())
                        .findings())
                .extracting(Finding::message)
                .contains("Mind E");
        assertThat(advisor()
                        .review(shop(Stage.PRODUCTION, WARNING.saying("File: x\nRule: W"))
                                .build())
                        .findings())
                .as("there is no title")
                .extracting(Finding::message)
                .contains("File: x Rule: W");
    }

    @Test
    void whatIsOpenIsUndecidedWhereItWouldBeAFinding() {
        assertThat(told(advisor(), Stage.DEVELOPMENT, ERROR.open())).containsExactly("minor? scan/E");
        assertThat(told(advisor(), Stage.DEMO, ERROR.open())).isEmpty();
        assertThat(told(advisor(), Stage.SCALE, ERROR.open(), ERROR))
                .as("what is due stands over what is open")
                .containsExactly("major scan/E of component store");
    }

    @Test
    void whatIsSuppressedIsWaivedByTheToolUnlessAResultBesideItIsNot() {
        Review review =
                advisor().review(shop(Stage.PRODUCTION, ERROR.suppressed()).build());

        assertThat(told(review)).containsExactly("waived scan/E");
        assertThat(review.waived().get(0).waiver())
                .isEqualTo(new Waiver(
                        "scan/E",
                        "store",
                        "So it is",
                        "Scan, suppressed in the source",
                        Optional.empty(),
                        Optional.of(new Origin("t.yaml", 3, 0, ""))));
        assertThat(told(advisor(), Stage.PRODUCTION, ERROR.suppressed(), ERROR.at(5)))
                .containsExactly("major scan/E of component store");
        assertThat(told(advisor(), Stage.DEMO, ERROR.suppressed())).containsExactly("accepted scan/E");
    }

    @Test
    void ourWaiversWaiveWhatToolsReport() {
        Waiver waiver = Waiver.of("scan/E", "store", "It is a copy.", "data team");

        Review review =
                advisor().review(shop(Stage.PRODUCTION, ERROR).waiver(waiver).build());
        assertThat(told(review)).containsExactly("waived scan/E");
        assertThat(review.idleWaivers()).isEmpty();
        assertThat(advisor()
                        .review(shop(Stage.PRODUCTION, WARNING).waiver(waiver).build())
                        .idleWaivers())
                .extracting(IdleWaiver::cause)
                .containsExactly(IdleWaiver.Cause.UNMATCHED);
    }

    @Test
    void aPolicyRegradesSwitchesOffAndDemands() {
        assertThat(told(
                        advisor("tools: { scan: { rules: { E: { demo: blocker } }, warning: { demo: minor } } }"),
                        Stage.DEMO,
                        ERROR,
                        WARNING))
                .containsExactly("blocker scan/E of component store", "minor scan/W of component store");
        Review off = advisor("tools: { scan: { rules: { E: { off: yes, reason: noise } } } }")
                .review(shop(Stage.PRODUCTION, ERROR, WARNING).build());
        assertThat(told(off)).containsExactly("minor scan/W of component store");
        assertThat(off.tools().get(0).silent()).containsExactly("scan/E");
        assertThat(told(advisor("tools: { scan: { off: yes, reason: noise } }"), Stage.PRODUCTION, ERROR, WARNING))
                .isEmpty();
        assertThat(told(advisor("tools: { other: { off: yes, reason: noise } }"), Stage.PRODUCTION, WARNING))
                .as("a tool of which nothing is given is no mistake")
                .hasSize(1);
    }

    @Test
    void whatIsMandatoryIsNeitherWaivedNorSuppressedNorWeakenedInGeneral() {
        String demanding = "tools: { scan: { rules: { E: { mandatory: yes, reason: auditor } } } }";
        Advisor advisor = advisor(demanding)
                .under(Policy.of("tools: { scan: { error: { production: minor } } }", "team"))
                .under(Policy.of("tools: { \"*\": { off: yes, reason: noise } }", "another"));

        Review review = advisor.review(shop(Stage.PRODUCTION, ERROR.suppressed(), WARNING)
                .waiver(Waiver.of("scan/E", "store", "r", "o"))
                .build());

        assertThat(told(review)).containsExactly("major scan/E of component store");
        assertThat(review.idleWaivers())
                .extracting(each -> each.cause() + " " + each.waiver().owner())
                .containsExactlyInAnyOrder("MANDATORY o", "MANDATORY Scan, suppressed in the source");
        assertThat(told(
                        advisor(demanding)
                                .under(Policy.of("tools: { scan: { rules: { E: { production: blocker } } } }", "team")),
                        Stage.PRODUCTION,
                        ERROR))
                .containsExactly("blocker scan/E of component store");
        for (String weaker : List.of("{ scale: minor }", "{ off: yes, reason: r }")) {
            assertThatExceptionOfType(PolicyException.class)
                    .isThrownBy(() -> advisor(demanding)
                            .under(Policy.of("tools: { scan: { rules: { E: " + weaker + " } } }", "team")))
                    .withMessageContaining("policy team:1 ")
                    .withMessageContaining("repo1:1 makes it mandatory");
        }
    }

    @Test
    void whatComesLaterStandsOverWhatComesBeforeAndTheSpecialOverTheGeneral() {
        ToolRuling general = new ToolRuling(
                "scan",
                ToolRuling.ANY,
                Optional.of(ToolResult.Level.ERROR),
                new Ruling("scan/*", "p", Map.of(Stage.DEMO, Level.MAJOR), false, false, "", Optional.empty()),
                List.of());
        ToolRuling special = new ToolRuling(
                "scan",
                "E",
                Optional.empty(),
                new Ruling("scan/E", "p", Map.of(Stage.DEMO, Level.MINOR), false, false, "", Optional.empty()),
                List.of());

        assertThat(told(advisor().under(Policy.named("p").deciding(special).deciding(general)), Stage.DEMO, ERROR))
                .containsExactly("minor scan/E of component store");
        assertThat(told(
                        advisor()
                                .under(Policy.named("p").deciding(special))
                                .under(Policy.named("q").deciding(general)),
                        Stage.DEMO,
                        ERROR))
                .containsExactly("major scan/E of component store");
    }

    @Test
    void whatSaysTheSameAsOursIsSilentOnlyWhereAPolicyLetsItGiveWay() {
        String givesWay = "tools: { scan: { rules: { E: { givesWayTo: [base/stateful] } } } }";

        assertThat(told(advisor(), Stage.DEMO, ERROR)).containsExactly("accepted scan/E");
        assertThat(told(advisor(givesWay), Stage.DEMO, ERROR)).isEmpty();
        assertThat(told(advisor(givesWay), Stage.DEMO, ERROR.at(1)))
                .as("about another subject")
                .containsExactly("accepted scan/E");
        assertThat(told(advisor(givesWay), Stage.PRODUCTION, ERROR))
                .as("where ours says nothing")
                .containsExactly("major scan/E of component store");
        assertThatExceptionOfType(PolicyException.class)
                .isThrownBy(() -> advisor(givesWay.replace("stateful", "statefull")))
                .withMessageContaining("lets scan/E give way to 'base/statefull', which no pack has; did you mean");
    }

    @Test
    void resultsAreToldApartByTheirMarksAndAreKnownAgainByThem() {
        Review both = advisor()
                .review(shop(Stage.PRODUCTION, ERROR.marked("a"), ERROR.marked("b"))
                        .build());
        Review one = advisor()
                .review(shop(Stage.PRODUCTION, ERROR.marked("a").at(40)).build());

        assertThat(told(both)).hasSize(2);
        BaselineComparison comparison = Baseline.of(one).compare(both, advisor().rules());
        assertThat(comparison.newFindings()).extracting(Finding::mark).containsExactly("b");
        BaselineComparison back = Baseline.of(both).compare(one, advisor().rules());
        assertThat(back.resolved())
                .singleElement()
                .satisfies(entry -> assertThat(entry.fingerprint()).hasToString("scan/E for component store (b)"));
        assertThat(back.shrunk().entries()).hasSize(1);
    }

    @Test
    void withoutItsReportAToolHasResolvedNothing() {
        Baseline baseline = Baseline.of(
                advisor().review(shop(Stage.PRODUCTION, ERROR, WARNING).build()));
        Architecture alone = Architecture.of("shop", Stage.PRODUCTION).build();

        BaselineComparison comparison =
                baseline.compare(advisor().review(alone), advisor().rules());

        assertThat(comparison.stale())
                .extracting(StaleEntry::cause)
                .containsExactly(StaleEntry.Cause.REPORT_ABSENT, StaleEntry.Cause.REPORT_ABSENT);
        Advisor off = advisor("tools: { scan: { rules: { E: { off: yes, reason: noise } } } }");
        assertThat(baseline.compare(off.review(shop(Stage.PRODUCTION, ERROR).build()), off.rules())
                        .stale())
                .extracting(StaleEntry::cause)
                .containsExactly(StaleEntry.Cause.SILENT);
    }

    @Test
    void aToolThatIsCalledAsAPackIsRefused() {
        Architecture architecture = Architecture.of("shop", Stage.DEMO)
                .reported(new ToolReport("Base", "", List.of(), List.of(), true, new Origin("scan.sarif", 1, 0, "")))
                .build();

        assertThatExceptionOfType(LintelException.class)
                .isThrownBy(() -> advisor().review(architecture))
                .withMessageContaining("scan.sarif is by a tool that calls itself 'Base', as a pack does");
        assertThatExceptionOfType(PolicyException.class)
                .isThrownBy(() -> advisor("tools: { base: { error: { demo: minor } } }"))
                .withMessageContaining("decides about the tool 'base', which is a pack");
    }

    @Test
    void withoutAPolicyThatSaysWhatItMeansNothingIsGuessed() {
        base.file("policy.yaml", "tools: { other: { error: { demo: minor } } }");

        assertThatExceptionOfType(LintelException.class)
                .isThrownBy(() -> told(advisor(), Stage.DEMO, ERROR))
                .withMessageContaining("no policy says what an error of scan/E means at a stage");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "tools: { Checkov: { error: { demo: minor } } } | policy repo:1 names the tool 'Checkov'; tools are named as in 'checkov'",
                "tools: [a] | has 'tools' that is no mapping",
                "tools: { a: minor } | says nothing of a; say what its levels mean",
                "tools: { a: { } } | says nothing of a",
                "tools: { a: { reason: r } } | decides nothing about the tool a; say one or more of demo",
                "tools:\\n  a:\\n    fatal: { demo: minor } | policy repo:3 has an unknown property 'fatal'; known: demo, development, error, note, off, production, reason, rules, scale, warning",
                "tools:\\n  '*':\\n    rules: { x: { demo: minor } } | policy repo:3 has an unknown property 'rules'",
                "tools:\\n  a:\\n    error: { demo: offered } | policy repo:3 grades as 'offered' at demo; there are: silent, accepted, minor, major, blocker",
                "tools: { a: { error: minor } } | says nothing of error; say what it means",
                "tools: { a: { off: yes } } | switches a off without a 'reason'",
                "tools: { a: { off: yes, demo: minor, reason: r } } | switches a off and grades it",
                "tools: { a: { off: perhaps } } | has 'off' that is neither yes nor no",
                "tools: { a: { rules: { 'x y': { demo: minor } } } } | names the rule 'x y' of a, which is spelled 'x-y' here",
                "tools: { a: { rules: { x: { reason: r } } } } | decides nothing about a/x",
                "tools: { a: { rules: { x: { givesWayTo: y } } } } | lets a/x give way to no list of rules",
                "rules: { a/x: { demo: minor } } | what other tools report is decided under 'tools'",
            })
    void whatIsMalformedIsRefusedWithItsLine(String yaml, String problem) {
        assertThatExceptionOfType(PolicyException.class)
                .isThrownBy(() -> Lintel.with(base.pack()).under(Policy.of(yaml.replace("\\n", "\n"), "repo")))
                .satisfies(e -> assertThat(e.problems())
                        .anySatisfy(each ->
                                assertThat(each).startsWith("policy repo:").contains(problem)));
    }
}
