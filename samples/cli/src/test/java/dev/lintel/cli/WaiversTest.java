package dev.lintel.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lintel.Finding;
import dev.lintel.IdleWaiver;
import dev.lintel.LintelException;
import dev.lintel.Review;
import dev.lintel.Waiver;
import dev.lintel.engine.Advisor;
import dev.lintel.engine.Lintel;
import dev.lintel.engine.ReviewOptions;
import dev.lintel.intake.InputException;
import dev.lintel.intake.Intake;
import dev.lintel.knowledge.CoreKnowledge;
import dev.lintel.model.Stage;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Waivers from where they are written to what a review makes of them. */
class WaiversTest {
    private static final Advisor ADVISOR = Lintel.with(CoreKnowledge.pack());
    private static final LocalDate LAST_DAY = LocalDate.of(2027, 3, 31);
    private static final String SHOP = """
            workload: { name: shop, stage: production }
            components:
              - { id: orders, technology: DynamoDB, backups: no }
              - { id: carts, technology: DynamoDB, backups: no }
            waivers:
            """;
    private static final String FOR_ORDERS =
            "  - { rule: core/no-backups, subject: orders, reason: Made anew each night., owner: team orders%s }\n";

    private static Review review(String document, LocalDate today) {
        return ADVISOR.review(
                Intake.read(document, "lintel.yaml").build(),
                ReviewOptions.standard().withToday(today));
    }

    private static List<String> withoutBackups(Review review) {
        return review.findings().stream()
                .filter(finding -> finding.rule().equals("core/no-backups"))
                .map(finding -> finding.subject().id())
                .toList();
    }

    @Test
    void whatIsWaivedStaysVisibleAndIsNotDue() {
        Review review = review(SHOP + FOR_ORDERS.formatted(""), LAST_DAY);

        assertThat(withoutBackups(review)).containsExactly("carts");
        assertThat(review.waived()).singleElement().satisfies(waived -> {
            assertThat(waived.finding().subject().id()).isEqualTo("orders");
            assertThat(waived.waiver().owner()).isEqualTo("team orders");
            assertThat(waived.waiver().origin().orElseThrow().line()).isEqualTo(6);
        });
        assertThat(review.idleWaivers()).isEmpty();
    }

    @Test
    void itHoldsOnItsLastDayAndNotOnTheNext() {
        String document = SHOP + FOR_ORDERS.formatted(", until: 2027-03-31");

        assertThat(withoutBackups(review(document, LAST_DAY))).containsExactly("carts");
        Review after = review(document, LAST_DAY.plusDays(1));
        assertThat(withoutBackups(after)).containsExactly("carts", "orders");
        assertThat(after.waived()).isEmpty();
        assertThat(after.idleWaivers()).extracting(IdleWaiver::cause).containsExactly(IdleWaiver.Cause.EXPIRED);
    }

    @Test
    void oneThatEndsNeedsToKnowTheDay() {
        var shop = Intake.read(SHOP + FOR_ORDERS.formatted(", until: 2027-03-31"), "lintel.yaml")
                .build();

        assertThatThrownBy(() -> ADVISOR.review(shop))
                .isInstanceOf(LintelException.class)
                .hasMessageContaining("ends on 2027-03-31")
                .hasMessageContaining("hand the date over");
    }

    @Test
    void oneThatMatchesNothingIsReported() {
        Review review = review(
                SHOP + "  - { rule: core/no-backup, subject: orders, reason: r, owner: o }\n"
                        + "  - { rule: core/no-backups, subject: order, reason: r, owner: o }\n",
                LAST_DAY);

        assertThat(withoutBackups(review)).containsExactly("carts", "orders");
        assertThat(review.idleWaivers()).hasSize(2).allMatch(idle -> idle.cause() == IdleWaiver.Cause.UNMATCHED);
    }

    @Test
    void whatIsNotDueYetMayBeWaivedInAdvance() {
        String document = SHOP.replace("production", "demo").replace("backups: no", "backups: unknown")
                + FOR_ORDERS.formatted("");

        assertThat(review(document.replace("demo", "production"), LAST_DAY).idleWaivers())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            { rule: core/x, subject: a, reason: r } | lacks its owner
            { rule: core/x, subject: a, reason: '', owner: o } | reason of a waiver takes text
            { rule: core/x, subject: a, reason: r, owner: o, untill: 2027-01-01 } | unknown property 'untill' of a waiver; did you mean until?
            { rule: core/x, subject: a, reason: r, owner: o, until: soon } | until takes a day such as 2027-03-31, not 'soon'
            { rule: core/x, subject: a, reason: r, owner: o, until: 2027-02-30 } | until takes a day
            { rule: [core/x], subject: a, reason: r, owner: o } | rule of a waiver takes text, not a list
            core/x | a waiver takes rule, subject, reason, owner and until
            """)
    void aMalformedWaiverIsRefused(String waiver, String told) {
        assertThatThrownBy(() -> Intake.read(SHOP + "  - " + waiver + "\n", "lintel.yaml"))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("lintel.yaml:6")
                .hasMessageContaining(told);
    }

    @Test
    void aTemplateWaivesAtItsResources() {
        String template = """
                Resources:
                  Orders:
                    Type: AWS::DynamoDB::Table
                    Metadata:
                      Lintel:
                        waivers:
                          - { rule: core/no-backups, reason: Made anew each night., owner: team orders }
                  Carts: { Type: AWS::DynamoDB::Table }
                """;
        Review review = ADVISOR.review(
                Intake.read(template, "template.yaml").stage(Stage.PRODUCTION).build());

        assertThat(withoutBackups(review)).containsExactly("Carts");
        assertThat(review.waived())
                .extracting(waived -> waived.finding().subject().id())
                .containsExactly("Orders");
        assertThatThrownBy(() -> Intake.read(template.replace("owner", "owned"), "template.yaml"))
                .hasMessageContaining("unknown property 'owned' of a waiver; did you mean owner?");
    }

    @Test
    void whatIsWaivedNeitherCameNorWent() {
        var before = Intake.read(SHOP, "lintel.yaml").build();
        var after = Intake.read(SHOP + FOR_ORDERS.formatted(""), "lintel.yaml").build();

        assertThat(ADVISOR.compare(before, after).resolvedFindings()).isEmpty();
        assertThat(ADVISOR.compare(after, before).newFindings()).isEmpty();
        assertThat(ADVISOR.compare(before, after).after().waived()).hasSize(1);
    }

    @Test
    void anEmbedderWaivesByWhatItBuilds() {
        var shop = Intake.read(SHOP, "lintel.yaml")
                .waiver(Waiver.of("core/no-backups", "orders", "Made anew.", "team orders"))
                .build();

        Review review = ADVISOR.review(shop);

        assertThat(withoutBackups(review)).containsExactly("carts");
        assertThat(review.findings()).extracting(Finding::rule).contains("core/no-backups");
        assertThatThrownBy(() -> Waiver.of("core/x", "orders", " ", "team"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
