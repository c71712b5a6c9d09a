package dev.lintel.intake;

import static dev.lintel.intake.Given.component;
import static dev.lintel.intake.Given.connections;
import static dev.lintel.intake.Given.template;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.Attribute;
import dev.lintel.architecture.AttributeSet;
import dev.lintel.architecture.ComponentAttributes;
import dev.lintel.architecture.PracticeAttributes;
import dev.lintel.architecture.Value;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the mapping says of single resource types, on both sides of where it changes its mind. */
class CoveredTypesTest {

    private static Architecture one(String type, String properties) {
        return template(
                "Parameters: { P: { Type: String } }",
                "Resources:",
                "  It:",
                "    Type: " + type,
                "    Properties: " + properties);
    }

    /** What is known of an attribute as text; nothing where it is not. */
    private static Optional<String> known(Architecture read, AttributeSet set, String attribute) {
        Attribute<?> named = set.named(attribute).orElseThrow();
        Value<?> value = set == PracticeAttributes.set()
                ? read.practices().get(named)
                : component(read, "It").attributes().get(named);
        return value.known().map(Object::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "AWS::Kendra::Index | kendra | serving",
                "AWS::BedrockAgentCore::Runtime | bedrock-agentcore | service",
                "AWS::Bedrock::ApplicationInferenceProfile | bedrock | inference",
                "AWS::SageMaker::FeatureGroup | sagemaker-feature-store | feature-store",
                "AWS::S3Vectors::VectorBucket | s3-vectors | vector-store",
                "AWS::S3Tables::Table | s3-tables | analytical-store",
                "AWS::Cassandra::Keyspace | keyspaces | transactional-store",
                "AWS::DAX::Cluster | dax | cache",
                "AWS::KafkaConnect::Connector | msk-connect | ingestion",
                "AWS::DataSync::Task | AWS DataSync | ingestion",
                "AWS::EMR::Studio | emr-studio | development",
                "AWS::ECS::ExpressGatewayService | ecs-fargate | service",
                "AWS::NetworkFirewall::Firewall | network-firewall | security",
                "AWS::APS::Workspace | managed-prometheus | observability",
            })
    void isAComponent(String type, String technology, String role) {
        Architecture read = one(type, "{ Name: orders }");

        assertThat(component(read, "It").technology()).contains(technology);
        assertThat(known(read, ComponentAttributes.set(), "role")).contains(role);
        assertThat(read.unread()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "AWS::EKS::Cluster | {} | publicAccess | true",
                "AWS::EKS::Cluster | {ResourcesVpcConfig: {EndpointPublicAccess: false}} | publicAccess | false",
                "AWS::EKS::Cluster | {ResourcesVpcConfig: {PublicAccessCidrs: [0.0.0.0/0]}} | publicAccess | true",
                "AWS::EKS::Cluster | {ResourcesVpcConfig: {PublicAccessCidrs: [203.0.113.0/24]}} | publicAccess | ",
                "AWS::EKS::Cluster | {ResourcesVpcConfig: {EndpointPublicAccess: !Ref P}} | publicAccess | ",
                "AWS::Transfer::Server | {} | publicAccess | true",
                "AWS::Transfer::Server | {EndpointType: VPC} | publicAccess | false",
                "AWS::Transfer::Server | {EndpointType: VPC, EndpointDetails: {AddressAllocationIds: [eipalloc-1]}} | publicAccess | true",
                "AWS::Transfer::Server | {Protocols: [SFTP]} | encryptedInTransit | true",
                "AWS::Transfer::Server | {Protocols: [SFTP, FTP]} | encryptedInTransit | false",
                "AWS::AppRunner::Service | {} | vcpu | 1",
                "AWS::AppRunner::Service | {InstanceConfiguration: {Cpu: '512'}} | vcpu | 0.5",
                "AWS::AppRunner::Service | {InstanceConfiguration: {Cpu: 2 vCPU}} | vcpu | 2",
                "AWS::AppRunner::Service | {InstanceConfiguration: {Memory: 4 GB}} | memoryGb | 4",
                "AWS::AppRunner::Service | {SourceConfiguration: {CodeRepository: {CodeConfiguration: {CodeConfigurationValues: {Runtime: PYTHON_311}}}}} | runtime | python",
                "AWS::FSx::FileSystem | {FileSystemType: LUSTRE} | backups | false",
                "AWS::FSx::FileSystem | {FileSystemType: LUSTRE, LustreConfiguration: {AutomaticBackupRetentionDays: 7}} | backups | true",
                "AWS::FSx::FileSystem | {FileSystemType: ONTAP, OntapConfiguration: {DeploymentType: SINGLE_AZ_1}} | backups | true",
                "AWS::FSx::FileSystem | {FileSystemType: ONTAP} | backups | ",
                "AWS::FSx::FileSystem | {FileSystemType: ONTAP, OntapConfiguration: {AutomaticBackupRetentionDays: 0}} | backups | false",
                "AWS::FSx::FileSystem | {FileSystemType: WINDOWS, WindowsConfiguration: {DeploymentType: MULTI_AZ_1}} | multiAz | true",
                "AWS::FSx::FileSystem | {FileSystemType: OPENZFS, OpenZFSConfiguration: {DeploymentType: SINGLE_AZ_2}} | multiAz | false",
                "AWS::FSx::FileSystem | {FileSystemType: OPENZFS} | multiAz | ",
                "AWS::EFS::FileSystem | {} | multiAz | true",
                "AWS::EFS::FileSystem | {AvailabilityZoneName: eu-central-1a} | multiAz | false",
                "AWS::EMR::Cluster | {Instances: {}} | alwaysOn | false",
                "AWS::EMR::Cluster | {Instances: {KeepJobFlowAliveWhenNoSteps: true}} | alwaysOn | true",
                "AWS::EMR::Cluster | {Instances: {KeepJobFlowAliveWhenNoSteps: true}, AutoTerminationPolicy: {IdleTimeout: 3600}} | alwaysOn | ",
                "AWS::EMR::Cluster | {Instances: {CoreInstanceGroup: {Market: SPOT}}} | spot | true",
                "AWS::EMR::Cluster | {Instances: {CoreInstanceGroup: {BidPrice: '0.10'}}} | spot | true",
                "AWS::EMR::Cluster | {Instances: {CoreInstanceGroup: {Market: ON_DEMAND}}} | spot | ",
                "AWS::Kinesis::Stream | {} | encryptedAtRest | false",
                "AWS::Kinesis::Stream | {StreamEncryption: {EncryptionType: KMS, KeyId: alias/aws/kinesis}} | encryptedAtRest | true",
                "AWS::EMRServerless::Application | {InitialCapacity: [{Key: Driver}], AutoStopConfiguration: {Enabled: false}} | alwaysOn | true",
                "AWS::EMRServerless::Application | {InitialCapacity: [{Key: Driver}]} | alwaysOn | ",
                "AWS::ElastiCache::CacheCluster | {NumCacheNodes: 1} | multiAz | false",
                "AWS::ElastiCache::CacheCluster | {NumCacheNodes: 2} | multiAz | ",
                "AWS::ElastiCache::CacheCluster | {NumCacheNodes: 2, AZMode: cross-az} | multiAz | true",
                "AWS::NeptuneGraph::Graph | {} | multiAz | true",
                "AWS::NeptuneGraph::Graph | {ReplicaCount: 0} | multiAz | false",
                "AWS::DAX::Cluster | {} | encryptedAtRest | false",
                "AWS::DAX::Cluster | {SSESpecification: {SSEEnabled: true}} | encryptedAtRest | true",
                "AWS::Cassandra::Table | {DefaultTimeToLive: 0} | lifecyclePolicy | false",
                "AWS::Cassandra::Table | {DefaultTimeToLive: 86400} | lifecyclePolicy | true",
                "AWS::EC2::SpotFleet | {SpotFleetRequestConfigData: {TargetCapacity: 4}} | spot | true",
                "AWS::EC2::SpotFleet | {SpotFleetRequestConfigData: {OnDemandTargetCapacity: 1}} | spot | ",
                "AWS::Batch::JobDefinition | {PlatformCapabilities: [FARGATE]} | runsOn | ecs-fargate",
                "AWS::Batch::JobDefinition | {ContainerProperties: {ResourceRequirements: [{Type: VCPU, Value: '4'}, {Type: MEMORY, Value: '8192'}]}} | vcpu | 4",
                "AWS::Batch::JobDefinition | {ContainerProperties: {ResourceRequirements: [{Type: GPU, Value: '1'}, {Type: VCPU, Value: '4'}]}} | vcpu | ",
                "AWS::Batch::JobDefinition | {ContainerProperties: {ResourceRequirements: [{Type: GPU, Value: '1'}, {Type: VCPU, Value: '4'}]}} | gpus | 1",
                "AWS::SageMaker::Endpoint | {DeploymentConfig: {RollingUpdatePolicy: {MaximumBatchSize: {Value: 1}}}} | deploymentStrategy | rolling",
                "AWS::SageMaker::Endpoint | {DeploymentConfig: {BlueGreenUpdatePolicy: {TrafficRoutingConfiguration: {Type: CANARY}}}} | deploymentStrategy | canary",
                "AWS::SageMaker::Endpoint | {DeploymentConfig: {BlueGreenUpdatePolicy: {TrafficRoutingConfiguration: {Type: ALL_AT_ONCE}}}} | deploymentStrategy | blue-green",
                "AWS::SageMaker::Endpoint | {} | deploymentStrategy | ",
                "AWS::KinesisAnalyticsV2::Application | {RuntimeEnvironment: FLINK-1_20} | framework | flink",
                "AWS::KinesisAnalyticsV2::Application | {RuntimeEnvironment: SQL-1_0} | framework | ",
            })
    void saysWhatThePropertiesSay(String type, String properties, String attribute, String expected) {
        assertThat(known(one(type, properties), ComponentAttributes.set(), attribute))
                .isEqualTo(Optional.ofNullable(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "AWS::Backup::BackupPlan | {} | automatedBackups | ",
                "AWS::Backup::BackupSelection | {} | automatedBackups | true",
                "AWS::Backup::RestoreTestingSelection | {} | restoresTested | true",
                "AWS::DLM::LifecyclePolicy | {State: ENABLED} | automatedBackups | true",
                "AWS::DLM::LifecyclePolicy | {State: DISABLED} | automatedBackups | ",
                "AWS::AppMesh::Mesh | {} | serviceMesh | true",
                "AWS::SageMaker::MonitoringSchedule | {} | modelMonitoring | true",
                "AWS::CodeDeploy::DeploymentGroup | {DeploymentConfigName: CodeDeployDefault.ECSCanary10Percent5Minutes} | deploymentStrategy | canary",
                "AWS::CodeDeploy::DeploymentGroup | {DeploymentConfigName: CodeDeployDefault.ECSAllAtOnce, DeploymentStyle: {DeploymentType: BLUE_GREEN}} | deploymentStrategy | blue-green",
                "AWS::CodeDeploy::DeploymentGroup | {DeploymentConfigName: CodeDeployDefault.LambdaAllAtOnce, DeploymentStyle: {DeploymentType: BLUE_GREEN}} | deploymentStrategy | all-at-once",
                "AWS::CodeDeploy::DeploymentGroup | {} | deploymentStrategy | ",
            })
    void saysHowTheWorkloadIsRun(String type, String properties, String attribute, String expected) {
        assertThat(known(one(type, properties), PracticeAttributes.set(), attribute))
                .isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void aBucketOfTheCdkNotifiesThroughItsCustomResource() {
        Architecture read = template(
                "Resources:",
                "  Photos: { Type: 'AWS::S3::Bucket' }",
                "  Resize: { Type: 'AWS::Lambda::Function' }",
                "  Done: { Type: 'AWS::SQS::Queue' }",
                "  Handler: { Type: 'AWS::Lambda::Function' }",
                "  Notifications:",
                "    Type: Custom::S3BucketNotifications",
                "    Properties:",
                "      ServiceToken: !GetAtt Handler.Arn",
                "      BucketName: !Ref Photos",
                "      NotificationConfiguration:",
                "        LambdaFunctionConfigurations: [{ Events: ['s3:ObjectCreated:*'], LambdaFunctionArn: !GetAtt Resize.Arn }]",
                "        QueueConfigurations: [{ Events: ['s3:ObjectRemoved:*'], QueueArn: !GetAtt Done.Arn }]",
                "  Cleanup: { Type: 'Custom::S3AutoDeleteObjects', Properties: { BucketName: !Ref Photos } }");

        assertThat(connections(read)).containsExactly("Photos -> Done", "Photos -> Resize");
        assertThat(read.unread()).isEmpty();
    }

    @Test
    void volumesAccessPointsAndChangesLeadToWhatTheyStandFor() {
        Architecture read = template(
                "Resources:",
                "  Machine: { Type: 'AWS::EC2::Instance' }",
                "  Disk: { Type: 'AWS::EC2::Volume' }",
                "  Attached: { Type: 'AWS::EC2::VolumeAttachment', Properties: { InstanceId: !Ref Machine, VolumeId: !Ref Disk } }",
                "  Lake: { Type: 'AWS::S3::Bucket' }",
                "  Door: { Type: 'AWS::S3::AccessPoint', Properties: { Bucket: !Ref Lake } }",
                "  Reader: { Type: 'AWS::Lambda::Function', Properties: { Environment: { Variables: { FROM: !GetAtt Door.Arn } } } }",
                "  Orders: { Type: 'AWS::RDS::DBCluster', Properties: { Engine: aurora-mysql } }",
                "  Warehouse: { Type: 'AWS::RedshiftServerless::Namespace', Properties: { NamespaceName: w } }",
                "  Zero: { Type: 'AWS::RDS::Integration', Properties: { SourceArn: !GetAtt Orders.DBClusterArn, TargetArn: !GetAtt Warehouse.Namespace.NamespaceArn } }");

        assertThat(connections(read)).containsExactly("Machine -> Disk", "Orders -> Warehouse", "Reader -> Lake");
    }

    @Test
    void dashboardsReachTheStoreBehindTheirDataSets() {
        Architecture read = template(
                "Resources:",
                "  Numbers:",
                "    Type: AWS::QuickSight::Dashboard",
                "    Properties:",
                "      Definition: { DataSetIdentifierDeclarations: [{ Identifier: s, DataSetArn: !GetAtt Sales.Arn }] }",
                "  Sales:",
                "    Type: AWS::QuickSight::DataSet",
                "    Properties: { PhysicalTableMap: { t: { RelationalTable: { DataSourceArn: !GetAtt Source.Arn } } } }",
                "  Source:",
                "    Type: AWS::QuickSight::DataSource",
                "    Properties: { DataSourceParameters: { RedshiftParameters: { ClusterId: !Ref Warehouse } } }",
                "  Warehouse: { Type: 'AWS::Redshift::Cluster' }");

        assertThat(connections(read)).containsExactly("Numbers -> Warehouse");
    }

    @Test
    void anIndexKnowsWhereItsDocumentsComeFrom() {
        Architecture read = template(
                "Resources:",
                "  Search: { Type: 'AWS::Kendra::Index', Properties: { Edition: GEN_AI_ENTERPRISE_EDITION } }",
                "  Documents: { Type: 'AWS::S3::Bucket' }",
                "  Crawl:",
                "    Type: AWS::Kendra::DataSource",
                "    Properties: { IndexId: !GetAtt Search.Id, DataSourceConfiguration: { S3Configuration: { BucketName: !Ref Documents } } }");

        assertThat(read.components()).hasSize(2);
        assertThat(connections(read)).containsExactly("Search -> Documents");
    }

    @Test
    void aMountTargetInAPublicSubnetSettlesTheMatterForTheFileSystem() {
        Architecture read = template(
                "Resources:",
                "  Files: { Type: 'AWS::EFS::FileSystem' }",
                "  Inner: { Type: 'AWS::EC2::Subnet' }",
                "  Outer: { Type: 'AWS::EC2::Subnet' }",
                "  InnerTable: { Type: 'AWS::EC2::RouteTable' }",
                "  OuterTable: { Type: 'AWS::EC2::RouteTable' }",
                "  InnerRoutes: { Type: 'AWS::EC2::SubnetRouteTableAssociation', Properties: { SubnetId: !Ref Inner, RouteTableId: !Ref InnerTable } }",
                "  OuterRoutes: { Type: 'AWS::EC2::SubnetRouteTableAssociation', Properties: { SubnetId: !Ref Outer, RouteTableId: !Ref OuterTable } }",
                "  Out: { Type: 'AWS::EC2::Route', Properties: { RouteTableId: !Ref OuterTable, GatewayId: igw-1 } }",
                "  One: { Type: 'AWS::EFS::MountTarget', Properties: { FileSystemId: !Ref Files, SubnetId: !Ref Inner } }",
                "  Two: { Type: 'AWS::EFS::MountTarget', Properties: { FileSystemId: !Ref Files, SubnetId: !Ref Outer } }");

        assertThat(component(read, "Files")
                        .attributes()
                        .get(ComponentAttributes.PRIVATE_SUBNETS)
                        .known())
                .contains(false);
    }
}
