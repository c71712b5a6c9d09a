package dev.lintel.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whole processes: the command line on a real template, in turns with a JVM that prints one line. */
final class ColdStart {
    private static final int ROUNDS = 15;
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    /**
     * By wall time.
     *
     * @param bareMillis of a JVM that prints one line
     * @param reviewMillis from the start of the JVM to the end of the review
     * @param ratio compared within each round
     * @param peakMegabytes the resident memory that the review's process had at most; empty where the system does not
     *     tell
     */
    record Result(Spread bareMillis, Spread reviewMillis, Spread ratio, Optional<Double> peakMegabytes) {}

    /** What a JVM costs that prints one line. */
    static final class OneLine {
        private OneLine() {}

        public static void main(String[] arguments) {
            System.out.println("one line");
        }
    }

    private ColdStart() {}

    static Result measure(Path jar, Path template) throws IOException, InterruptedException {
        Path classes = oneLine();
        List<String> bare = List.of(java(), "-Xshare:auto", "-cp", classes.toString(), OneLine.class.getName());
        List<String> review = List.of(
                java(), "-jar", jar.toString(), "review", template.toString(), "--stage", "demo", "--fail-on", "never");
        List<Double> bareMillis = new ArrayList<>();
        List<Double> reviewMillis = new ArrayList<>();
        List<Double> ratio = new ArrayList<>();
        for (int i = 0; i <= ROUNDS; i++) {
            double one = run(bare);
            double other = run(review);
            // The first round reads the files into the system's cache.
            if (i > 0) {
                bareMillis.add(one);
                reviewMillis.add(other);
                ratio.add(other / one);
            }
        }
        return new Result(Spread.of(bareMillis), Spread.of(reviewMillis), Spread.of(ratio), peak(review));
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

    private static double run(List<String> command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        int status = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
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
