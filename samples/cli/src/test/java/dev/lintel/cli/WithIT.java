package dev.lintel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What other tools found, as the command line takes it; what docs/other-tools.md shows works as it is shown. */
class WithIT {
    private static final Path SHIPPED = LintelJar.ROOT.resolve("engine/intake/src/test/resources/sarif/trivy");
    private static final Pattern BLOCK = Pattern.compile("```(\\w+)\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @BeforeEach
    void whatTrivyFoundOfABucket() throws IOException {
        for (String file : List.of("main.tf", "report.sarif")) {
            Files.copy(SHIPPED.resolve(file), folder.resolve(file.equals("report.sarif") ? "trivy.sarif" : file));
        }
    }

    private LintelJar.Run review(String... more) throws Exception {
        return LintelJar.runIn(
                folder, Stream.concat(Stream.of("review", "."), Stream.of(more)).toArray(String[]::new));
    }

    private static List<String> findings(String json) {
        return new JsonMapper()
                .readTree(json)
                .get("findings")
                .valueStream()
                .filter(each -> each.get("rule").asString().startsWith("trivy/"))
                .map(each ->
                        each.get("severity").asString() + " " + each.get("rule").asString() + " "
                                + each.at("/subject/id").asString())
                .toList();
    }

    private String json(String... more) throws Exception {
        return review(Stream.concat(Stream.of("--format", "json", "--with", "trivy.sarif"), Stream.of(more))
                        .toArray(String[]::new))
                .out();
    }

    @Test
    void gradesWhatAnotherToolFoundByTheStage() throws Exception {
        assertThat(findings(json("--stage", "production")))
                .containsExactly(
                        "major trivy/AWS-0086 aws_s3_bucket.bucket",
                        "major trivy/AWS-0087 aws_s3_bucket.bucket",
                        "major trivy/AWS-0091 aws_s3_bucket.bucket",
                        "major trivy/AWS-0093 aws_s3_bucket.bucket",
                        "major trivy/AWS-0132 aws_s3_bucket.bucket",
                        "minor trivy/AWS-0090 aws_s3_bucket.bucket");
        assertThat(findings(json("--stage", "demo"))).isEmpty();
        PublishedSchema.REVIEW.assertKeptBy(json("--stage", "production"));
    }

    @Test
    void failsOnWhatItFound() throws Exception {
        String[] production = {"--stage", "production", "--with", "trivy.sarif"};

        assertThat(review(production).exitCode()).isEqualTo(1);
        assertThat(review("--stage", "demo", "--with", "trivy.sarif").exitCode())
                .isZero();
        assertThat(review("--stage", "production").exitCode()).as("without it").isZero();
    }

    @Test
    void isTakenIntoABaselineAndKnownAgain() throws Exception {
        LintelJar.Run written = LintelJar.runIn(
                folder, "baseline", ".", "--stage", "production", "--with", "trivy.sarif", "--output", "b.json");
        assertThat(written.exitCode()).as(written.errors()).isZero();
        PublishedSchema.BASELINE.assertKeptBy(Files.readString(folder.resolve("b.json")));

        String again = review("--stage", "production", "--with", "trivy.sarif", "--baseline", "b.json")
                .answer(0);
        assertThat(again).contains("Since the baseline: nothing new");
        assertThat(review("--stage", "production", "--baseline", "b.json").answer(0))
                .contains("no report of that tool was given");
    }

    @Test
    void aDocumentMayListItAndWaiveIt() throws Exception {
        Files.writeString(folder.resolve("lintel.yaml"), """
                workload: { name: shop, stage: production }
                sources: [trivy.sarif]
                waivers:
                  - { rule: trivy/AWS-0086, subject: shop, reason: It is public on purpose., owner: web team }
                """);

        String json = review("--format", "json").out();
        JsonNode review = new JsonMapper().readTree(json);

        assertThat(review.at("/waived/0/finding/rule").asString()).isEqualTo("trivy/AWS-0086");
        assertThat(findings(json)).hasSize(5).allMatch(each -> each.endsWith(" shop"));
    }

    @Test
    void everyFormTellsOfIt() throws Exception {
        for (String format : List.of("text", "json", "sarif", "junit", "markdown", "html")) {
            String told = review("--stage", "production", "--with", "trivy.sarif", "--format", format)
                    .out();
            assertThat(told).as(format).contains("Trivy").containsPattern("trivy[/.]AWS-0086");
        }
    }

    @Test
    void whatCannotBeReadIsOneErrorAndNoReview() throws Exception {
        assertThat(review("--stage", "demo", "--with", "none.sarif").refusal())
                .isEqualTo("lintel: none.sarif: does not exist\n");
        assertThat(review("--stage", "demo", "--with", "main.tf").refusal())
                .startsWith("lintel: main.tf:1: is no valid JSON: ")
                .endsWith("; give what the tool writes as SARIF 2.1.0\n");
        Files.writeString(folder.resolve("deep.sarif"), "{\"runs\":" + "[".repeat(100_000));
        assertThat(review("--stage", "demo", "--with", "deep.sarif").refusal()).startsWith("lintel: deep.sarif:1: ");
        assertThat(LintelJar.runIn(
                                folder, "baseline", ".", "--stage", "demo", "--with", "main.tf", "--output", "new.json")
                        .refusal())
                .contains("main.tf:1: is no valid JSON");
        assertThat(folder.resolve("new.json")).doesNotExist();
        assertThat(LintelJar.runIn(folder, "review", "trivy.sarif").refusal())
                .contains("is a SARIF log, which says what another tool found of a workload");
    }

    @Test
    void theDocumentShowsWhatARunSays() throws Exception {
        String document = Files.readString(LintelJar.ROOT.resolve("docs/other-tools.md"));
        Matcher block = BLOCK.matcher(document);
        String shown = "";
        String policy = "";
        while (block.find()) {
            shown = block.group(1).equals("text") ? block.group(2) : shown;
            policy = block.group(1).equals("yaml") && block.group(2).startsWith("tools:") ? block.group(2) : policy;
        }
        String told = review("--stage", "production", "--with", "trivy.sarif").out();
        Files.writeString(folder.resolve("policy.yaml"), policy);

        assertThat(told.lines().map(String::strip))
                .containsAll(shown.lines()
                        .map(String::strip)
                        .filter(line -> !line.equals("..."))
                        .toList());
        assertThat(findings(json("--stage", "production", "--policy", "policy.yaml")))
                .containsExactly(
                        "blocker trivy/AWS-0086 aws_s3_bucket.bucket",
                        "major trivy/AWS-0087 aws_s3_bucket.bucket",
                        "major trivy/AWS-0093 aws_s3_bucket.bucket",
                        "major trivy/AWS-0132 aws_s3_bucket.bucket");
    }
}
