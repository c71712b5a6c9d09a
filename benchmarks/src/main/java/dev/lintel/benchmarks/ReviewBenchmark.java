package dev.lintel.benchmarks;

import dev.lintel.Review;
import dev.lintel.architecture.Architecture;
import dev.lintel.benchmarks.byhand.Fault;
import dev.lintel.benchmarks.byhand.TenByHand;
import dev.lintel.engine.Advisor;
import dev.lintel.engine.Lintel;
import dev.lintel.knowledge.CoreKnowledge;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One review of one workload, beside the loop that does ten of its rules by hand. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ReviewBenchmark {
    /** The folder of the core pack's files. */
    static final String CORE = "lintel.core";

    @Param({"10", "100", "1000", "10000"})
    public int components;

    private Architecture architecture = Workloads.of(1, 0);
    private Advisor all = Lintel.with(CoreKnowledge.pack());
    private Advisor ten = all;
    private TenByHand hand = new TenByHand(all.catalogue());

    @Setup
    public void prepare() {
        architecture = Workloads.of(components, 42);
        ten = CutPack.advisor(Path.of(System.getProperty(CORE, "knowledge-base/core/src/main/pack")), TenByHand.RULES);
        hand = new TenByHand(ten.catalogue());
    }

    @Benchmark
    public List<Fault> tenRulesByHand() {
        return hand.review(architecture);
    }

    @Benchmark
    public Review tenRules() {
        return ten.review(architecture);
    }

    @Benchmark
    public Review allRules() {
        return all.review(architecture);
    }
}
