package dev.lintel.benchmarks;

import dev.lintel.architecture.Architecture;
import dev.lintel.benchmarks.byhand.ManyByHand;
import dev.lintel.benchmarks.byhand.TenByHand;
import dev.lintel.engine.Advisor;
import dev.lintel.engine.Lintel;
import dev.lintel.knowledge.CoreKnowledge;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * One workload, evaluated by hand and by rules, and reviewed. All contestants take a turn in every round, so that what slows the
 * machine down slows them all, and each is measured by the CPU time of the thread that reviews. The workload is reviewed
 * at each stage, for every stage hears other rules.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
public class ReviewBenchmark {
    /** The folder of the core pack's files. */
    static final String CORE = "lintel.core";

    /** A workload on AWS whose team may write Python, so that rules of every scope apply. */
    static final long SEED = 52;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long TURN_NANOS = 25_000_000;
    /** Reading the clock costs as much as a small review by hand, so that it is read seldom. */
    private static final int COMPONENTS_BETWEEN_LOOKS = 2000;

    /** What one review cost in one round, in microseconds of CPU: the mean over the stages. */
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Micros {
        public double tenByHand;
        public double tenRules;
        public double tenReviewed;
        public double manyByHand;
        public double manyRules;
        public double manyReviewed;
        public double allRules;
    }

    @Param({"10", "100", "1000", "10000"})
    public int components;

    private List<Architecture> architectures = List.of();
    private Advisor all = Lintel.with(CoreKnowledge.pack());
    private Advisor ten = all;
    private Advisor many = all;
    private final TenByHand tenByHand = new TenByHand(all.catalogue());
    private final ManyByHand manyByHand = new ManyByHand(all.catalogue());

    @Setup
    public void prepare() {
        Path core = Path.of(System.getProperty(CORE, "knowledge-base/core/src/main/pack"));
        architectures = Workloads.atEachStage(components, SEED);
        ten = CutPack.advisor(core, TenByHand.RULES);
        many = CutPack.advisor(core, ManyByHand.RULES);
    }

    @Benchmark
    public void round(Micros micros, Blackhole sink) {
        micros.tenByHand = microsOfOne(tenByHand::review, sink);
        micros.tenRules = microsOfOne(ten::evaluate, sink);
        micros.tenReviewed = microsOfOne(ten::review, sink);
        micros.manyByHand = microsOfOne(manyByHand::review, sink);
        micros.manyRules = microsOfOne(many::evaluate, sink);
        micros.manyReviewed = microsOfOne(many::review, sink);
        micros.allRules = microsOfOne(all::review, sink);
    }

    private double microsOfOne(Function<Architecture, ?> review, Blackhole sink) {
        int batch = Math.max(1, COMPONENTS_BETWEEN_LOOKS / components);
        long start = THREADS.getCurrentThreadCpuTime();
        long spent = 0;
        long reviews = 0;
        while (spent < TURN_NANOS) {
            for (int i = 0; i < batch; i++) {
                for (Architecture architecture : architectures) {
                    sink.consume(review.apply(architecture));
                }
            }
            reviews += (long) batch * architectures.size();
            spent = THREADS.getCurrentThreadCpuTime() - start;
        }
        return spent / 1e3 / reviews;
    }
}
