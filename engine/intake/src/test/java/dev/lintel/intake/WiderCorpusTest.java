package dev.lintel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.AttributeValues;
import dev.lintel.architecture.ComponentDescription;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The folder that the environment variable names holds more input, good and bad, of any kind. */
@EnabledIfEnvironmentVariable(named = "LINTEL_CORPUS", matches = ".+")
class WiderCorpusTest {
    private static final Path CORPUS = Path.of(System.getenv().getOrDefault("LINTEL_CORPUS", "src/test/resources"));
    private static final Path TABLE = Path.of("target/corpus.md");
    private static final String NOT_KNOWN = "this resource type is not known yet";

    /** Services of data, machine learning, compute and storage, in the names of CloudFormation and of Terraform. */
    private static final String SERVICES = "(?:AWS::(?:RDS|DynamoDB|DocDB|DocDBElastic|Neptune|NeptuneGraph|DAX|DSQL"
            + "|Cassandra|Redshift|RedshiftServerless|Timestream|ElastiCache|MemoryDB|OpenSearchService"
            + "|OpenSearchServerless|Elasticsearch|OSIS|S3|S3Express|S3Tables|S3Vectors|S3ObjectLambda|EFS|FSx|ECR"
            + "|Kinesis|KinesisFirehose|KinesisAnalytics|KinesisAnalyticsV2|MSK|KafkaConnect|AmazonMQ|SQS|SNS|Glue"
            + "|Athena|EMR|EMRServerless|EMRContainers|LakeFormation|DMS|DataPipeline|AppFlow|DataBrew|DataZone"
            + "|QuickSight|SageMaker|Bedrock|BedrockAgentCore|Comprehend|Kendra|Lex|Personalize|Rekognition|QBusiness"
            + "|Forecast|Lambda|ECS|EKS|Batch|AppRunner|ElasticBeanstalk|Lightsail|AutoScaling|StepFunctions|MWAA"
            + "|Serverless)::.*|AWS::EC2::(?:Instance|LaunchTemplate|Volume|SpotFleet|EC2Fleet)"
            + "|aws_(?:db|rds|dynamodb|docdb|neptune|redshift|timestream|elasticache|memorydb|opensearch"
            + "|elasticsearch|s3|efs|fsx|ecr|kinesis|msk|mq|sqs|sns|glue|athena|emr|lakeformation|dms|sagemaker"
            + "|bedrock|lambda|ecs|eks|batch|apprunner|sfn|mwaa|instance|ebs|autoscaling|launch)\\w*)";

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(CORPUS)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void whateverIsGivenIsReadOrRefused(Path file) {
        Assertions.assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
            try {
                assertThat(Given.built(Intake.read(file))).isNotNull();
            } catch (InputException refused) {
                assertThat(refused.getMessage()).contains(file.getFileName().toString());
            }
        });
    }

    /** What came of one template, plan or assembly. */
    private record Row(String file, int resources, int ofInterest, int unknown, String told) {}

    @Test
    void fewResourcesOfInterestAreUnknownAndATableShowsAll() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String kind : List.of("cfn", "cdk", "tfplan", "compose")) {
            try (Stream<Path> inputs = Files.list(CORPUS.resolve(kind))) {
                inputs.sorted().forEach(input -> rows.add(row(kind, input)));
            }
        }

        int ofInterest = rows.stream().mapToInt(Row::ofInterest).sum();
        int unknown = rows.stream().mapToInt(Row::unknown).sum();
        List<String> table = new ArrayList<>(List.of(
                "| input | components | of them unknown | unknown facts | connections | unread | ms |",
                "|---|---|---|---|---|---|---|"));
        rows.forEach(row -> table.add("| " + row.file() + " | " + row.told() + " |"));
        table.add("");
        table.add(rows.stream().mapToInt(Row::resources).sum() + " resources, " + ofInterest
                + " of data, machine learning, compute and storage; " + unknown + " of these of unknown technology ("
                + String.format(Locale.ROOT, "%.1f", 100.0 * unknown / ofInterest) + " %)");
        Files.write(TABLE, table, StandardCharsets.UTF_8);

        assertThat(100.0 * unknown / ofInterest).isLessThanOrEqualTo(2);
    }

    private static Row row(String kind, Path input) {
        String name = kind + "/" + input.getFileName();
        long start = System.nanoTime();
        try {
            Architecture read = Given.built(Intake.read(input));
            long took = (System.nanoTime() - start) / 1_000_000;
            int ofInterest = (int) read.resources().stream()
                    .filter(resource -> resource.type().matches(SERVICES))
                    .count();
            int unknown = (int) read.unread().stream()
                    .filter(each -> each.why().equals(NOT_KNOWN) && each.what().matches(SERVICES + " \\(.*"))
                    .count();
            String told = String.join(
                    " | ",
                    Stream.of(
                                    read.components().size(),
                                    read.components().stream()
                                            .filter(each -> each.technology().isEmpty())
                                            .count(),
                                    read.components().stream()
                                            .mapToLong(WiderCorpusTest::unknownFacts)
                                            .sum(),
                                    read.connections().size(),
                                    read.unread().size(),
                                    took)
                            .map(String::valueOf)
                            .toList());
            return new Row(name, read.resources().size(), ofInterest, unknown, told);
        } catch (InputException refused) {
            String message = String.valueOf(refused.getMessage())
                    .replace(CORPUS + "/", "")
                    .replace("|", "/");
            assertThat(message).hasLineCount(1);
            return new Row(name, 0, 0, 0, "refused: " + message + " | | | | |");
        }
    }

    /** Facts that the input mentions and leaves to the deployment. */
    private static long unknownFacts(ComponentDescription component) {
        AttributeValues values = component.attributes();
        return values.mentioned().stream()
                .filter(attribute -> values.get(attribute).isUnknown())
                .count();
    }
}
