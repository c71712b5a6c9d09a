package dev.lintel.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.Reported;
import dev.lintel.architecture.ToolReport;
import dev.lintel.architecture.ToolResult;
import dev.lintel.architecture.ToolResult.Level;
import dev.lintel.architecture.ToolRule;
import dev.lintel.architecture.Unread;
import dev.lintel.model.Origin;
import dev.lintel.model.Stage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SarifTest {
    private static final ReadingOptions STANDARD = ReadingOptions.standard();

    @TempDir
    private Path folder;

    private static List<ToolReport> read(String log) {
        return Intake.reports(log, "scan.sarif", STANDARD);
    }

    /** A log of one run by a tool named Scanner, whose rule 0 is R1. */
    private static String log(String... results) {
        return run(
                "\"rules\": [{\"id\": \"R1\", \"shortDescription\": {\"text\": \"Rule one\"},"
                        + " \"messageStrings\": {\"m\": {\"text\": \"{0} is {1} {{0}} {7}\"}}}]",
                "", results);
    }

    private static String run(String driver, String more, String... results) {
        return "{\"version\": \"2.1.0\", \"runs\": [{\"tool\": {\"driver\": {\"name\": \"Scanner\", " + driver + "}}, "
                + more + "\"results\": [" + String.join(",\n", results) + "]}]}";
    }

    private static ToolResult only(String log) {
        List<ToolResult> results = read(log).get(0).results();
        assertThat(results).hasSize(1);
        return results.get(0);
    }

    @Test
    void readsWhatTrivyWritesOfTerraform() {
        Path trivy = Given.file("sarif/trivy");
        Architecture.Builder builder = Intake.read(trivy);
        Intake.reports(trivy.resolve("report.sarif"), STANDARD).forEach(builder::reported);
        Architecture architecture = builder.stage(Stage.PRODUCTION).build();

        assertThat(architecture.toolReports()).extracting(ToolReport::tool).containsExactly("trivy");
        assertThat(architecture.reported())
                .hasSize(8)
                .allSatisfy(each -> assertThat(each.subject()).hasToString("component aws_s3_bucket.bucket"));
        ToolResult first = architecture.reported().get(0).result();
        assertThat(first.rule()).isEqualTo("trivy/AWS-0086");
        assertThat(first.level()).isEqualTo(Level.ERROR);
        assertThat(first.securitySeverity()).hasToString("Optional[8.0]");
        assertThat(first.message()).contains("No public access block").doesNotContain("](");
        ToolRule rule = architecture.toolReports().get(0).rules().get(0);
        assertThat(rule.title()).isEqualTo("S3 Access block should block public ACL");
        assertThat(rule.helpUri()).contains("https://avd.aquasec.com/misconfig/aws-0086");
    }

    @Test
    void readsWhatCheckovDocuments() {
        ToolReport report =
                Intake.reports(Given.file("sarif/checkov.sarif"), STANDARD).get(0);

        assertThat(report.tool()).isEqualTo("checkov");
        assertThat(report.version()).isEqualTo("2.3.55");
        assertThat(report.results())
                .extracting(
                        ToolResult::rule,
                        ToolResult::level,
                        each -> each.origin().orElseThrow().toString())
                .containsExactly(
                        tuple("checkov/CKV_AWS_21", Level.ERROR, "s3.tf:1"),
                        tuple("checkov/CKV_AWS_3", Level.ERROR, "ec2.tf:5"));
        assertThat(report.results().get(0).securitySeverity()).hasToString("Optional[8.9]");
        assertThat(report.rules().get(0).help()).startsWith("Ensure the S3 bucket has versioning enabled\nResource: ");
    }

    @Test
    void readsWhatKicsWrites() {
        ToolReport report =
                Intake.reports(Given.file("sarif/kics.sarif"), STANDARD).get(0);

        assertThat(report.results()).singleElement().satisfies(result -> {
            assertThat(result.rule()).isEqualTo("kics/62ff6823-927a-427f-acf9-f1ea2932d616");
            assertThat(result.level()).as("that of its rule").isEqualTo(Level.ERROR);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"level\": \"error\"                        | error   | no",
                "\"level\": \"none\"                         | note    | no",
                "\"kind\": \"fail\"                          | warning | no",
                "\"kind\": \"open\"                          | warning | yes",
                "\"kind\": \"review\", \"level\": \"none\"   | warning | yes",
                "\"kind\": \"review\", \"level\": \"error\"  | error   | yes",
            })
    void aResultHasALevelAndMayBeOpen(String said, String level, String open) {
        ToolResult result = only(log("{\"ruleIndex\": 0, " + said + "}"));

        assertThat(result.level().word()).isEqualTo(level);
        assertThat(result.isOpen()).isEqualTo(open.equals("yes"));
        assertThat(result.message()).isEqualTo("Rule one");
    }

    @ParameterizedTest
    @CsvSource({"none, note", "note, note", "error, error"})
    void withoutALevelThatOfTheRuleCounts(String ofRule, String level) {
        String driver = "\"rules\": [{\"id\": \"A/b\", \"defaultConfiguration\": {\"level\": \"" + ofRule + "\"}}]";

        assertThat(only(run(driver, "", "{\"ruleId\": \"A/b/more\"}")).level().word())
                .isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({"pass", "notApplicable", "informational"})
    void whatIsNoFaultIsLeftOut(String kind) {
        assertThat(read(log("{\"ruleId\": \"R1\", \"kind\": \"" + kind + "\"}"))
                        .get(0)
                        .results())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"absent, 0", "unchanged, 1", "new, 1", "updated, 1"})
    void whatIsAbsentBesideABaselineIsLeftOut(String state, int results) {
        assertThat(read(log("{\"ruleId\": \"R1\", \"baselineState\": \"" + state + "\"}"))
                        .get(0)
                        .results())
                .hasSize(results);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]                                                                     |",
                "[{\"kind\": \"inSource\"}]                                             | no justification is given",
                "[{\"kind\": \"external\", \"status\": \"accepted\", \"justification\": \"So what\"}] | So what",
                "[{\"kind\": \"external\", \"status\": \"rejected\"}]                   |",
                "[{\"kind\": \"external\", \"status\": \"underReview\"}]                |",
                "[{\"kind\": \"external\"}, {\"kind\": \"external\", \"status\": \"rejected\"}] |",
            })
    void aSuppressionCountsWhereNobodyObjects(String suppressions, String reason) {
        ToolResult result = only(log("{\"ruleId\": \"R1\", \"suppressions\": " + suppressions + "}"));

        assertThat(result.suppression().map(ToolResult.Suppression::reason)).isEqualTo(Optional.ofNullable(reason));
    }

    @Test
    void aMessageIsFilledAndKeepsTheWordsOfItsLinks() {
        assertThat(only(log("{\"ruleId\": \"R1\", \"message\": {\"id\": \"m\", \"arguments\": [\"[a](1)\", \"$1\"]}}"))
                        .message())
                .isEqualTo("a is $1 {0} {7}");
        assertThat(only(log("{\"ruleId\": \"R1\", \"message\": {\"text\": \"Not \\\\[this\\\\] but [that](3)\"}}"))
                        .message())
                .isEqualTo("Not [this] but that");
    }

    @Test
    void rulesOfExtensionsAreFoundByIndexAndByName() {
        String extensions = "\"rules\": [{\"id\": \"R1\"}]}, \"extensions\": [{\"name\": \"Extra\", \"rules\": "
                + "[{\"id\": \"X1\", \"shortDescription\": {\"text\": \"Extra one\"}}]}], \"driver2\": {\"x\": 0";
        String log = run(
                extensions,
                "",
                "{\"rule\": {\"index\": 0, \"toolComponent\": {\"index\": 0}}}",
                "{\"rule\": {\"id\": \"X1\", \"toolComponent\": {\"name\": \"Extra\"}}}",
                "{\"ruleId\": \"unheard of\"}");

        assertThat(read(log).get(0).results())
                .extracting(ToolResult::rule, ToolResult::message)
                .containsExactly(
                        tuple("scanner/X1", "Extra one"),
                        tuple("scanner/X1", "Extra one"),
                        tuple("scanner/unheard-of", "unheard of"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"uri\": \"a%20b/c.tf\"                                      | a b/c.tf",
                "\"uri\": \"a%zz.tf\"                                         | a%zz.tf",
                "\"uri\": \"c.tf\", \"uriBaseId\": \"SRC\"                    | /repo/src/c.tf",
                "\"uri\": \"c.tf\", \"uriBaseId\": \"LOOP\"                   | x/x/c.tf",
                "\"uri\": \"c.tf\", \"uriBaseId\": \"NOWHERE\"                | c.tf",
                "\"uri\": \"file:///C:/code/c.tf\"                            | C:/code/c.tf",
                "\"index\": 0                                                 | from/artifacts.tf",
            })
    void aFileIsNamedByWhateverPathLeadsThere(String location, String path) {
        String bases = "\"originalUriBaseIds\": {\"ROOT\": {\"uri\": \"file:///repo/\"}, \"SRC\": {\"uri\": \"src\","
                + " \"uriBaseId\": \"ROOT\"}, \"LOOP\": {\"uri\": \"x\", \"uriBaseId\": \"LOOP2\"}, \"LOOP2\": {\"uri\":"
                + " \"x/\", \"uriBaseId\": \"LOOP\"}}, \"artifacts\": [{\"location\": {\"uri\": \"from/artifacts.tf\"}}], ";

        assertThat(only(run(
                                "\"version\": \"1\"",
                                bases,
                                "{\"locations\": [{\"physicalLocation\": {\"artifactLocation\": {" + location
                                        + "}, \"region\": {\"startLine\": 7, \"startColumn\": 3}}}]}"))
                        .origin())
                .contains(new Origin(path, 7, 3, ""));
    }

    @Test
    void aToolKnowsItsResultsAgainByFingerprintsThatAreSome() {
        String one = "{\"ruleId\": \"R1\", \"fingerprints\": {\"id/v1\": \"abc\", \"id/v2\": \"%s\"}}";

        assertThat(only(log(one.formatted("x"))).mark())
                .as("one is enough")
                .hasSize(16)
                .isEqualTo(only(log(one.formatted("y"))).mark());
        assertThat(only(log("{\"ruleId\": \"R1\", \"partialFingerprints\": {\"a\": \"1\", \"b\": \"2\"}}"))
                        .mark())
                .as("partial ones count together")
                .isNotEqualTo(only(log("{\"ruleId\": \"R1\", \"partialFingerprints\": {\"a\": \"1\", \"b\": \"3\"}}"))
                        .mark())
                .hasSize(16);
        assertThat(only(log("{\"ruleId\": \"R1\", \"fingerprints\": {\"matchBasedId/v1\": \"requires login\"}}"))
                        .mark())
                .isEmpty();
    }

    @Test
    void aRunThatFailedIsToldAsNotRead() {
        Architecture.Builder builder = Architecture.of("shop", Stage.DEMO);
        read(run("\"version\": \"1\"", "\"invocations\": [{\"executionSuccessful\": false}], "))
                .forEach(builder::reported);

        assertThat(builder.build().unread())
                .extracting(Unread::what, Unread::why)
                .containsExactly(tuple("Scanner", "its run failed, so that it could have found more"));
        assertThat(read(run("\"version\": \"1\"", "\"invocations\": [{\"executionSuccessful\": true}], "))
                        .get(0)
                        .isComplete())
                .isTrue();
    }

    @Test
    void aMarkOfTheByteOrderDoesNoHarm() throws IOException {
        Path file = Files.write(
                folder.resolve("bom.sarif"), ("\uFEFF" + log("{\"ruleId\": \"R1\"}")).getBytes(StandardCharsets.UTF_8));

        assertThat(Intake.reports(file, STANDARD).get(0).results()).hasSize(1);
    }

    @Test
    void aDocumentListsALogAmongItsSources() throws IOException {
        Given.written(folder, "infra/template.yaml", "Resources:\n  Orders:\n    Type: AWS::DynamoDB::Table\n");
        Given.written(
                folder,
                "scan.json",
                log("{\"ruleId\": \"R1\", \"locations\": [{\"physicalLocation\": {\"artifactLocation\": {\"uri\":"
                        + " \"infra/template.yaml\"}, \"region\": {\"startLine\": 3}}}]}"));
        Path document = Given.written(
                folder,
                "lintel.yaml",
                "workload: { name: shop, stage: scale }\nsources: [infra/template.yaml, scan.json]\n");

        Reported reported = Intake.read(document).build().reported().get(0);

        assertThat(reported.subject()).hasToString("component Orders");
        assertThat(reported.subject().origin())
                .contains(new Origin(folder.resolve("infra/template.yaml").toString(), 3, 0, ""));
    }

    @Test
    void aLogIsNoWorkload() throws IOException {
        Path file = Given.written(folder, "scan.sarif", log());

        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> Intake.read(file))
                .withMessageContaining("is a SARIF log, which says what another tool found of a workload");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | scan.sarif: is empty; give what the tool writes as SARIF 2.1.0",
                "{} | scan.sarif: is no SARIF log, which has 'version' and 'runs'",
                "[] | scan.sarif:1: a SARIF log takes an object, not a list",
                "{\"version\": \"2.1.0\" | scan.sarif:1: is no valid JSON: Unexpected end-of-input",
                "{\"version\": \"1.0.0\", \"runs\": []} | scan.sarif:1: is SARIF of version '1.0.0'; give what",
                "{\"version\": \"2.1.0\", \"runs\": 3} | scan.sarif:1: runs takes a list, not a number",
                "{\"version\": \"2.1.0\", \"runs\": []} {} | scan.sarif:1: a second document starts here",
                "{\"version\": \"2.1.0\", \"runs\": [], \"runs\": []} | scan.sarif:1: is no valid JSON: Duplicate",
                "{\"version\": \"2.1.0\",\\n\"runs\": [{}]} | scan.sarif:2: the run that begins here does not say of which tool",
                "{\"version\": \"2.1.0\", \"runs\": [{\"tool\": {\"driver\": {\"name\": \"***\"}}}]} | does not say of which tool it is",
                "{\"version\": \"2.1.0\", \"runs\": [{\"externalPropertyFileReferences\": {\"results\": []}}]} | stand in other files",
            })
    void whatIsNoLogIsRefusedWithItsPlace(String log, String told) {
        refused(log.replace("\\n", "\n"), told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"level\": \"fatal\"         | level is one of error, warning, note and none, not 'fatal'",
                "\"kind\": \"bad\"            | kind is one of pass, open, informational, notApplicable, review and fail",
                "\"ruleIndex\": 1             | the result is of rule 1, and the tool lists 1, counted from 0",
                "\"ruleIndex\": 99999999999   | ruleIndex is out of all range",
                "\"ruleIndex\": \"0\"         | ruleIndex takes a whole number, not text",
                "\"rule\": {\"toolComponent\": {\"index\": 0}} | of extension 0, and the tool has 0",
                "\"message\": \"text\"        | message takes an object, not text",
                "\"message\": {\"text\": [[]]} | text takes text, not a list",
            })
    void aResultThatCannotBeMeantIsRefusedWithItsLine(String said, String told) {
        String log = log("{\"ruleId\": \"R1\"}", "{" + said + "}");

        refused(log, "scan.sarif:2: ");
        refused(log, told);
    }

    @Test
    void whatTakesMoreThanTheLimitsIsRefused() {
        String deep = log("{\"attachments\": " + "[".repeat(300) + "]".repeat(300) + "}");

        refused(deep, "nested more than 200 levels deep; no SARIF needs that, but the limit 'depth' can be raised");
        assertThat(Intake.reports(
                        deep,
                        "scan.sarif",
                        STANDARD.withLimits(Limits.standard().withDepth(400))))
                .hasSize(1);
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> Intake.reports(
                        log("{}", "{}", "{}"),
                        "scan.sarif",
                        STANDARD.withLimits(Limits.standard().withValues(10))))
                .withMessageContaining("it holds more than the 10 values");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> Intake.reports(folder.resolve("none.sarif"), STANDARD))
                .withMessageContaining("none.sarif: does not exist");
    }

    @Test
    void longAndStrangeTextsAreCutAndOfNoHarm() {
        String message = "a".repeat(100_000);
        ToolResult result = only(run(
                "\"rules\": [{\"id\": \"R\", \"helpUri\": \"javascript:alert(1)\","
                        + " \"properties\": {\"security-severity\": \"1e999999999\"}}]",
                "",
                "{\"ruleIndex\": 0, \"message\": {\"text\": \"" + message + "\"}}"));

        assertThat(result.message()).hasSize(2_000).endsWith("…");
        assertThat(result.securitySeverity()).isEmpty();
        assertThat(read(run("\"rules\": [{\"id\": \"R\", \"helpUri\": \"javascript:alert(1)\"}]", ""))
                        .get(0)
                        .rules()
                        .get(0)
                        .helpUri())
                .isEmpty();
    }

    private static void refused(String log, String told) {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> read(log))
                .withMessageContaining(told)
                .satisfies(fault -> assertThat(fault.getMessage()).doesNotContain("\n"));
    }
}
