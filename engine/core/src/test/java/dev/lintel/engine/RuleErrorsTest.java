package dev.lintel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What somebody reads who wrote a rule wrong: one sentence that names file, line, rule, fault and what there is instead. */
class RuleErrorsTest {
    private static final String HEAD =
            "package rules.acme.t\nimport dev.lintel.model.*\nimport function dev.lintel.engine.Conclude.*\n";
    private static final String RULE =
            "rule \"r\" when $c : Component( stateful.isYes ) then finding( kcontext, $c ); end";

    @TempDir
    private Path folder;

    private TestPack pack;

    @BeforeEach
    void aPack() {
        pack = TestPack.in(folder, "acme").withStatements();
    }

    static Stream<Arguments> conditions() {
        return Stream.of(
                Arguments.of(
                        "$c : Componnt( stateful.isYes )",
                        "6) matches 'Componnt'; did you mean Component? there are: Component, Connection, Decision, Inference, Option, Workload"),
                Arguments.of(
                        "$c : Component( statefull.isYes )",
                        "6) Component has no 'statefull'; did you mean stateful? it has: alwaysOn, apiVersioning,"),
                Arguments.of(
                        "$c : Component( stateful.isTrue )",
                        "6) Answer has no 'isTrue'; it has: isAnswered, isNo, isSaidNo, isSaidYes, isYes"),
                Arguments.of(
                        "$c : Component( stateful )",
                        "6) 'stateful' does not say what should hold of it; Answer has: isAnswered, isNo, isSaidNo, isSaidYes, isYes"),
                Arguments.of(
                        "$c : Component( dataGb.isOver( \"many\" ) )",
                        "6) 'isOver' of Amount takes a whole number, or an amount such as limit( \"...\" ), not a text in quotes as in 'dataGb.isOver( \"many\" )'"),
                Arguments.of(
                        "$c : Component( role.is( 5 ) )",
                        "6) 'is' of Name takes a text in quotes, not a whole number as in 'role.is( 5 )'"),
                Arguments.of(
                        "$c : Component( role.isAnyOf( \"a\", 5 ) )",
                        "6) 'isAnyOf' of Name takes one or more of a text in quotes, not a text in quotes and a whole number"),
                Arguments.of(
                        "$c : Component( dataGb.isOver() )",
                        "6) 'isOver' of Amount takes a whole number, or an amount such as limit( \"...\" ), not nothing"),
                Arguments.of(
                        "$c : Component( dataGb.isOver( 1.5 ) )",
                        "6) '1.5' in 'dataGb.isOver( 1.5 )' is no whole number of up to nine digits; name a threshold instead"),
                Arguments.of(
                        "$c : Component( dataGb.isOver( 1000000000 ) )",
                        "6) '1000000000' in 'dataGb.isOver( 1000000000 )' is no whole number of up to nine digits"),
                Arguments.of(
                        "$c : Component( dataGb.isOver( limt( \"much\" ) ) )",
                        "6) Component has no 'limt'; did you mean limit? it has: "),
                Arguments.of(
                        "$c : Component( id.startsWith( \"x\" ) )",
                        "6) asks for 'startsWith' of what is plain String in 'id.startsWith( \"x\" )'; ask a predicate of the fact instead"),
                Arguments.of(
                        "$c : Component( stage == Stage.DEMO )",
                        "6) Component has no 'Stage'; did you mean stage? it has: "),
                Arguments.of(
                        "$c : Component( stateful.isYes ",
                        "7) is no DRL: 'then' is not expected at column 1; look for a comma, a quote or a parenthesis that is missing before it, or is too much"),
                Arguments.of(
                        "$c : Component( stateful.isYes role.isSome )",
                        "6) is no DRL: 'role' is not expected at column 36; look for a comma,"),
                Arguments.of(
                        "$c : Component( role.is( \"serv ) )",
                        "9) is no DRL: it ends too early; a quote, a parenthesis or 'end' is missing"),
                Arguments.of(
                        "$c : Component( stateful.isYes; )",
                        "6) ends 'stateful.isYes' with ';'; conditions are parted by commas"),
                Arguments.of(
                        "$c : Component( stateful.isYes ) or $c : Component()",
                        "6) has 'or' where conditions are patterns and flat 'exists' and 'not'; write two rules, or ask a predicate"),
                Arguments.of("eval( true )", "6) has 'eval' where conditions are patterns"),
                Arguments.of(
                        "accumulate( Component(), $n : count(1) ) $c : Component()",
                        "6) takes a pattern from elsewhere; patterns match facts"),
                Arguments.of("", "1) has no condition, so it would hold of everything"));
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void aConditionThatIsWrong(String conditions, String message) {
        says(rule(conditions, "finding( kcontext, $c );"), message);
    }

    static Stream<Arguments> consequences() {
        return Stream.of(
                Arguments.of(
                        "finding( kcontext, $c )",
                        "7) lacks the semicolon behind its verb; the verbs are: finding( kcontext, $x ); recommendation("),
                Arguments.of(
                        "findin( kcontext, $c );",
                        "7) concludes with something other than one verb; did you mean finding; the verbs are: finding("),
                Arguments.of(
                        "fault( kcontext, $c );",
                        "7) concludes with something other than one verb; the verbs are: finding("),
                Arguments.of(
                        "finding( kcontext, $d );",
                        "7) concludes about '$d', which is no Workload, Component or Decision bound in its conditions"));
    }

    @ParameterizedTest
    @MethodSource("consequences")
    void aConsequenceThatIsWrong(String consequence, String message) {
        says(rule("$c : Component( stateful.isYes )", consequence), message);
    }

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of(
                        "package rules.acme.t\nimport function dev.lintel.engine.Conclude.*\nRULE",
                        "1) lacks the line 'import dev.lintel.model.*' below its package"),
                Arguments.of(
                        "package rules.acme.t\nimport dev.lintel.model.*\nRULE",
                        "1) lacks the line 'import function dev.lintel.engine.Conclude.*' below its package"),
                Arguments.of("HEAD", "1) holds 0 rules; a file holds exactly one"),
                Arguments.of(
                        "HEAD RULE\nrule \"s\" when $c : Component() then covered( kcontext, $c ); end",
                        "5) holds 2 rules; a file holds exactly one"),
                Arguments.of(
                        "HEAD rule \"r\" extends \"s\" when $c : Component() then finding( kcontext, $c ); end",
                        "4) extends 's'; a rule says all of its conditions itself"),
                Arguments.of("HEAD dialect \"mvel\"\nRULE", "5) has [dialect]; rules have no attributes"),
                Arguments.of(
                        "HEAD rule \"r\" when $c : Component() then finding( kcontext, $c );",
                        "4) is no DRL: it ends too early; a quote, a parenthesis or 'end' is missing"),
                Arguments.of("rules: []", "1) is no DRL: 'rules' is not expected at column 1"),
                Arguments.of("", "1) holds 0 rules; a file holds exactly one"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileThatIsWrong(String drl, String message) {
        says(drl.replace("HEAD ", HEAD).replace("HEAD", HEAD).replace("RULE", RULE), message);
    }

    @Test
    void aThresholdThatIsMisspelt() {
        pack.file("thresholds.yaml", "- { name: large-store, value: 100, unit: GB, meaning: m, ours: o }\n")
                .finding("r", "$c : Component( dataGb.isOver( limit( \"large-stoer\" ) ) )", "$c");

        assertThat(refusal())
                .isEqualTo(
                        "rule acme/r (rule.drl) compares with the threshold 'large-stoer', which is nowhere set; did you"
                                + " mean large-store? there are: large-store");
    }

    private static String rule(String conditions, String consequence) {
        return HEAD + "\nrule \"r\" when\n    " + conditions + "\nthen " + consequence + "\nend\n";
    }

    private void says(String drl, String message) {
        pack.drl("r", drl).words("r", TestPack.WORDS);

        assertThat(refusal())
                .startsWith("rule acme/r (rules/acme/t/r/rule.drl:" + message)
                .doesNotContain("\n");
    }

    private String refusal() {
        try {
            Lintel.with(pack.pack());
        } catch (PackException e) {
            return String.join("\n", e.problems());
        }
        throw new AssertionError("the pack was taken");
    }
}
