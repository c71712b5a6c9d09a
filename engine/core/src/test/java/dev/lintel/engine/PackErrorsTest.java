package dev.lintel.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackErrorsTest {
    @TempDir
    private Path folder;

    private TestPack pack;

    @BeforeEach
    void startAPack() {
        pack = TestPack.in(folder, "acme").withStatements();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$c : Component( colour.is( \"red\" ) ) | Component has no 'colour'; it has: ",
                "$c : Component( encryptedAtRest ) | does not say what should hold of it; Answer has: isAnswered, isNo, isSaidNo, isSaidYes, isYes",
                "$c : Component( !encryptedAtRest.isYes ) | '!' may not stand in",
                "$c : Component( dataGb > 100 ) | '>' may not stand in",
                "$c : Component( id == \"x\" ) | '==' in 'id == \"x\"' joins two facts or names an inference",
                "$c : Component( technology.getClass ) | Technology has no 'getClass'",
                "$c : Component( System.exit( 0 ) ) | Component has no 'System'",
                "$c : Compnent() | matches 'Compnent'; did you mean Component? there are: Component, Connection, Decision",
                "$c : Component() $d : Decision() | joins Decision without an equality",
                "$c : Component() $d : Decision( id == $c.id ) | joins by something else than facts",
                "$c : Component() Workload( team.isOne ) | joins Workload without an equality",
                "exists Decision( poc.isNo ) $c : Component() | joins Component without an equality",
                "$c : Component() not Inference( subject == $c ) | has 'not' over an inference",
                "$c : Component() not Decision( this == $c, poc.isYes ) | under 'not', where an unknown would read as a pass",
                "$c : Component() exists( Decision() and Inference() ) | patterns and flat 'exists' and 'not'",
                "$c : Component( dataGb.isOver( $limit ) ) | '$limit' is bound nowhere",
                "$c : Component( role.is( \"x\" ) | cannot be parsed",
            })
    void aConditionOutsideTheWordsIsRefused(String conditions, String problem) {
        pack.finding("rule-a", conditions, "$c");

        assertThat(problems())
                .anySatisfy(each -> assertThat(each)
                        .contains("rule acme/rule-a (rules/acme/t/rule-a/rule.drl:")
                        .contains(problem.equals("cannot be parsed") ? "rule-a" : problem));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "insert( new Object() );",
                "finding( kcontext, $c ); finding( kcontext, $c );",
                "while ( true ) {}",
                "System.exit( 1 );",
                "inference( kcontext, $c );",
                "finding( kcontext, $c, \"extra\" );",
                "modify( $c ) {}",
            })
    void aConsequenceIsOneVerb(String consequence) {
        pack.rule("rule-a", "$c : Component( stateful.isYes )", consequence, TestPack.WORDS);

        assertThat(problems())
                .singleElement()
                .asString()
                .contains("rule acme/rule-a")
                .contains("concludes with something other than one verb; the verbs are: finding( kcontext, $x );");
    }

    @Test
    void aConclusionIsAboutABoundFact() {
        pack.finding("rule-a", "$c : Component( stateful.isYes )", "$other");

        assertThat(problems()).singleElement().asString().contains("concludes about '$other', which is no Workload");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "package rules.other.t | declares package 'rules.other.t'; its folders say 'rules.acme.t'",
                "import java.util.* | imports 'java.util.*'",
                "import function java.lang.Math.* | imports 'java.lang.Math.*'",
                "global java.util.List findings | declares functions, globals or types",
                "rule \"b\" salience 10 when $c : Component() then finding( kcontext, $c ); end | holds 2 rules",
            })
    void aFileHoldsItsRuleAlone(String extra, String problem) {
        String rule = "rule \"rule-a\" when $c : Component( stateful.isYes ) then finding( kcontext, $c ); end\n";
        String head = extra.startsWith("package")
                ? extra
                : "package rules.acme.t\n" + (extra.startsWith("rule") ? "" : extra);
        pack.drl(
                        "rule-a",
                        head + "\nimport dev.lintel.model.*\nimport function dev.lintel.engine.Conclude.*\n" + rule
                                + (extra.startsWith("rule") ? extra : ""))
                .words("rule-a", TestPack.WORDS);

        assertThat(problems()).anySatisfy(each -> assertThat(each).contains(problem));
    }

    @Test
    void aRuleHasNoAttributes() {
        pack.drl(
                        "rule-a",
                        "package rules.acme.t\nimport dev.lintel.model.*\nimport function dev.lintel.engine.Conclude.*\n"
                                + "rule \"rule-a\" salience 10 when $c : Component( stateful.isYes ) then finding( kcontext, $c ); end\n")
                .words("rule-a", TestPack.WORDS);

        assertThat(problems()).singleElement().asString().contains("has [salience]; rules have no attributes");
    }

    @Test
    void aRuleIsNamedLikeItsFolder() {
        pack.drl(
                        "rule-a",
                        "package rules.acme.t\nimport dev.lintel.model.*\nimport function dev.lintel.engine.Conclude.*\n"
                                + "rule \"rule-b\" when $c : Component( stateful.isYes ) then finding( kcontext, $c ); end\n")
                .words("rule-a", TestPack.WORDS);

        assertThat(problems()).singleElement().asString().contains("names its rule 'rule-b'; its folder says 'rule-a'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "colour: red | has an unknown property 'colour'; known: by, demo",
                "demo: { is: dreadful, by: [t.any] } | grades demo as '{\"is\":\"dreadful\",\"by\":[\"t.any\"]}'",
                "demo: { is: offered, by: [t.any] } | a finding is accepted, minor, major or blocker",
                "demo: { is: minor, by: [] } | by at least one statement",
                "by: [t.any] | grades no stage",
                "scope: mars | has front matter that is no YAML: Duplicate",
            })
    void theWordsOfARuleAreComplete(String front, String problem) {
        pack.rule("rule-a", "$c : Component( stateful.isYes )", "finding( kcontext, $c );", TestPack.words(front));

        assertThat(problems())
                .anySatisfy(each -> assertThat(each)
                        .contains("rule acme/rule-a (rules/acme/t/rule-a/rule.md)")
                        .contains(problem.contains("Duplicate") ? "no YAML" : problem));
    }

    @Test
    void aMessageAsksForWordsOfItsSubject() {
        pack.rule(
                "rule-a",
                "$c : Component( stateful.isYes )",
                "finding( kcontext, $c );",
                TestPack.WORDS.replace("{subject} is", "{colour} is"));

        assertThat(problems()).singleElement().asString().contains("asks for 'colour', but Component has no 'colour'");
    }

    @Test
    void aMessageTellsThresholdsThatThereAre() {
        pack.rule(
                "rule-a",
                "$c : Component( stateful.isYes )",
                "finding( kcontext, $c );",
                TestPack.WORDS.replace("{subject} is", "{limit:much} is"));

        assertThatExceptionOfType(PackException.class)
                .isThrownBy(() -> Lintel.with(pack.pack()))
                .withMessageContaining("compares with the threshold 'much', which is nowhere set");
    }

    @Test
    void everyOffenderIsReportedAtOnce() {
        pack.finding("rule-a", "$c : Component( colour.isYes )", "$c")
                .finding("rule-b", "$c : Component( shape.isYes )", "$c")
                .rule("rule-c", "$c : Component( stateful.isYes )", "finding( kcontext, $c );", "no words");

        assertThat(problems())
                .hasSizeGreaterThanOrEqualTo(3)
                .anyMatch(each -> each.contains("rule acme/rule-a"))
                .anyMatch(each -> each.contains("rule acme/rule-b"))
                .anyMatch(each -> each.contains("rule acme/rule-c"));
    }

    @Test
    void whatOnlyTheCompilerSeesNamesTheRule() {
        pack.finding("rule-a", "$c : Component( stateful.isYes )", "$c")
                .rule(
                        "rule-b",
                        "$c : Component( stateful.isYes )",
                        "tell( $c ); finding( kcontext, $c );",
                        TestPack.WORDS);

        assertThatExceptionOfType(PackException.class)
                .isThrownBy(() -> Pack.of(pack.folder(), PackOptions.standard().trustingCode()))
                .withMessage("rule acme/rule-b (rules/acme/t/rule-b/rule.drl:6) does not compile: The method"
                        + " tell(Component) is undefined for the consequence");
    }

    @Test
    void filesThatAreMissingAreNamed() {
        pack.drl("rule-a", "package rules.acme.t\n");

        assertThat(problems()).containsExactly("rule rules/acme/t/rule-a has no rule.md");
    }

    @Test
    void whatLiesBetweenTheFoldersIsNoRule() {
        pack.finding("rule-a", "$c : Component( stateful.isYes )", "$c")
                .file("rules/acme/README.md", "About these rules")
                .file("rules/acme/t/notes.txt", "To be thought about");

        assertThat(pack.pack().rules()).hasSize(1);
    }

    @Test
    void aFolderThatIsNoPackSaysSo() {
        assertThatExceptionOfType(PackException.class)
                .isThrownBy(() -> Pack.of(folder.resolve("nowhere")))
                .withMessageContaining("is neither a folder nor a jar; name the one that holds pack.yaml");
    }

    @Test
    void anUnknownStatementIsRefused() {
        pack.rule(
                "rule-a",
                "$c : Component( stateful.isYes )",
                "finding( kcontext, $c );",
                TestPack.words("demo: { is: minor, by: [t.nowhere] }"));

        assertThatExceptionOfType(PackException.class)
                .isThrownBy(() -> Lintel.with(pack.pack()))
                .withMessageContaining("rule acme/rule-a (rule.md) cites 't.nowhere', which no pack has");
    }

    @Test
    void aStatementIsCitedAtItsOwnStagesOnly() {
        pack.rule(
                "rule-a",
                "$c : Component( stateful.isYes )",
                "finding( kcontext, $c );",
                TestPack.words("production: { is: minor, by: [t.demo] }"));

        assertThatExceptionOfType(PackException.class)
                .isThrownBy(() -> Lintel.with(pack.pack()))
                .withMessageContaining("cites t.demo at production, but that statement speaks of [demo] alone");
    }

    @Test
    void anUnknownThresholdIsRefused() {
        pack.finding("rule-a", "$c : Component( dataGb.isOver( limit( \"much\" ) ) )", "$c");

        assertThatExceptionOfType(PackException.class)
                .isThrownBy(() -> Lintel.with(pack.pack()))
                .withMessageContaining("compares with the threshold 'much', which is nowhere set");
    }

    @Test
    void twoPacksOfOneNameAreRefused() {
        pack.finding("rule-a", "$c : Component( stateful.isYes )", "$c");
        Pack once = pack.pack();

        assertThatExceptionOfType(PackException.class)
                .isThrownBy(() -> Lintel.with(once, once))
                .satisfies(e ->
                        assertThat(e.problems()).contains("there are two packs named 'acme'; give each its own name"));
    }

    private List<String> problems() {
        try {
            Pack.of(pack.folder());
        } catch (PackException e) {
            return e.problems();
        }
        throw new AssertionError("the pack was taken");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ratings: { cost: { is: 11, basis: b } } | technology 'postgresql' has a rating other than cost,",
                "ratings: { cost: { is: 1.5, basis: b } } | technology 'postgresql' has a rating other than cost,",
                "ratings: { beauty: { is: 1, basis: b } } | technology 'postgresql' has a rating other than cost,",
                "ratings: { cost: { is: 1 } } | technology 'postgresql' has a rating other than cost,",
                "colour: red | technology 'postgresql' has an unknown property 'colour'; known: aliases, cons, doors,",
            })
    void aTechnologyHasKnownPropertiesAndRatingsWithinBounds(String extra, String problem) {
        pack.file("catalogue/stores.yaml", TestPack.TECHNOLOGY + "  " + extra + "\n")
                .finding("rule-a", "$c : Component( stateful.isYes )", "$c");

        assertThat(problems())
                .singleElement()
                .asString()
                .contains("(stores.yaml)")
                .contains(problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"words: []", "value: some", "value: \"\""})
    void aThresholdDrawsALine(String line) {
        pack.file("thresholds.yaml", "- { name: homes, " + line + ", ours: \"for a test\" }\n")
                .finding("rule-a", "$c : Component( stateful.isYes )", "$c");

        assertThat(problems()).singleElement().asString().contains("needs name, either value or words");
    }
}
