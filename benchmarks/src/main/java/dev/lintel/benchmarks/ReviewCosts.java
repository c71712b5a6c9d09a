package dev.lintel.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;

/** What {@link ReviewBenchmark} measured, round by round. */
final class ReviewCosts {
    /** By size and contestant. */
    private final Map<Integer, Map<String, List<Double>>> rounds = new TreeMap<>();

    ReviewCosts(Collection<RunResult> runs) {
        for (RunResult run : runs) {
            Map<String, List<Double>> ofSize = rounds.computeIfAbsent(
                    Integer.parseInt(run.getParams().getParam("components")), size -> new TreeMap<>());
            for (BenchmarkResult fork : run.getBenchmarkResults()) {
                for (IterationResult round : fork.getIterationResults()) {
                    round.getSecondaryResults()
                            .forEach((contestant, micros) -> ofSize.computeIfAbsent(
                                            contestant, name -> new ArrayList<>())
                                    .add(micros.getScore()));
                }
            }
        }
    }

    /** In ascending order. */
    List<Integer> sizes() {
        return List.copyOf(rounds.keySet());
    }

    /** Microseconds of CPU for one review. */
    Spread micros(String contestant, int size) {
        return Spread.of(ofRounds(contestant, size));
    }

    /** How many times as much the one costs as the other, compared within each round. */
    Spread ratio(String contestant, String yardstick, int size) {
        List<Double> ours = ofRounds(contestant, size);
        List<Double> theirs = ofRounds(yardstick, size);
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < ours.size(); i++) {
            ratios.add(ours.get(i) / theirs.get(i));
        }
        return Spread.of(ratios);
    }

    private List<Double> ofRounds(String contestant, int size) {
        List<Double> measured = rounds.getOrDefault(size, Map.of()).get(contestant);
        if (measured == null) {
            throw new IllegalStateException(contestant + " was not measured with " + size + " components");
        }
        return measured;
    }
}
