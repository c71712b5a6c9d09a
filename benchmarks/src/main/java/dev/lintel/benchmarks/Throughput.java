package dev.lintel.benchmarks;

import dev.lintel.architecture.Architecture;
import dev.lintel.engine.Advisor;
import dev.lintel.engine.Lintel;
import dev.lintel.knowledge.CoreKnowledge;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/** How many reviews one advisor does with one thread and with two, in turns. */
final class Throughput {
    private static final int COMPONENTS = 20;
    private static final int ROUNDS = 9;
    private static final long MILLIS = 1500;

    /**
     * By wall time, for it is the wall that two threads share.
     *
     * @param millis of one review on one thread
     * @param gain how many times as many reviews two threads do, compared within each round
     */
    record Result(Spread millis, Spread gain) {}

    private Throughput() {}

    static Result measure() throws InterruptedException {
        Advisor advisor = Lintel.with(CoreKnowledge.pack());
        Architecture architecture = Workloads.of(COMPONENTS, 7);
        List<Double> millis = new ArrayList<>();
        List<Double> gain = new ArrayList<>();
        for (int i = 0; i <= ROUNDS; i++) {
            double single = perSecond(advisor, architecture, 1);
            double twice = perSecond(advisor, architecture, 2);
            // The first round warms up.
            if (i > 0) {
                millis.add(1000 / single);
                gain.add(twice / single);
            }
        }
        return new Result(Spread.of(millis), Spread.of(gain));
    }

    private static double perSecond(Advisor advisor, Architecture architecture, int threads)
            throws InterruptedException {
        LongAdder reviews = new LongAdder();
        long end = System.nanoTime() + MILLIS * 1_000_000;
        List<Thread> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            Thread thread = new Thread(() -> {
                while (System.nanoTime() < end) {
                    advisor.review(architecture);
                    reviews.increment();
                }
            });
            running.add(thread);
            thread.start();
        }
        for (Thread thread : running) {
            thread.join();
        }
        return reviews.sum() * 1000.0 / MILLIS;
    }
}
