package dev.lintel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Inputs that were made to break readers, one after the other in a JVM of 512 MB. */
class HostileIT {
    private static final Path INPUTS = LintelJar.ROOT.resolve("engine/intake/src/test/resources/hostile");
    private static final long MOST_MILLIS = 5000;

    @Test
    void eachIsRefusedOrReviewedInTime(@TempDir Path folder) throws Exception {
        Path out = folder.resolve("out.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        LintelJar.JAR + System.getProperty("path.separator") + "target/test-classes",
                        HostileInputs.class.getName(),
                        INPUTS.toString())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        try {
            assertThat(process.waitFor(3, TimeUnit.MINUTES)).as("it ends").isTrue();
        } finally {
            process.destroyForcibly();
        }

        List<String> told = Files.readAllLines(out, StandardCharsets.UTF_8);
        assertThat(process.exitValue()).as(String.join("\n", told)).isZero();
        assertThat(told).hasSize(39).allSatisfy(line -> {
            String[] parts = line.split("\t", 3);
            assertThat(Long.parseLong(parts[1])).as(line).isLessThan(MOST_MILLIS);
            assertThat(parts[2])
                    .as(line)
                    .matches("reviewed, \\d+ findings|refused, .*" + Pattern.quote(parts[0]) + ".*");
        });
    }
}
