package dev.lintel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReviewIT {
    private static final Path SAMPLES = LintelJar.ROOT.resolve("samples/architectures");
    private static final String DEMO =
            SAMPLES.resolve("clickstream-demo/lintel.yaml").toString();
    private static final String TEMPLATE =
            SAMPLES.resolve("lambda-aurora-serverlessv2-postgresql.yaml").toString();

    @Test
    void endsWithZeroWhereNothingIsDue() throws Exception {
        assertThat(LintelJar.run("review", "inputs/nothing-due.yaml").answer(0)).contains("Nothing is due at demo");
    }

    @Test
    void endsWithOneWhereSomethingIsDue() throws Exception {
        assertThat(LintelJar.run("review", DEMO).answer(1))
                .contains("core/lambda-runs-too-long", "lintel.yaml:", "Do instead")
                .doesNotContain("\u001B");
    }

    @Test
    void failsOnlyOnWhatItWasToldToFailOn() throws Exception {
        LintelJar.run("review", DEMO, "--fail-on", "never").answer(0);
    }

    @Test
    void failsOnWhatIsUndecidedWhereToldSo() throws Exception {
        assertThat(LintelJar.run("review", TEMPLATE, "--stage", "demo", "--fail-on", "undecided")
                        .answer(1))
                .contains("UNDECIDED");
    }

    @Test
    void showsASummaryAndWhatItIsAskedFor() throws Exception {
        assertThat(LintelJar.run("review", DEMO, "--show", "questions").answer(1))
                .contains("FIRST\n", "NOT TO RUSH\n", "QUESTIONS\n", "settles core/", "Not shown: findings (")
                .doesNotContain("FINDINGS\n", "UNDECIDED\n");
        assertThat(LintelJar.run("review", DEMO, "--show", "all").answer(1))
                .contains("FINDINGS\n", "RECOMMENDED\n", "QUESTIONS\n")
                .doesNotContain("Not shown");
        assertThat(LintelJar.run("review", DEMO, "--show", "everything").refusal())
                .contains("'everything' is not one of all, findings, baseline, advice, checklist, plan or questions");
    }

    @Test
    void answersTheChecklistAndPlansTheWayToTheNextStageOrALaterOne() throws Exception {
        assertThat(LintelJar.run("review", DEMO, "--show", "checklist,plan").answer(1))
                .contains("fail     Each part of the pipeline can be tested on a laptop")
                .contains("8.trait.local", "testsNeedCloudCredentials = yes")
                .contains("Towards development:\n", "unknown  Let a pipeline build, test and deploy every change")
                .doesNotContain("Towards scale:");
        assertThat(LintelJar.run("review", DEMO, "--show", "plan", "--towards", "production")
                        .answer(1))
                .containsSubsequence("Towards development:\n", "Towards scale:\n", "Towards production:\n")
                .contains("missing  Put service levels, on-call rotations and runbooks in writing");
    }

    @Test
    void theStageOnTheCommandLineStandsOverTheOneInTheDocument() throws Exception {
        assertThat(LintelJar.run("review", "inputs/nothing-due.yaml", "--stage", "PRODUCTION", "--fail-on", "never")
                        .answer(0))
                .startsWith("notes  ·  production");
    }

    @Test
    void writesJsonThatKeepsToItsSchema() throws Exception {
        PublishedSchema.REVIEW.assertKeptBy(
                LintelJar.run("review", DEMO, "--format", "json").answer(1));
    }

    @Test
    void reviewsATemplateAtTheStageItIsTold() throws Exception {
        String json = LintelJar.run(
                        "review", TEMPLATE, "--stage", "production", "--format", "json", "--fail-on", "never")
                .answer(0);

        PublishedSchema.REVIEW.assertKeptBy(json);
        JsonNode review = JsonMapper.shared().readTree(json);
        assertThat(review.path("stage").asString()).isEqualTo("production");
        assertThat(review.path("typeOneFlags")).isNotEmpty();
        for (JsonNode flag : review.path("typeOneFlags")) {
            assertThat(flag.at("/subject/file").asString()).isEqualTo(TEMPLATE);
            assertThat(flag.at("/subject/line").asInt()).isPositive();
        }
    }

    @Test
    void isTheSameToTheByteOnEveryMachine() throws Exception {
        String here = LintelJar.run("review", DEMO, "--format", "json").answer(1);
        String elsewhere = LintelJar.run(
                        List.of(
                                "-Duser.language=tr",
                                "-Duser.country=TR",
                                "-Duser.timezone=Asia/Kolkata",
                                "-Dfile.encoding=ISO-8859-1",
                                "-Dstdout.encoding=ISO-8859-1"),
                        "review",
                        DEMO,
                        "--format",
                        "JSON",
                        "--fail-on",
                        "MINOR")
                .answer(1);

        assertThat(elsewhere).isEqualTo(here);
    }

    @Test
    void textIsTheSameToTheByteOnEveryMachine() throws Exception {
        String here = LintelJar.run("review", DEMO).answer(1);
        String elsewhere = LintelJar.run(
                        List.of("-Duser.language=tr", "-Duser.timezone=Asia/Kolkata", "-Dfile.encoding=ISO-8859-1"),
                        "review",
                        DEMO)
                .answer(1);

        assertThat(elsewhere).isEqualTo(here);
    }

    @Test
    void writesAFileAsAWhole(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("review.txt"), "of yesterday");

        String out = LintelJar.run("review", DEMO, "--output", file.toString()).answer(1);

        assertThat(out).isEmpty();
        assertThat(file).content().startsWith("clickstream-demo").endsWith("\n").doesNotContain("\u001B");
        assertThat(files(folder)).containsExactly(file);
    }

    @Test
    void leavesTheFileAloneWhereThereIsNoReview(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("review.txt"), "of yesterday");

        LintelJar.run("review", "inputs/empty.yaml", "--stage", "demo", "--output", file.toString())
                .refusal();

        assertThat(file).hasContent("of yesterday");
        assertThat(files(folder)).containsExactly(file);
    }

    @Test
    void refusesAnOutputInAFolderThatIsNotThere() throws Exception {
        assertThat(LintelJar.run("review", DEMO, "--output", "nowhere/review.txt")
                        .refusal())
                .contains("nowhere", "does not exist");
    }

    @Test
    void namesTheLineOfAMisspeltProperty() throws Exception {
        assertThat(LintelJar.run("review", "inputs/misspelt.yaml").refusal())
                .contains("inputs/misspelt.yaml:7", "technologie", "technology");
    }

    @Test
    void refusesAnEmptyFile() throws Exception {
        assertThat(LintelJar.run("review", "inputs/empty.yaml").refusal()).contains("inputs/empty.yaml", "empty");
    }

    @Test
    void refusesAFileThatIsNotThere() throws Exception {
        assertThat(LintelJar.run("review", "inputs/nowhere.yaml").refusal()).contains("inputs/nowhere.yaml");
    }

    @Test
    void saysWhatToNameInsteadOfAFolderWithoutAnything(@TempDir Path folder) throws Exception {
        assertThat(LintelJar.run("review", folder.toString(), "--stage", "demo").refusal())
                .contains("holds nothing that tells of an architecture", "lintel.yaml");
    }

    @Test
    void refusesSeveralFiles() throws Exception {
        assertThat(LintelJar.run("review", "inputs/lintel.yaml", "inputs/nothing-due.yaml")
                        .refusal())
                .contains("one file", "sources");
    }

    @Test
    void aParameterDecidesWhatTheTemplateLeavesOpen(@TempDir Path folder) throws Exception {
        Path template = Files.writeString(folder.resolve("t.yaml"), """
                Parameters: { Zones: { Type: String, AllowedValues: ['true', 'false'] } }
                Resources:
                  Db: { Type: AWS::RDS::DBInstance, Properties: { Engine: postgres, MultiAZ: !Ref Zones } }
                """);
        String[] command = {"review", template.toString(), "--stage", "production", "--fail-on", "never"};

        assertThat(LintelJar.run(command).answer(0)).contains("core/single-az-database · waits for Db.multiAz");
        assertThat(LintelJar.run(with(command, "--parameter", "Zones=true")).answer(0))
                .doesNotContain("core/single-az-database");
        assertThat(LintelJar.run(with(command, "--parameter", "Zones=false")).answer(0))
                .contains("core/single-az-database");
        assertThat(LintelJar.run(with(command, "--parameter", "Zones")).refusal())
                .contains("--parameter", "NAME=VALUE");
    }

    @Test
    void aLimitCanBeChanged() throws Exception {
        assertThat(LintelJar.run("review", TEMPLATE, "--stage", "demo", "--limit", "resources=1")
                        .refusal())
                .contains("more than the 1 resources", "raise the limit 'resources'");
        assertThat(LintelJar.run("review", TEMPLATE, "--stage", "demo", "--limit", "size=1")
                        .refusal())
                .contains("'size' is not one of megabytes, depth, values, files, resources, entries or seconds");
        assertThat(LintelJar.run("review", TEMPLATE, "--stage", "demo", "--limit", "megabytes=0")
                        .refusal())
                .contains("--limit megabytes=0: every limit is at least 1");
    }

    private static String[] with(String[] command, String... more) {
        return Stream.of(command, more).flatMap(Stream::of).toArray(String[]::new);
    }

    @Test
    void refusesAStageThatThereIsNot() throws Exception {
        assertThat(LintelJar.run("review", DEMO, "--stage", "beta").refusal())
                .contains("--stage", "'beta'", "demo, development, scale or production");
    }

    @Test
    void asksForTheStageThatATemplateCannotState() throws Exception {
        assertThat(LintelJar.run("review", TEMPLATE).refusal())
                .contains("--stage", "demo, development, scale or production");
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
