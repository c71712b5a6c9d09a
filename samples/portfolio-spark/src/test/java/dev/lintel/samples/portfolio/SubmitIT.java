package dev.lintel.samples.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job as a cluster runs it: by the class that the script {@code spark-submit} starts, with Spark's libraries before ours. */
class SubmitIT {
    private static final Path ROOT = Path.of(System.getProperty("lintel.root"));
    private static final Path TARGET = ROOT.resolve("samples/portfolio-spark/target");

    @TempDir
    private Path folder;

    private record Run(int exitCode, String out) {}

    private Run submit(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(System.getProperty("spark.jvm").split(" ")));
        command.addAll(List.of(
                "-cp",
                Files.readString(TARGET.resolve("spark.classpath")).strip(),
                "org.apache.spark.deploy.SparkSubmit",
                "--master",
                "local[2]",
                "--conf",
                "spark.ui.enabled=false",
                "--class",
                "dev.lintel.samples.portfolio.Main",
                TARGET.resolve("lintel-portfolio.jar").toString()));
        command.addAll(List.of(arguments));
        Path log = folder.resolve("log.txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return new Run(process.exitValue(), Files.readString(log, StandardCharsets.UTF_8));
    }

    @Test
    void reviewsAFolderAndGoesOn() throws Exception {
        Path inputs = Files.createDirectory(folder.resolve("inputs"));
        for (int i = 0; i < 30; i++) {
            Files.writeString(inputs.resolve("workload-" + i + ".yaml"), Generated.document(i));
        }
        Files.writeString(inputs.resolve("broken.yaml"), "a: [");
        String[] job = {"--files", "inputs", "--output", "output", "--today", "2026-01-31", "--chunk", "16"};

        Run first = submit(job);
        assertThat(first.out()).contains("31 documents reviewed in 2 of 2 chunks");
        assertThat(first.exitCode()).isZero();
        assertThat(submit(job).out()).contains("0 documents reviewed in 0 of 2 chunks");

        assertThat(summary("errors")).containsOnlyOnce("broken.yaml\"");
        assertThat(summary("findings")).contains("\"rule\":\"core/single-az-database\"");
        assertThat(summary("worst")).hasLineCount(20);
    }

    @Test
    void whatCannotStartSaysWhy() throws Exception {
        Run run = submit("--output", "output");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out())
                .contains("lintel-portfolio: name either --files or --table")
                .doesNotContain("\tat dev.");
    }

    private String summary(String table) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("output/summary").resolve(table))) {
            Path json = files.filter(file -> file.toString().endsWith(".json"))
                    .findFirst()
                    .orElseThrow();
            return Files.readString(json);
        }
    }
}
