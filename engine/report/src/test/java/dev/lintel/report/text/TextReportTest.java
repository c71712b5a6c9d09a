package dev.lintel.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.Review;
import dev.lintel.report.Baselines;
import dev.lintel.report.Golden;
import dev.lintel.report.Reviews;
import java.util.EnumSet;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextReportTest {
    @Test
    void saysWhatIsDueFirstAndLeavesNothingOut() {
        Golden.assertMatches("text/full.txt", TextReport.write(Reviews.full(), Style.PLAIN));
    }

    @Test
    void showsTheSummaryAndThePartsThatWereAskedFor() {
        Golden.assertMatches(
                "text/checklist.txt", TextReport.write(Reviews.full(), EnumSet.of(Part.CHECKLIST), Style.PLAIN));
        assertThat(TextReport.write(Reviews.full(), EnumSet.of(Part.FINDINGS), Style.PLAIN))
                .contains("FINDINGS\n", "UNDECIDED\n", "Not shown: advice (")
                .doesNotContain("RECOMMENDED\n", "CHECKLIST\n", "PLAN\n", "QUESTIONS\n");
    }

    @Test
    void saysBesideABaselineWhatIsNewAndWhatBecameOfTheRest() {
        String text = TextReport.write(Baselines.compared(), EnumSet.of(Part.FINDINGS), Style.PLAIN);

        Golden.assertMatches("text/beside-a-baseline.txt", text.substring(0, text.indexOf("ONE-WAY DOORS")));
        assertThat(text)
                .contains("Not shown: baseline (1 still open), advice (")
                .doesNotContain("STILL OPEN");
    }

    @Test
    void listsWhatIsKnownInShortLinesWhereAskedTo() {
        assertThat(TextReport.write(Baselines.compared(), EnumSet.of(Part.BASELINE), Style.PLAIN))
                .contains("STILL OPEN\n\n  MINOR  uploads names no owner", "Not shown: findings (2 due), advice (")
                .doesNotContain("Tag it with");
        assertThat(TextReport.write(Baselines.unchanged(), EnumSet.of(Part.FINDINGS), Style.PLAIN))
                .contains("\nSince the baseline: nothing new  \u00B7  3 still open\n")
                .doesNotContain("FIRST", "The baseline was made", "NEW FINDINGS", "default VPC\n");
    }

    @Test
    void saysInOneSentenceThatNothingIsDue() {
        Golden.assertMatches("text/nothing.txt", TextReport.write(Reviews.nothing(), Style.PLAIN));
    }

    @Test
    void neverLetsSilenceReadAsAPass() {
        Golden.assertMatches("text/inconclusive.txt", TextReport.write(Reviews.inconclusive(), Style.PLAIN));
    }

    @Test
    void colourAddsNothingButEscapes() {
        String coloured = TextReport.write(Reviews.full(), Style.COLOURED);

        assertThat(coloured).contains("\u001B[1;33mMAJOR\u001B[0m");
        assertThat(coloured.replaceAll("\u001B\\[[0-9;]*m", ""))
                .isEqualTo(TextReport.write(Reviews.full(), Style.PLAIN));
    }

    @Test
    void namesCannotSteerTheTerminal() {
        String text = TextReport.write(Reviews.hostile(), Style.PLAIN);

        assertThat(text.codePoints().filter(point -> point != '\n'))
                .noneMatch(Character::isISOControl)
                .noneMatch(point -> Character.getType(point) == Character.FORMAT);
        assertThat(text.lines()).doesNotContain("FINDINGS");
        String beside = TextReport.write(Baselines.hostile(), EnumSet.allOf(Part.class), Style.PLAIN);
        assertThat(beside.codePoints().filter(point -> point != '\n'))
                .noneMatch(Character::isISOControl)
                .noneMatch(point -> Character.getType(point) == Character.FORMAT);
        assertThat(beside.lines()).doesNotContain("FINDINGS");
    }

    @Test
    void staysWithinItsWidthWithoutTrailingBlanks() {
        String code = "PRIVATE_ISOLATED";

        assertThat(TextReport.write(Reviews.full(), Style.PLAIN).lines())
                .allSatisfy(line -> assertThat(line).isEqualTo(line.stripTrailing()))
                .filteredOn(line -> !line.contains(code))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void isTheSameInEveryLocale() {
        Review review = Reviews.full();
        String here = TextReport.write(review, Style.PLAIN);
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(TextReport.write(review, Style.PLAIN)).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
        }
    }
}
