package dev.lintel.benchmarks;

import dev.lintel.architecture.Architecture;
import dev.lintel.engine.Advisor;
import dev.lintel.engine.Lintel;
import dev.lintel.intake.InputException;
import dev.lintel.intake.Intake;
import dev.lintel.intake.Limits;
import dev.lintel.intake.internal.source.Allowance;
import dev.lintel.intake.internal.source.Source;
import dev.lintel.knowledge.CoreKnowledge;
import dev.lintel.model.Stage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Real templates, assemblies and plans, read from their files and reviewed with all rules. */
final class RealInputs {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    static final String TEMPLATES = "templates";

    private static final String WIDER = " of the wider corpus";
    private static final int ROUNDS = 100;
    private static final int WARM_UP = 100;
    private static final int TOGETHER_ROUNDS = 5;
    private static final long TOGETHER_NANOS = 1_000_000_000;

    /**
     * What one kind of input costs, in resources for each second of CPU time of one thread.
     *
     * @param parse the files to trees
     * @param map the trees to an architecture
     * @param whole all of it
     * @param together all of it by as many threads as there are processors, in resources for each second that passes
     */
    record Result(
            String kind,
            int inputs,
            int resources,
            Spread parse,
            Spread map,
            Spread review,
            Spread whole,
            Spread together) {}

    private RealInputs() {}

    static List<Result> measure(Path root) throws IOException {
        Advisor advisor = Lintel.with(CoreKnowledge.pack());
        Path shop = root.resolve("samples/architectures/shop");
        Path inputs = root.resolve("engine/intake/src/test/resources");
        List<Path> templates = new ArrayList<>(List.of(shop.resolve("before.yaml"), shop.resolve("after.yaml")));
        templates.addAll(in(inputs.resolve("corpus")));
        List<Path> assemblies = List.of(
                inputs.resolve("assembly/lambda-bedrock-vpc.out"),
                inputs.resolve("assembly/restaurant-management-demo.out"));
        List<Result> results = new ArrayList<>(List.of(
                measure(TEMPLATES, templates, advisor),
                measure("assemblies", assemblies, advisor),
                measure("plans", in(inputs.resolve("plan")), advisor)));
        String wider = System.getenv("LINTEL_CORPUS");
        if (wider != null) {
            results.add(measure(TEMPLATES + WIDER, readable(Path.of(wider, "cfn")), advisor));
            results.add(measure("assemblies" + WIDER, readable(Path.of(wider, "cdk")), advisor));
            results.add(measure("plans" + WIDER, readable(Path.of(wider, "tfplan")), advisor));
        }
        return results;
    }

    private static List<Path> readable(Path folder) throws IOException {
        return in(folder).stream().filter(RealInputs::isReadable).toList();
    }

    private static boolean isReadable(Path input) {
        try {
            return !read(input).resources().isEmpty();
        } catch (InputException refused) {
            return false;
        }
    }

    private static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static Result measure(String kind, List<Path> inputs, Advisor advisor) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path input : inputs) {
            files.addAll(Files.isDirectory(input) ? parsed(input) : List.of(input));
        }
        int resources = 0;
        for (Path input : inputs) {
            resources += read(input).resources().size();
        }
        List<Double> parse = new ArrayList<>();
        List<Double> map = new ArrayList<>();
        List<Double> review = new ArrayList<>();
        List<Double> whole = new ArrayList<>();
        for (int i = 0; i < WARM_UP + ROUNDS; i++) {
            long start = THREADS.getCurrentThreadCpuTime();
            files.forEach(file -> Source.of(file, new Allowance(Limits.standard())));
            long parsed = THREADS.getCurrentThreadCpuTime();
            List<Architecture> architectures =
                    inputs.stream().map(RealInputs::read).toList();
            long read = THREADS.getCurrentThreadCpuTime();
            architectures.forEach(advisor::review);
            long reviewed = THREADS.getCurrentThreadCpuTime();
            if (i >= WARM_UP) {
                parse.add(perSecond(resources, parsed - start));
                map.add(perSecond(resources, Math.max(1, (read - parsed) - (parsed - start))));
                review.add(perSecond(resources, reviewed - read));
                whole.add(perSecond(resources, reviewed - parsed));
            }
        }
        return new Result(
                kind,
                inputs.size(),
                resources,
                Spread.of(parse),
                Spread.of(map),
                Spread.of(review),
                Spread.of(whole),
                together(inputs, resources, advisor));
    }

    private static Spread together(List<Path> inputs, int resources, Advisor advisor) {
        List<Double> perSecond = new ArrayList<>();
        for (int i = 0; i < TOGETHER_ROUNDS; i++) {
            LongAdder passes = new LongAdder();
            long start = System.nanoTime();
            IntStream.range(0, Runtime.getRuntime().availableProcessors())
                    .mapToObj(number -> new Thread(() -> {
                        while (System.nanoTime() - start < TOGETHER_NANOS) {
                            inputs.forEach(input -> advisor.review(read(input)));
                            passes.increment();
                        }
                    }))
                    .peek(Thread::start)
                    .toList()
                    .forEach(RealInputs::join);
            perSecond.add(perSecond(passes.intValue() * resources, System.nanoTime() - start));
        }
        return Spread.of(perSecond);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while measuring", e);
        }
    }

    /** What is parsed of an assembly. */
    private static List<Path> parsed(Path assembly) throws IOException {
        return in(assembly).stream()
                .filter(file -> file.toString().matches(".*(?:manifest|[.](?:template|metadata))[.]json"))
                .toList();
    }

    private static double perSecond(int resources, long nanos) {
        return resources / (nanos / 1e9);
    }

    private static Architecture read(Path input) {
        return Intake.read(input).stage(Stage.PRODUCTION).build();
    }
}
