package dev.lintel.benchmarks;

import dev.lintel.architecture.Architecture;
import dev.lintel.engine.Advisor;
import dev.lintel.engine.Lintel;
import dev.lintel.engine.Pack;
import dev.lintel.knowledge.CoreKnowledge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Loading a pack of fifteen rules from its files, in a JVM that has loaded packs before. */
final class CompanyPack {
    private static final int RULES = 15;
    private static final int WARM_UP = 5;
    private static final int ROUNDS = 9;

    /**
     * @param advisorMillis from the files to an advisor that knows the pack beside the core pack
     * @param reviewMillis from the files to the end of its first review
     * @param cachedMillis from the files to such an advisor where the pack was compiled before
     */
    record Result(Spread advisorMillis, Spread reviewMillis, Spread cachedMillis) {}

    private CompanyPack() {}

    /** @param core the folder of the core pack's files, whose rules stand in for those of a company */
    static Result measure(Path core) throws IOException {
        Path folder = Files.createTempDirectory("company-pack");
        Path cache = Files.createTempDirectory("company-pack-cache");
        try {
            RulesOfCore.of(core).write(folder, "acme", 0, RULES);
            return measured(folder, cache);
        } finally {
            CutPack.delete(folder);
            CutPack.delete(cache);
        }
    }

    private static Result measured(Path folder, Path cache) {
        Pack core = CoreKnowledge.pack();
        Architecture architecture = Workloads.of(20, ReviewBenchmark.SEED);
        List<Double> advisorMillis = new ArrayList<>();
        List<Double> reviewMillis = new ArrayList<>();
        List<Double> cachedMillis = new ArrayList<>();
        Pack.of(folder, cache);
        for (int i = 0; i < WARM_UP + ROUNDS; i++) {
            long start = System.nanoTime();
            Advisor advisor = Lintel.with(core, Pack.of(folder));
            long ready = System.nanoTime();
            advisor.review(architecture);
            long reviewed = System.nanoTime();
            Advisor cached = Lintel.with(core, Pack.of(folder, cache));
            long found = System.nanoTime();
            cached.review(architecture);
            if (i >= WARM_UP) {
                advisorMillis.add((ready - start) / 1e6);
                reviewMillis.add((reviewed - start) / 1e6);
                cachedMillis.add((found - reviewed) / 1e6);
            }
        }
        return new Result(Spread.of(advisorMillis), Spread.of(reviewMillis), Spread.of(cachedMillis));
    }
}
