package dev.lintel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.Comparison;
import dev.lintel.DoorWalked;
import dev.lintel.DoorWalked.Change;
import dev.lintel.DoorWalked.Kind;
import dev.lintel.Finding;
import dev.lintel.model.Origin;
import dev.lintel.model.Stage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Templates that are edited in one place, on both sides of what CloudFormation can change in place. */
class StatefulResourcesTest {
    private static final String CORPUS = "engine/intake/src/test/resources/corpus/";
    private static final String OWN = "samples/cli/src/test/resources/diff/";
    private static final String STORES = OWN + "stores.yaml";
    private static final String DOCUMENTS = CORPUS + "serverless-patterns__docdb-lambda__template.yaml";
    private static final String SEARCH = CORPUS + "localstack__templates__opensearch_domain_alternative_types.yml";
    private static final String AURORA = "samples/architectures/lambda-aurora-serverlessv2-postgresql.yaml";
    private static final String CATALOGUE = OWN + "quickstart-datalake-foundation__templates__glue.template.yaml";
    private static final String COLLECTION = OWN + "retail-demo-store__base__opensearch.yaml";
    private static final String SERIES =
            OWN + "serverless-patterns__eventbridge-pipes-sqs-to-timestream__template.yaml";

    /** One place in a template, and what it is made to be. */
    record Edit(String file, String resource, String property, String from, String to) {
        @Override
        public String toString() {
            return resource + "." + property + ": " + from + " -> " + to;
        }
    }

    static Stream<Edit> replacing() {
        return Stream.of(
                new Edit(STORES, "Files", "BucketName", "figures-files", "other-files"),
                new Edit(
                        STORES, "Orders", "KeySchema", "AttributeName: orderId, KeyType", "AttributeName: at, KeyType"),
                new Edit(STORES, "Orders", "AttributeDefinitions", "AttributeType: S }]", "AttributeType: N }]"),
                new Edit(STORES, "Carts", "PrimaryKey", "Name: cartId", "Name: userId"),
                new Edit(STORES, "Database", "StorageEncrypted", "orders\", StorageEncrypted: true", "orders\""),
                new Edit(STORES, "Warehouse", "DBName", "single-node, DBName: figures", "single-node, DBName: other"),
                new Edit(STORES, "Lake", "NamespaceName", "NamespaceName: figures", "NamespaceName: other"),
                new Edit(STORES, "Graph", "StorageEncrypted", "{ StorageEncrypted: true, Backup", "{ Backup"),
                new Edit(STORES, "Cache", "Port", "Port: 6379", "Port: 6380"),
                new Edit(STORES, "Memory", "TLSEnabled", "TLSEnabled: true", "TLSEnabled: false"),
                new Edit(STORES, "Shared", "PerformanceMode", "generalPurpose", "maxIO"),
                new Edit(STORES, "Scratch", "FileSystemType", "LUSTRE", "WINDOWS"),
                new Edit(STORES, "Clicks", "Name", "Name: clicks", "Name: hits"),
                new Edit(STORES, "Events", "ClusterName", "ClusterName: events", "ClusterName: stream"),
                new Edit(STORES, "Jobs", "QueueName", "QueueName: jobs", "QueueName: work"),
                new Edit(STORES, "Users", "UsernameAttributes", "[email]", "[phone_number]"),
                new Edit(STORES, "Key", "KeySpec", "SYMMETRIC_DEFAULT", "RSA_2048"),
                new Edit(STORES, "Knowledge", "StorageConfiguration", "Name: manuals } }", "Name: books } }"),
                new Edit(STORES, "Source", "KnowledgeBaseId", "ABCDEFGHIJ", "KLMNOPQRST"),
                new Edit(STORES, "Vectors", "Dimension", "Dimension: 1024", "Dimension: 512"),
                new Edit(
                        STORES,
                        "Buckets",
                        "VectorBucketName",
                        "{ VectorBucketName: vectors }",
                        "{ VectorBucketName: v2 }"),
                new Edit(
                        STORES,
                        "Features",
                        "RecordIdentifierFeatureName",
                        "IdentifierFeatureName: orderId",
                        "IdentifierFeatureName: customerId"),
                new Edit(STORES, "Studio", "AuthMode", "AuthMode: IAM", "AuthMode: SSO"),
                new Edit(STORES, "Rows", "PartitionKeyColumns", "ColumnName: orderId", "ColumnName: customerId"),
                new Edit(STORES, "Accelerator", "NodeType", "dax.t3.small", "dax.r5.large"),
                new Edit(STORES, "Logs", "LogGroupName", "LogGroupName: figures", "LogGroupName: other"),
                new Edit(
                        DOCUMENTS,
                        "DBCluster",
                        "StorageEncrypted",
                        "EngineVersion: 5.0.0",
                        "EngineVersion: 5.0.0\n      StorageEncrypted: true"),
                new Edit(
                        SEARCH,
                        "OpenSearchServiceDomain",
                        "DomainName",
                        "DomainName: 'test-opensearch-domain'",
                        "DomainName: other"),
                new Edit(AURORA, "AuroraCluster", "EngineMode", "EngineMode: provisioned", "EngineMode: serverless"),
                new Edit(
                        CATALOGUE,
                        "CuratedDatasetsDatabase",
                        "CatalogId",
                        "CatalogId: !Ref 'AWS::AccountId'\n      DatabaseInput:\n        Name: datalake-curated",
                        "DatabaseInput:\n        Name: datalake-curated"),
                new Edit(COLLECTION, "Collection", "Type", "Type: SEARCH", "Type: VECTORSEARCH"),
                new Edit(
                        SERIES,
                        "TimestreamTargetTable",
                        "TableName",
                        "TableName: !Sub ${AWS::StackName}-tbl",
                        "TableName: fixed"));
    }

