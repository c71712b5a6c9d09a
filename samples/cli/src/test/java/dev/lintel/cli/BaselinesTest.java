package dev.lintel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.Baseline;
import dev.lintel.BaselineComparison;
import dev.lintel.Finding;
import dev.lintel.NotDueEntry;
import dev.lintel.Review;
import dev.lintel.Severity;
import dev.lintel.StaleEntry;
import dev.lintel.architecture.Architecture;
import dev.lintel.engine.Advisor;
import dev.lintel.engine.Lintel;
import dev.lintel.intake.Intake;
import dev.lintel.knowledge.CoreKnowledge;
import dev.lintel.model.Stage;
import dev.lintel.report.json.BaselineJson;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Baselines of real reviews. */
class BaselinesTest {
    private static final Advisor ADVISOR = Lintel.with(CoreKnowledge.pack());
    private static final String SHOP = """
            workload: { name: shop, stage: production }
            components:
              - { id: orders, technology: DynamoDB, backups: no }
              - { id: carts, technology: DynamoDB, backups: no }
            """;

    private static Review review(String document) {
        return ADVISOR.review(Intake.read(document, "lintel.yaml").build());
    }

    private static BaselineComparison compared(String before, String after) {
        return Baseline.of(review(before)).compare(review(after), ADVISOR.rules());
    }

    private static List<String> told(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.rule().equals("core/no-backups"))
                .map(finding -> finding.subject().id())
                .toList();
    }

    @Test
    void whatIsKnownIsNotNewWhereverItStands() {
        String moved = "# a line\n\n" + """
                components:
                  - id: carts
                    backups: no
                    technology: DynamoDB
                  - { backups: no, id: orders, technology: DynamoDB }
                workload: { stage: production, name: store }
                """;

        BaselineComparison comparison = compared(SHOP, moved);

        assertThat(comparison.openFindings())
                .isNotEmpty()
                .hasSameSizeAs(comparison.review().findings());
        assertThat(comparison.due()).isEmpty();
        assertThat(comparison.resolved()).isEmpty();
        assertThat(comparison.isOfSameWorkload()).isFalse();
    }

    @Test
    void aFactThatBecameUnknownWasNotMended() {
        BaselineComparison unknown = compared(SHOP, SHOP.replaceFirst("backups: no", "backups: unknown"));
        BaselineComparison mended = compared(SHOP, SHOP.replaceFirst("backups: no", "backups: yes"));

        assertThat(unknown.resolved()).isEmpty();
        assertThat(unknown.notDue())
                .filteredOn(each -> each.entry().fingerprint().rule().equals("core/no-backups"))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.entry().fingerprint().id()).isEqualTo("orders");
                    assertThat(each.standing()).isEqualTo(NotDueEntry.Standing.UNDECIDED);
                });
        assertThat(unknown.shrunk().entries()).isEqualTo(unknown.baseline().entries());
        assertThat(mended.resolved())
                .extracting(entry -> entry.fingerprint().toString())
                .contains("core/no-backups for component orders");
        assertThat(mended.shrunk().entries())
                .hasSize(mended.baseline().entries().size() - mended.resolved().size());
    }

    @Test
    void aLaterStageMakesWhatIsKnownGraver() {
        String earlier = SHOP.replace("production", "development");

        BaselineComparison later = compared(earlier, SHOP);
        BaselineComparison back = compared(SHOP, earlier);

        assertThat(later.regressedFindings())
                .filteredOn(each -> each.finding().rule().equals("core/no-backups"))
                .hasSize(2)
                .allMatch(each -> each.was() == Severity.MINOR && each.finding().severity() == Severity.BLOCKER);
        assertThat(later.isAtSameStage()).isFalse();
        assertThat(back.due()).isEmpty();
        assertThat(back.resolved())
                .as("an earlier stage asks for less, which mends nothing")
                .isEmpty();
    }

    @Test
    void everyEntryBecomesOneThingAtEveryStage() {
        for (Stage made : Stage.values()) {
            for (Stage reviewed : Stage.values()) {
                BaselineComparison comparison =
                        compared(SHOP.replace("production", made.word()), SHOP.replace("production", reviewed.word()));

                assertThat(comparison.regressedFindings().size()
                                + comparison.openFindings().size()
                                + comparison.resolved().size()
                                + comparison.notDue().size()
                                + comparison.stale().size())
                        .isEqualTo(comparison.baseline().entries().size());
                assertThat(comparison.regressedFindings().size()
                                + comparison.openFindings().size()
                                + comparison.newFindings().size())
                        .isEqualTo(comparison.review().findings().size());
                assertThat(comparison.resolved()).as(made + " at " + reviewed).isEmpty();
            }
        }
    }

    @Test
    void aRuleThatIsGoneIsStale() {
        Review review = review(SHOP);
        String document = BaselineJson.write(Baseline.of(review)).replace("core/no-backups", "core/backups-missing");

        BaselineComparison comparison = BaselineJson.read(document, "b.json").compare(review, ADVISOR.rules());

        assertThat(comparison.stale()).hasSize(2).allMatch(stale -> stale.cause() == StaleEntry.Cause.RULE_GONE);
        assertThat(told(comparison.newFindings())).containsExactly("carts", "orders");
    }

    @Test
    void adoptsASystemWithThousandsOfFindings() {
        List<Integer> numbers = new ArrayList<>(IntStream.range(0, 1000).boxed().toList());
        Review before = ADVISOR.review(template(numbers));
        String file = BaselineJson.write(Baseline.of(before));
        Collections.shuffle(numbers, new Random(3));
        numbers.remove(Integer.valueOf(500));
        numbers.add(1000);

        BaselineComparison comparison =
                BaselineJson.read(file, "b.json").compare(ADVISOR.review(template(numbers)), ADVISOR.rules());

        assertThat(before.findings()).hasSizeGreaterThanOrEqualTo(1000);
        assertThat(comparison.newFindings())
                .isNotEmpty()
                .allMatch(finding -> finding.subject().id().equals("Table1000"));
        assertThat(comparison.resolved())
                .hasSameSizeAs(comparison.newFindings())
                .allMatch(entry -> entry.fingerprint().id().equals("Table500"));
        assertThat(comparison.regressedFindings()).isEmpty();
        List<String> was = file.lines().toList();
        List<String> is = BaselineJson.write(comparison.shrunk()).lines().toList();
        assertThat(was).containsAll(is);
        assertThat(is).hasSize(was.size() - comparison.resolved().size());
    }

    private static Architecture template(List<Integer> numbers) {
        String tables = numbers.stream()
                .map(number -> "  Table" + number + ": { Type: AWS::DynamoDB::Table }\n")
                .collect(Collectors.joining());
        return Intake.read("Resources:\n" + tables, "template.yaml")
                .stage(Stage.PRODUCTION)
                .build();
    }
}
