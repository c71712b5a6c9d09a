package dev.lintel.benchmarks;

import dev.lintel.architecture.Architecture;
import dev.lintel.engine.Advisor;
import dev.lintel.engine.Lintel;
import dev.lintel.knowledge.CoreKnowledge;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/** How many reviews one advisor does with one thread and with two, in turns. */
final class Throughput {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int COMPONENTS = 20;
    private static final int ROUNDS = 9;
    private static final long MILLIS = 1500;

    /**
     * What was found, compared within each round.
     *
     * @param millis of CPU for one review on one thread
     * @param gain how many times as many reviews two threads do in the same time
     * @param processors how many processors the machine gave the two: with others on it fewer than two
     */
    record Result(Spread millis, Spread gain, Spread processors) {}

    /** @param cpuNanos of all threads together */
    private record Round(long reviews, long cpuNanos) {}

    private Throughput() {}

    static Result measure() throws InterruptedException {
        Advisor advisor = Lintel.with(CoreKnowledge.pack());
        Architecture architecture = Workloads.of(COMPONENTS, 7);
        List<Double> millis = new ArrayList<>();
        List<Double> gain = new ArrayList<>();
        List<Double> processors = new ArrayList<>();
        for (int i = 0; i <= ROUNDS; i++) {
            Round one = round(advisor, architecture, 1);
            Round two = round(advisor, architecture, 2);
            // The first round warms up.
            if (i > 0) {
                millis.add(one.cpuNanos() / 1e6 / one.reviews());
                gain.add((double) two.reviews() / one.reviews());
                processors.add(two.cpuNanos() / 1e6 / MILLIS);
            }
        }
        return new Result(Spread.of(millis), Spread.of(gain), Spread.of(processors));
    }

    private static Round round(Advisor advisor, Architecture architecture, int threads) throws InterruptedException {
        LongAdder reviews = new LongAdder();
        LongAdder cpuNanos = new LongAdder();
        long end = System.nanoTime() + MILLIS * 1_000_000;
        List<Thread> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            Thread thread = new Thread(() -> {
                while (System.nanoTime() < end) {
                    advisor.review(architecture);
                    reviews.increment();
                }
                cpuNanos.add(THREADS.getCurrentThreadCpuTime());
            });
            running.add(thread);
            thread.start();
        }
        for (Thread thread : running) {
            thread.join();
        }
        return new Round(reviews.sum(), cpuNanos.sum());
    }
}
