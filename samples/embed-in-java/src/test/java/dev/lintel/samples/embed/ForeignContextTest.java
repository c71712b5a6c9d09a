package dev.lintel.samples.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignContextTest {
    private static final String CLASS_PATH = System.getProperty("java.class.path");
    private static final String ACME = Path.of(System.getProperty("lintel.root"))
            .resolve("samples/embed-in-java/src/test/resources/packs/acme")
            .toString();

    @ParameterizedTest
    @ValueSource(strings = {"none", "empty"})
    void reviewsWithTheCorePack(String context) throws Exception {
        assertThat(Program.on(CLASS_PATH, ForeignContext.class, context).output())
                .contains("core/one-way-without-review: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "empty"})
    void compilesAPackAndReviewsWithIt(String context) throws Exception {
        assertThat(Program.on(CLASS_PATH, ForeignContext.class, context, ACME).output())
                .contains("core/one-way-without-review: ", "acme/door-without-way-out: ");
    }
}
