package dev.lintel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands by which packs and rules are begun, tested and documented. */
class AuthoringIT {
    private static final Pattern BLOCK =
            Pattern.compile("(?ms)^```(console|yaml)\n(?:\\$ lintel |# )([^\n]*)\n(.*?)^```$");

    @TempDir
    private Path home;

    private LintelJar.Run run(String line) throws Exception {
        return LintelJar.runIn(home, line.split(" "));
    }

    private void change(String file, String from, String to) throws IOException {
        Path path = home.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
    }

    /** Step by step, as a newcomer would. */
    @Test
    void thePageOnWritingARuleShowsWhatTheScreenSays() throws Exception {
        Matcher block = BLOCK.matcher(Files.readString(LintelJar.ROOT.resolve("docs/writing-a-rule.md")));
        int commands = 0;
        while (block.find()) {
            if (block.group(1).equals("yaml")) {
                Files.writeString(home.resolve(block.group(2)), block.group(3));
            } else {
                assertThat(run(block.group(2)).out()).as(block.group(2)).isEqualTo(block.group(3));
                commands++;
            }
        }
        assertThat(commands).isEqualTo(7);
        assertThat(run("review lintel.yaml --pack acme").answer(1))
                .contains("BLOCKER  Amazon DynamoDB (orders) holds personal data and is not backed up");
    }

    @Test
    void whatIsBegunKeepsTheContract() throws Exception {
        run("pack new acme-two").answer(0);
        for (String kind : new String[] {"finding", "recommendation", "type-one", "inference"}) {
            for (String form : new String[] {"yaml", "drl"}) {
                run("rule new acme-two/" + kind + "-" + form + " --topic odd-topic --kind " + kind + " --form " + form)
                        .answer(0);
            }
        }

        assertThat(run("pack test acme-two").answer(0)).contains("8 rules", "16 cases", "It keeps the contract.");
    }

    @Test
    void aPackWithoutRulesIsOne() throws Exception {
        run("pack new acme --in rules-of-ours").answer(0);

        assertThat(run("pack test rules-of-ours/acme").answer(0))
                .contains("0 rules", "begin one with lintel rule new PACK/SLUG")
                .doesNotContain("stale");
        assertThat(run("rule new acme/a-rule --in rules-of-ours/acme").answer(0))
                .contains("Next: lintel pack test rules-of-ours/acme");
    }

