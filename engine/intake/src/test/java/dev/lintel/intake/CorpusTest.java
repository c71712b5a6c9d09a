package dev.lintel.intake;

import static dev.lintel.intake.Given.component;
import static dev.lintel.intake.Given.connections;
import static dev.lintel.intake.Given.corpus;
import static dev.lintel.intake.Given.said;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.Attribute;
import dev.lintel.architecture.ComponentAttributes;
import dev.lintel.architecture.PracticeAttributes;
import dev.lintel.architecture.Unread;
import dev.lintel.architecture.Value;
import dev.lintel.model.Basis;
import dev.lintel.model.Origin;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real templates; the lines are those of the files. */
class CorpusTest {

    private static <T> void says(Architecture architecture, String id, Attribute<T> attribute, T expected, int line) {
        Value<T> value = said(architecture, id, attribute);
        assertThat(value).as(id + "." + attribute).isInstanceOf(Value.Known.class);
        assertThat(value.known()).as(id + "." + attribute).contains(expected);
        assertThat(value.restsOn()).contains(Basis.READ);
        assertThat(value.origin().map(Origin::line)).as(id + "." + attribute).contains(line);
        assertThat(value.origin().map(Origin::logicalId)).isPresent();
    }

    private static void leavesOpen(
            Architecture architecture, String id, Attribute<?> attribute, String reason, int line) {
        Value<?> value = said(architecture, id, attribute);
        assertThat(value).as(id + "." + attribute).isInstanceOf(Value.Unknown.class);
        assertThat(((Value.Unknown<?>) value).reason().orElse("")).startsWith(reason);
        assertThat(value.origin().map(Origin::line)).contains(line);
    }

    @Test
    void anAuroraClusterIsCompletedByItsInstancesAndItsFunctionByTheGlobals() {
        Architecture read = corpus("serverless-patterns__lambda-aurora-serverlessv2-postgresql__template.yaml");

        assertThat(read.components()).hasSize(3);
        assertThat(component(read, "AuroraCluster").technology()).contains("aurora-serverless-v2");
        says(read, "AuroraCluster", ComponentAttributes.ENCRYPTED_AT_REST, true, 70);
        says(read, "AuroraCluster", ComponentAttributes.PUBLIC_ACCESS, false, 85);
        says(read, "AuroraCluster", ComponentAttributes.BACKUPS, true, 57);
        says(read, "LambdaFunction", ComponentAttributes.RUNTIME, "python", 11);
        says(read, "LambdaFunction", ComponentAttributes.RUNTIME_VERSION, "3.14", 11);
        says(read, "LambdaFunction", ComponentAttributes.ARCHITECTURE, "arm64", 17);
        says(read, "LambdaFunction", ComponentAttributes.MEMORY_GB, new BigDecimal("0.125"), 12);
        assertThat(connections(read)).containsExactly("AuroraCluster -> DBSecret", "LambdaFunction -> DBSecret");
        assertThat(read.practices().get(PracticeAttributes.INFRASTRUCTURE_TOOL).known())
                .contains("sam");
        assertThat(component(read, "AuroraCluster").properties())
                .containsEntry("StorageEncrypted", true)
                .containsEntry("EngineVersion", "16.4");
        assertThat(read.unread()).isEmpty();
    }

    @Test
    void aQueueThatTriggersAFunctionSendsToIt() {
        Architecture read = corpus("serverless-patterns__sqs-lambda-rust-sam__template.yml");

        assertThat(connections(read)).containsExactly("MySqsQueue -> QueueConsumerFunction");
        says(read, "MySqsQueue", ComponentAttributes.ENCRYPTED_AT_REST, true, 21);
        says(read, "QueueConsumerFunction", ComponentAttributes.RUNTIME, "provided", 10);
        assertThat(said(read, "QueueConsumerFunction", ComponentAttributes.RUNTIME_VERSION)
                        .isUnknown())
                .isTrue();
    }

    @Test
    void whatAParameterDecidesStaysUnknownWithItsExpression() {
        Architecture read = corpus("serverless-patterns__docdb-lambda__template.yaml");

        assertThat(component(read, "DBCluster").technology()).contains("documentdb");
        says(read, "DBCluster", ComponentAttributes.ENCRYPTED_AT_REST, false, 173);
        leavesOpen(
                read,
                "DBCluster",
                ComponentAttributes.INSTANCE_TYPE,
                "!Ref DBInstanceClass, default db.t3.medium",
                193);
        says(read, "MyLambdaFunction", ComponentAttributes.OPEN_SECURITY_GROUP_RULES, BigDecimal.ONE, 139);
        assertThat(connections(read))
                .containsExactly(
                        "DBCluster -> DocDBLambdaSecret",
                        "DBCluster -> MyLambdaFunction",
                        "MyLambdaFunction -> DBCluster",
                        "MyLambdaFunction -> DocDBLambdaSecret");
    }

    @Test
    void aPipeLeadsFromItsSourceToItsTarget() {
        Architecture read =
                corpus("serverless-patterns__eventbridge-pipes-sqs-to-aws-batch-with-filters__template.yaml");

        assertThat(connections(read)).containsExactly("Pipe -> JobDefinition", "Pipe -> JobQueue", "Source -> Pipe");
        says(read, "JobQueue", ComponentAttributes.RUNS_ON, "ecs-fargate", 34);
        says(read, "JobDefinition", ComponentAttributes.LONGEST_RUN_MINUTES, BigDecimal.ONE, 131);
    }

