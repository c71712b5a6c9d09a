package dev.lintel.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.report.Comparisons;
import dev.lintel.report.Golden;
import org.junit.jupiter.api.Test;

class ComparisonTextTest {
    @Test
    void writesEveryPart() {
        Golden.assertMatches("text/comparison.txt", ComparisonText.write(Comparisons.full(), Style.PLAIN));
    }

    @Test
    void saysWhereNothingDiffers() {
        assertThat(ComparisonText.write(Comparisons.nothing(), Style.PLAIN))
                .isEqualTo("orders  ·  demo  ·  core 0.1.0\nNothing that is compared differs.\n");
    }

    @Test
    void coloursChangeNoCharacter() {
        String coloured = ComparisonText.write(Comparisons.full(), Style.COLOURED);

        assertThat(coloured).contains("\u001B[");
        assertThat(coloured.replaceAll("\u001B\\[[0-9;]*m", ""))
                .isEqualTo(ComparisonText.write(Comparisons.full(), Style.PLAIN));
    }
}
