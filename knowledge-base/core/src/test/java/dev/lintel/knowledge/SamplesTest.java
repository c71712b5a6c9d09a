package dev.lintel.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.Conclusion;
import dev.lintel.Review;
import dev.lintel.Rule;
import dev.lintel.Severity;
import dev.lintel.architecture.Architecture;
import dev.lintel.engine.Advisor;
import dev.lintel.engine.Inferred;
import dev.lintel.engine.Lintel;
import dev.lintel.intake.Intake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sample architectures: those in which everything is wrong, and a sound one for each stage. */
class SamplesTest {
    private static final Path HOME = Path.of(System.getProperty("lintel.root"), "samples", "architectures");
    private static final Advisor ADVISOR = Lintel.with(CoreKnowledge.pack());

    private static List<Architecture> in(String folder) throws IOException {
        try (Stream<Path> files = Files.list(HOME.resolve(folder))) {
            return files.sorted().map(file -> Intake.read(file).build()).toList();
        }
    }

    static Stream<Architecture> sound() throws IOException {
        return in("sound").stream();
    }

    @Test
    void togetherTheWrongOnesMakeEveryRuleFire() throws IOException {
        Set<String> fired = new TreeSet<>();
        for (Architecture architecture : in("wrong")) {
            Review review = ADVISOR.review(architecture);
            Stream.of(
                            review.findings(),
                            review.acceptedTradeOffs(),
                            review.recommendations(),
                            review.typeOneFlags(),
                            review.scope())
                    .<Conclusion>flatMap(List::stream)
                    .map(Conclusion::rule)
                    .forEach(fired::add);
            ADVISOR.inferences(architecture).stream().map(Inferred::rule).forEach(fired::add);
        }

        assertThat(fired)
                .containsExactlyInAnyOrderElementsOf(
                        ADVISOR.rules().stream().map(Rule::id).toList());
    }

    @ParameterizedTest
    @MethodSource("sound")
    void aSoundArchitectureGivesNothingAboveMinor(Architecture architecture) {
        Review review = ADVISOR.review(architecture);

        assertThat(review.findings())
                .allSatisfy(finding -> assertThat(finding.severity()).isEqualTo(Severity.MINOR));
        assertThat(review.undecided()).as("they leave nothing open").isEmpty();
    }

    @Test
    void thereIsASoundOneForEachStage() throws IOException {
        assertThat(sound().map(Architecture::stage).map(Object::toString))
                .containsExactlyInAnyOrder("demo", "development", "scale", "production");
    }
}
