package dev.lintel.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.ChangedFinding;
import dev.lintel.Comparison;
import dev.lintel.Comparison.Standing;
import dev.lintel.Conclusion;
import dev.lintel.DoorWalked.Kind;
import dev.lintel.Finding;
import dev.lintel.Review;
import dev.lintel.Shift;
import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.Assumption;
import dev.lintel.architecture.Attribute;
import dev.lintel.architecture.ComponentAttributes;
import dev.lintel.architecture.ComponentDescription;
import dev.lintel.architecture.Value;
import dev.lintel.engine.Advisor;
import dev.lintel.engine.Lintel;
import dev.lintel.model.Stage;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds of comparisons and of what-ifs, whatever is compared. */
class ComparisonPropertiesTest {
    private static final Advisor ADVISOR = Lintel.with(CoreKnowledge.pack());

    @Property(tries = 100, seed = "20261123")
    void nothingDiffersBetweenAThingAndItself(@ForAll long seed) {
        Comparison same = ADVISOR.compare(Described.by(seed), Described.backwards(seed));

        assertThat(same.isEmpty()).isTrue();
        assertThat(same.before()).isEqualTo(same.after());
    }

    @Property(tries = 200, seed = "20261123")
    void whatComesOneWayGoesTheOther(@ForAll long one, @ForAll long other) {
        Comparison there = ADVISOR.compare(Described.by(one), Described.by(other));
        Comparison back = ADVISOR.compare(Described.by(other), Described.by(one));

        assertThat(back.newFindings()).isEqualTo(there.resolvedFindings());
        assertThat(back.resolvedFindings()).isEqualTo(there.newFindings());
        assertThat(Set.copyOf(back.changedFindings()))
                .isEqualTo(there.changedFindings().stream()
                        .map(changed ->
                                new ChangedFinding(/* before= */ changed.after(), /* after= */ changed.before()))
                        .collect(Collectors.toSet()));
        assertThat(words(back.shifts())).isEqualTo(mirrored(there.shifts()));
        for (Finding found : there.newFindings()) {
            assertThat(back.now(found)).isEqualTo(there.was(found));
        }
    }

    /** Data that came in, and a contract, cannot be taken away unseen. */
    @Property(tries = 200, seed = "20261123")
    void whatComesInAsAOneWayDoorLeavesAsOne(@ForAll long one, @ForAll long other) {
        Architecture before = Described.by(one);
        Architecture after = Described.by(other);
        List<String> known =
                before.components().stream().map(ComponentDescription::id).toList();

        Set<String> comes = components(ADVISOR.compare(before, after), Kind.INTRODUCED);
        comes.removeAll(known);
        Comparison back = ADVISOR.compare(after, before);

        Set<String> goes = components(back, Kind.REMOVED);
        goes.addAll(components(back, Kind.CONTRACT));
        assertThat(goes).containsAll(comes);
    }

    private static Set<String> components(Comparison comparison, Kind kind) {
        return Stream.of(comparison.doors(), comparison.possibleDoors())
                .flatMap(List::stream)
                .filter(door -> door.kind() == kind)
                .map(door -> door.subject().id())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Property(tries = 100, seed = "20261123")
    void everythingThatAReviewSaysIsOnOneSideOfTheComparison(@ForAll long one, @ForAll long other) {
        Comparison there = ADVISOR.compare(Described.by(one), Described.by(other));

        Set<String> told = Stream.of(
                        there.newFindings().stream(),
                        there.resolvedFindings().stream(),
                        there.changedFindings().stream().map(ChangedFinding::after),
                        there.shifts().stream().map(Shift::conclusion))
                .flatMap(all -> all)
                .map(ComparisonPropertiesTest::identity)
                .collect(Collectors.toSet());
        Set<String> different = Stream.of(there.before(), there.after())
                .flatMap(review -> Stream.of(
                                review.findings(), review.undecided(), review.acceptedTradeOffs(), review.upcoming())
                        .flatMap(List::stream))
                .map(Conclusion.class::cast)
                .filter(each -> !standing(there.before(), each).equals(standing(there.after(), each)))
                .map(ComparisonPropertiesTest::identity)
                .collect(Collectors.toSet());
        assertThat(told).isEqualTo(different);
    }

    private static String standing(Review review, Conclusion of) {
        for (Finding finding : review.findings()) {
            if (Comparison.isSame(finding, of)) {
                return finding.severity().word();
            }
        }
        return Stream.of(review.undecided(), review.acceptedTradeOffs(), review.upcoming())
                .filter(all -> all.stream().anyMatch(each -> Comparison.isSame(each, of)))
                .map(all -> all.get(0).getClass().getSimpleName())
                .findFirst()
                .orElse("");
    }

    @Property(tries = 200, seed = "20261123")
    void aWhatIfIsTheReviewOfWhatIsSupposed(@ForAll long seed) {
        Architecture architecture = Described.by(seed);
        Assume.that(!architecture.components().isEmpty());
        Assumption assumption = assumption(architecture, new Random(seed));

        Comparison supposed = ADVISOR.whatIf(architecture, List.of(assumption));

        assertThat(supposed.before()).isEqualTo(ADVISOR.review(architecture));
        assertThat(supposed.after()).isEqualTo(ADVISOR.review(architecture.assuming(List.of(assumption))));
        assertThat(supposed.assumptions()).containsExactly(assumption);
    }

    @Property(tries = 100, seed = "20261123")
    void toSupposeWhatIsKnownChangesNothing(@ForAll long seed) {
        Architecture architecture = Described.by(seed);
        List<Assumption> known = Stream.concat(
                        Stream.of(new Assumption.AtStage(architecture.stage())),
                        architecture.components().stream().flatMap(ComparisonPropertiesTest::everythingSaid))
                .toList();

        assertThat(ADVISOR.whatIf(architecture, known).isEmpty()).isTrue();
    }

    private static Stream<Assumption> everythingSaid(ComponentDescription component) {
        return Stream.concat(
                Stream.of(new Assumption.MadeOf(component.id(), component.technology())),
                component.attributes().mentioned().stream().map(attribute -> said(component, attribute)));
    }

    private static <T> Assumption said(ComponentDescription component, Attribute<T> attribute) {
        return new Assumption.Said<>(
                component.id(), attribute, component.attributes().get(attribute));
    }

    private static Assumption assumption(Architecture architecture, Random random) {
        if (random.nextInt(6) == 0) {
            return new Assumption.AtStage(pick(List.of(Stage.values()), random));
        }
        List<Attribute<?>> attributes = ComponentAttributes.set().all();
        List<ComponentDescription> components = architecture.components();
        return supposed(pick(components, random).id(), pick(attributes, random), random);
    }

    private static <T> T pick(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private static <T> Assumption supposed(String component, Attribute<T> attribute, Random random) {
        Value<T> value = Described.value(attribute, random);
        return new Assumption.Said<>(component, attribute, value);
    }

    private static Set<String> words(List<Shift> shifts) {
        return shifts.stream()
                .map(shift -> words(shift, shift.before(), shift.after()))
                .collect(Collectors.toSet());
    }

    private static Set<String> mirrored(List<Shift> shifts) {
        return shifts.stream()
                .map(shift -> words(shift, /* before= */ shift.after(), /* after= */ shift.before()))
                .collect(Collectors.toSet());
    }

    private static String words(Shift shift, Standing before, Standing after) {
        return identity(shift.conclusion()) + " " + before + " " + after;
    }

    private static String identity(Conclusion conclusion) {
        return conclusion.rule() + " " + conclusion.subject();
    }
}
