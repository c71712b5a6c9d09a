package dev.lintel.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whole processes: the command line on a real template, as a jar and through its launcher, in turns with a JVM that prints
 * one line.
 */
final class ColdStart {
    private static final int ROUNDS = 15;
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    /**
     * By wall time.
     *
     * @param bareMillis of a JVM that prints one line
     * @param reviewMillis from the start of the JVM to the end of the review
     * @param launchedMillis from the start of the launcher to the end of the review, with an archive made before
     * @param ratio of the review, compared within each round
     * @param launchedRatio of the launched review, compared within each round
     * @param peakMegabytes the resident memory that the review's process had at most; empty where the system does not
     *     tell
     */
    record Result(
            Spread bareMillis,
            Spread reviewMillis,
            Spread launchedMillis,
            Spread ratio,
            Spread launchedRatio,
            Optional<Double> peakMegabytes) {}

    /** What a JVM costs that prints one line. */
    static final class OneLine {
        private OneLine() {}

        public static void main(String[] arguments) {
            System.out.println("one line");
        }
    }

    private ColdStart() {}

    static Result measure(Path jar, Path launcher, Path template) throws IOException, InterruptedException {
        Path classes = oneLine();
        List<String> arguments = List.of("review", template.toString(), "--stage", "demo", "--fail-on", "never");
        List<String> bare = List.of(java(), "-Xshare:auto", "-cp", classes.toString(), OneLine.class.getName());
        List<String> review = with(List.of(java(), "-jar", jar.toString()), arguments);
        List<String> launched = with(List.of(launcher.toString()), arguments);
        Map<String, String> environment = Map.of(
                "JAVA_HOME",
                System.getProperty("java.home"),
                "XDG_CACHE_HOME",
                Files.createTempDirectory("launcher").toString());
        List<Double> bareMillis = new ArrayList<>();
        List<Double> reviewMillis = new ArrayList<>();
        List<Double> launchedMillis = new ArrayList<>();
        List<Double> ratio = new ArrayList<>();
        List<Double> launchedRatio = new ArrayList<>();
        for (int i = 0; i <= ROUNDS; i++) {
            double one = run(bare, environment);
            double asJar = run(review, environment);
            double asLaunched = run(launched, environment);
            // The first round reads the files into the system's cache, and makes the archive of the launcher.
            if (i > 0) {
                bareMillis.add(one);
                reviewMillis.add(asJar);
                launchedMillis.add(asLaunched);
                ratio.add(asJar / one);
                launchedRatio.add(asLaunched / one);
            }
        }
        return new Result(
                Spread.of(bareMillis),
                Spread.of(reviewMillis),
                Spread.of(launchedMillis),
                Spread.of(ratio),
                Spread.of(launchedRatio),
                peak(review));
    }

    private static List<String> with(List<String> program, List<String> arguments) {
        return Stream.concat(program.stream(), arguments.stream()).toList();
    }

    /** The class alone, so that opening a large jar is not counted as part of printing a line. */
    private static Path oneLine() throws IOException {
        String name = OneLine.class.getName().replace('.', '/') + ".class";
        Path folder = Files.createTempDirectory("one-line");
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        try (var stream = ColdStart.class.getClassLoader().getResourceAsStream(name)) {
            if (stream == null) {
                throw new IOException("there is no " + name);
            }
            Files.write(file, stream.readAllBytes());
        }
        return folder;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static double run(List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        long start = System.nanoTime();
        int status = builder.start().waitFor();
        double millis = (System.nanoTime() - start) / 1e6;
        if (status != 0) {
            throw new IOException(command + " ended with " + status);
        }
        return millis;
    }

    private static Optional<Double> peak(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        Optional<Double> peak = Optional.empty();
        while (process.isAlive()) {
            try {
                Matcher matcher = PEAK.matcher(Files.readString(status));
                if (matcher.find()) {
                    peak = Optional.of(Long.parseLong(matcher.group(1)) / 1024.0);
                }
            } catch (IOException e) {
                // It has just ended, or this is no system that tells: what was seen last stands.
            }
            Thread.onSpinWait();
        }
        process.waitFor();
        return peak;
    }
}
