package dev.lintel.benchmarks;

import dev.lintel.architecture.Architecture;
import dev.lintel.engine.Advisor;
import dev.lintel.engine.Lintel;
import dev.lintel.intake.Intake;
import dev.lintel.knowledge.CoreKnowledge;
import dev.lintel.model.Stage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Real CloudFormation templates, read from their files and reviewed with all rules. */
final class Templates {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 300;
    private static final int WARM_UP = 200;

    /** @param resourcesPerSecond of CPU time of one thread */
    record Result(List<String> names, int resources, Spread resourcesPerSecond) {}

    private Templates() {}

    static Result measure(Path root) throws IOException {
        List<Path> files = files(root);
        Advisor advisor = Lintel.with(CoreKnowledge.pack());
        int resources = readAndReview(files, advisor);
        List<Double> perSecond = new ArrayList<>();
        for (int i = 0; i < WARM_UP + ROUNDS; i++) {
            long start = THREADS.getCurrentThreadCpuTime();
            readAndReview(files, advisor);
            double seconds = (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
            if (i >= WARM_UP) {
                perSecond.add(resources / seconds);
            }
        }
        List<String> names =
                files.stream().map(file -> root.relativize(file).toString()).toList();
        return new Result(names, resources, Spread.of(perSecond));
    }

    private static List<Path> files(Path root) throws IOException {
        Path shop = root.resolve("samples/architectures/shop");
        List<Path> files = new ArrayList<>(List.of(shop.resolve("before.yaml"), shop.resolve("after.yaml")));
        try (Stream<Path> corpus = Files.list(root.resolve("engine/intake/src/test/resources/corpus"))) {
            corpus.sorted().forEach(files::add);
        }
        return files;
    }

    private static int readAndReview(List<Path> files, Advisor advisor) {
        int resources = 0;
        for (Path file : files) {
            Architecture architecture =
                    Intake.read(file).stage(Stage.PRODUCTION).build();
            advisor.review(architecture);
            resources += architecture.resources().size();
        }
        return resources;
    }
}