    @Test
    void aFailureIsShownWithWhatWasExpectedAndWhatCame() throws Exception {
        run("pack new acme").answer(0);
        run("rule new acme/one").answer(0);
        run("rule new acme/two").answer(0);
        change("acme/rules/acme/general/two/cases.yaml", "expect: blocker", "expect: minor");

        assertThat(run("pack test acme").answer(1))
                .contains("ok      acme/one  2 cases", "1 of 2 rules failed.")
                .contains("  FAILED  acme/two  2 cases\n"
                        + "          rules/acme/general/two/cases.yaml:1  'nobody owns it' at production\n"
                        + "            expected  minor\n"
                        + "            came      blocker component store\n");
        assertThat(run("pack test acme --rule acme/one").answer(0))
                .contains("1 rule")
                .doesNotContain("acme/two");
        assertThat(run("pack test acme --rule acme/three").refusal())
                .contains("the pack acme has no rule 'acme/three'; it has: acme/one, acme/two");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "expect: blocker | expects: blocker | cases.yaml:3) has an unknown property 'expects' in case 'nobody owns it'; did you mean expect?",
                "stateful: yes | statefull: yes | cases.yaml:6) has case 'nobody owns it', which cannot be reviewed: unknown property 'statefull'",
            })
    void whatIsWrongWithACaseIsShownWithItsLine(String good, String bad, String problem) throws Exception {
        run("pack new acme").answer(0);
        run("rule new acme/one").answer(0);
        change("acme/rules/acme/general/one/cases.yaml", good, bad);

        assertThat(run("pack test acme").answer(1))
                .contains("rule acme/one (rules/acme/general/one/")
                .contains(problem);
    }

    @Test
    void aPackThatCannotBeUsedIsRefused() throws Exception {
        run("pack new acme").answer(0);
        run("rule new acme/one").answer(0);
        change("acme/rules/acme/general/one/rule.yaml", "stateful: yes", "statefull: yes");

        for (String command : new String[] {"pack test acme", "pack docs acme"}) {
            assertThat(run(command).refusal())
                    .contains(
                            "rule acme/one (rules/acme/general/one/rule.yaml:5) Component has no 'statefull'; did you mean"
                                    + " stateful?");
        }
        assertThat(home.resolve("acme/RULES.md")).doesNotExist();
        assertThat(run("pack test nowhere").refusal()).contains("nowhere is neither a folder nor a jar");
    }

    @Test
    void documentsAreWrittenAndChecked() throws Exception {
        run("pack new acme").answer(0);
        run("rule new acme/one").answer(0);

        assertThat(run("pack docs acme --check").answer(1)).contains("stale       acme/RULES.md");
        assertThat(home.resolve("acme/RULES.md")).doesNotExist();
        assertThat(run("pack docs acme").answer(0))
                .contains("written     acme/RULES.md", "written     acme/COVERAGE.md");
        assertThat(run("pack docs acme --check").answer(0)).contains("up to date  acme/RULES.md");
        assertThat(home.resolve("acme/RULES.md")).content().contains("acme/one", "Name somebody for what keeps state");
        assertThat(run("pack test acme").answer(0)).doesNotContain("stale");
    }

    @Test
    void nothingThatIsThereIsTouched() throws Exception {
        run("pack new acme").answer(0);
        run("rule new acme/one").answer(0);
        Files.writeString(home.resolve("acme/pack.yaml"), "name: acme\nversion: \"7\"\n");

        assertThat(run("pack new acme").refusal()).contains("acme/pack.yaml is there already, and is left as it is");
        assertThat(run("rule new acme/one --topic other").refusal())
                .contains("there is a rule acme/one already, in acme/rules/acme/general/one");
        assertThat(home.resolve("acme/pack.yaml")).content().contains("version: \"7\"");
        assertThat(home.resolve("acme/rules/acme/other")).doesNotExist();
        Files.writeString(home.resolve("file"), "");
        assertThat(run("pack new acme --in file").refusal())
                .contains("nothing was written, since this cannot be written to: ", "file; choose another place");
    }

    @Test
    void aRuleIsWrittenWithItsStatementOrNotAtAll() throws Exception {
        run("pack new acme").answer(0);
        Path statements = home.resolve("acme/statements.tsv");
        Files.write(statements, new byte[] {'-', (byte) 0xe9});
        assertThat(run("rule new acme/one").refusal())
                .contains("nothing was written, since acme/statements.tsv cannot be read as a text in UTF-8");

        Files.delete(statements);
        Path readable = Path.of("/proc/version"); // by everyone, and written by nobody, not even by root
        if (Files.isReadable(readable)) {
            Files.createSymbolicLink(statements, readable);
            assertThat(run("rule new acme/one").refusal())
                    .contains("nothing was written, since acme/statements.tsv cannot be written to");
            Files.delete(statements);
        }
        assertThat(home.resolve("acme/rules")).doesNotExist();

        Files.writeString(statements, "id\tkind\tstages\ttext\nacme.one\trule\tany\tThere already");
        assertThat(run("rule new acme/one").answer(0)).doesNotContain("one line more");
        assertThat(statements).content().containsOnlyOnce("acme.one");
        assertThat(run("rule new acme/two").answer(0)).contains("acme/statements.tsv  (one line more)");
        assertThat(statements).content().contains("There already\nacme.two\t");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "pack new Acme | 'Acme' is no name of a pack",
                "pack new ../acme | '../acme' is no name of a pack",
                "pack new a--b | 'a--b' is no name of a pack",
                "rule new no-owner | 'no-owner' under 'general' is no name of a rule",
                "rule new acme/../x | is no name of a rule",
                "rule new acme/x --topic A | 'acme/x' under 'A' is no name of a rule",
                "rule new acme/x | there is no pack 'acme' in this folder nor in acme; begin it with 'lintel pack new acme'",
                "rule new acme/x --kind guess | 'guess' is not one of finding, recommendation, type-one or inference",
                "rule new acme/x --form xml | 'xml' is not one of yaml or drl",
                "pack | Missing required subcommand",
            })
    void namesAreChecked(String line, String problem) throws Exception {
        assertThat(run(line).refusal()).containsIgnoringCase(problem);
    }
}
