package dev.lintel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecideIT {
    private static final String DECISIONS =
            LintelJar.ROOT.resolve("samples/decisions/lintel.yaml").toString();

    @TempDir
    private Path folder;

    @Test
    void tellsDoorsAndWinners() throws Exception {
        assertThat(LintelJar.run("decide", DECISIONS).answer(0))
                .startsWith("weather-models  ·  development\n")
                .contains("analytical-store (database-choice): two-way (Type 2), as DuckDB is")
                .contains("orchestration: Prefect wins");
    }

    @Test
    void writesJsonThatKeepsToItsSchema() throws Exception {
        String document = LintelJar.run("decide", DECISIONS, "--format", "json").answer(0);

        PublishedSchema.DECISIONS.assertKeptBy(document);
        assertThat(document).contains("\"winner\": \"DuckDB\"");
    }

    @Test
    void tellsWhatATemplateDeclaresOfItsResourcesAndWhereThatDisagrees() throws Exception {
        String declared =
                LintelJar.ROOT.resolve("samples/decisions/declared.yaml").toString();

        assertThat(LintelJar.run("decide", declared, "--stage", "production").answer(0))
                .contains("Orders.declared: one-way (Type 1), as Amazon DynamoDB is")
                .contains("Must stay   deleted only after the ten years that the law asks for\n")
                .contains("SumUp.declared: two-way (Type 2), as AWS Lambda is");
        assertThat(LintelJar.run("review", declared, "--stage", "production").answer(1))
                .contains("MAJOR  Sessions.declared says that it may change freely, and it is a one-way door")
                .doesNotContain("Orders.declared says");
        assertThat(LintelJar.run("review", declared, "--stage", "demo").answer(0))
                .contains("MINOR  SumUp.declared says that it must never change, though it can be undone");
        LintelJar.run(
                        "decide",
                        declared,
                        "--stage",
                        "production",
                        "--format",
                        "madr",
                        "--output",
                        folder.resolve("declared").toString())
                .answer(0);
        assertThat(folder.resolve("declared/orders-declared.md"))
                .content()
                .contains("it has to stay so: every order is found by its number alone");
    }

    @Test
    void writesARecordForEachDecisionAndNothingTwice() throws Exception {
        Path records = folder.resolve("decisions");
        LintelJar.run("decide", DECISIONS, "--format", "madr", "--output", records.toString())
                .answer(0);
        assertThat(records.toFile().list())
                .containsExactlyInAnyOrder("analytical-store.md", "compute.md", "orchestration.md");
        String written = Files.readString(records.resolve("compute.md"));
        assertThat(written).startsWith("---\nstatus: \"proposed\"\n---\n\n# compute: Fargate\n");

        LintelJar.run("decide", DECISIONS, "--format", "madr", "--output", records.toString())
                .answer(0);
        assertThat(Files.readString(records.resolve("compute.md"))).isEqualTo(written);
    }

    @Test
    void keepsWhatAPersonWrote() throws Exception {
        Path record = folder.resolve("compute.md");
        Files.writeString(record, "# We looked at it for a week\n");

        LintelJar.Run run = LintelJar.run("decide", DECISIONS, "--format", "madr", "--output", folder.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.errors()).contains("compute.md says something else and was kept");
        assertThat(Files.readString(record)).isEqualTo("# We looked at it for a week\n");
    }

    @Test
    void recordsNeedAFolder() throws Exception {
        assertThat(LintelJar.run("decide", DECISIONS, "--format", "madr").refusal())
                .contains("say where with --output FOLDER");
        assertThat(LintelJar.run("decide", DECISIONS, "--format", "madr", "--output", DECISIONS)
                        .refusal())
                .contains("is a file; name a folder for the records");
    }
}
