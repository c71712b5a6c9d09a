package dev.lintel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code lintel init} on the repository that ships as a sample. */
class InitIT {
    private static final Path SAMPLE = LintelJar.ROOT.resolve("samples/repository/bikes");

    @TempDir
    Path parent;

    private Path bikes;
    private Path document;

    @BeforeEach
    void copyTheSample() throws IOException {
        bikes = parent.resolve("bikes");
        try (Stream<Path> files = Files.walk(SAMPLE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = bikes.resolve(SAMPLE.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        document = bikes.resolve("lintel.yaml");
        Files.delete(document);
    }

    @Test
    void writesADocumentThatIsReviewedAndCompletedAndNeverOverwritten() throws Exception {
        LintelJar.Run first = LintelJar.run("init", bikes.toString(), "--stage", "development");
        assertThat(first.exitCode()).isZero();
        assertThat(first.out()).isEmpty();
        assertThat(first.errors()).matches("lintel: .*lintel.yaml written: \\d+ entries, \\d+ questions\n");
        String written = Files.readString(document);
        assertThat(written)
                .contains("  name: bikes\n  stage: development\n", "  - id: Stations ", "# read: template.yaml:1\n");

        assertThat(LintelJar.run("init", bikes.toString()).errors()).endsWith("lintel.yaml lacks nothing\n");
        assertThat(Files.readString(document)).isEqualTo(written);

        Files.writeString(document, written.replaceFirst("(?m)^  # debugger:.*$", "  debugger: no"));
        assertThat(LintelJar.run("review", bikes.toString()).out()).contains("core/no-debugger");

        Files.writeString(bikes.resolve("orders.yaml"), "Resources: { Orders: { Type: AWS::SQS::Queue } }\n");
        assertThat(LintelJar.run("init", bikes.toString()).errors()).contains("lintel.yaml: added 1 entry");
        assertThat(Files.readString(document)).contains("  debugger: no\n", "  - id: Orders ");
    }

    @Test
    void writesWhatTheReadmeShows() throws Exception {
        String readme = Files.readString(LintelJar.ROOT.resolve("README.md")).replace("\r\n", "\n");
        String block = readme.substring(readme.indexOf("```yaml\npractices:\n") + "```yaml\n".length());
        LintelJar.run("init", bikes.toString());

        assertThat(block.substring(0, block.indexOf("```")).lines())
                .hasSizeGreaterThan(2)
                .allSatisfy(line -> assertThat(Files.readString(document)).contains(line + "\n"));
    }

    @Test
    void asksForTheStageWhereNobodySaidIt() throws Exception {
        LintelJar.run("init", bikes.toString());

        assertThat(Files.readString(document)).contains("\n  # stage: ");
        assertThat(LintelJar.run("review", bikes.toString()).refusal()).contains("does not say at which stage");
    }

    @Test
    void listsAFileThatIsNoFolderAmongItsSources() throws Exception {
        LintelJar.run("init", bikes.resolve("template.yaml").toString(), "--stage", "demo");

        assertThat(Files.readString(document)).contains("\nsources: [template.yaml]\n");
        assertThat(LintelJar.run("review", document.toString()).exitCode()).isNotEqualTo(2);
    }

    @Test
    void writesToStandardOutputWhereItIsTold() throws Exception {
        LintelJar.Run run = LintelJar.run("init", bikes.toString(), "--output", "-");

        assertThat(run.out()).startsWith("# What the files of bikes cannot tell.");
        assertThat(document).doesNotExist();
    }

    @Test
    void refusesWhatItCannotAddTo() throws Exception {
        Files.writeString(document, "{ \"workload\": { \"name\": \"bikes\" } }");
        assertThat(LintelJar.run("init", bikes.toString()).refusal()).contains("is written as JSON");

        Files.writeString(document, "workload: { name: bikes\n");
        assertThat(LintelJar.run("init", bikes.toString()).refusal()).contains("lintel.yaml:");
        assertThat(Files.readString(document)).isEqualTo("workload: { name: bikes\n");

        assertThat(LintelJar.run(
                                "init",
                                bikes.resolve("template.yaml").toString(),
                                "--output",
                                Files.createDirectories(parent.resolve("else"))
                                        .resolve("lintel.yaml")
                                        .toString())
                        .refusal())
                .contains("lies outside of the folder");
    }

    @Test
    void addsToTheDocumentThatItIsGiven() throws Exception {
        String ours = "workload:\n  name: bikes\n  stage: production\nsources:\n  - template.yaml\n";
        Files.writeString(document, ours);

        assertThat(LintelJar.run("init", document.toString()).errors()).contains("lintel.yaml: added ");

        String added = Files.readString(document);
        assertThat(added)
                .startsWith("workload:\n  name: bikes\n  stage: production\n  # ")
                .contains("\nsources:\n  - template.yaml\n", "  - id: Stations ")
                .doesNotContain("# stage:", "sources: [");
        assertThat(LintelJar.run("init", bikes.resolve("template.yaml").toString())
                        .errors())
                .endsWith("lintel.yaml lacks nothing\n");
        assertThat(Files.readString(document)).isEqualTo(added);
    }

    @Test
    void listsWhatIsReadWhereADocumentSaysNothingOfSources() throws Exception {
        Files.writeString(document, "workload: { name: bikes, stage: demo }\r\n\r\n# the end");
        String template = bikes.resolve("template.yaml").toString();

        LintelJar.run("init", template);

        String added = Files.readString(document);
        assertThat(added)
                .startsWith("workload: { name: bikes, stage: demo }\r\n\r\n# the end\r\n")
                .contains("\r\nsources: [template.yaml]\r\n", "\r\n# workload.budget: ")
                .doesNotEndWith("\n");
        assertThat(LintelJar.run("init", template).errors()).endsWith("lintel.yaml lacks nothing\n");
        assertThat(Files.readString(document)).isEqualTo(added);
        try (Stream<Path> files = Files.list(bikes)) {
            assertThat(files).noneMatch(file -> file.toString().endsWith(".draft"));
        }
    }

    @Test
    void refusesWhatADocumentDoesNotList() throws Exception {
        String ours = "workload: { name: bikes, stage: demo }\nsources: [template.yaml]\n";
        Files.writeString(document, ours);
        Path other =
                Files.writeString(bikes.resolve("orders.yaml"), "Resources: { Orders: { Type: AWS::SQS::Queue } }");

        assertThat(LintelJar.run("init", other.toString()).refusal())
                .contains("lintel.yaml lists its sources, and orders.yaml is not among them");
        assertThat(Files.readString(document)).isEqualTo(ours);
    }

    @Test
    void writesBesideAnAssemblyAndNotIntoIt() throws Exception {
        Path assembly = bikes.resolve("cdk.out");
        Path original = LintelJar.ROOT.resolve("engine/intake/src/test/resources/assembly/lambda-bedrock-vpc.out");
        Files.createDirectories(assembly);
        try (Stream<Path> files = Files.list(original)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, assembly.resolve(file.getFileName().toString()));
            }
        }

        LintelJar.run("init", assembly.toString(), "--stage", "demo");

        assertThat(Files.readString(document)).contains("\nsources: [cdk.out]\n", "cdk.out/");
        assertThat(LintelJar.run("init", assembly.resolve("manifest.json").toString())
                        .errors())
                .endsWith("lintel.yaml lacks nothing\n");
    }

    @Test
    void refusesADocumentThatIsNoTextInUtf8() throws Exception {
        Files.write(document, new byte[] {'#', ' ', (byte) 0xE9, '\n'});

        assertThat(LintelJar.run("init", bikes.toString()).refusal()).contains("lintel.yaml is no text in UTF-8");
    }

    @Test
    void refusesALinkThatLeadsOutOfTheFolder() throws Exception {
        Path link = Files.createSymbolicLink(
                Files.createDirectories(parent.resolve("other")).resolve("template.yaml"),
                bikes.resolve("template.yaml"));

        assertThat(LintelJar.run("init", link.toString(), "--stage", "demo").refusal())
                .contains("lies outside of the folder of");
    }
}
