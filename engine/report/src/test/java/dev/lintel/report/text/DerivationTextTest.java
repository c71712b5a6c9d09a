package dev.lintel.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.report.Derivations;
import dev.lintel.report.Golden;
import dev.lintel.report.HostileReviews;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DerivationTextTest {
    @Test
    void tellsTheChainAndTheNearestMisses() {
        Golden.assertMatches("text/derivation.txt", DerivationText.write(Derivations.full(), Style.PLAIN));
    }

    @Test
    void tellsEveryConditionOfEveryRuleInFull() {
        String text = DerivationText.writeInFull(Derivations.full(), Style.PLAIN);

        Golden.assertMatches("text/derivation-in-full.txt", text);
        assertThat(Derivations.full().rules())
                .allSatisfy(each -> assertThat(text).contains(" " + each.rule().id() + " \u00B7 "));
    }

    @Test
    void tellsOneRuleAlone() {
        Golden.assertMatches(
                "text/derivation-of-one-rule.txt",
                DerivationText.writeInFull(
                        Derivations.full().only("core/few-backups").orElseThrow(), Style.PLAIN));
    }

    @Test
    void saysThatNoRuleIsAboutIt() {
        assertThat(DerivationText.write(Derivations.nothing(), Style.PLAIN))
                .isEqualTo("workload shop  \u00B7  production  \u00B7  core 1.0\nNo rule is about it.\n");
    }

    @Test
    void colourAddsNothingButEscapes() {
        assertThat(DerivationText.write(Derivations.full(), Style.COLOURED).replaceAll("\u001B\\[[0-9;]*m", ""))
                .isEqualTo(DerivationText.write(Derivations.full(), Style.PLAIN));
    }

    @Test
    void keepsWithinEightyColumns() {
        assertThat((DerivationText.write(Derivations.full(), Style.PLAIN)
                                + DerivationText.writeInFull(Derivations.full(), Style.PLAIN))
                        .lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    }

    static Stream<String> hostile() {
        return HostileReviews.NAMES.stream();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void namesDoNothingButStandThere(String name) {
        String text = DerivationText.write(Derivations.named(name), Style.PLAIN);

        assertThat(text.codePoints())
                .allSatisfy(point -> assertThat(point == '\n'
                                || (!Character.isISOControl(point) && Character.getType(point) != Character.FORMAT))
                        .as(Integer.toHexString(point))
                        .isTrue());
        assertThat(text.substring(text.indexOf("\nFACTS\n")).lines().filter(line -> line.matches("\\S.*")))
                .as("no name begins a line where headings do")
                .containsExactly("FACTS", "CONCLUSIONS", "WHY NOT");
    }
}
