package dev.lintel.cli;

import dev.lintel.Review;
import dev.lintel.architecture.Architecture;
import dev.lintel.engine.Advisor;
import dev.lintel.engine.Lintel;
import dev.lintel.intake.InputException;
import dev.lintel.intake.Intake;
import dev.lintel.knowledge.CoreKnowledge;
import dev.lintel.model.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads and reviews every file of a folder, and tells of each how long that took and what came of it. */
final class HostileInputs {
    private HostileInputs() {}

    public static void main(String... folder) throws IOException {
        Advisor advisor = Lintel.with(CoreKnowledge.pack());
        List<Path> files;
        try (Stream<Path> all = Files.list(Path.of(folder[0]))) {
            files = all.sorted().toList();
        }
        for (Path file : files) {
            long start = System.nanoTime();
            String outcome;
            try {
                Architecture.Builder builder = Intake.read(file);
                if (!builder.hasStage()) {
                    builder.stage(Stage.PRODUCTION);
                }
                Review review = advisor.review(builder.build());
                outcome = "reviewed, " + review.findings().size() + " findings";
            } catch (InputException refused) {
                outcome = "refused, " + refused.getMessage();
            }
            System.out.println(file.getFileName() + "\t" + (System.nanoTime() - start) / 1_000_000 + "\t" + outcome);
        }
    }
}