    static Stream<Edit> inPlace() {
        return Stream.of(
                new Edit(STORES, "Files", "VersioningConfiguration", "Suspended", "Enabled"),
                new Edit(STORES, "Orders", "BillingMode", "PAY_PER_REQUEST", "PROVISIONED"),
                new Edit(STORES, "Carts", "SSESpecification", "SSEEnabled: false", "SSEEnabled: true"),
                new Edit(STORES, "Database", "DBInstanceClass", "db.t4g.micro", "db.t4g.large"),
                new Edit(STORES, "Database", "MasterUserPassword", "s3cret-of-orders", "an0ther-secret"),
                new Edit(STORES, "Warehouse", "NodeType", "ra3.large", "ra3.xlplus"),
                new Edit(STORES, "Lake", "LogExports", "[userlog]", "[connectionlog]"),
                new Edit(STORES, "Graph", "BackupRetentionPeriod", "Period: 3", "Period: 7"),
                new Edit(STORES, "Cache", "CacheNodeType", "cache.t4g.micro", "cache.m7g.large"),
                new Edit(STORES, "Cache", "Port", "Port: 6379", "Port: \"6379\""),
                new Edit(STORES, "Memory", "NodeType", "db.t4g.small", "db.t4g.medium"),
                new Edit(STORES, "Shared", "ThroughputMode", "bursting", "elastic"),
                new Edit(STORES, "Shared", "Encrypted", "Encrypted: true, Perf", "Encrypted: \"True\", Perf"),
                new Edit(STORES, "Scratch", "StorageCapacity", "1200", "2400"),
                new Edit(STORES, "Clicks", "ShardCount", "ShardCount: 2", "ShardCount: 4"),
                new Edit(STORES, "Events", "NumberOfBrokerNodes", "Nodes: 2", "Nodes: 4"),
                new Edit(STORES, "Jobs", "VisibilityTimeout", "Timeout: 60", "Timeout: 90"),
                new Edit(STORES, "Users", "MfaConfiguration", "\"OFF\"", "\"ON\""),
                new Edit(STORES, "Key", "EnableKeyRotation", "Rotation: false", "Rotation: true"),
                new Edit(STORES, "Source", "DataDeletionPolicy", "Policy: DELETE", "Policy: RETAIN"),
                new Edit(STORES, "Features", "FeatureDefinitions", "FeatureType: String", "FeatureType: Integral"),
                new Edit(STORES, "Studio", "AppSecurityGroupManagement", "Management: Service", "Management: Customer"),
                new Edit(
                        STORES,
                        "Rows",
                        "PointInTimeRecoveryEnabled",
                        "RecoveryEnabled: false",
                        "RecoveryEnabled: true"),
                new Edit(STORES, "Accelerator", "ReplicationFactor", "Factor: 1", "Factor: 3"),
                new Edit(STORES, "Logs", "RetentionInDays", "InDays: 30", "InDays: 90"),
                new Edit(STORES, "Worker", "FunctionName", "FunctionName: worker", "FunctionName: drone"),
                new Edit(SEARCH, "OpenSearchServiceDomain", "EngineVersion", "OpenSearch_1.0", "OpenSearch_2.0"),
                new Edit(AURORA, "AuroraCluster", "EngineVersion", "'16.4'", "'16.6'"),
                new Edit(AURORA, "AuroraCluster", "MaxCapacity", "MaxCapacity: 1", "MaxCapacity: 8"),
                new Edit(
                        CATALOGUE,
                        "CuratedDatasetsDatabase",
                        "DatabaseInput",
                        "Name: datalake-curated-datasets",
                        "Name: x"),
                new Edit(COLLECTION, "Collection", "Description", "to hold product data", "of products"),
                new Edit(SERIES, "TimestreamTargetTable", "RetentionProperties", "\"168\"", "\"24\""));
    }

