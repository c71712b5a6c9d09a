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
                .contains("acme/unowned-store: a store without owner at production gives [major component store], not"
                        + " blocker");
    }

    @Test
    void whatAnUnknownDoesNotLeaveOpenIsTold() throws IOException {
        change(RULE + "rule.drl", "stateful.isYes, owner.isNone", "stateful.isYes || owner.isNone");

        assertThat(whatIsOwed())
                .contains(
                        "a store without owner with store.owner unknown at production gives [blocker component store],"
                                + " not undecided");
    }

    @Test
    void aCaseThatCannotBeReadIsTold() throws IOException {
        change(RULE + "cases.yaml", "owner: none", "ownr: none");

        assertThat(whatIsOwed())
                .contains("cannot be reviewed")
                .contains("'ownr'")
                .contains("owner");
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

        assertThat(catchThrowable(contract::theListOfRulesIsUpToDate)).hasMessageContaining("RULES.md was stale");
        assertThatCode(contract::theListOfRulesIsUpToDate).doesNotThrowAnyException();
        assertThat(Files.readString(folder.resolve("RULES.md")))
                .contains("acme/unowned-store", "acme.owner: Every store has an owner", "| production | blocker |");
    }
}
