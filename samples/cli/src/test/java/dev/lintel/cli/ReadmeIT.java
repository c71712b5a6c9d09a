package dev.lintel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** What README.md shows is what its commands print. */
class ReadmeIT {
    @Test
    void theReviewIsThatOfARealRun() throws IOException, InterruptedException {
        String readme = Files.readString(LintelJar.ROOT.resolve("README.md")).replace("\r\n", "\n");
        String block = readme.substring(readme.indexOf("```text\n") + "```text\n".length());
        String shown = block.substring(0, block.indexOf("```"));

        LintelJar.Run run = LintelJar.runInRoot("review", "samples/repository/bikes");

        assertThat(readme).contains("lintel.jar review samples/repository/bikes\n");
        assertThat(run.answer(1)).startsWith(shown);
    }

    @Test
    void theComparisonIsThatOfARealRun() throws IOException, InterruptedException {
        String readme = Files.readString(LintelJar.ROOT.resolve("README.md")).replace("\r\n", "\n");
        String command = "diff samples/architectures/shop/before.yaml samples/architectures/shop/after.yaml"
                + " --stage production";
        assertThat(readme).contains("lintel.jar " + command + "\n");
        String block = readme.substring(readme.indexOf("```text\n", readme.indexOf(command)) + "```text\n".length());

        LintelJar.Run run = LintelJar.runInRoot(command.split(" "));

        assertThat(run.answer(1)).isEqualTo(block.substring(0, block.indexOf("```")));
    }

    @Test
    void theRuleIsOneOfTheCorePack() throws IOException {
        String readme = Files.readString(LintelJar.ROOT.resolve("README.md")).replace("\r\n", "\n");
        for (String file : new String[] {"rule.drl", "rule.md"}) {
            String content = Files.readString(LintelJar.ROOT.resolve(
                    "knowledge-base/core/src/main/pack/rules/core/data/duckdb-outgrown/" + file));
            assertThat(readme).as(file).contains(content.strip());
        }
    }
}
