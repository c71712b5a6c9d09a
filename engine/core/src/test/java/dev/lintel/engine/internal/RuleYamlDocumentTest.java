package dev.lintel.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.engine.Lintel;
import dev.lintel.engine.Pack;
import dev.lintel.engine.TestPack;
import dev.lintel.model.Amount;
import dev.lintel.model.Answer;
import dev.lintel.model.Name;
import dev.lintel.model.Names;
import dev.lintel.model.Technology;
import dev.lintel.model.Text;
import dev.lintel.model.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/rule-yaml.md lists what there is, and shows a rule that is one. */
class RuleYamlDocumentTest {
    private static final Map<String, Class<?>> TYPES = new LinkedHashMap<>();

    static {
        TYPES.put("yes or no", Answer.class);
        TYPES.put("a number", Amount.class);
        TYPES.put("a word", Name.class);
        TYPES.put("words", Names.class);
        TYPES.put("a version", Version.class);
        TYPES.put("a text", Text.class);
        TYPES.put("a technology", Technology.class);
    }

    @TempDir
    private Path home;

    private static String page() throws IOException {
        return Files.readString(Path.of(System.getProperty("lintel.root"), "docs/rule-yaml.md"));
    }

    @Test
    void itListsWhatCanBeAsked() throws IOException {
        String page = page();
        for (Map.Entry<String, Class<?>> each : TYPES.entrySet()) {
            Matcher row = Pattern.compile("(?m)^\\| " + each.getKey() + ", `[^|]*\\| ([^|]*) \\|$")
                    .matcher(page);
            assertThat(row.find()).as(each.getKey()).isTrue();
            assertThat(row.group(1).replace("`", "")).isEqualTo(FactPath.asks(each.getValue()));
        }
    }

    @Test
    void itListsEveryKey() throws IOException {
        String keys = page().substring(page().indexOf("## Keys"), page().indexOf("## What can be asked"));
        assertThat(RuleYaml.keys()).allSatisfy(key -> assertThat(keys).contains("`" + key + "`"));
    }

    @Test
    void itsRuleIsOne() throws IOException {
        Matcher rule = Pattern.compile("(?ms)^```yaml\n(.*?)^```$").matcher(page());
        assertThat(rule.find()).isTrue();
        TestPack pack = TestPack.in(home, "acme")
                .withStatements()
                .file(
                        "pack.yaml",
                        "name: acme\nversion: \"1\"\nown: { pii: { takes: yes or no, meaning: it is personal } }\n")
                .file("thresholds.yaml", "- { name: smallGb, value: 100, ours: a line }\n")
                .file("rules/acme/t/shown/rule.yaml", rule.group(1))
                .file("rules/acme/t/shown/rule.md", """
                        ---
                        title: Shown
                        scope: any
                        message: "{subject} is shown"
                        demo: { is: minor, by: [t.any] }
                        ---
                        ## Why
                        Because.

                        ## Do instead
                        Otherwise.
                        """);

        assertThat(Lintel.with(Pack.of(pack.folder())).rules()).hasSize(1);
    }
}
