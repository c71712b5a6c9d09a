package dev.lintel.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.Review;
import dev.lintel.engine.Advisor;
import dev.lintel.engine.Lintel;
import dev.lintel.intake.Intake;
import dev.lintel.model.Stage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Workloads as sceptical architects would bring them, each with everything that a review says of it, gone through by
 * hand. What a run really said stands in target/reviews, to be looked at and, if it is right, copied.
 */
class ReviewsTest {
    static final Path HOME = Path.of("src", "test", "resources", "dev", "lintel", "knowledge", "reviews");
    private static final Advisor ADVISOR = Lintel.with(CoreKnowledge.pack());

    static Stream<String> workloads() throws IOException {
        return foldersWith("expected.txt");
    }

    /** Those of which checklist, plan and questions were gone through as well. */
    static Stream<String> workloadsInFull() throws IOException {
        return foldersWith("lists.txt");
    }

    private static Stream<String> foldersWith(String file) throws IOException {
        try (Stream<Path> folders = Files.list(HOME)) {
            return folders
                    .filter(folder -> Files.exists(folder.resolve(file)))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static Review review(String workload) {
        return ADVISOR.review(
                Intake.read(HOME.resolve(workload).resolve("lintel.yaml")).build());
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void aReviewSaysWhatItShouldAndNothingElse(String workload) throws IOException {
        assertSaid(workload, "expected.txt", Outline.of(review(workload)));
    }

    @ParameterizedTest
    @MethodSource("workloadsInFull")
    void checklistPlanAndQuestionsSayWhatTheyShouldAndNothingElse(String workload) throws IOException {
        assertSaid(workload, "lists.txt", Outline.ofLists(review(workload)));
    }

    private static void assertSaid(String workload, String file, String outline) throws IOException {
        Path folder = HOME.resolve(workload);
        String said = outline.replace(folder + File.separator, "");
        Path written = Path.of("target", "reviews", workload, file);
        Files.createDirectories(written.getParent());
        Files.writeString(written, said);

        assertThat(said).isEqualTo(Files.readString(folder.resolve(file)).replace("\r\n", "\n"));
    }

    @Test
    void tenOfThemAreGoneThroughInFull() throws IOException {
        assertThat(workloadsInFull()).hasSizeGreaterThanOrEqualTo(10);
        assertThat(workloadsInFull().map(workload -> review(workload).stage())).contains(Stage.values());
    }

    @Test
    void thereAreEnoughOfThem() throws IOException {
        assertThat(workloads()).hasSizeGreaterThanOrEqualTo(20);
    }
}
