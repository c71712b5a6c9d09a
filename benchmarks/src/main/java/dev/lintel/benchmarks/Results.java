package dev.lintel.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** Writes what was measured, with its budget beside it. */
final class Results {
    private static final List<Integer> SIZES = List.of(10, 100, 1000, 10000);

    private Results() {}

    static String of(Collection<RunResult> reviews, ColdStart.Result coldStart, Throughput.Result throughput) {
        Map<String, Map<Integer, Result<?>>> micros = new TreeMap<>();
        for (RunResult run : reviews) {
            String name = run.getPrimaryResult().getLabel();
            int size = Integer.parseInt(run.getParams().getParam("components"));
            micros.computeIfAbsent(name, key -> new TreeMap<>()).put(size, run.getPrimaryResult());
        }
        StringBuilder text = new StringBuilder();
        text.append("# What was measured\n\n");
        text.append("Written by `java -jar benchmarks/target/benchmarks.jar`. Ratios were measured side by side in one"
                + " run; absolute figures only orient.\n\n");
        text.append("Machine: ").append(machine()).append(". ");
        text.append("JVM: ").append(System.getProperty("java.vm.name")).append(' ');
        text.append(System.getProperty("java.version")).append(". Drools 10.2.0.\n");
        text.append("\n## One review: bind, both views, evidence and messages\n\n");
        text.append(
                "By hand is a loop in plain Java over the same architecture: ten rules, one view, no evidence. A third"
                        + " of the attributes is unknown.\n\n");
        text.append(
                "| components | ten rules by hand | ten rules | ratio | all rules | ratio |\n|---|---|---|---|---|---|\n");
        for (int size : SIZES) {
            double hand = score(micros, "tenRulesByHand", size);
            double ten = score(micros, "tenRules", size);
            double all = score(micros, "allRules", size);
            text.append(line(
                    "| %d | %.1f us | %.1f us ± %.0f %% | %.1f | %.1f us | %.1f |\n",
                    size, hand, ten, error(micros, "tenRules", size), ten / hand, all, all / hand));
        }
        double perComponent = (score(micros, "allRules", 10000) / 10000) / (score(micros, "allRules", 100) / 100);
        text.append("\n## Against the budgets\n\n| measure | measured | budget |\n|---|---|---|\n");
        double worst = SIZES.stream()
                .mapToDouble(size -> score(micros, "tenRules", size) / score(micros, "tenRulesByHand", size))
                .max()
                .orElseThrow();
        text.append(line("| ten rules against the loop, worst size | %.1f times | at most 6 times |\n", worst));
        text.append(line(
                "| cost per component, 10,000 against 100, all rules | %.2f times | at most 1.5 times |\n",
                perComponent));
        text.append(line(
                "| one review of 20 components, all rules, one thread | %.3f ms | under 0.2 ms |\n",
                1000 / throughput.oneThread()));
        text.append(line(
                "| two threads on one advisor against one | %.2f times | at least 1.8 times |\n",
                throughput.twoThreads() / throughput.oneThread()));
        text.append(line(
                "| whole process, template to review, against a JVM that prints one line | %.1f times (%.0f ms against %.0f"
                        + " ms) | at most 25 times |\n",
                coldStart.reviewMillis() / coldStart.bareMillis(), coldStart.reviewMillis(), coldStart.bareMillis()));
        coldStart
                .peakMegabytes()
                .ifPresent(peak ->
                        text.append(line("| peak memory of that process | %.0f MB | at most 150 MB |\n", peak)));
        return text.toString();
    }

    private static String line(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }

    private static double score(Map<String, Map<Integer, Result<?>>> micros, String name, int size) {
        return result(micros, name, size).getScore();
    }

    private static double error(Map<String, Map<Integer, Result<?>>> micros, String name, int size) {
        Result<?> result = result(micros, name, size);
        return 100 * result.getScoreError() / result.getScore();
    }

    private static Result<?> result(Map<String, Map<Integer, Result<?>>> micros, String name, int size) {
        Result<?> result = micros.getOrDefault(name, Map.of()).get(size);
        if (result == null) {
            throw new IllegalStateException(name + " was not measured with " + size + " components");
        }
        return result;
    }

    private static String machine() {
        String processor = "unknown processor";
        try {
            processor = Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(processor);
        } catch (IOException e) {
            // Not every system tells; the figures stand without it.
        }
        return processor + ", " + Runtime.getRuntime().availableProcessors() + " processors, "
                + System.getProperty("os.name");
    }
}
