package dev.lintel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Packs that were made to do harm, on the command line: each is refused with one message, and nothing of it runs. */
class HostilePacksIT {
    private static final String WORDS = """
            ---
            title: A rule
            scope: any
            message: "{subject} is at fault"
            demo: { is: minor, by: [t.any] }
            ---
            ## Why
            Because.

            ## Do instead
            Otherwise.
            """;

    @TempDir
    private Path home;

    private Path pack;
    private Path input;

    @BeforeEach
    void aPackAndAnInput() throws IOException {
        pack = home.resolve("pack");
        input = home.resolve("lintel.yaml");
        write(pack.resolve("pack.yaml"), "name: evil\nversion: \"1\"\n");
        write(pack.resolve("statements.tsv"), "id\tkind\tstages\ttext\nt.any\trule\tany\tHolds everywhere\n");
        write(input, "workload: { name: orders, stage: demo }\ncomponents:\n  - { id: store, stateful: yes }\n");
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void rule(String slug, String conditions, String consequence) throws IOException {
        Path folder = pack.resolve("rules/evil/t").resolve(slug);
        write(
                folder.resolve("rule.drl"),
                "package rules.evil.t\nimport dev.lintel.model.*\nimport function dev.lintel.engine.Conclude.*\nrule \""
                        + slug + "\"\nwhen\n    " + conditions + "\nthen\n    " + consequence + "\nend\n");
        write(folder.resolve("rule.md"), WORDS);
    }

    private LintelJar.Run review() throws IOException, InterruptedException {
        return LintelJar.run("review", input.toString(), "--pack", pack.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$c : Component( stateful.isYes ) | while ( true ) {} | concludes with something other than one verb",
                "$c : Component( stateful.isYes ) | System.exit( 0 ); finding( kcontext, $c ); | concludes with something other than one verb",
                "$c : Component( stateful.isYes ) | new java.io.FileWriter( \"MARK\" ).close(); finding( kcontext, $c ); | concludes with something other than one verb",
                "$c : Component( System.exit( 0 ) ) | finding( kcontext, $c ); | Component has no 'System'",
                "$c : Component( java.nio.file.Files.createFile( \"MARK\" ) ) | finding( kcontext, $c ); | Component has no 'java'",
                "$c : Component( this.getClass().getClassLoader() ) | finding( kcontext, $c ); | Component has no 'getClass'",
                "$c : Component() $d : Component() | finding( kcontext, $c ); | joins Component without an equality",
                "$c : Component() $d : Component( workload == $c.workload ) | finding( kcontext, $c ); | by nothing but the workload",
            })
    void isRefusedAndDoesNothing(String conditions, String consequence, String problem) throws Exception {
        Path mark = home.resolve("mark");
        rule("bad", conditions.replace("MARK", mark.toString()), consequence.replace("MARK", mark.toString()));

        assertThat(review().refusal())
                .contains("rule evil/bad (rules/evil/t/bad/rule.drl:")
                .contains(problem);
        assertThat(mark).doesNotExist();
    }

    @Test
    void withTenThousandRulesIsRefusedBeforeItCompiles() throws Exception {
        for (int i = 0; i < 10_000; i++) {
            write(pack.resolve("rules/evil/t/rule-" + i + "/rule.drl"), "no rule");
        }

        assertThat(review().refusal()).contains("has more than 2000 rules; part it into several packs");
    }

    @Test
    void whoseJoinMultipliesWhatIsThereEndsWithOneMessage() throws Exception {
        rule("bad", "$c : Component() Connection( from == $c ) Connection( from == $c )", "finding( kcontext, $c );");
        StringBuilder hub = new StringBuilder("  - id: hub\n    connectsTo: [");
        StringBuilder rays = new StringBuilder();
        for (int i = 0; i < 1_200; i++) {
            hub.append(i == 0 ? "" : ", ").append("ray").append(i);
            rays.append("  - { id: ray").append(i).append(" }\n");
        }
        write(input, "workload: { name: orders, stage: demo }\ncomponents:\n" + hub + "]\n" + rays);

        assertThat(review().refusal())
                .contains("rule evil/bad was joining facts when the limit of 1000000 matches in one review was passed");
    }
}
