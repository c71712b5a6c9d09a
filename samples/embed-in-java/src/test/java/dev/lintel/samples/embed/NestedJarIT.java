package dev.lintel.samples.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A Spring Boot jar, which holds the jars of its dependencies as they are. */
class NestedJarIT {
    private static final Path MODULE =
            Path.of(System.getProperty("lintel.root")).resolve("samples/embed-in-java");
    private static final String ACME =
            MODULE.resolve("src/test/resources/packs/acme").toString();

    @Test
    void reviewsWithTheCorePack() throws Exception {
        assertThat(Program.jar(nestedJar()).output()).contains("core/one-way-without-review: ");
    }

    @Test
    void compilesAPackAndReviewsWithIt() throws Exception {
        assertThat(Program.jar(nestedJar(), ACME).output())
                .contains("core/one-way-without-review: ", "acme/door-without-way-out: ");
    }

    private static Path nestedJar() throws IOException {
        try (Stream<Path> files = Files.list(MODULE.resolve("target"))) {
            List<Path> jars =
                    files.filter(file -> file.toString().endsWith("-boot.jar")).toList();
            assertThat(jars).hasSize(1);
            return jars.get(0);
        }
    }
}
