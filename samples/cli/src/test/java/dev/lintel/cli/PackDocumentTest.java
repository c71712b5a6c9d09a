package dev.lintel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.engine.Advisor;
import dev.lintel.engine.Lintel;
import dev.lintel.engine.Pack;
import dev.lintel.engine.Policy;
import dev.lintel.knowledge.CoreKnowledge;
import dev.lintel.report.text.RuleText;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What docs/packs.md shows works as it is shown. */
class PackDocumentTest {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(yaml|text)\n(.*?)^```$");

    private static List<String> blocks(String language) throws IOException {
        return BLOCK.matcher(Files.readString(LintelJar.ROOT.resolve("docs/packs.md")))
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }

    @Test
    void itsPackIsOneAndItsPolicyGoverns() throws IOException {
        String head = blocks("yaml").get(0);
        String policy = blocks("yaml").get(1);
        String explained = blocks("text").get(1);
        Pack acme = Pack.of(Map.of("pack.yaml", head, "policy.yaml", policy));
        Advisor advisor = Lintel.with(CoreKnowledge.pack(), acme);

        assertThat(acme.title()).isEqualTo("Rules of Acme");
        assertThat(RuleText.explain(advisor.explain("core/no-backups").orElseThrow()))
                .contains(explained.stripTrailing());
        assertThat(RuleText.explain(
                        advisor.explain("core/feedback-over-five-minutes").orElseThrow()))
                .contains("silent here: acme/policy.yaml line", "feedbackMinutes = 10 minutes");
        Lintel.with(CoreKnowledge.pack()).under(Policy.of(policy, "policy.yaml"));
    }
}
