package dev.lintel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.cli.LintelJar.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BaselineIT {
    private static final String TEMPLATE = """
            Resources:
              Ingest: { Type: AWS::Lambda::Function, Properties: { Runtime: python3.12, Architectures: [x86_64] } }
              Orders:
                Type: AWS::DynamoDB::Table
              Carts:
                Type: AWS::DynamoDB::Table
            """;
    private static final String REORDERED = """
            Description: The same, elsewhere.

            Resources:
              Carts: { Type: AWS::DynamoDB::Table }
              Orders: { Type: AWS::DynamoDB::Table }
              Ingest:
                Type: AWS::Lambda::Function
                Properties: { Architectures: [x86_64], Runtime: python3.12 }
            """;
    private static final String ONE_MORE = TEMPLATE + "  Users: { Type: AWS::DynamoDB::Table }\n";
    private static final String ONE_LESS = TEMPLATE.substring(0, TEMPLATE.indexOf("  Carts"));
    private static final String ONE_MENDED = TEMPLATE.replaceFirst(
            "(Carts:\\n    Type: AWS::DynamoDB::Table\\n)",
            "$1    Properties: { PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } }\n");

    @TempDir
    private Path folder;

    private Path template;
    private Path baseline;

    @BeforeEach
    void aTemplateAndItsBaseline() throws Exception {
        template = Files.writeString(folder.resolve("shop.yaml"), TEMPLATE);
        baseline = folder.resolve("baseline.json");
    }

    private Run baseline(String... more) throws Exception {
        return run("baseline", "--output", more);
    }

    private Run review(String... more) throws Exception {
        return run("review", "--baseline", more);
    }

    private Run run(String command, String option, String... more) throws Exception {
        boolean saysStage = Stream.of(more).anyMatch("--stage"::equals);
        return LintelJar.run(Stream.of(
                        Stream.of(command, template.toString(), option, baseline.toString()),
                        saysStage ? Stream.<String>empty() : Stream.of("--stage", "production"),
                        Stream.of(more))
                .flatMap(each -> each)
                .toArray(String[]::new));
    }

    private void done(Run run, String told) {
        assertThat(run.exitCode()).as(run.errors()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.errors()).startsWith("lintel: " + baseline + ": " + told).endsWith("\n");
    }

    private void written() throws Exception {
        done(baseline(), "written with ");
    }

    private static JsonNode json(String document) {
        return JsonMapper.shared().readTree(document);
    }

    @Test
    void writesWhatIsThereAndFailsNoMore() throws Exception {
        LintelJar.run("review", template.toString(), "--stage", "production").answer(1);

        written();

        PublishedSchema.BASELINE.assertKeptBy(Files.readString(baseline));
        assertThat(baseline)
                .content()
                .contains("    { \"rule\": \"core/no-backups\", \"kind\": \"component\", \"id\": \"Carts\", "
                        + "\"severity\": \"blocker\" },\n")
                .doesNotContain(folder.toString());
        assertThat(review("--fail-on", "minor").answer(0))
                .contains("Since the baseline: nothing new  \u00B7  ", "Not shown: baseline (")
                .doesNotContain("NEW FINDINGS", "FIRST", "is not backed up");
        assertThat(review("--show", "baseline").answer(0)).contains("STILL OPEN", "(Orders) is not backed up");
    }

    @Test
    void movedLinesAndAnotherOrderAreNoNews() throws Exception {
        written();
        Files.writeString(template, REORDERED);

        assertThat(review("--fail-on", "minor").answer(0)).contains("Since the baseline: nothing new");
        assertThat(json(review("--format", "json").answer(0))
                        .at("/baseline/counts/resolved")
                        .asInt())
                .isZero();
        String before = Files.readString(baseline);
        done(baseline(), "nothing changed; it holds ");
        assertThat(baseline).hasContent(before);
    }

    @Test
    void theSameInAnotherFileIsNoNews() throws Exception {
        written();
        template = Files.move(template, folder.resolve("renamed.yaml"));

        assertThat(review("--fail-on", "minor").answer(0)).contains("nothing new", "The baseline was made of shop.");
        assertThat(baseline().refusal())
                .contains("baseline.json: the baseline is one of 'shop' and the review one of 'renamed'");
        Files.writeString(baseline, Files.readString(baseline).replace("\"shop\"", "\"renamed\""));
        done(baseline(), "nothing changed");
    }

    @Test
    void tellsWhatIsNewAndFailsOnIt() throws Exception {
        written();
        Files.writeString(template, ONE_MORE);

        assertThat(review().answer(1))
                .contains("NEW FINDINGS", "(Users) is not backed up", "Do instead")
                .doesNotContain("(Orders) is not backed up");
        review("--fail-on", "never").answer(0);
        String document = review("--format", "json").answer(1);
        PublishedSchema.REVIEW.assertKeptBy(document);
        assertThat(json(document).at("/baseline/newFindings"))
                .isNotEmpty()
                .allMatch(each -> each.at("/subject/id").asString().equals("Users"));
        assertThat(json(document).at("/baseline/openFindings")).isNotEmpty();
    }

    @Test
    void tellsWhatIsResolvedAndTheUpdateRemovesIt() throws Exception {
        written();
        Files.writeString(template, ONE_MENDED);

        assertThat(review().answer(0)).contains("RESOLVED", "BLOCKER  core/no-backups \u00B7 component Carts");
        String before = Files.readString(baseline);
        done(baseline(), "1 removed as resolved; it holds ");

        assertThat(before.lines()
                        .filter(line -> !line.contains("core/no-backups\", \"kind\": \"component\", \"id\": \"Carts")))
                .containsExactlyElementsOf(Files.readAllLines(baseline));
        Files.writeString(template, TEMPLATE);
        assertThat(review().answer(1)).as("it came back").contains("NEW FINDINGS", "(Carts) is not backed up");
    }

    @Test
    void anUpdateOnlyShrinksUnlessToldOtherwise() throws Exception {
        Files.writeString(template, ONE_LESS);
        written();
        String less = Files.readString(baseline);
        Files.writeString(template, ONE_MORE);

        Run update = baseline();
        done(update, "nothing changed; it holds ");
        assertThat(update.errors()).contains("; left out: ", " new (--add-new takes them in)");
        assertThat(baseline).hasContent(less);
        review().answer(1);

        Run grown = baseline("--add-new");
        assertThat(grown.errors()).contains(" added; it holds ").doesNotContain("left out");
        review("--fail-on", "minor").answer(0);
        Files.writeString(template, ONE_LESS);
        assertThat(baseline().errors()).contains("removed as resolved");
        assertThat(baseline).hasContent(less);
    }

    @Test
    void aSeverityFallsByItselfAndRisesOnlyWhereToldSo() throws Exception {
        written();
        String asItIs = Files.readString(baseline);
        String minor = asItIs.replace("\"blocker\"", "\"minor\"");
        Files.writeString(baseline, minor);

        assertThat(review().answer(1)).contains("REGRESSED FINDINGS", "was minor", "2 regressed");
        assertThat(baseline().errors()).contains("nothing changed", " regressed (--add-new");
        assertThat(baseline).hasContent(minor);
        assertThat(baseline("--add-new").errors()).contains(" raised");
        assertThat(baseline).hasContent(asItIs);

        Files.writeString(baseline, asItIs.replace("\"minor\"", "\"blocker\""));
        review().answer(0);
        assertThat(baseline().errors()).contains(" lowered");
        assertThat(baseline).hasContent(asItIs);
    }

    @Test
    void anotherStageIsSaidAndNeedsAWord() throws Exception {
        done(baseline("--stage", "development"), "written with ");
        String atDevelopment = Files.readString(baseline);

        assertThat(review().answer(1)).contains("The baseline was made at development.", "REGRESSED FINDINGS");
        assertThat(baseline().refusal())
                .contains("made at development", "review at production", "--stage development", "--add-new");
        assertThat(baseline).hasContent(atDevelopment);
        assertThat(baseline("--add-new").errors()).contains(" raised");
        assertThat(json(Files.readString(baseline)).path("stage").asString()).isEqualTo("production");
        assertThat(review("--stage", "demo").answer(0))
                .contains("KNOWN AND NOT DUE NOW")
                .doesNotContain("RESOLVED");
    }

    @Test
    void aRuleThatThereIsNotIsToldAndKept() throws Exception {
        written();
        Files.writeString(baseline, Files.readString(baseline).replace("core/lambda-on-x86", "acme/lambda-on-x86"));
        String stale = Files.readString(baseline);

        assertThat(review("--fail-on", "minor").answer(1))
                .contains("1 stale entry", "STALE ENTRIES OF THE BASELINE")
                .as("a rule of no pack that made the baseline is one of another tool")
                .contains("MINOR  acme/lambda-on-x86 \u00B7 component Ingest \u00B7 no report of that tool was given")
                .contains("NEW FINDINGS", "core/lambda-on-x86");
        assertThat(baseline().errors()).contains("nothing changed", "; left out: 1 new", "; kept: 1 stale entry\n");
        assertThat(baseline).hasContent(stale);
    }

    @Test
    void waivedFindingsDoNotComeIn() throws Exception {
        Files.writeString(
                template,
                TEMPLATE.replaceFirst(
                        "(Orders:\\n    Type: AWS::DynamoDB::Table\\n)",
                        "$1    Metadata: { Lintel: { waivers: [{ rule: core/no-backups, reason: r, owner: o }] } }\n"));
        written();
        assertThat(Files.readAllLines(baseline))
                .noneMatch(line -> line.contains("core/no-backups") && line.contains("Orders"));

        String waived = Files.readString(template);
        Files.writeString(template, TEMPLATE);
        assertThat(review().answer(1)).contains("NEW FINDINGS", "(Orders) is not backed up");
        baseline("--add-new");
        Files.writeString(template, waived);
        assertThat(review().answer(0))
                .contains("component Orders \u00B7 now waived")
                .doesNotContain("RESOLVED");
    }

    @Test
    void aReviewNeverTouchesTheFile() throws Exception {
        written();
        Files.writeString(template, ONE_LESS);
        String before = Files.readString(baseline);
        FileTime then = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(baseline, then);

        review().answer(0);
        review("--format", "json", "--output", folder.resolve("review.json").toString())
                .answer(0);
        assertThat(review("--output", baseline.toString()).refusal())
                .contains("--output would write over the baseline");

        assertThat(baseline).hasContent(before);
        assertThat(Files.getLastModifiedTime(baseline)).isEqualTo(then);
    }

    @Test
    void liesInTheRepositoryThatIsReviewed() throws Exception {
        written();

        assertThat(LintelJar.run(
                                "review",
                                folder.toString(),
                                "--stage",
                                "production",
                                "--baseline",
                                baseline.toString(),
                                "--format",
                                "json",
                                "--fail-on",
                                "never")
                        .answer(0))
                .doesNotContain("baseline.json");
    }

    @Test
    void aBaselineThatCannotBeUsedIsRefused() throws Exception {
        assertThat(review().refusal())
                .contains("baseline.json: there is no such baseline; 'lintel baseline PATH --output ");
        Files.writeString(baseline, "{\n  \"document\": \"lintel-baseline\",\n  \"schemaVersion\": \"9\"\n}\n");
        assertThat(review().refusal()).contains("baseline.json:3: the baseline is of version '9'");
        assertThat(baseline("--add-new").refusal()).contains("baseline.json:3: ");
        Path other = Files.writeString(folder.resolve("package.json"), "{\n  \"name\": \"shop\"\n}\n");
        baseline = other;
        assertThat(baseline().refusal()).contains("package.json:2: is no baseline");
        assertThat(other).hasContent("{\n  \"name\": \"shop\"\n}\n");
        assertThat(files()).containsExactlyInAnyOrder("shop.yaml", "baseline.json", "package.json");
    }

    @Test
    void nothingIsWrittenWhereThereIsNoReview() throws Exception {
        written();
        String before = Files.readString(baseline);
        Files.writeString(template, "Resources: [\n");

        baseline("--add-new").refusal();
        assertThat(baseline).hasContent(before);

        baseline = folder.resolve("none/baseline.json");
        Files.writeString(template, TEMPLATE);
        assertThat(baseline().refusal()).contains("does not exist");
        assertThat(files()).containsExactlyInAnyOrder("shop.yaml", "baseline.json");
    }

    @Test
    void saysWhatDoesNotGoTogether() throws Exception {
        written();

        assertThat(review("--what-if", "stage=demo").refusal()).contains("--baseline and --what-if");
        assertThat(LintelJar.run("review", template.toString(), "--stage", "demo", "--show", "baseline")
                        .refusal())
                .contains("--show baseline", "add --baseline FILE");
        assertThat(LintelJar.run("baseline", template.toString(), "--stage", "demo")
                        .refusal())
                .contains("--output=FILE");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
