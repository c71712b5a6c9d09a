package dev.lintel.samples.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    private static final Path ROOT = Path.of(System.getProperty("lintel.root"));
    private static final Path SOURCE =
            ROOT.resolve("samples/embed-in-java/src/main/java/dev/lintel/samples/embed/EmbedInJava.java");

    @Test
    void showsTheLinesThatAreCompiledHere() throws IOException {
        assertThat(between(ROOT.resolve("README.md"), "```java\n", "```"))
                .as("the first java block of README.md is what stands between the marks in EmbedInJava")
                .isEqualTo(between(SOURCE, "// tag::embed[]\n", "// end::embed[]"));
    }

    /** The first text between the two, without its indentation. */
    private static String between(Path file, String start, String end) throws IOException {
        String text = Files.readString(file).replace("\r\n", "\n");
        assertThat(text).as(file.toString()).contains(start);
        int from = text.indexOf(start) + start.length();
        int to = text.indexOf(end, from);
        assertThat(to).as("the end of the lines in " + file).isPositive();
        return text.substring(from, to).stripIndent().strip();
    }
}
