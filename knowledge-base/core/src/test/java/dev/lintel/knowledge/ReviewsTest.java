package dev.lintel.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.engine.Advisor;
import dev.lintel.engine.Lintel;
import dev.lintel.intake.Intake;
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
    private static final Path HOME = Path.of("src", "test", "resources", "dev", "lintel", "knowledge", "reviews");
    private static final Advisor ADVISOR = Lintel.with(CoreKnowledge.pack());

    static Stream<String> workloads() throws IOException {
        try (Stream<Path> folders = Files.list(HOME)) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void aReviewSaysWhatItShouldAndNothingElse(String workload) throws IOException {
        Path folder = HOME.resolve(workload);
        String said = Outline.of(ADVISOR.review(
                        Intake.read(folder.resolve("lintel.yaml")).build()))
                .replace(folder + File.separator, "");
        Path written = Path.of("target", "reviews", workload, "expected.txt");
        Files.createDirectories(written.getParent());
        Files.writeString(written, said);

        assertThat(said)
                .isEqualTo(Files.readString(folder.resolve("expected.txt")).replace("\r\n", "\n"));
    }

    @Test
    void thereAreEnoughOfThem() throws IOException {
        assertThat(workloads()).hasSizeGreaterThanOrEqualTo(20);
    }
}
