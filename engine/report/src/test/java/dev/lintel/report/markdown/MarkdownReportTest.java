package dev.lintel.report.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.report.Baselines;
import dev.lintel.report.Golden;
import dev.lintel.report.HostileReviews;
import dev.lintel.report.Lengthy;
import dev.lintel.report.Report;
import dev.lintel.report.Reviews;
import org.junit.jupiter.api.Test;

class MarkdownReportTest {
    private static final Report REPORT = new MarkdownReport();

    @Test
    void saysWhatMattersFirstAndFoldsTheRest() {
        Golden.assertMatches("markdown/full.md", REPORT.string(Reviews.full()));
    }

    @Test
    void foldsWhatTheBaselineKnew() {
        Golden.assertMatches("markdown/beside-a-baseline.md", REPORT.string(Baselines.compared()));
    }

    @Test
    void saysThatNothingIsDue() {
        assertThat(REPORT.string(Reviews.nothing())).startsWith("### Lintel: nothing is due\n");
        assertThat(REPORT.string(Reviews.inconclusive()))
                .startsWith("### Lintel: nothing is due\n")
                .contains("Undecided (", "Not read (");
    }

    @Test
    void fitsACommentAndCountsWhatDoesNot() {
        String comment = REPORT.string(Lengthy.of(10_000));

        assertThat(comment)
                .hasSizeLessThanOrEqualTo(MarkdownReport.LIMIT)
                .hasSizeGreaterThan(MarkdownReport.LIMIT * 9 / 10)
                .startsWith("### Lintel: 2 blockers, 9998 major\n")
                .contains(" more, for which there is no room here\n\n</details>");
        long told = comment.lines().filter(line -> line.startsWith("- **")).count();
        assertThat(comment).contains("- … and " + (10_000 - told) + " more");
        assertThat(REPORT.string(Lengthy.of(30))).doesNotContain("no room");
    }

    @Test
    void namesMakeNoMarks() {
        assertThat(Escaped.text("@all [a](https://b.example) <b> `c` *d* #7 www.e.example"))
                .isEqualTo(
                        "@<!-- -->all \\[a\\]\\(https\\://b.example\\) \\<b\\> \\`c\\` \\*d\\* \\#<!-- -->7 www\\.e.example");
        assertThat(Escaped.code("a``b`")).isEqualTo("``` a``b` ```");
        assertThat(Escaped.pack("Use `<x>`, not <b>")).isEqualTo("Use `<x>`, not \\<b>");
        assertThat(REPORT.string(HostileReviews.everywhere()).lines())
                .noneMatch(line -> line.startsWith("# ") || line.startsWith("> "))
                .filteredOn(line -> line.startsWith("- **"))
                .hasSameSizeAs(HostileReviews.NAMES);
    }
}
