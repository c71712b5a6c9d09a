package dev.lintel.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Takes every measure in one run and writes {@code benchmarks/RESULTS.md}. */
public final class Benchmarks {
    /** Until figures stop falling. */
    private static final int WARM_UP = 60;

    private static final int ROUNDS = 40;

    private Benchmarks() {}

    /** Run from the root of the project, after {@code mvn package}; takes about twelve minutes. */
    public static void main(String[] arguments) throws RunnerException, IOException, InterruptedException {
        Path root = Path.of(arguments.length > 0 ? arguments[0] : ".")
                .toAbsolutePath()
                .normalize();
        Path core = root.resolve("knowledge-base/core/src/main/pack");
        Path jar = root.resolve("samples/cli/target/lintel.jar");
        Path launcher = root.resolve("samples/cli/target/lintel");
        Path template = root.resolve("samples/architectures/lambda-aurora-serverlessv2-postgresql.yaml");
        for (Path needed : List.of(core, jar, launcher, template)) {
            if (!Files.exists(needed)) {
                System.err.println("benchmarks: there is no " + root.relativize(needed)
                        + "; run this from the root of the project, after 'mvn package'");
                System.exit(2);
            }
        }
        Options options = new OptionsBuilder()
                .include(ReviewBenchmark.class.getName())
                .forks(1)
                .warmupIterations(WARM_UP)
                .measurementIterations(ROUNDS)
                .jvmArgsAppend("-D" + ReviewBenchmark.CORE + "=" + core)
                .build();
        ReviewCosts reviews = new ReviewCosts(new Runner(options).run());
        Results results = new Results(
                reviews,
                ColdStart.measure(jar, launcher, template),
                Throughput.measure(),
                RealInputs.measure(root),
                LargeRepository.measure(),
                CompanyPack.measure(core),
                PackCosts.measure(core, PackCosts.Rounds.FULL));
        Path file = root.resolve("benchmarks/RESULTS.md");
        Files.writeString(file, results.text() + waysIn(file));
    }

    /** What the service and the job on Spark measured in runs of their own stays as it is. */
    private static String waysIn(Path results) throws IOException {
        String written = Files.exists(results) ? Files.readString(results) : "";
        int start = written.indexOf("\n## Ways in\n");
        return start < 0 ? "" : written.substring(start);
    }
}
