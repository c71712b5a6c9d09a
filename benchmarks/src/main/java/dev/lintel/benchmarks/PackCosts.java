package dev.lintel.benchmarks;

import dev.lintel.architecture.Architecture;
import dev.lintel.engine.Advisor;
import dev.lintel.engine.Lintel;
import dev.lintel.engine.Pack;
import dev.lintel.knowledge.CoreKnowledge;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What packs cost beside the core pack: loading one of a hundred rules in each of the three ways, in turns, and reviewing
 * with many small ones beside one large one of the same rules.
 */
final class PackCosts {
    static final int RULES = 100;
    static final int RULES_OF_EACH = 5;
    private static final List<Integer> PACKS = List.of(1, 5, 20);
    private static final int COMPONENTS = 100;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /**
     * @param compiledMillis from the files to an advisor that knows the pack beside the core pack
     * @param cachedMillis the same where the pack was compiled before
     * @param builtMillis the same where a build put the compiled pack into a jar, whose classes nobody has loaded yet
     * @param reviews by the number of packs
     */
    record Result(Spread compiledMillis, Spread cachedMillis, Spread builtMillis, Map<Integer, Reviews> reviews) {}

    /**
     * Reviews of an architecture of a hundred components, in CPU time of the thread.
     *
     * @param coreMillis with the core pack alone
     * @param packsMillis with the packs beside it
     * @param oneMillis with one pack of the same rules beside it
     * @param ratio of the packs to the one pack, compared within each round
     */
    record Reviews(Spread coreMillis, Spread packsMillis, Spread oneMillis, Spread ratio) {}

    /** How often all is measured, and how often before. */
    record Rounds(int warmUp, int loads, int reviews, int reviewsOfEach) {
        static final Rounds FULL = new Rounds(5, 9, 15, 100);
    }

    private PackCosts() {}

    /** @param core the folder of the core pack's files */
    static Result measure(Path core, Rounds rounds) throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("pack-costs");
        try {
            return measured(RulesOfCore.of(core), home, rounds);
        } finally {
            CutPack.delete(home);
        }
    }

    private static Result measured(RulesOfCore core, Path home, Rounds rounds)
            throws IOException, InterruptedException {
        Path folder = home.resolve("hundred");
        core.write(folder, "hundred", 0, RULES);
        Path cache = home.resolve("cache");
        Pack.of(folder, cache);
        Path built = build(folder, home.resolve("built"));
        List<Double> compiledMillis = new ArrayList<>();
        List<Double> cachedMillis = new ArrayList<>();
        List<Double> builtMillis = new ArrayList<>();
        for (int i = 0; i < rounds.warmUp() + rounds.loads(); i++) {
            double compiled = millis(() -> Pack.of(folder));
            double cached = millis(() -> Pack.of(folder, cache));
            double asBuilt;
            try (URLClassLoader fresh =
                    new URLClassLoader(new URL[] {built.toUri().toURL()}, PackCosts.class.getClassLoader())) {
                Class<?> anchor = anchor(built, fresh);
                asBuilt = millis(() -> Pack.in(anchor, "hundred"));
            }
            if (i >= rounds.warmUp()) {
                compiledMillis.add(compiled);
                cachedMillis.add(cached);
                builtMillis.add(asBuilt);
            }
        }
        Map<Integer, Reviews> reviews = new LinkedHashMap<>();
        for (int packs : PACKS) {
            reviews.put(packs, reviews(core, home.resolve("packs-" + packs), packs, rounds));
        }
        return new Result(Spread.of(compiledMillis), Spread.of(cachedMillis), Spread.of(builtMillis), reviews);
    }

    private interface Loading {
        Pack pack();
    }

    private static double millis(Loading loading) {
        long start = System.nanoTime();
        Advisor advisor = Lintel.with(CoreKnowledge.pack(), loading.pack());
        double millis = (System.nanoTime() - start) / 1e6;
        if (advisor.rules().size() < RULES) {
            throw new IllegalStateException("rules are missing");
        }
        return millis;
    }

    /** As a build does: in a process of its own, and then into a jar. */
    private static Path build(Path folder, Path classes) throws IOException, InterruptedException {
        int status = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.lintel.engine.internal.BuildPack",
                        folder.toString(),
                        classes.toString())
                .inheritIO()
                .start()
                .waitFor();
        if (status != 0) {
            throw new IOException("the pack was not built: " + status);
        }
        Path jar = classes.resolveSibling("built.jar");
        JarOfFolder.write(classes, jar);
        return jar;
    }

    /** Any class of the jar, found by its name alone. */
    private static Class<?> anchor(Path jar, ClassLoader loader) throws IOException {
        String name = JarOfFolder.firstClass(jar);
        try {
            return loader.loadClass(name);
        } catch (ClassNotFoundException e) {
            throw new IOException("there is no " + name, e);
        }
    }

    private static Reviews reviews(RulesOfCore core, Path home, int packs, Rounds rounds) throws IOException {
        List<Pack> small = new ArrayList<>();
        for (int i = 0; i < packs; i++) {
            Path folder = home.resolve("small" + i);
            core.write(folder, "small" + i, i * RULES_OF_EACH, RULES_OF_EACH);
            small.add(Pack.of(folder));
        }
        Path large = home.resolve("large");
        core.write(large, "large", 0, packs * RULES_OF_EACH);
        Advisor alone = Lintel.with(CoreKnowledge.pack());
        Advisor many = Lintel.with(CoreKnowledge.pack(), small.toArray(Pack[]::new));
        Advisor one = Lintel.with(CoreKnowledge.pack(), Pack.of(large));
        Architecture architecture = Workloads.of(COMPONENTS, ReviewBenchmark.SEED);
        List<Double> coreMillis = new ArrayList<>();
        List<Double> packsMillis = new ArrayList<>();
        List<Double> oneMillis = new ArrayList<>();
        List<Double> ratio = new ArrayList<>();
        for (int i = 0; i < rounds.warmUp() + rounds.reviews(); i++) {
            double withCore = reviewMillis(alone, architecture, rounds.reviewsOfEach());
            double withPacks = reviewMillis(many, architecture, rounds.reviewsOfEach());
            double withOne = reviewMillis(one, architecture, rounds.reviewsOfEach());
            if (i >= rounds.warmUp()) {
                coreMillis.add(withCore);
                packsMillis.add(withPacks);
                oneMillis.add(withOne);
                ratio.add(withPacks / withOne);
            }
        }
        return new Reviews(Spread.of(coreMillis), Spread.of(packsMillis), Spread.of(oneMillis), Spread.of(ratio));
    }

    private static double reviewMillis(Advisor advisor, Architecture architecture, int times) {
        long start = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < times; i++) {
            advisor.review(architecture);
        }
        return (THREADS.getCurrentThreadCpuTime() - start) / 1e6 / times;
    }
}
