package dev.lintel.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.Review;
import dev.lintel.Scorecard;
import dev.lintel.Scorecard.Flip;
import dev.lintel.Scorecard.Score;
import dev.lintel.Scorecard.WeightRange;
import dev.lintel.engine.Lintel;
import dev.lintel.intake.Intake;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The worked examples of samples/decisions, whose scores were worked out by hand as well. */
class DecisionsTest {
    private static final Review REVIEW = Lintel.with(CoreKnowledge.pack())
            .review(Intake.read(Path.of(System.getProperty("lintel.root"), "samples", "decisions", "lintel.yaml"))
                    .build());

    private static Scorecard card(String decision) {
        return REVIEW.scorecards().stream()
                .filter(each -> each.decision().id().equals(decision))
                .findFirst()
                .orElseThrow();
    }

    private static void assertScores(Scorecard card, String... optionsAndScores) {
        assertThat(card.options().stream().map(score -> score.option() + " " + plain(score)))
                .containsExactly(optionsAndScores);
    }

    private static String plain(Score score) {
        assertThat(score.least()).isEqualByComparingTo(score.most());
        return score.least().stripTrailingZeros().toPlainString();
    }

    private static WeightRange weight(Scorecard card, String criterion) {
        return card.weights().stream()
                .filter(each -> each.criterion().equals(criterion))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void prefectOrStepFunctions() {
        // Prefect: 9 x 0.3 + 10 x 0.25 + 9 x 0.2 + 9 x 0.15 + 8 x 0.05 + 4 x 0.05
        //        = 2.7 + 2.5 + 1.8 + 1.35 + 0.4 + 0.2 = 8.95
        // Step Functions: 4 x 0.3 + 3 x 0.25 + 5 x 0.2 + 5 x 0.15 + 9 x 0.05 + 9 x 0.05
        //               = 1.2 + 0.75 + 1 + 0.75 + 0.45 + 0.45 = 4.6
        Scorecard card = card("orchestration");
        assertScores(card, "Prefect 8.95", "Step Functions 4.6");
        assertThat(card.winner()).contains("Prefect");

        // The lead is 4.35. On simplicity Step Functions leads by 5, which counts 0.25, so on all others together
        // Prefect leads by 4.6. With simplicity at v the lead is 4.6 (1 - v) / 0.95 - 5 v, which ends at
        // v = 4.6 / (4.6 + 5 x 0.95) = 4.6 / 9.35 = 0.491978...
        assertThat(weight(card, "operational-simplicity").to()).isEqualByComparingTo("0.49197");
        // No weight of local testability helps: there Prefect leads as well.
        assertThat(weight(card, "local-testability").from()).isEqualByComparingTo("0");
        assertThat(weight(card, "local-testability").to()).isEqualByComparingTo("1");
        // 4.35 / 0.3 = 14.5 points of local testability would be needed, and no other criterion weighs more.
        assertThat(card.flip()).isEmpty();
    }

    @Test
    void duckDbOrAuroraOrRedshift() {
        // DuckDB:   3 + 2.25 + 1.8 + 1.35 + 0.5 + 0.25 = 9.15
        // Aurora:   1.8 + 2 + 1.4 + 0.9 + 0.25 + 0.4 = 6.75
        // Redshift: 0.9 + 1.75 + 1.2 + 0.75 + 0.15 + 0.35 = 5.1
        Scorecard card = card("analytical-store");
        assertScores(card, "DuckDB 9.15", "Aurora Serverless v2 6.75", "Redshift Serverless 5.1");
        assertThat(card.options().get(2).dominatedBy()).contains("Aurora Serverless v2");
        assertThat(card.options().get(1).dominatedBy()).isEmpty();

        // 9.15 - 6.75 = 2.4, which is 8 points of local testability: at 2 they tie, and Aurora is then better on it.
        assertThat(card.flip())
                .contains(new Flip(
                        "DuckDB", "local-testability", BigDecimal.TEN, new BigDecimal("2"), "Aurora Serverless v2"));
    }

    @Test
    void lambdaOrFargate() {
        // Fargate: 2.4 + 2.25 + 1.6 + 1.05 + 0.35 + 0.35 = 8
        // Lambda:  1.8 + 2.25 + 1.4 + 1.05 + 0.45 + 0.45 = 7.4
        Scorecard card = card("compute");
        assertScores(card, "Fargate 8", "Lambda 7.4");

        // On cost Lambda leads by 2; on all others together Fargate leads by 0.6 + 0.1 = 0.7. The lead ends at
        // v = 0.7 / (0.7 + 2 x 0.95) = 0.7 / 2.6 = 0.269230...
        assertThat(weight(card, "cost").to()).isEqualByComparingTo("0.26923");
        // 0.6 / 0.3 = 2 points: at 6 they tie on local testability too and Fargate is better on the next criterion that
        // differs, so it takes a hundredth more.
        assertThat(card.flip()).map(Flip::to).contains(new BigDecimal("5.99"));
    }
}
