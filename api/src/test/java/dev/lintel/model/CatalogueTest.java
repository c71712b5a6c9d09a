package dev.lintel.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lintel.model.Catalogue.Entry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {

    private static Entry entry(String id, String name, String... aliases) {
        return Samples.entry(id, name, "any", "queue", List.of(aliases), Map.of(), null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lambda",
                "LAMBDA",
                "AWS Lambda",
                "aws-lambda",
                "aws_lambda",
                "AWS::Lambda::Function",
                "aws::lambda::function",
                "aws_lambda_function"
            })
    void aTechnologyIsFoundByIdNameOrAliasInAnySpelling(String name) {
        assertThat(Samples.CATALOGUE.named(name)).contains(Samples.LAMBDA);
    }

    @Test
    void whatItDoesNotKnowItDoesNotFind() {
        assertThat(Samples.CATALOGUE.named("lambdas")).isEmpty();
        assertThat(Samples.CATALOGUE.named("")).isEmpty();
        assertThat(Samples.CATALOGUE.named("::")).isEmpty();
    }

    @Test
    void twoTechnologiesOfOneIdAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Catalogue.of(List.of(entry("sqs", "Amazon SQS"), entry("sqs", "Simple Queues"))))
                .withMessage("technology sqs stands twice in the catalogue, as 'Amazon SQS' and as 'Simple Queues'");
    }

    @Test
    void anAliasOfTwoTechnologiesIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Catalogue.of(
                        List.of(entry("sqs", "Amazon SQS", "queue"), entry("rabbitmq", "RabbitMQ", "Queue"))))
                .withMessage("'Queue' names both sqs and rabbitmq in the catalogue");
    }

    @Test
    void anAliasThatIsAnotherTechnologysIdIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Catalogue.of(List.of(entry("sqs", "Amazon SQS"), entry("rabbitmq", "RabbitMQ", "SQS"))))
                .withMessage("'SQS' names both sqs and rabbitmq in the catalogue");
    }

    @Test
    void aTechnologyMayNameItselfTwice() {
        assertThat(Catalogue.of(List.of(entry("sqs", "SQS", "S.Q.S."))).entries())
                .hasSize(1);
    }

    @Test
    void itsEntriesAreSortedByIdAndCannotBeChanged() {
        assertThat(Samples.CATALOGUE.entries()).extracting(Entry::id).isSorted();
        assertThat(Samples.CATALOGUE.entries()).isUnmodifiable();
        assertThat(Samples.LAMBDA.traits()).isUnmodifiable();
        assertThat(Samples.LAMBDA.traits().keySet())
                .containsExactly("floorCost", "localSubstitute", "managed", "maturity");
        assertThat(Samples.LAMBDA.aliases()).isUnmodifiable();
    }

    @ParameterizedTest
    @CsvSource({"none, 0, 0, 0", "low, 30, 0, 1", "high, 30, 1, 1", "high, 400, 0, 1", "high, 20000, 0, 0"})
    void aClassOfFloorCostHasTwoBounds(String floorCost, long limit, int certainlyOver, int possiblyOver) {
        for (View view : View.values()) {
            Technology technology = new Technology(
                    Samples.entry("eks", "EKS", "aws", "cluster", List.of(), Map.of("floorCost", floorCost), null),
                    view);

            assertThat(technology.floorCostRange().isOver(limit))
                    .isEqualTo((view == View.CERTAIN ? certainlyOver : possiblyOver) == 1);
        }
    }
}
