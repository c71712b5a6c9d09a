package dev.lintel.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lintel.Finding;
import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.ComponentAttributes;
import dev.lintel.architecture.ComponentDescription;
import dev.lintel.architecture.WorkloadAttributes;
import dev.lintel.model.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackCacheTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(0);

    @TempDir
    private Path home;

    private Path cache;
    private TestPack pack;

    @BeforeEach
    void aPackOfTwoRules() {
        cache = home.resolve("cache/packs");
        pack = TestPack.in(home, "acme")
                .withStatements()
                .finding("one-pattern", "$c : Component( stateful.isYes )", "$c")
                .finding(
                        "joined",
                        "$c : Component( stateful.isYes )\n    exists Workload( this == $c.workload, team.isOne )",
                        "$c");
    }

    private List<String> said() {
        Architecture architecture = Architecture.of("orders", Stage.DEMO)
                .with(WorkloadAttributes.TEAM, 1)
                .component(ComponentDescription.of("store").with(ComponentAttributes.STATEFUL, true))
                .build();
        return Lintel.with(Pack.of(pack.folder(), cache)).review(architecture).findings().stream()
                .map(Finding::rule)
                .toList();
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> files = Files.list(cache)) {
            return files.toList();
        }
    }

    @Test
    void whatWasCompiledBeforeSaysTheSame() throws IOException {
        List<String> first = said();
        Files.setLastModifiedTime(entries().get(0), LONG_AGO);

        assertThat(first).containsExactly("acme/joined", "acme/one-pattern");
        assertThat(said()).isEqualTo(first);
        assertThat(entries())
                .singleElement()
                .satisfies(entry -> assertThat(Files.getLastModifiedTime(entry)).isEqualTo(LONG_AGO));
    }

    @Test
    void anotherStateOfTheFilesIsAnotherEntry() throws IOException {
        said();
        pack.finding("joined", "$c : Component( stateful.isNo )", "$c");

        assertThat(said()).containsExactly("acme/one-pattern");
        assertThat(entries()).hasSize(2);
    }

    @Test
    void anEntryThatIsDamagedIsMadeAnew() throws IOException {
        List<String> first = said();
        Path entry = entries().get(0);
        byte[] whole = Files.readAllBytes(entry);

        for (int length : new int[] {0, 3, whole.length / 2, whole.length - 1}) {
            Files.write(entry, Arrays.copyOf(whole, length));
            assertThat(said()).isEqualTo(first);
        }
        byte[] flipped = whole.clone();
        flipped[whole.length / 2] ^= 1;
        Files.write(entry, flipped);

        assertThat(said()).isEqualTo(first);
        assertThat(entries()).singleElement().isEqualTo(entry);
    }

    @Test
    void aPackThatCannotBeUsedLeavesNothing() throws IOException {
        pack.finding("joined", "$c : Component( colour.isYes )", "$c");

        assertThatExceptionOfType(PackException.class).isThrownBy(this::said);
        assertThat(cache).doesNotExist();
    }

    @Test
    void aCacheThatIsAFileIsOneClearError() throws IOException {
        Files.createDirectories(cache.getParent());
        Files.writeString(cache, "no folder");

        assertThatExceptionOfType(PackException.class)
                .isThrownBy(this::said)
                .withMessageContaining("the cache of packs in " + cache + " cannot be used")
                .withMessageContaining("name a folder that can be written to");
    }
}