    @Test
    void aTaskDefinitionCompletesItsService() {
        Architecture read = corpus("cfn-templates__services__public-service.json");

        assertThat(read.components()).hasSize(1);
        assertThat(component(read, "Service").technology()).contains("ecs-fargate");
        says(read, "Service", ComponentAttributes.ARCHITECTURE, "x86-64", 71);
        says(read, "Service", ComponentAttributes.DEPLOYED_SEPARATELY, true, 137);
        says(read, "Service", ComponentAttributes.VCPU, new BigDecimal("0.25"), 28);
    }

    @Test
    void anchorsAndAliasesAreResolved() {
        Architecture read = corpus("rain__templates__anchors.yaml");

        assertThat(component(read, "MyLambda").properties())
                .extractingByKey("Tags")
                .asString()
                .contains("Key=bar, Value=myval");
        says(read, "MyLambda", ComponentAttributes.RUNTIME_VERSION, "3.8", 10);
    }

    @Test
    void bucketsAreEncryptedByDefaultAndBlockedWhereTheySaySo() {
        Architecture read = corpus("cfn-templates__S3__compliant-bucket.yaml");

        says(read, "ObjectStorageBucket", ComponentAttributes.ENCRYPTED_AT_REST, true, 16);
        says(read, "ObjectStorageBucket", ComponentAttributes.VERSIONED, true, 43);
        assertThat(said(read, "ObjectStorageBucket", ComponentAttributes.PUBLIC_ACCESS)
                        .known())
                .contains(false);
        assertThat(connections(read))
                .containsExactly(
                        "ObjectStorageBucket -> ObjectStorageLogBucket",
                        "ObjectStorageBucket -> ObjectStorageReplicaBucket");
    }

    @Test
    void whatOnlyADeploymentAddsIsListedAsUnread() {
        Architecture read = corpus("localstack__templates__cfn_languageextensions_ryanair.yml");

        assertThat(read.unread())
                .extracting(Unread::what)
                .containsExactly("Fn::ForEach::Subscriptions", "Fn::ForEach::Mutations");
        assertThat(component(read, "GraphQLApi").technology()).contains("appsync");
    }

    @Test
    void textsThatSpellNumbersAndTruthsAreTakenForThem() {
        Architecture read = corpus("localstack__templates__opensearch_domain_alternative_types.yml");

        says(read, "OpenSearchServiceDomain", ComponentAttributes.INSTANCES, BigDecimal.valueOf(2), 10);
        says(read, "OpenSearchServiceDomain", ComponentAttributes.MULTI_AZ, true, 11);
    }

    @Test
    void anEndpointIsCompletedByItsConfiguration() {
        Architecture read = corpus("idp__pattern-3__sagemaker_classifier_endpoint.yaml");

        assertThat(read.components()).hasSize(1);
        assertThat(component(read, "UDOPEndpoint").technology()).contains("sagemaker-endpoint");
        says(read, "UDOPEndpoint", ComponentAttributes.INSTANCES, BigDecimal.ONE, 132);
    }

    @Test
    void mappingsLinkAStreamToItsFunction() {
        Architecture read = corpus("aws-big-data-blog__aws-blog-real-time-clickstream__CSE-cfn.json");

        assertThat(connections(read))
                .contains(
                        "CSEKinesisBeaconOutputStream -> CSEBeconAnomalyResponse",
                        "CSEAPIGatewayBeaconStream -> CSEKinesisBeaconInputStream",
                        "CSEBeconAnomalyResponse -> CSEClickStreamEvent");
    }

    @Test
    void whatCloudFormationTakesForYamlIsRead() {
        Architecture read = corpus("emr-serverless-samples__cloudformation__mwaa_emr_serverless.yaml");

        assertThat(component(read, "MWAAEnvironment").technology()).contains("mwaa");
        says(read, "MWAAEnvironment", ComponentAttributes.PRIVATE_SUBNETS, true, 113);
    }

    @Test
    void statesAreCountedInADefinitionThatIsInline() {
        Architecture read = corpus("aws-etl-orchestrator__cloudformation__step-functions-resources.yaml");

        says(read, "MarketingAndSalesETLOrchestrator", ComponentAttributes.CHOICE_STATES, BigDecimal.ZERO, 153);
        assertThat(connections(read)).containsExactly("DataBucket -> OnS3ObjectCreatedLambdaFunction");
    }

    static List<Path> wider() throws IOException {
        Path corpus = Path.of(System.getenv().getOrDefault("LINTEL_CORPUS", "src/test/resources"));
        try (Stream<Path> files = Files.walk(corpus)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** The environment variable names a folder with more input, good and bad, of any kind. */
    @ParameterizedTest
    @MethodSource("wider")
    @EnabledIfEnvironmentVariable(named = "LINTEL_CORPUS", matches = ".+")
    void whateverIsGivenIsReadOrRefused(Path file) {
        Assertions.assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
            try {
                assertThat(Given.built(Intake.read(file))).isNotNull();
            } catch (InputException refused) {
                assertThat(refused.getMessage()).contains(file.getFileName().toString());
            }
        });
    }
}
