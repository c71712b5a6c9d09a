package dev.lintel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.Comparison;
import dev.lintel.DoorWalked;
import dev.lintel.DoorWalked.Change;
import dev.lintel.DoorWalked.Kind;
import dev.lintel.Finding;
import dev.lintel.model.Origin;
import dev.lintel.model.Stage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Templates that are edited in one place, on both sides of what CloudFormation can change in place. */
class StatefulResourcesTest {
    @ParameterizedTest
    @MethodSource("dev.lintel.cli.Edits#replacing")
    void whatCannotBeChangedInPlaceIsAOneWayDoor(Edits.Edit edit) {
        String before = Templates.text(edit.file());
        String after = Templates.edited(before, edit.from(), edit.to());
        boolean known = edit.isKnown();

        Comparison there = Templates.compare(before, after, Stage.SCALE);

        List<DoorWalked> doors = known ? there.doors() : there.possibleDoors();
        assertThat(known ? there.possibleDoors() : there.doors()).isEmpty();
        DoorWalked door = doors.stream()
                .filter(each -> each.changes().stream()
                        .anyMatch(change -> change.of().equals(edit.resource())
                                && change.property().equals(edit.property())))
                .findFirst()
                .orElseThrow(() -> new AssertionError(edit + " is none of " + there.doors() + there.possibleDoors()));
        assertThat(doors).hasSize(1);
        assertThat(door.kind()).isEqualTo(Kind.REPLACED);
        assertThat(door.why()).isNotBlank();
        assertThat(door.source()).isNotBlank();
        assertThat(door.statements()).contains("1.4.matrix.data-migration");
        assertThat(door.changes()).allSatisfy(change -> {
            assertThat(change.beforeAt().map(Origin::file)).contains("before.yaml");
            assertThat(change.afterAt().map(Origin::file)).contains("after.yaml");
            assertThat(change.before()).isNotEqualTo(change.after());
        });

        Comparison back = Templates.compare(after, before, Stage.SCALE);
        assertThat(changes(known ? back.doors() : back.possibleDoors())).isEqualTo(mirrored(changes(doors)));
        assertMirrored(there, back);
    }

    @ParameterizedTest
    @MethodSource("dev.lintel.cli.Edits#inPlace")
    void whatCanBeChangedInPlaceIsNone(Edits.Edit edit) {
        String before = Templates.text(edit.file());
        String after = Templates.edited(before, edit.from(), edit.to());

        Comparison there = Templates.compare(before, after, Stage.SCALE);

        assertThat(there.doors()).isEmpty();
        assertThat(there.possibleDoors()).isEmpty();
        assertMirrored(there, Templates.compare(after, before, Stage.SCALE));
    }

    @ParameterizedTest
    @MethodSource("dev.lintel.cli.Edits#files")
    void nothingChangesBetweenAThingAndItself(String file) {
        String text = Templates.text(file);

        assertThat(Templates.compare(text, text, Stage.PRODUCTION).isEmpty()).isTrue();
    }

    @Test
    void twentyTypesStandInTemplatesThatOthersWrote() {
        Set<String> types = Edits.replacing()
                .filter(edit -> !edit.file().equals(Edits.STORES))
                .map(edit -> Templates.read(Templates.text(edit.file()), edit.file(), Stage.SCALE).resources().stream()
                        .filter(resource -> resource.id().equals(edit.resource()))
                        .findFirst()
                        .orElseThrow()
                        .type())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(types).hasSizeGreaterThanOrEqualTo(20);
    }

    /** Whatever is left out, what comes in one way goes the other way. */
    @Test
    void whatComesInOneWayGoesTheOther() {
        List<String> blocks = Templates.resources(Edits.STORES);
        Random random = new Random(7);
        for (int round = 0; round < 12; round++) {
            String before = some(blocks, random);
            String after = some(blocks, random);

            Comparison there = Templates.compare(before, after, Stage.SCALE);
            Comparison back = Templates.compare(after, before, Stage.SCALE);

            assertMirrored(there, back);
            assertThat(ids(back.doors(), Kind.REMOVED)).containsAll(ids(there.doors(), Kind.INTRODUCED));
            assertThat(ids(there.doors(), Kind.REMOVED)).containsAll(ids(back.doors(), Kind.INTRODUCED));
            assertThat(ids(there.doors(), Kind.REMOVED))
                    .containsExactlyInAnyOrderElementsOf(Templates.onlyIn(before, after, "Worker"));
        }
    }

    @Test
    void theOrderInWhichResourcesStandMakesNoDifference() {
        List<String> blocks = new ArrayList<>(Templates.resources(Edits.STORES));
        String before = Templates.of(blocks);
        Collections.shuffle(blocks, new Random(11));

        assertThat(Templates.compare(before, Templates.of(blocks), Stage.SCALE).doors())
                .isEmpty();
    }

    @Test
    void aSecretStaysMasked() {
        String before = Templates.text(Edits.STORES);
        String after = before.replace("s3cret-of-orders", "an0ther-secret")
                .replace("DBName: figures, DBInst", "DBName: x, DBInst");

        assertThat(Templates.compare(before, after, Stage.SCALE).toString())
                .contains("DBName")
                .doesNotContain("s3cret-of-orders", "an0ther-secret");
    }

    private static String some(List<String> blocks, Random random) {
        List<String> chosen = new ArrayList<>(
                blocks.stream().filter(block -> random.nextBoolean()).toList());
        if (chosen.isEmpty()) {
            chosen.add(blocks.get(0));
        }
        return Templates.of(chosen);
    }

    private static void assertMirrored(Comparison there, Comparison back) {
        assertThat(identities(there.newFindings())).isEqualTo(identities(back.resolvedFindings()));
        assertThat(identities(there.resolvedFindings())).isEqualTo(identities(back.newFindings()));
        assertThat(there.changedFindings()).hasSameSizeAs(back.changedFindings());
    }

    private static List<String> identities(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.rule() + " " + finding.severity() + " "
                        + (finding.subject().kind().equals("workload")
                                ? ""
                                : finding.subject().id()))
                .toList();
    }

    private static List<String> ids(List<DoorWalked> doors, Kind kind) {
        return doors.stream()
                .filter(door -> door.kind() == kind)
                .map(door -> door.subject().id())
                .toList();
    }

    private static List<List<Optional<String>>> changes(List<DoorWalked> doors) {
        return doors.stream()
                .flatMap(door -> door.changes().stream())
                .map(StatefulResourcesTest::values)
                .toList();
    }

    private static List<Optional<String>> values(Change change) {
        return List.of(Optional.of(change.of()), Optional.of(change.property()), change.before(), change.after());
    }

    private static List<List<Optional<String>>> mirrored(List<List<Optional<String>>> changes) {
        return changes.stream()
                .map(each -> List.of(each.get(0), each.get(1), each.get(3), each.get(2)))
                .toList();
    }
}
