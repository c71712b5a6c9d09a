package dev.lintel.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.ComponentAttributes;
import dev.lintel.architecture.ComponentDescription;
import dev.lintel.architecture.WorkloadAttributes;
import dev.lintel.model.Stage;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Joins that would multiply facts are refused when a pack is loaded; what is left keeps within the limits of a review. */
class JoinsTest {
    private static final ReviewOptions AT_ONCE = ReviewOptions.standard().withTimeLimit(Duration.ofNanos(1));

    @TempDir
    private Path folder;

    private Advisor advisor(String conditions) {
        return Lintel.with(TestPack.in(folder, "acme")
                .withStatements()
                .finding("joins", conditions.replace(" ; ", "\n    "), "$c")
                .pack());
    }

    /** Components that stand in a ring, each of which connects to the next. */
    private static Architecture ring(int size) {
        Architecture.Builder ring = Architecture.of("orders", Stage.DEMO).with(WorkloadAttributes.TEAM, 1);
        for (int i = 0; i < size; i++) {
            ring.component(ComponentDescription.of("c" + i)
                    .with(ComponentAttributes.DATA_GB, i)
                    .connectsTo("c" + (i + 1) % size));
        }
        return ring.build();
    }

    /** One component that connects to that many others. */
    private static Architecture star(int rays) {
        Architecture.Builder star = Architecture.of("orders", Stage.DEMO);
        ComponentDescription.Builder hub = ComponentDescription.of("hub").with(ComponentAttributes.DATA_GB, 6);
        for (int i = 0; i < rays; i++) {
            star.component(ComponentDescription.of("ray" + i));
            hub.connectsTo("ray" + i);
        }
        return star.component(hub).build();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                "$c : Component() ; $d : Component( workload == $c.workload ) => joins Component $d to Component $c of line 8 by nothing but the workload",
                "$c : Component() ; $x : Connection( from.workload == $c.workload ) => joins Connection $x to Component $c of line 8 by nothing but the workload",
                "$x : Connection() ; Connection( from.workload == $x.to.workload ) ; $c : Component( this == $x.from ) => joins Connection to Connection $x of line 8 by nothing but",
                "$w : Workload() ; $c : Component( workload == $w ) ; $d : Decision( workload == $w ) => joins Decision $d to Component $c of line 9 by nothing but the workload",
                "$i : Inference( name == \"a\" ) ; $c : Component( workload == $i.subject ) => joins Component $c to Inference $i of line 8 by nothing but the workload",
                "$o : Option() ; $p : Option( decision.workload == $o.decision.workload ) ; $c : Decision( this == $o.decision ) => joins Option $p to Option $o",
                "$c : Component() ; $d : Component( this == $c || dataGb.isOver( 5 ) ) => ties facts beside '&&' or '||'; make the equality a condition of its own",
                "$c : Component() ; $d : Component( dataGb.isOver( 5 ) && this == $c ) => ties facts beside '&&' or '||'",
                "$c : Component() ; $d : Component( $c == this ) => '$c == this' names the other fact first; turn it round",
                "$c : Component() ; $d : Component( $me : this, this == $me ) => 'this == $me' ties the fact to itself; name a variable of an earlier pattern",
                "$c : Component() ; $x : Connection( $f : from, from == $f ) => 'from == $f' ties the fact to itself",
                "exists Decision( $w : workload ) ; $c : Component( workload == $w ) => '$w' is bound nowhere before",
                "$c : Component() ; $c : Component( this == $c ) => binds '$c' a second time",
                "$c : Component( $c : workload ) => binds '$c' a second time",
            })
    void oneThatMultipliesFactsIsRefusedWhenItIsLoaded(String conditions, String problem) {
        assertThatExceptionOfType(PackException.class)
                .isThrownBy(() -> advisor(conditions))
                .withMessageContaining("rule acme/joins (rules/acme/t/joins/rule.drl:")
                .withMessageContaining(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$c : Component() ; $d : Component( this == $c ) | 40",
                "$c : Component() ; $d : Component( ( this == $c ), dataGb.isOver( 9 ) ) | 30",
                "$c : Component() ; Workload( this == $c.workload, team.isOne ) | 40",
                "$c : Component() ; exists Workload( this == $c.workload, team.isOne ) | 40",
                "$w : Workload( team.isOne ) ; $c : Component( workload == $w ) | 40",
                "$x : Connection() ; $y : Connection( from == $x.to ) ; $c : Component( this == $y.to ) | 40",
                "$c : Component() ; $x : Connection( from == $c, to.dataGb.isOver( $c.dataGb ) ) | 39",
                "$c : Component() ; exists Component( workload == $c.workload, dataGb.isOver( $c.dataGb ) ) | 39",
                "$c : Component() ; not Connection( from == $c ) | 0",
                "$c : Component() ; not Decision() | 40",
                "$c : Component( $w : workload ) ; exists Workload( this == $w ) | 40",
                "$x : Connection() ; $y : Connection( from == $x.to ) ; $c : Component( this == $y.to, dataGb.isOver( $x.from.dataGb ) ) | 38",
                "$x : Connection() ; $y : Connection( from == $x.to ) ; $c : Component( this == $y.to, ( dataGb.isUnder( $x.from.dataGb ) && dataGb.isUnder( $y.from.dataGb ) ) ) | 1",
                "$x : Connection( $f : from, $t : to ) ; $c : Component( this == $t, dataGb.isOver( $f.dataGb ) ) | 39",
                "$d : Decision() ; $o : Option( decision == $d ) ; $c : Workload( this == $d.workload ) | 0",
            })
    void oneThatTiesItsFactsIsTaken(String conditions, int findings) {
        assertThat(advisor(conditions).review(ring(40)).findings()).hasSize(findings);
    }

    @Test
    void whatAJoinKeepsBeforeItFiresIsCounted() {
        // Every pair of connections of the hub goes together; the last pattern lets none of them fire.
        Advisor advisor = advisor("$c : Component() ; $x : Connection( from == $c ) ; $y : Connection( from == $c )"
                + " ; Component( this == $y.to, dataGb.isOver( 5 ) )");
        Architecture star = star(50);

        assertThat(advisor.review(star, ReviewOptions.standard().withFiringLimit(10_000))
                        .findings())
                .isEmpty();
        assertThatExceptionOfType(ReviewException.class)
                .isThrownBy(() -> advisor.review(star, ReviewOptions.standard().withFiringLimit(2_000)))
                .withMessage(
                        "rule acme/joins was joining facts when the limit of 2000 matches in one review was passed;"
                                + " look for a join that multiplies facts, or raise the limit in ReviewOptions");
        assertThat(advisor.review(star).findings()).isEmpty();
    }

    @Test
    void aJoinThatTakesTooLongIsNamed() {
        // 15 facts, so that the clock is first looked at when pairs are tried.
        Advisor advisor = advisor("$c : Component() ; Connection( from == $c ) ; Connection( from == $c )"
                + " ; Connection( from == $c ) ; Connection( from == $c )");

        assertThatExceptionOfType(ReviewException.class)
                .isThrownBy(() -> advisor.review(star(7), AT_ONCE))
                .withMessage(
                        "rule acme/joins was joining facts when the time limit of the review was passed; look for a"
                                + " join that multiplies facts, or raise the limit in ReviewOptions");
        assertThat(advisor.review(star(7)).findings()).hasSize(1);
    }

    @Test
    void aRuleThatFiresForTooLongIsNamed() {
        // The same, but too few pairs for that.
        Advisor advisor = advisor(
                "$c : Component() ; Connection( from == $c ) ; Connection( from == $c ) ; Connection( from == $c )");

        assertThatExceptionOfType(ReviewException.class)
                .isThrownBy(() -> advisor.review(star(7), AT_ONCE))
                .withMessageStartingWith("rule acme/joins was firing when the time limit of the review was passed");
    }

    @Test
    void aReviewThatMatchesNothingEndsAsWell() {
        Advisor advisor = advisor("$c : Component( dataGb.isOver( 100000 ) )");

        assertThat(advisor.review(ring(100)).findings()).isEmpty();
        assertThatExceptionOfType(ReviewException.class)
                .isThrownBy(() -> advisor.review(ring(100), AT_ONCE))
                .withMessageMatching(
                        "the rules had come to 'c\\d+' when the time limit of the review was passed; review"
                                + " less at once, or raise the limit in ReviewOptions");
    }

    @Test
    void aJoinThatFindsNothingEndsAsWell() {
        Advisor advisor =
                advisor("$c : Component() ; exists Component( workload == $c.workload, dataGb.isUnder( $c.dataGb ),"
                        + " dataGb.isOver( $c.dataGb ) )");

        assertThatExceptionOfType(ReviewException.class)
                .isThrownBy(() ->
                        advisor.review(ring(10_000), ReviewOptions.standard().withTimeLimit(Duration.ofMillis(200))))
                .withMessageContaining("when the time limit of the review was passed");
    }
}
