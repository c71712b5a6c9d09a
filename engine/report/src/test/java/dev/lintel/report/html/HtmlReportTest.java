package dev.lintel.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.BaselineComparison;
import dev.lintel.Finding;
import dev.lintel.Review;
import dev.lintel.Severity;
import dev.lintel.Subject;
import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.ComponentAttributes;
import dev.lintel.architecture.ComponentDescription;
import dev.lintel.model.Catalogue;
import dev.lintel.model.Stage;
import dev.lintel.report.Baselines;
import dev.lintel.report.HostileReviews;
import dev.lintel.report.Reviews;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
    private static final int MANY = 10_000;
    private static final Catalogue NOTHING_KNOWN = Catalogue.of(List.of());

    private static Architecture orders() {
        return Architecture.of("orders", Stage.DEMO)
                .component(ComponentDescription.of("AuroraCluster")
                        .technology("Amazon Aurora")
                        .with(ComponentAttributes.ROLE, "transactional-store"))
                .component(ComponentDescription.of("uploads"))
                .component(ComponentDescription.of("service")
                        .with(ComponentAttributes.ROLE, "service")
                        .connectsTo("AuroraCluster")
                        .connectsTo("service"))
                .build();
    }

    private static String page(Review review, Architecture architecture) {
        return new HtmlReport(architecture, NOTHING_KNOWN).string(review);
    }

    @Test
    void holdsEveryPartOfAReview() throws IOException {
        String page = page(Reviews.full(), orders());
        Path written = Path.of("target", "golden", "html", "full.html");
        Files.createDirectories(written.resolveSibling("."));
        Files.writeString(written, page);

        assertThat(page)
                .contains("AuroraCluster runs in the default VPC")
                .contains("until production</span>")
                .contains("waived by the orders team until 2027-03-31")
                .contains("<summary>Due at production: 2</summary>")
                .contains("orders-store is a one-way door", "an order is never lost")
                .contains("stays ahead while")
                .contains("<strong>Flips: </strong>")
                .contains("Use DuckDB over Parquet")
                .contains("id=\"checklist\"", "id=\"plan\"", "class=\"goal\"")
                .contains("Is uploads encrypted at rest?")
                .contains("<summary>1 undecided</summary>");
    }

    @Test
    void drawsComponentsInTheColumnsOfTheirRoles() throws IOException {
        assertThat(page(Reviews.full(), orders()))
                .containsSubsequence(">Processing</text>", ">Stores</text>", ">Role not stated</text>")
                .contains("aria-label=\"AuroraCluster, Amazon Aurora, transactional-store: 1 major\"")
                .contains("aria-label=\"uploads, technology unknown: 1 minor\"")
                .contains("data-from=\"component-1\" data-to=\"component-0\"");
    }

    @Test
    void pointsOnlyAtWhatIsThere() throws IOException {
        String page = page(Reviews.full(), orders());
        HashSet<String> anchors = new HashSet<>();
        Matcher ids = Pattern.compile(" id=\"([^\"]+)\"").matcher(page);
        while (ids.find()) {
            assertThat(anchors.add(ids.group(1))).as(ids.group(1)).isTrue();
        }
        Matcher links = Pattern.compile("href=\"([^\"]+)\"").matcher(page);
        while (links.find()) {
            assertThat(links.group(1)).startsWith("#");
            assertThat(anchors).contains(links.group(1).substring(1));
        }
    }

    @Test
    void saysThatNothingIsDue() throws IOException {
        String page =
                page(Reviews.nothing(), Architecture.of("orders", Stage.DEMO).build());

        assertThat(page).contains("Nothing is due at demo.", "No component is known.");
        assertThat(page(Reviews.inconclusive(), orders())).contains("Nothing is due at demo as far as is known.");
    }

    @Test
    void takesSteeringCharactersOut() throws IOException {
        assertThat(page(Reviews.hostile(), orders())).doesNotContain("\u001B", "\u202E", "\u0007", "\u0000");
    }

    @Test
    void namesMakeNoElements() {
        String page = page(HostileReviews.everywhere(), orders());

        assertThat(page.split("<script", -1)).hasSize(2);
        assertThat(page.split("<h1", -1)).hasSize(2);
        assertThat(page).doesNotContain("<img", "<testcase").contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    }

    @Test
    void tellsWhatIsNewBesideABaseline() {
        BaselineComparison compared = Baselines.compared();
        String page = new HtmlReport(orders(), NOTHING_KNOWN).string(compared);

        assertThat(page)
                .contains("Since the baseline " + compared.newFindings().size() + " came, "
                        + compared.regressedFindings().size() + " became graver, "
                        + compared.resolved().size() + " went, and "
                        + compared.openFindings().size() + " stayed.")
                .contains("<span class=\"tag graver\">was ")
                .contains(">Resolved since the baseline</h3>", ">Known and not due now</h3>")
                .contains(compared.resolved().get(0).fingerprint().rule());
        assertThat(page.split("<span class=\"tag new\">", -1))
                .hasSize(1 + compared.newFindings().size());
        assertThat(page.split("<span class=\"tag known\">", -1))
                .hasSize(1 + compared.openFindings().size());
        assertThat(page(compared.review(), orders())).doesNotContain("Since the baseline", "\"tag new\"");
    }

    @Test
    void writesTheSamePageEachTime() throws IOException {
        assertThat(page(Reviews.full(), orders())).isEqualTo(page(Reviews.full(), orders()));
    }

    @Test
    void writesManyFindingsPieceByPiece() throws IOException {
        Review few = Reviews.full();
        List<Finding> many = IntStream.range(0, MANY)
                .mapToObj(i -> new Finding(
                        "core/default-vpc",
                        new Subject("component", "part-" + i, Optional.empty()),
                        "part-" + i + " runs in the default VPC",
                        List.of(),
                        List.of(),
                        Severity.MAJOR,
                        "why " + i,
                        "do"))
                .toList();
        Review review = new Review(
                few.workload(),
                few.stage(),
                few.packs(),
                many,
                few.acceptedTradeOffs(),
                few.upcoming(),
                few.undecided(),
                few.questions(),
                few.recommendations(),
                few.doors(),
                few.typeOneFlags(),
                few.scorecards(),
                few.checklist(),
                few.plan(),
                few.scope(),
                few.unread(),
                few.waived(),
                few.idleWaivers(),
                List.of());
        Pieces pieces = new Pieces();
        new HtmlReport(orders(), NOTHING_KNOWN).write(review, pieces);

        assertThat(pieces.findings).isEqualTo(MANY);
        assertThat(pieces.longest).as("characters written at once").isLessThan(20_000);
    }

    /** Counts what it is given and keeps nothing. */
    private static final class Pieces extends Writer {
        private int findings;
        private int longest;

        @Override
        public void write(char[] text, int from, int length) {
            findings += new String(text, from, length).startsWith("finding-") ? 1 : 0;
            longest = Math.max(longest, length);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
