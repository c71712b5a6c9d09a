package dev.lintel.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lintel.Comparison;
import dev.lintel.DoorWalked;
import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.ResourceDescription;
import dev.lintel.model.Origin;
import dev.lintel.model.Stage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a pack says of one-way doors that changes walk through. */
class PackChangesTest {
    private static final String TABLE = """
            # source: the handbook
            Acme::Shelf\tstateful\tName\tSize
            Acme::Table\t-\tName\t-
            """;
    private static final String RESOURCES = """
            resources:
              Acme::Drawer: { holds: data, because: "It is full.", unlisted: "it is new" }
              Acme::Table: { holds: data, replaces: [Wood], because: "It is heavy.", by: [t.any] }
            """;
    private static final String WORDS = """
            removed: { why: "Gone is gone.", by: [t.any] }
            replaced: { why: "New is not old.", by: [t.any, t.demo] }
            """;

    @TempDir
    private Path folder;

    private TestPack pack;

    @BeforeEach
    void startAPack() {
        pack = TestPack.in(folder, "acme").withStatements().finding("rule-a", "$c : Component( stateful.isYes )", "$c");
    }

    private Advisor advisor() {
        return Lintel.with(pack.file("changes/replacement.tsv", TABLE)
                .file("changes/resources.yaml", RESOURCES)
                .file("changes/kinds.yaml", WORDS)
                .pack());
    }

    @Test
    void aPackMakesItsOwnTypesDoors() {
        Comparison there = advisor()
                .compare(
                        with(
                                Stage.DEMO,
                                resource("a", "Acme::Table", "Wood", "oak"),
                                resource("b", "Acme::Drawer", "x", "y")),
                        with(Stage.DEMO, resource("a", "Acme::Table", "Wood", "pine")));

        assertThat(there.doors())
                .extracting(DoorWalked::message)
                .containsExactly("b (Acme::Drawer) is removed", "a (Acme::Table) is made anew for another Wood");
        DoorWalked table = there.doors().get(1);
        assertThat(table.why()).isEqualTo("New is not old. It is heavy.");
        assertThat(table.source()).isEqualTo("pack acme");
        assertThat(table.statements()).containsExactly("t.any", "t.demo");
    }

    @Test
    void theTableSpeaksForWhatItMarksAndAddsToWhatAPackMarks() {
        Advisor advisor = advisor();

        assertThat(advisor.compare(
                                with(Stage.DEMO, resource("a", "Acme::Table", "Name", "x")),
                                with(Stage.DEMO, resource("a", "Acme::Table", "Name", "y")))
                        .doors())
                .extracting(DoorWalked::source)
                .containsExactly("the handbook");
        Comparison size = advisor.compare(
                with(Stage.DEMO, resource("a", "Acme::Shelf", "Size", "1")),
                with(Stage.DEMO, resource("a", "Acme::Shelf", "Size", "2")));
        assertThat(size.doors()).isEmpty();
        assertThat(size.possibleDoors()).hasSize(1);
    }

    @Test
    void onlyStatementsThatSpeakOfTheStageAreCited() {
        DoorWalked door = advisor()
                .compare(
                        with(Stage.SCALE, resource("a", "Acme::Table", "Wood", "oak")),
                        with(Stage.SCALE, resource("a", "Acme::Table", "Wood", "pine")))
                .doors()
                .get(0);

        assertThat(door.statements()).containsExactly("t.any");
    }

    @Test
    void aKindOfWhichNoPackSpeaksIsNoDoor() {
        Comparison there = advisor()
                .compare(
                        with(Stage.DEMO, resource("a", "Acme::Shelf", "Name", "x")),
                        with(Stage.DEMO, resource("a", "Acme::Chair", "Name", "x")));

        assertThat(there.doors()).isEmpty();
    }

    @Test
    void withoutDoorsThereAreOnlyFindings() {
        Advisor advisor = Lintel.with(pack.pack());

        assertThat(advisor.compare(with(Stage.DEMO, resource("a", "Acme::Shelf", "Name", "x")), with(Stage.DEMO))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void threadsThatCompareFirstGetTheSame() throws Exception {
        Advisor advisor = advisor();
        Architecture before = with(Stage.DEMO, resource("a", "Acme::Table", "Wood", "oak"));
        Architecture after = with(Stage.DEMO, resource("a", "Acme::Table", "Wood", "pine"));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Comparison>> tasks = IntStream.range(0, 8)
                    .<Callable<Comparison>>mapToObj(each -> () -> advisor.compare(before, after))
                    .toList();
            for (Future<Comparison> each : threads.invokeAll(tasks)) {
                assertThat(each.get()).isEqualTo(advisor.compare(before, after));
            }
        } finally {
            threads.shutdown();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "changes/replacement.tsv | A::B\tstateful\tName | (changes/replacement.tsv) line 1 needs four columns",
                "changes/replacement.tsv | A::B\t-\t-\t- | needs a line '# source:'",
                "changes/resources.yaml | resources: { 'A::B': { holds: data, because: x } } | A::B does not stand in replacement.tsv; say why by 'unlisted'",
                "changes/resources.yaml | resources: { 'A::B': { holds: water, because: x, unlisted: y } } | A::B needs 'holds' (data or contract) and 'because'",
                "changes/resources.yaml | resources: { 'A::B': { holds: data, unlisted: y } } | A::B needs 'holds'",
                "changes/resources.yaml | resources: { 'A::B': { holds: data, because: x, unlisted: y, hold: z } } | A::B has an unknown property 'hold'; known: because, by, fixed, holds",
                "changes/resources.yaml | resources: { 'B::A': { holds: data, because: x, unlisted: y }, 'A::B': { holds: data, because: x, unlisted: y } } | A::B stands behind B::A; sort the types",
                "changes/kinds.yaml | moved: { why: x, by: [t.any] } | moved needs 'why' and 'by', and to be one of removed, replaced",
                "changes/kinds.yaml | removed: { why: x } | removed needs 'why' and 'by'"
            })
    void whatIsWrongIsToldWithFileAndEntry(String file, String content, String problem) {
        pack.file(file, content + "\n");

        assertThatExceptionOfType(PackException.class)
                .isThrownBy(pack::pack)
                .withMessageContaining("pack acme")
                .withMessageContaining(problem);
    }

    @Test
    void typesThatStandTwiceAreRefused() {
        pack.file("changes/replacement.tsv", TABLE + "Acme::Shelf\t-\tName\t-\n");

        assertThatExceptionOfType(PackException.class)
                .isThrownBy(pack::pack)
                .withMessageContaining("line 4 stands behind 'Acme::Table'");
    }

    @Test
    void aStatementThatNoPackHasIsRefused() {
        pack.file("changes/kinds.yaml", "removed: { why: x, by: [t.none] }\n");

        assertThatExceptionOfType(PackException.class)
                .isThrownBy(() -> Lintel.with(pack.pack()))
                .withMessageContaining("pack acme (changes/) cites 't.none', which no pack has");
    }

    private static Architecture with(Stage stage, ResourceDescription... resources) {
        Architecture.Builder builder = Architecture.of("office", stage);
        List.of(resources).forEach(builder::resource);
        return builder.build();
    }

    private static ResourceDescription resource(String id, String type, String property, String value) {
        return new ResourceDescription(
                id,
                type,
                Optional.empty(),
                Optional.empty(),
                Map.of(property, value),
                Map.of(),
                Optional.empty(),
                new Origin("office.yaml", 1, 1, id));
    }
}
