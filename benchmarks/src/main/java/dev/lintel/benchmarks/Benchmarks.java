package dev.lintel.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs every measure side by side in one run and writes {@code benchmarks/RESULTS.md}. */
public final class Benchmarks {
    private static final int FORKS = 1;
    private static final int ITERATIONS = 3;
    private static final int SECONDS = 2;

    private Benchmarks() {}

    /** Run from the root of the project, after {@code mvn package}; takes about five minutes. */
    public static void main(String[] arguments) throws RunnerException, IOException, InterruptedException {
        Path root = Path.of(arguments.length > 0 ? arguments[0] : ".")
                .toAbsolutePath()
                .normalize();
        Path core = root.resolve("knowledge-base/core/src/main/pack");
        Path jar = root.resolve("samples/cli/target/lintel.jar");
        Path template = root.resolve("samples/architectures/lambda-aurora-serverlessv2-postgresql.yaml");
        for (Path needed : List.of(core, jar, template)) {
            if (!Files.exists(needed)) {
                System.err.println("benchmarks: there is no " + root.relativize(needed)
                        + "; run this from the root of the project, after 'mvn package'");
                System.exit(2);
            }
        }
        Options options = new OptionsBuilder()
                .include(ReviewBenchmark.class.getName())
                .forks(FORKS)
                .warmupIterations(ITERATIONS)
                .warmupTime(TimeValue.seconds(SECONDS))
                .measurementIterations(ITERATIONS)
                .measurementTime(TimeValue.seconds(SECONDS))
                .jvmArgsAppend("-D" + ReviewBenchmark.CORE + "=" + core)
                .build();
        Collection<RunResult> reviews = new Runner(options).run();
        ColdStart.Result coldStart = ColdStart.measure(jar, template);
        Files.writeString(root.resolve("benchmarks/RESULTS.md"), Results.of(reviews, coldStart, Throughput.measure()));
    }
}
