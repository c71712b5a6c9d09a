package dev.lintel.cli;

import java.util.stream.Stream;

/** Templates that are edited in one place: some that others wrote for their own purposes, and one of ours with one of everything. */
final class Edits {
    private static final String CORPUS = "engine/intake/src/test/resources/corpus/";
    private static final String OWN = "samples/cli/src/test/resources/diff/";
    static final String STORES = OWN + "stores.yaml";
    private static final String DOCUMENTS = CORPUS + "serverless-patterns__docdb-lambda__template.yaml";
    private static final String SEARCH = CORPUS + "localstack__templates__opensearch_domain_alternative_types.yml";
    private static final String AURORA = "samples/architectures/lambda-aurora-serverlessv2-postgresql.yaml";
    private static final String CATALOGUE = OWN + "quickstart-datalake-foundation__templates__glue.template.yaml";
    private static final String COLLECTION = OWN + "retail-demo-store__base__opensearch.yaml";
    private static final String SERIES =
            OWN + "serverless-patterns__eventbridge-pipes-sqs-to-timestream__template.yaml";

    private static final String TABLE =
            OWN + "serverless-patterns__dynamodb-opensearch-serverless-zeroetl-sam__template.yaml";
    private static final String USERS = OWN + "serverless-patterns__infrastructure__cloudformation-template.yaml";
    private static final String METRICS = OWN + "aws-saas-boost__resources__saas-boost-metrics-analytics.yaml";
    private static final String REDIS = OWN + "aws-cf-templates__state__elasticache-redis.yaml";
    private static final String LOGS_SEARCH =
            OWN + "quickstart-datalake-foundation__templates__elasticsearch.template.yaml";
    private static final String IMAGES = OWN + "amazon-s3-find-and-forget__templates__deletion_flow.yaml";
    private static final String GRAPH = OWN + "cfn-templates__NeptuneDB__Neptune.json";
    private static final String BEACONS = CORPUS + "aws-big-data-blog__aws-blog-real-time-clickstream__CSE-cfn.json";
    private static final String ORCHESTRATOR =
            CORPUS + "aws-etl-orchestrator__cloudformation__step-functions-resources.yaml";
    private static final String QUEUE = CORPUS + "serverless-patterns__sqs-lambda-rust-sam__template.yml";

    private Edits() {}

    /** Each template that is edited. */
    static Stream<String> files() {
        return Stream.concat(replacing(), inPlace()).map(Edit::file).distinct();
    }

    /** One place in a template, and what it is made to be. */
    record Edit(String file, String resource, String property, String from, String to) {
        /** What a deployment computes is not. */
        boolean isKnown() {
            return Stream.of("!", "Ref:", "\"Ref\"").noneMatch(from::contains);
        }

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
                        "TableName: fixed"),
                new Edit(
                        SERIES,
                        "TimestreamTargetDatabase",
                        "DatabaseName",
                        "DatabaseName: !Sub ${AWS::StackName}-db",
                        "DatabaseName: fixed"),
                new Edit(SERIES, "CloudwatchLogGroup", "LogGroupName", "!Sub ${AWS::StackName}-pipe-logs", "pipe"),
                new Edit(
                        TABLE,
                        "DynamoTable",
                        "KeySchema",
                        "- AttributeName: uuid\n          KeyType",
                        "- AttributeName: at\n          KeyType"),
                new Edit(
                        USERS,
                        "CognitoUserPool",
                        "UsernameAttributes",
                        "UsernameAttributes:\n        - email",
                        "UsernameAttributes:\n        - phone_number"),
                new Edit(METRICS, "RedshiftCluster", "DBName", "DBName:\n        !Ref DatabaseName", "DBName: other"),
                new Edit(
                        METRICS,
                        "EncryptionKey",
                        "KeySpec",
                        "EnableKeyRotation: true\n",
                        "EnableKeyRotation: true\n      KeySpec: RSA_2048\n"),
                new Edit(
                        REDIS,
                        "ReplicationGroup",
                        "AtRestEncryptionEnabled",
                        "AtRestEncryptionEnabled: true",
                        "AtRestEncryptionEnabled: false"),
                new Edit(
                        LOGS_SEARCH,
                        "ElasticsearchDomain",
                        "DomainName",
                        "DomainName: !Join\n        - \"-\"\n        - - !Ref \"ElasticsearchDomainName\"\n          - !Sub"
                                + " ${RandomString}",
                        "DomainName: logs"),
                new Edit(
                        IMAGES,
                        "ECRRepository",
                        "RepositoryName",
                        "ImageScanningConfiguration:",
                        "RepositoryName: deletion\n      ImageScanningConfiguration:"),
                new Edit(
                        GRAPH,
                        "NeptuneDBCluster",
                        "DBClusterIdentifier",
                        "\"DBClusterIdentifier\": {\n                    \"Ref\": \"DBClusterIdentifier\"\n                }",
                        "\"DBClusterIdentifier\": \"relations\""),
                new Edit(
                        BEACONS,
                        "CSEKinesisBeaconInputStream",
                        "Name",
                        "\"CSEKinesisBeaconInputStream\" : {\n      \"Type\" : \"AWS::Kinesis::Stream\",\n      \"Properties\" : {",
                        "\"CSEKinesisBeaconInputStream\" : {\n      \"Type\" : \"AWS::Kinesis::Stream\",\n      \"Properties\" : { \"Name\" : \"beacons\","),
                new Edit(
                        ORCHESTRATOR,
                        "DataBucket",
                        "BucketName",
                        "Type: \"AWS::S3::Bucket\"\n    Properties:\n      BucketName: !Ref DataBucketName",
                        "Type: \"AWS::S3::Bucket\"\n    Properties:\n      BucketName: figures"),
                new Edit(
                        QUEUE,
                        "MySqsQueue",
                        "QueueName",
                        "Type: AWS::SQS::Queue\n",
                        "Type: AWS::SQS::Queue\n    Properties: { QueueName: jobs }\n"),
                new Edit(
                        DOCUMENTS,
                        "DocDBLambdaSecret",
                        "Name",
                        "Name: SecretForDocDBLambda",
                        "Name: SecretOfTheDatabase"));
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
}
