package dev.lintel.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Documents as they have to be. What a run really wrote stands in target/golden, to be looked at and copied. */
public final class Golden {
    private Golden() {}

    public static void assertMatches(String name, String document) {
        try {
            Path written = Path.of("target", "golden", name);
            Files.createDirectories(written.resolveSibling("."));
            Files.writeString(written, document);
            assertThat(document).isEqualTo(expected(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String expected(String name) throws IOException {
        try (InputStream golden = Golden.class.getResourceAsStream(name)) {
            assertThat(golden)
                    .as("src/test/resources/dev/lintel/report/" + name)
                    .isNotNull();
            return new String(golden.readAllBytes(), UTF_8);
        }
    }
}
