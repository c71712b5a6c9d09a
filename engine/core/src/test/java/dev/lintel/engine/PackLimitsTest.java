package dev.lintel.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is too much or too odd is refused before anything compiles. */
class PackLimitsTest {
    @TempDir
    private Path home;

    private TestPack pack(int rules) {
        TestPack pack = TestPack.in(home, "acme").withStatements();
        for (int i = 0; i < rules; i++) {
            pack.finding("rule-" + i, "$c : Component( stateful.isYes )", "$c");
        }
        return pack;
    }

    @Test
    void tenThousandRulesAreRefusedAtOnce() {
        Map<String, String> files = new TreeMap<>();
        files.put("pack.yaml", "name: acme\nversion: \"1\"\n");
        for (int i = 0; i < 10_000; i++) {
            files.put("rules/acme/t/rule-" + i + "/rule.drl", "no rule at all");
            files.put("rules/acme/t/rule-" + i + "/rule.md", "no words");
        }

        assertThatExceptionOfType(PackException.class)
                .isThrownBy(() -> Pack.of(files))
                .withMessage(
                        "pack has more than 2000 rules; part it into several packs, or raise the limit in PackOptions");
    }

    @Test
    void asManyRulesAsTheOptionsAllowAreTaken() {
        TestPack pack = pack(3);

        assertThat(Pack.of(pack.folder(), PackOptions.standard().withRuleLimit(3))
                        .rules())
                .hasSize(3);
        assertThatExceptionOfType(PackException.class)
                .isThrownBy(() -> Pack.of(
                        pack.folder(),
                        home.resolve("cache"),
                        PackOptions.standard().withRuleLimit(2)))
                .withMessage("pack " + pack.folder()
                        + " has more than 2 rules; part it into several packs, or raise the limit in PackOptions");
    }

    @Test
    void asManyBytesAsTheOptionsAllowAreTaken() throws IOException {
        TestPack pack = pack(1);
        long bytes = Files.size(pack.folder().resolve("pack.yaml"))
                + Files.size(pack.folder().resolve("statements.tsv"))
                + Files.size(pack.folder().resolve("rules/acme/t/rule-0/rule.drl"))
                + Files.size(pack.folder().resolve("rules/acme/t/rule-0/rule.md"));

        assertThat(Pack.of(pack.folder(), PackOptions.standard().withSizeLimit(bytes))
                        .rules())
                .hasSize(1);
        assertThatExceptionOfType(PackException.class)
                .isThrownBy(() -> Pack.of(pack.folder(), PackOptions.standard().withSizeLimit(bytes - 1)))
                .withMessageContaining("has more than " + (bytes - 1) + " bytes of files, rules/acme/t/rule-0/rule.")
                .withMessageContaining("take out what is no part of it, or raise the limit in PackOptions");
    }

    @Test
    void aHugeFileIsRefusedUnread() throws IOException {
        TestPack pack = pack(1);
        // As long as four gigabytes, on a disk that keeps no zeros.
        try (RandomAccessFile huge =
                new RandomAccessFile(pack.folder().resolve("thresholds.yaml").toFile(), "rw")) {
            huge.setLength(4L << 30);
        }

        assertThatExceptionOfType(PackException.class)
                .isThrownBy(pack::pack)
                .withMessageContaining("has more than 67108864 bytes of files, ");
    }

    @Test
    void aLinkThatLeadsBackIsNamed() throws IOException {
        TestPack pack = pack(1);
        Path link = pack.folder().resolve("rules/acme/t/again");
        Files.createSymbolicLink(link, pack.folder().resolve("rules/acme"));

        assertThatExceptionOfType(PackException.class)
                .isThrownBy(pack::pack)
                .withMessageContaining("cannot be read: its link " + link + " leads back to a folder that it lies in");
    }

    @Test
    void rulesMayLieBehindLinks() throws IOException {
        TestPack elsewhere = pack(2);
        Path linked = home.resolve("linked");
        Files.createDirectories(linked);
        Files.createSymbolicLink(linked.resolve("pack.yaml"), elsewhere.folder().resolve("pack.yaml"));
        Files.createSymbolicLink(linked.resolve("rules"), elsewhere.folder().resolve("rules"));

        assertThat(Pack.of(linked).rules()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Rule", "rule a", "rule\"a", "rule_a", "règle", "rule\u0007", "-rule", "rule.a"})
    void aRuleWithAnOddNameIsRefused(String slug) {
        TestPack pack = pack(0);
        pack.drl(slug, "no rule").words(slug, TestPack.WORDS);

        assertThatExceptionOfType(PackException.class)
                .isThrownBy(pack::pack)
                .withMessageContaining("lies in a folder that is no name; a rule and its topic are named in lower case"
                        + " letters, digits and hyphens, as in 'data/no-owner'");
    }

    static Stream<Arguments> hostileConditions() {
        String one = "$c : Component( stateful.isYes";
        return Stream.of(
                Arguments.of(one + ", stateful.isYes".repeat(200) + " )", "has 201 conditions on one fact"),
                Arguments.of(
                        "$c : Component()" + " exists Component( this == $c )".repeat(16), "has 17 patterns; a rule"),
                Arguments.of(
                        one + " || stateful.isYes".repeat(200) + " )", "has a condition of 3614 characters; one has"),
                Arguments.of(
                        "$c : Component( " + "(".repeat(20_000) + "stateful.isYes", "is nested too deeply to be read"),
                Arguments.of(
                        one + " ".repeat(70_000) + ")", "in rules/acme/t/hostile/rule.drl; a rule has at most 65536"));
    }

    @ParameterizedTest
    @MethodSource("hostileConditions")
    void aRuleThatKeepsACompilerBusyIsRefused(String conditions, String problem) {
        TestPack pack = pack(0).finding("hostile", conditions, "$c");

        assertThatExceptionOfType(PackException.class)
                .isThrownBy(pack::pack)
                .withMessageContaining("rules/acme/t/hostile/rule.drl")
                .withMessageContaining(problem);
    }

    @Test
    void limitsArePositive() {
        PackOptions standard = PackOptions.standard();

        assertThatIllegalArgumentException().isThrownBy(() -> standard.withRuleLimit(0));
        assertThatIllegalArgumentException().isThrownBy(() -> standard.withSizeLimit(0));
    }
}
