package dev.lintel.intake.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Fuzzes each target in a JVM of its own: a fixed number of inputs from a fixed seed, or for {@code fuzz.seconds} each,
 * which starts from what the last such run came to.
 */
class FuzzIT {
    private static final Path HOME = Path.of("target/fuzz");
    private static final long SECONDS = Long.parseLong(System.getProperty("fuzz.seconds"));
    private static final long GRACE = 120;

    static List<Target> targets() {
        return Target.all();
    }

    @ParameterizedTest
    @MethodSource("targets")
    void findsNothing(Target target) throws IOException, InterruptedException {
        assumeTrue(
                System.getProperty("os.name").equals("Linux")
                        && System.getProperty("os.arch").equals("amd64"),
                "Jazzer is run on Linux x86-64 only");
        Path home = HOME.resolve(target.name());
        emptied(home.resolve("findings"));
        emptied(home.resolve("tmp"));
        Path corpus = SECONDS > 0 ? Files.createDirectories(home.resolve("corpus")) : emptied(home.resolve("short"));
        Path log = home.resolve("log.txt");

        Process jazzer = new ProcessBuilder(command(target, home, corpus))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended;
        try {
            ended = jazzer.waitFor(SECONDS + GRACE, TimeUnit.SECONDS);
        } finally {
            jazzer.destroyForcibly().waitFor();
        }

        String told = Files.readString(log, StandardCharsets.ISO_8859_1);
        boolean started = told.contains("INFO: Seed:") || !told.contains("UnsatisfiedLinkError");
        assumeTrue(started, "Jazzer's native part cannot be loaded here, see " + log);
        assertThat(ended).as("Jazzer hangs, see " + log).isTrue();
        for (Path finding : KeptInputsTest.files(home.resolve("findings"))) {
            if (!finding.toString().endsWith(".java")) {
                Files.write(Path.of(finding + ".txt"), target.written().apply(Files.readAllBytes(finding)));
            }
        }
        assertThat(jazzer.exitValue())
                .as("%s: see %s; the input stands in %s", finding(told), log, home.resolve("findings"))
                .isZero();
        assertThat(told).contains("Done ");
    }

    private static List<String> command(Target target, Path home, Path corpus) {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                // A short run is over before a better compiler pays.
                "-XX:TieredStopAtLevel=" + (SECONDS > 0 ? 4 : 1),
                "-XX:+EnableDynamicAgentLoading",
                "-Djava.io.tmpdir=" + home.resolve("tmp"),
                "-Dlintel.root=" + System.getProperty("lintel.root"),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.started().getName(),
                "--instrumentation_includes=dev.lintel.**:org.snakeyaml.**:org.commonmark.**:tools.jackson.core.**",
                "--instrumentation_excludes=dev.lintel.intake.fuzz.**",
                "--reproducer_path=" + home.resolve("findings"),
                "-artifact_prefix=" + home.resolve("findings") + "/",
                "-timeout=15",
                "-rss_limit_mb=2048",
                "-max_len=" + target.longest(),
                "-print_final_stats=1"));
        command.addAll(
                SECONDS > 0 ? List.of("-max_total_time=" + SECONDS) : List.of("-seed=1", "-runs=" + target.runs()));
        if (target.takesText()) {
            command.add("-dict=" + Target.RESOURCES.resolve("fuzz/words.dict"));
        }
        command.add(corpus.toString());
        target.seeds().forEach(seeds -> command.add(seeds.toString()));
        return command;
    }

    private static String finding(String log) {
        return log.lines()
                .filter(line -> line.startsWith("== Java Exception") || line.contains("ERROR: libFuzzer"))
                .findFirst()
                .map(line -> line.length() > 300 ? line.substring(0, 300) + "..." : line)
                .orElse("Jazzer failed");
    }

    private static Path emptied(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        return Files.createDirectories(folder);
    }
}
