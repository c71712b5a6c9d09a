package dev.lintel.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lintel.Evidence;
import dev.lintel.Finding;
import dev.lintel.Question;
import dev.lintel.Review;
import dev.lintel.Undecided;
import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.ComponentDescription;
import dev.lintel.architecture.Value;
import dev.lintel.model.Stage;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Facts about components that a pack declares for its own rules. */
class OwnFactsTest {
    private static final String HEAD = """
            name: acme
            version: "1"
            own:
              pii: { takes: yes or no, meaning: it holds personal data }
              retentionDays: { takes: number, unit: days, meaning: how long it keeps data }
              tier: { takes: word, oneOf: [Gold, silver], meaning: how much it matters }
              regions: { takes: words, meaning: where its data may be }
            """;

    @TempDir
    private Path home;

    private TestPack pack;

    @BeforeEach
    void aPack() {
        pack = TestPack.in(home, "acme")
                .file("pack.yaml", HEAD)
                .file("catalogue/databases.yaml", TestPack.TECHNOLOGY)
                .withStatements()
                .finding("personal", "$c : Component( own( \"pii\" ).isYes )", "$c")
                .finding("long-kept", "$c : Component( ownAmount( \"retentionDays\" ).isOver( 30 ) )", "$c")
                .finding("gold", "$c : Component( ownName( \"tier\" ).is( \"gold\" ) )", "$c")
                .finding("abroad", "$c : Component( ownNames( \"regions\" ).include( \"us-east-1\" ) )", "$c");
    }

    private Review review(UnaryOperator<ComponentDescription.Builder> saying) {
        return Lintel.with(pack.pack()).review(architecture(saying));
    }

    private static Architecture architecture(UnaryOperator<ComponentDescription.Builder> saying) {
        return Architecture.of("orders", Stage.DEMO)
                .component(saying.apply(ComponentDescription.of("store").technology("postgresql")))
                .build();
    }

    @Test
    void rulesReadThemInEveryForm() {
        Review review = review(store -> store.own("pii", true)
                .own("retentionDays", Value.stated(BigDecimal.valueOf(31)))
                .own("tier", Value.stated("Gold"))
                .own("regions", Value.stated(List.of("eu-west-1", "US-East-1"))));

        assertThat(review.findings())
                .extracting(finding -> finding.rule() + " by "
                        + finding.evidence().stream().map(Evidence::fact).toList())
                .containsExactly(
                        "acme/abroad by [own.regions]",
                        "acme/gold by [own.tier]",
                        "acme/long-kept by [own.retentionDays]",
                        "acme/personal by [own.pii]");
        assertThat(review.questions()).extracting(Question::fact).doesNotContain("own.pii", "");
    }

    @Test
    void aMessageTellsThem() {
        pack.rule(
                "long-kept",
                "$c : Component( ownAmount( \"retentionDays\" ).isOver( 30 ) )",
                "finding( kcontext, $c );",
                TestPack.WORDS.replace("is at fault", "keeps it for {own.retentionDays} days"));

        assertThat(review(store -> store.own("retentionDays", Value.stated(BigDecimal.valueOf(31))))
                        .findings())
                .extracting(Finding::message)
                .containsExactly("store keeps it for 31 days");
    }

    @Test
    void whatIsOtherwiseIsNoFinding() {
        Review review = review(store -> store.own("pii", false)
                .own("retentionDays", Value.stated(BigDecimal.valueOf(30)))
                .own("tier", Value.none())
                .own("regions", Value.stated(List.of("eu-west-1"))));

        assertThat(review.findings()).isEmpty();
        assertThat(review.undecided()).isEmpty();
    }

    @Test
    void whatNobodySaysIsAsked() {
        Review review = review(store -> store);

        assertThat(review.findings()).isEmpty();
        assertThat(review.undecided()).hasSize(4);
        assertThat(review.questions())
                .filteredOn(question -> question.fact().startsWith("own."))
                .extracting(Question::text)
                .containsExactlyInAnyOrder(
                        "Is it so that it holds personal data?",
                        "How many days: how long it keeps data?",
                        "How much it matters: gold, silver?",
                        "Where its data may be?");
        assertThat(review.questions())
                .filteredOn(question -> question.fact().equals("own.pii"))
                .singleElement()
                .satisfies(question -> assertThat(question.settles()).containsExactly("acme/personal"));
    }

    @Test
    void whatCannotBeMeantIsAskedAboutAndSettlesNothing() {
        Review review = review(store ->
                store.own("pi", true).own("pii", Value.stated("perhaps")).own("tier", Value.stated("bronze")));

        assertThat(review.undecided()).extracting(Undecided::rule).contains("acme/personal");
        assertThat(review.questions())
                .extracting(Question::text)
                .contains(
                        "store: no pack declares the own fact 'pi'; declared are: pii, regions, retentionDays, tier; what"
                                + " is meant?",
                        "store: own.pii takes yes or no, not 'perhaps'; what is meant?",
                        "store: own.tier takes one of gold, silver, not 'bronze'; what is meant?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "own( \"pi\" ).isYes | reads the own fact 'pi', which no pack declares; declared are: pii, regions, retentionDays, tier; declare it under 'own' in pack.yaml",
                "ownAmount( \"pii\" ).isOver( 1 ) | reads the own fact 'pii', which takes yes or no (acme), with ownAmount( \"...\" ); ask own( \"...\" )",
                "own( id ).isYes | does not name the own fact that it reads, as in 'own( \"pii\" )'",
            })
    void aRuleReadsWhatIsDeclared(String condition, String problem) {
        pack.finding("personal", "$c : Component( " + condition + " )", "$c");

        assertThatExceptionOfType(PackException.class)
                .isThrownBy(() -> Lintel.with(pack.pack()))
                .withMessageContaining("rule acme/personal")
                .withMessageContaining(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "pii: { takes: yes, meaning: m } | 'takes' (one of number, word, words, yes or no) and 'meaning'",
                "pii: { takes: word } | and 'meaning'",
                "p-i: { takes: word, meaning: m } | a fact has a name of letters and digits",
                "pii: { takes: word, meaning: m, colour: red } | declares 'pii', which has an unknown property 'colour'",
            })
    void aDeclarationIsComplete(String declaration, String problem) {
        pack.file("pack.yaml", "name: acme\nversion: \"1\"\nown:\n  " + declaration + "\n");

        assertThatExceptionOfType(PackException.class).isThrownBy(pack::pack).withMessageContaining(problem);
    }

    @Test
    void twoPacksDoNotDeclareTheSame() {
        Pack other = TestPack.in(home, "other")
                .file("pack.yaml", HEAD.replace("acme", "other"))
                .withStatements()
                .pack();

        assertThatExceptionOfType(PackException.class)
                .isThrownBy(() -> Lintel.with(other, pack.pack()))
                .withMessageContaining("the packs other and acme both declare the fact 'own.pii' (pack.yaml)");
    }

    @Test
    void aPackedPackDeclaresThemAsWell() {
        Path cache = home.resolve("cache");
        Pack.of(pack.folder(), cache);

        Review review =
                Lintel.with(Pack.of(pack.folder(), cache)).review(architecture(store -> store.own("pii", true)));

        assertThat(review.findings()).extracting(Finding::rule).containsExactly("acme/personal");
    }
}