    @ParameterizedTest
    @MethodSource("replacing")
    void whatCannotBeChangedInPlaceIsAOneWayDoor(Edit edit) {
        String before = Templates.text(edit.file());
        String after = Templates.edited(before, edit.from(), edit.to());
        boolean known = !edit.from().contains("!");

        Comparison there = Templates.compare(before, after, Stage.SCALE);

        List<DoorWalked> doors = known ? there.doors() : there.possibleDoors();
        assertThat(known ? there.possibleDoors() : there.doors()).isEmpty();
        DoorWalked door = doors.stream()
                .filter(each -> each.changes().stream()
                        .anyMatch(change -> change.of().equals(edit.resource())
                                && change.property().equals(edit.property())))
                .findFirst()
                .orElseThrow(() -> new AssertionError(edit + " is none of " + there.doors() + there.possibleDoors()));
        assertThat(doors).hasSize(1);
        assertThat(door.kind()).isEqualTo(Kind.REPLACED);
        assertThat(door.why()).isNotBlank();
        assertThat(door.source()).isNotBlank();
        assertThat(door.statements()).contains("1.4.matrix.data-migration");
        assertThat(door.changes()).allSatisfy(change -> {
            assertThat(change.beforeAt().map(Origin::file)).contains("before.yaml");
            assertThat(change.afterAt().map(Origin::file)).contains("after.yaml");
            assertThat(change.before()).isNotEqualTo(change.after());
        });

        Comparison back = Templates.compare(after, before, Stage.SCALE);
        assertThat(changes(known ? back.doors() : back.possibleDoors())).isEqualTo(mirrored(changes(doors)));
        assertMirrored(there, back);
    }

    @ParameterizedTest
    @MethodSource("inPlace")
    void whatCanBeChangedInPlaceIsNone(Edit edit) {
        String before = Templates.text(edit.file());
        String after = Templates.edited(before, edit.from(), edit.to());

        Comparison there = Templates.compare(before, after, Stage.SCALE);

        assertThat(there.doors()).isEmpty();
        assertThat(there.possibleDoors()).isEmpty();
        assertMirrored(there, Templates.compare(after, before, Stage.SCALE));
    }

