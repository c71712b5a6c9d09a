package dev.lintel.rulekit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract takes a sound pack, and tells each way in which a pack can break it. */
@SuppressWarnings("JUnitMethodInvoked") // the contract itself is what is tested
class PackContractTest {
    private static final Path SOUND = Path.of("src", "test", "resources", "packs", "acme");
    private static final String RULE = "rules/acme/data/unowned-store/";

    @TempDir
    private Path folder;

    private static final class Contract extends PackContract {
        private final Path folder;

        Contract(Path folder) {
            this.folder = folder;
        }

        @Override
        protected Path folder() {
            return folder;
        }
    }

    @BeforeEach
    void copyTheSoundPack() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(SOUND)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path target = folder.resolve(SOUND.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        }
    }

    private void change(String file, String from, String to) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
    }

    private String whatIsOwed() {
        return String.valueOf(catchThrowable(() -> new Contract(folder).everyRuleKeepsTheContract())
                .getMessage());
    }

    @Test
    void aSoundPackKeepsIt() {
        assertThatCode(() -> new Contract(folder).everyRuleKeepsTheContract()).doesNotThrowAnyException();
    }

    @Test
    void casesAreOwed() throws IOException {
        Files.delete(folder.resolve(RULE + "cases.yaml"));

        assertThat(whatIsOwed()).contains("rule acme/unowned-store has no cases.yaml");
    }

    @Test
    void aCaseThatFiresIsOwed() throws IOException {
        Files.writeString(
                folder.resolve(RULE + "cases.yaml"),
                "- { case: nothing, stage: demo, expect: none, given: { components: [{ id: a }] } }\n");

        assertThat(whatIsOwed())
                .contains("rule acme/unowned-store has no case that fires")
                .contains("rule acme/unowned-store has no near miss");
    }

    @Test
    void aNearMissChangesExactlyOneThing() throws IOException {
        change(RULE + "cases.yaml", "{ store.owner: team-a }", "{ store.owner: team-a, store.stateful: no }");

        assertThat(whatIsOwed()).contains("is near another and so changes exactly one thing under 'but'");
    }

    @Test
    void theStageIsNoNearMiss() throws IOException {
        change(RULE + "cases.yaml", "but: { store.owner: team-a }", "stage: demo");

        assertThat(whatIsOwed()).contains("is near another and so changes exactly one thing under 'but'");
    }

    @Test
    void aGradeThatIsNotGivenIsTold() throws IOException {
        change(RULE + "rule.md", "production: { is: blocker", "production: { is: major");

        assertThat(whatIsOwed())
                .contains("rule acme/unowned-store (" + RULE
                        + "cases.yaml:1) has case 'a store without owner', which gives"
                        + " [major component store] at production, not blocker");
    }

    @Test
    void whatAnUnknownDoesNotLeaveOpenIsTold() throws IOException {
        change(RULE + "rule.drl", "stateful.isYes, owner.isNone", "stateful.isYes || owner.isNone");

        assertThat(whatIsOwed())
                .contains(RULE + "cases.yaml:1) has case 'a store without owner', which gives [blocker component store]"
                        + " with store.owner unknown at production, not undecided");
    }

    @Test
    void aCaseThatCannotBeReadIsTold() throws IOException {
        change(RULE + "cases.yaml", "owner: none", "ownr: none");

        assertThat(whatIsOwed())
                .contains("rule acme/unowned-store (" + RULE
                        + "cases.yaml:5) has case 'a store without owner', which cannot"
                        + " be reviewed: unknown property 'ownr'")
                .contains("owner");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "near: a store without owner | nears: a store without owner | :7) has an unknown property 'nears'",
                "near: a store without owner | near: another | :7) has case 'somebody owns it' based on 'another', which does not stand before it",
                "expect: none | expect: nothing | :9) has case 'somebody owns it' without name, stage or one of the outcomes",
                "case: somebody owns it | case: a store without owner | :6) has two cases 'a store without owner'",
                "store.owner: | shop.owner: | :8) has case 'somebody owns it', which changes 'shop', which its case does not have",
                "expect: none | expect: [none | is no YAML",
                "- case: a store without owner | case: a store without owner | is no YAML",
            })
    void whatIsWrongWithACaseIsToldByItsLine(String good, String bad, String problem) throws IOException {
        change(RULE + "cases.yaml", good, bad);

        assertThat(whatIsOwed())
                .contains("rule acme/unowned-store (" + RULE + "cases.yaml:")
                .contains(problem);
    }

    @Test
    void whatTheEngineRefusesIsToldToo() throws IOException {
        change(RULE + "rule.drl", "owner.isNone", "!owner.isSome");

        assertThat(whatIsOwed()).contains("rule acme/unowned-store").contains("'!' may not stand in");
    }

    @Test
    void everyOffenderIsToldAtOnce() throws IOException {
        change(RULE + "rule.md", "production: { is: blocker", "production: { is: major");
        change(RULE + "cases.yaml", "expect: upcoming", "expect: accepted");

        assertThat(whatIsOwed()).contains("not blocker").contains("not accepted");
    }

    @Test
    void aStaleListOfRulesIsWrittenAnewAndTold() throws IOException {
        Contract contract = new Contract(folder);

        assertThat(catchThrowable(contract::whatIsWrittenOfItIsUpToDate)).hasMessageContaining("RULES.md");
        assertThatCode(contract::whatIsWrittenOfItIsUpToDate).doesNotThrowAnyException();
        assertThat(Files.readString(folder.resolve("RULES.md")))
                .contains("acme/unowned-store", "acme.owner: Every store has an owner", "| production | blocker |");
    }
}
