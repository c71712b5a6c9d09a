package dev.lintel.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.ComponentAttributes;
import dev.lintel.architecture.ComponentDescription;
import dev.lintel.engine.PackOptions;
import dev.lintel.engine.ReviewException;
import dev.lintel.engine.ReviewOptions;
import dev.lintel.engine.TestPack;
import dev.lintel.model.Stage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No review leaves a session behind. */
class SessionsTest {
    @TempDir
    private Path folder;

    private static Architecture store() {
        return Architecture.of("orders", Stage.DEMO)
                .component(ComponentDescription.of("a").with(ComponentAttributes.DATA_GB, 5))
                .component(ComponentDescription.of("b").with(ComponentAttributes.DATA_GB, 5))
                .build();
    }

    private Engine engine(String limit) {
        TestPack pack = TestPack.in(folder, "acme")
                .withStatements()
                .file("thresholds.yaml", "- { name: much, value: " + limit + ", unit: GB, meaning: m, ours: o }\n")
                .finding(
                        "too-much",
                        "$c : Component( dataGb.isOver( limit( \"much\" ) ) )\n    exists Workload( this == $c.workload )",
                        "$c");
        return Engine.of(List.of(LoadedPack.compile(pack.folder(), PackOptions.standard())), List.of());
    }

    @Test
    void afterAReview() {
        Engine engine = engine("1");

        assertThat(engine.review(store(), ReviewOptions.standard()).findings()).hasSize(2);
        assertThat(engine.openSessions()).isZero();
    }

    @Test
    void afterARuleThatThrew() {
        Engine engine = engine("1.2.3");

        assertThatExceptionOfType(ReviewException.class)
                .isThrownBy(() -> engine.review(store(), ReviewOptions.standard()));
        assertThat(engine.openSessions()).isZero();
    }

    @Test
    void afterALimitWasPassed() {
        Engine engine = engine("1");

        assertThatExceptionOfType(ReviewException.class)
                .isThrownBy(
                        () -> engine.review(store(), ReviewOptions.standard().withFiringLimit(1)));
        assertThat(engine.openSessions()).isZero();
        assertThat(engine.review(store(), ReviewOptions.standard()).findings()).hasSize(2);
    }
}
