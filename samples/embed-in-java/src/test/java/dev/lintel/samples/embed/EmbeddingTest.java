package dev.lintel.samples.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What docs/embedding.md shows is what the samples compile and run. */
class EmbeddingTest {
    private static final Path ROOT = Path.of(System.getProperty("lintel.root"));
    private static final Pattern BLOCK =
            Pattern.compile("<!-- (\\S+)(?: (\\w+))? -->\n```\\w+\n(.*?)```", Pattern.DOTALL);

    @Test
    void showsWhatIsRun() throws IOException {
        Matcher blocks = BLOCK.matcher(text(ROOT.resolve("docs/embedding.md")));

        assertThat(blocks.results()).hasSize(5).allSatisfy(EmbeddingTest::assertSame);
    }

    private static void assertSame(MatchResult block) throws IOException {
        String source = text(ROOT.resolve(block.group(1)));
        String shown = block.group(3).strip();
        if (block.group(2) == null) {
            assertThat(lines(source.replace("@project.version@", "0.1.0-SNAPSHOT")))
                    .contains(lines(shown));
        } else {
            int from = source.indexOf("// tag::" + block.group(2) + "[]\n");
            int to = source.indexOf("// end::" + block.group(2) + "[]");
            assertThat(source.substring(source.indexOf('\n', from) + 1, to)
                            .stripIndent()
                            .strip())
                    .isEqualTo(shown);
        }
    }

    private static String lines(String text) {
        return text.lines().map(String::strip).reduce("", (all, line) -> all + line + "\n");
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file).replace("\r\n", "\n");
    }
}