    @ParameterizedTest
    @CsvSource({STORES, DOCUMENTS, SEARCH, AURORA, CATALOGUE, COLLECTION, SERIES})
    void nothingChangesBetweenAThingAndItself(String file) {
        String text = Templates.text(file);

        assertThat(Templates.compare(text, text, Stage.PRODUCTION).isEmpty()).isTrue();
    }

    /** Whatever is left out, what comes in one way goes the other way. */
    @Test
    void whatComesInOneWayGoesTheOther() {
        List<String> blocks = Templates.resources(STORES);
        Random random = new Random(7);
        for (int round = 0; round < 12; round++) {
            String before = some(blocks, random);
            String after = some(blocks, random);

            Comparison there = Templates.compare(before, after, Stage.SCALE);
            Comparison back = Templates.compare(after, before, Stage.SCALE);

            assertMirrored(there, back);
            assertThat(ids(back.doors(), Kind.REMOVED)).containsAll(ids(there.doors(), Kind.INTRODUCED));
            assertThat(ids(there.doors(), Kind.REMOVED)).containsAll(ids(back.doors(), Kind.INTRODUCED));
            assertThat(ids(there.doors(), Kind.REMOVED))
                    .containsExactlyInAnyOrderElementsOf(Templates.onlyIn(before, after, "Worker"));
        }
    }

    @Test
    void theOrderInWhichResourcesStandMakesNoDifference() {
        List<String> blocks = new ArrayList<>(Templates.resources(STORES));
        String before = Templates.of(blocks);
        Collections.shuffle(blocks, new Random(11));

        assertThat(Templates.compare(before, Templates.of(blocks), Stage.SCALE).doors())
                .isEmpty();
    }

    @Test
    void aSecretStaysMasked() {
        String before = Templates.text(STORES);
        String after = before.replace("s3cret-of-orders", "an0ther-secret")
                .replace("DBName: figures, DBInst", "DBName: x, DBInst");

        assertThat(Templates.compare(before, after, Stage.SCALE).toString())
                .contains("DBName")
                .doesNotContain("s3cret-of-orders", "an0ther-secret");
    }

    private static String some(List<String> blocks, Random random) {
        List<String> chosen = new ArrayList<>(
                blocks.stream().filter(block -> random.nextBoolean()).toList());
        if (chosen.isEmpty()) {
            chosen.add(blocks.get(0));
        }
        return Templates.of(chosen);
    }

    private static void assertMirrored(Comparison there, Comparison back) {
        assertThat(identities(there.newFindings())).isEqualTo(identities(back.resolvedFindings()));
        assertThat(identities(there.resolvedFindings())).isEqualTo(identities(back.newFindings()));
        assertThat(there.changedFindings()).hasSameSizeAs(back.changedFindings());
    }

    private static List<String> identities(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.rule() + " " + finding.severity() + " "
                        + (finding.subject().kind().equals("workload")
                                ? ""
                                : finding.subject().id()))
                .toList();
    }

    private static List<String> ids(List<DoorWalked> doors, Kind kind) {
        return doors.stream()
                .filter(door -> door.kind() == kind)
                .map(door -> door.subject().id())
                .toList();
    }

    private static List<List<Optional<String>>> changes(List<DoorWalked> doors) {
        return doors.stream()
                .flatMap(door -> door.changes().stream())
                .map(StatefulResourcesTest::values)
                .toList();
    }

    private static List<Optional<String>> values(Change change) {
        return List.of(Optional.of(change.of()), Optional.of(change.property()), change.before(), change.after());
    }

    private static List<List<Optional<String>>> mirrored(List<List<Optional<String>>> changes) {
        return changes.stream()
                .map(each -> List.of(each.get(0), each.get(1), each.get(3), each.get(2)))
                .toList();
    }
}
