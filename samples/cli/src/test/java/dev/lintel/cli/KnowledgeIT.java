package dev.lintel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class KnowledgeIT {
    @Test
    void listsEveryRule() throws Exception {
        assertThat(LintelJar.run("rules").answer(0)).contains("core/single-az-database", "core/one-way-decision");
    }

    @Test
    void explainsOneRuleInFull() throws Exception {
        assertThat(LintelJar.run("explain", "core/single-az-database").answer(0))
                .startsWith("core/single-az-database\n")
                .contains("AT EACH STAGE", "blocker", "7.reliability.multi-az", "DO INSTEAD");
    }

    @Test
    void namesTheRuleThatWasMeant() throws Exception {
        assertThat(LintelJar.run("explain", "core/single-az-databse").refusal())
                .contains("'core/single-az-databse'", "near it: core/single-az-database");
    }

    @Test
    void asksWhatAStageOwesAsALens(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("lens.json");
        assertThat(LintelJar.run("lens", "--stage", "demo", "--name", "First looks", "--output", file.toString())
                        .answer(0))
                .isEmpty();
        JsonNode demo = new JsonMapper().readTree(Files.readString(file));
        JsonNode production = new JsonMapper().readTree(LintelJar.run("lens").answer(0));

        assertThat(demo.get("name").asString()).isEqualTo("First looks");
        assertThat(production.get("name").asString()).isEqualTo("Lintel: production");
        assertThat(production.findValues("questions").stream()
                        .mapToInt(JsonNode::size)
                        .sum())
                .isEqualTo(40)
                .isGreaterThan(demo.findValues("questions").stream()
                        .mapToInt(JsonNode::size)
                        .sum());
        // A practice that only repeats its item has no title of its own in checklist.yaml.
        for (JsonNode questions : production.findValues("questions")) {
            for (JsonNode question : questions) {
                assertThat(question.get("choices").findValuesAsString("title"))
                        .doesNotContain(question.get("title").asString());
            }
        }
    }

    @Test
    void tellsWhatIsNoStageOfALens() throws Exception {
        assertThat(LintelJar.run("lens", "--stage", "beta").refusal()).contains("'beta' is not one of");
    }

    @Test
    void saysWhereToLookWhereNoRuleIsNear() throws Exception {
        assertThat(LintelJar.run("explain", "xyzzy").refusal()).contains("'lintel rules'");
    }
}
