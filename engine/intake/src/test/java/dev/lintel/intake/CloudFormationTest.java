package dev.lintel.intake;

import static dev.lintel.intake.Given.component;
import static dev.lintel.intake.Given.connections;
import static dev.lintel.intake.Given.said;
import static dev.lintel.intake.Given.template;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.Attribute;
import dev.lintel.architecture.ComponentAttributes;
import dev.lintel.architecture.ComponentDescription;
import dev.lintel.architecture.DecisionAttributes;
import dev.lintel.architecture.OpenPoint;
import dev.lintel.architecture.PracticeAttributes;
import dev.lintel.architecture.Unread;
import dev.lintel.architecture.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CloudFormationTest {

    /** A template with one resource of that type, its properties in YAML's flow style. */
    private static Architecture one(String type, String properties) {
        return template(
                "Parameters: { P: { Type: String, Default: 'true' }, Open: { Type: String, Default: 'true', AllowedValues: ['true', 'false'] }, Secret: { Type: String, NoEcho: true, Default: hunter2 } }",
                "Mappings: { Sizes: { small: { Memory: 2048 } } }",
                "Resources:",
                "  It:",
                "    Type: " + type,
                "    Properties: " + properties);
    }

    private static <T> Value<T> of(Architecture architecture, Attribute<T> attribute) {
        return said(architecture, "It", attribute);
    }

    private static String reason(Value<?> value) {
        return ((Value.Unknown<?>) value).reason().orElse("");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "AWS::RDS::DBCluster | {Engine: aurora-postgresql} | aurora",
                "AWS::RDS::DBCluster | {Engine: aurora-mysql, EngineMode: serverless} | aurora-serverless-v2",
                "AWS::RDS::DBCluster | {Engine: aurora-mysql, ServerlessV2ScalingConfiguration: {MinCapacity: 1}} | aurora-serverless-v2",
                "AWS::RDS::DBCluster | {Engine: postgres} | rds",
                "AWS::RDS::DBInstance | {Engine: postgres} | rds",
                "AWS::ECS::Service | {LaunchType: FARGATE} | ecs-fargate",
                "AWS::ECS::Service | {LaunchType: EC2} | ecs-ec2",
                "AWS::ECS::Service | {} | ecs",
                "AWS::ECS::TaskDefinition | {RequiresCompatibilities: [FARGATE]} | ecs-fargate",
                "AWS::ElasticLoadBalancingV2::LoadBalancer | {Type: network} | network-load-balancer",
                "AWS::ElasticLoadBalancingV2::LoadBalancer | {} | application-load-balancer",
                "AWS::EC2::VPCEndpoint | {VpcEndpointType: Interface} | vpc-interface-endpoint",
                "AWS::EC2::VPCEndpoint | {} | vpc-gateway-endpoint",
            })
    void theTechnologyMayDependOnProperties(String type, String properties, String technology) {
        assertThat(component(one(type, properties), "It").technology()).contains(technology);
    }

    @Test
    void aTechnologyThatTheDeploymentDecidesIsAskedAbout() {
        Architecture read = one("AWS::RDS::DBCluster", "{Engine: !GetAtt Other.Value}");

        assertThat(component(read, "It").technology()).isEmpty();
        assertThat(read.openPoints())
                .extracting(OpenPoint::problem)
                .containsExactly("the deployment decides its technology: !GetAtt Other.Value");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{Runtime: python3.12} | python | 3.12",
                "{Runtime: nodejs20.x} | nodejs | 20",
                "{Runtime: java21} | java | 21",
                "{Runtime: java8.al2} | java | 8",
                "{Runtime: dotnet8} | dotnet | 8",
                "{Runtime: provided.al2023} | provided | ",
                "{PackageType: Image} | | ",
            })
    void aRuntimeIsItsNameAndItsVersion(String properties, String runtime, String version) {
        Architecture read = one("AWS::Lambda::Function", properties);

        assertThat(of(read, ComponentAttributes.RUNTIME).known().orElse(null)).isEqualTo(runtime);
        assertThat(of(read, ComponentAttributes.RUNTIME_VERSION).known().orElse(null))
                .isEqualTo(version);
    }

    @ParameterizedTest
    @CsvSource({
        "m7g.large,arm64",
        "t4g.micro,arm64",
        "c6gn.xlarge,arm64",
        "im4gn.large,arm64",
        "g5g.xlarge,arm64",
        "a1.large,arm64",
        "m7i.large,x86-64",
        "g5.xlarge,x86-64",
        "g4dn.xlarge,x86-64",
        "t3.micro,x86-64"
    })
    void aMachineTypeTellsItsProcessor(String type, String architecture) {
        assertThat(of(one("AWS::EC2::Instance", "{InstanceType: " + type + "}"), ComponentAttributes.ARCHITECTURE)
                        .known())
                .contains(architecture);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "!Ref Open | !Ref Open, default true",
                "!Ref Secret | !Ref Secret, default ***",
                "{Ref: Open} | !Ref Open, default true",
                "{\"Fn::If\": [C, true, false]} | !If [C, true, false]",
                "!ImportValue {\"Fn::Sub\": \"${P}-x\"} | !ImportValue !Sub ${P}-x",
                "!GetAtt Other.Value | !GetAtt Other.Value",
            })
    void whatTheDeploymentDecidesIsUnknown(String expression, String reason) {
        Value<Boolean> value = of(
                one("AWS::RDS::DBCluster", "{Engine: aurora-mysql, StorageEncrypted: " + expression + "}"),
                ComponentAttributes.ENCRYPTED_AT_REST);

        assertThat(reason(value)).isEqualTo(reason);
        assertThat(value.origin().orElseThrow().line()).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "!FindInMap [Sizes, small, Memory] | 2",
                "!Sub '2048' | 2",
                "!Sub ['${n}', {n: 2048}] | 2",
                "!Join ['', ['20', 48]] | 2",
                "!Select [1, [1024, 2048]] | 2",
                "!If [C, 2048, '2048'] | 2",
                "!Ref AWS::NoValue | 0.125",
                "'2048' | 2",
            })
    void whatIsCertainIsResolved(String expression, BigDecimal gigabytes) {
        assertThat(of(one("AWS::Lambda::Function", "{MemorySize: " + expression + "}"), ComponentAttributes.MEMORY_GB)
                        .known()
                        .orElseThrow())
                .isEqualByComparingTo(gigabytes);
    }

    @Test
    void aConditionalBlockIsFollowedIntoBothBranches() {
        Architecture read = one(
                "AWS::DynamoDB::Table",
                "{PointInTimeRecoverySpecification: !If [C, {PointInTimeRecoveryEnabled: true}, {PointInTimeRecoveryEnabled: true}],"
                        + " TimeToLiveSpecification: !If [C, {Enabled: true}, !Ref AWS::NoValue]}");

        assertThat(of(read, ComponentAttributes.BACKUPS).known()).contains(true);
        assertThat(of(read, ComponentAttributes.LIFECYCLE_POLICY).isUnknown()).isTrue();
    }

    @Test
    void aWrongTypeIsUnknownAndAskedAbout() {
        Architecture read = one("AWS::Lambda::Function", "{MemorySize: {a: b}, Timeout: soon, Runtime: [x, y]}");

        assertThat(of(read, ComponentAttributes.MEMORY_GB).isUnknown()).isTrue();
        assertThat(of(read, ComponentAttributes.LONGEST_RUN_MINUTES).isUnknown())
                .isTrue();
        assertThat(read.openPoints())
                .extracting(OpenPoint::problem)
                .contains("MemorySize takes one value, not a mapping", "Timeout takes a number, not the text 'soon'");
    }

    @Test
    void aBucketIsPublicOnlyWhereThatIsCertain() {
        assertThat(of(one("AWS::S3::Bucket", "{}"), ComponentAttributes.PUBLIC_ACCESS)
                        .known())
                .contains(false);
        assertThat(of(one("AWS::S3::Bucket", "{AccessControl: PublicRead}"), ComponentAttributes.PUBLIC_ACCESS)
                        .known())
                .contains(true);
        assertThat(of(
                                one("AWS::S3::Bucket", "{PublicAccessBlockConfiguration: {BlockPublicPolicy: false}}"),
                                ComponentAttributes.PUBLIC_ACCESS)
                        .isUnknown())
                .isTrue();
    }

    @Test
    void membersCompleteTheirCluster() {
        Architecture read = template(
                "Resources:",
                "  C: { Type: 'AWS::RDS::DBCluster', Properties: { Engine: aurora-mysql } }",
                "  A: { Type: 'AWS::RDS::DBInstance', Properties: { DBClusterIdentifier: !Ref C, PubliclyAccessible: false } }",
                "  B: { Type: 'AWS::RDS::DBInstance', Properties: { DBClusterIdentifier: !Ref C, PubliclyAccessible: 'true' } }",
                "  F: { Type: 'AWS::Lambda::Function', Properties: { Environment: { Variables: { HOST: !GetAtt A.Endpoint.Address } } } }");

        assertThat(read.components()).hasSize(2);
        assertThat(said(read, "C", ComponentAttributes.PUBLIC_ACCESS).known()).contains(true);
        assertThat(said(read, "C", ComponentAttributes.MULTI_AZ).known()).contains(true);
        assertThat(said(read, "C", ComponentAttributes.ENCRYPTED_AT_REST).known())
                .contains(false);
        assertThat(connections(read)).containsExactly("F -> C");
    }

    @Test
    void oneThatMayNotExistMakesNoSecondZone() {
        Architecture read = template(
                "Resources:",
                "  C: { Type: 'AWS::RDS::DBCluster', Properties: { Engine: aurora-mysql } }",
                "  A: { Type: 'AWS::RDS::DBInstance', Properties: { DBClusterIdentifier: !Ref C } }",
                "  B: { Type: 'AWS::RDS::DBInstance', Condition: Large, Properties: { DBClusterIdentifier: !Ref C } }");

        assertThat(said(read, "C", ComponentAttributes.MULTI_AZ).isUnknown()).isTrue();
    }

    @Test
    void samEventsAreSourcesAndImplyAnApi() {
        Architecture read = template(
                "Transform: AWS::Serverless-2016-10-31",
                "Globals: { Function: { Timeout: 120, Environment: { Variables: { TABLE: !Ref T } } } }",
                "Resources:",
                "  B: { Type: 'AWS::S3::Bucket' }",
                "  T: { Type: 'AWS::Serverless::SimpleTable' }",
                "  F:",
                "    Type: AWS::Serverless::Function",
                "    Properties:",
                "      Runtime: python3.12",
                "      Environment: { Variables: { MODE: fast } }",
                "      Events:",
                "        Upload: { Type: S3, Properties: { Bucket: !Ref B, Events: 's3:ObjectCreated:*' } }",
                "        Get: { Type: Api, Properties: { Path: /, Method: get } }");

        assertThat(connections(read)).containsExactly("B -> F", "F -> T", "ServerlessRestApi -> F");
        assertThat(component(read, "ServerlessRestApi").origin().orElseThrow().line())
                .isEqualTo(13);
        assertThat(said(read, "F", ComponentAttributes.LONGEST_RUN_MINUTES).known())
                .contains(BigDecimal.valueOf(2));
        assertThat(component(read, "F").properties().toString()).contains("MODE=***");
    }

    @Test
    void aLoadBalancerReachesItsServiceThroughListenerAndTargetGroup() {
        Architecture read = template(
                "Resources:",
                "  Lb: { Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', Properties: { Scheme: internal } }",
                "  L: { Type: 'AWS::ElasticLoadBalancingV2::Listener', Properties: { LoadBalancerArn: !Ref Lb, DefaultActions: [ { Type: forward, TargetGroupArn: !Ref Tg } ] } }",
                "  Tg: { Type: 'AWS::ElasticLoadBalancingV2::TargetGroup' }",
                "  S: { Type: 'AWS::ECS::Service', Properties: { LaunchType: FARGATE, TaskDefinition: !Ref Td, LoadBalancers: [ { TargetGroupArn: !Ref Tg } ] } }",
                "  Td: { Type: 'AWS::ECS::TaskDefinition', Properties: { Cpu: '512', Memory: 1 GB, RuntimePlatform: { CpuArchitecture: ARM64 } } }");

        assertThat(connections(read)).containsExactly("Lb -> S");
        assertThat(said(read, "Lb", ComponentAttributes.PUBLIC_ACCESS).known()).contains(false);
        assertThat(said(read, "S", ComponentAttributes.VCPU).known().orElseThrow())
                .isEqualByComparingTo("0.5");
        assertThat(said(read, "S", ComponentAttributes.MEMORY_GB).known().orElseThrow())
                .isEqualByComparingTo("1");
        assertThat(said(read, "S", ComponentAttributes.ARCHITECTURE).known()).contains("arm64");
    }

    @Test
    void linksRulesAndSubscriptionsLeadFromSourceToTarget() {
        Architecture read = template(
                "Resources:",
                "  Q: { Type: 'AWS::SQS::Queue' }",
                "  Topic: { Type: 'AWS::SNS::Topic' }",
                "  F: { Type: 'AWS::Lambda::Function' }",
                "  R: { Type: 'AWS::Events::Rule', Properties: { Targets: [ { Arn: !GetAtt F.Arn, Id: f } ] } }",
                "  M: { Type: 'AWS::Lambda::EventSourceMapping', Properties: { EventSourceArn: !GetAtt Q.Arn, FunctionName: !Ref F } }",
                "  N: { Type: 'AWS::SNS::Subscription', Properties: { TopicArn: !Ref Topic, Endpoint: !GetAtt Q.Arn, Protocol: sqs } }",
                "  Role: { Type: 'AWS::IAM::Role', Properties: { Policies: [ { PolicyDocument: { Resource: !Ref Topic } } ] } }");

        assertThat(connections(read)).containsExactly("Q -> F", "R -> F", "Topic -> Q");
    }

    @Test
    void subnetsAndSecurityGroupsOfTheTemplateAreLookedInto() {
        Architecture read = template(
                "Resources:",
                "  Open: { Type: 'AWS::EC2::SecurityGroup', Properties: { SecurityGroupIngress: [ { CidrIp: 0.0.0.0/0 }, { CidrIp: 10.0.0.0/8 } ] } }",
                "  More: { Type: 'AWS::EC2::SecurityGroupIngress', Properties: { GroupId: !GetAtt Open.GroupId, CidrIpv6: '::/0' } }",
                "  Inside: { Type: 'AWS::EC2::Subnet' }",
                "  Outside: { Type: 'AWS::EC2::Subnet' }",
                "  Igw: { Type: 'AWS::EC2::InternetGateway' }",
                "  Closed: { Type: 'AWS::EC2::RouteTable' }",
                "  Public: { Type: 'AWS::EC2::RouteTable' }",
                "  Route: { Type: 'AWS::EC2::Route', Properties: { RouteTableId: !Ref Public, GatewayId: !Ref Igw } }",
                "  A1: { Type: 'AWS::EC2::SubnetRouteTableAssociation', Properties: { SubnetId: !Ref Inside, RouteTableId: !Ref Closed } }",
                "  A2: { Type: 'AWS::EC2::SubnetRouteTableAssociation', Properties: { SubnetId: !Ref Outside, RouteTableId: !Ref Public } }",
                "  Group: { Type: 'AWS::RDS::DBSubnetGroup', Properties: { SubnetIds: [ !Ref Inside ] } }",
                "  Db: { Type: 'AWS::RDS::DBInstance', Properties: { Engine: postgres, DBSubnetGroupName: !Ref Group } }",
                "  F: { Type: 'AWS::Lambda::Function', Properties: { VpcConfig: { SubnetIds: [ !Ref Inside, !Ref Outside ], SecurityGroupIds: [ !Ref Open ] } } }");

        assertThat(said(read, "F", ComponentAttributes.PRIVATE_SUBNETS).known()).contains(false);
        assertThat(said(read, "F", ComponentAttributes.OPEN_SECURITY_GROUP_RULES)
                        .known())
                .contains(BigDecimal.valueOf(2));
        assertThat(said(read, "Db", ComponentAttributes.PRIVATE_SUBNETS).known())
                .contains(true);
    }

    @Test
    void statesAreCountedAtEveryDepth() {
        String machine = "{\\\"StartAt\\\": \\\"A\\\", \\\"States\\\": {"
                + "\\\"A\\\": {\\\"Type\\\": \\\"Choice\\\"},"
                + "\\\"B\\\": {\\\"Type\\\": \\\"Map\\\", \\\"MaxConcurrency\\\": ${n}, \\\"ItemProcessor\\\": {\\\"States\\\": {\\\"C\\\": {\\\"Type\\\": \\\"Choice\\\"}}}},"
                + "\\\"D\\\": {\\\"Type\\\": \\\"Parallel\\\", \\\"Branches\\\": [{\\\"States\\\": {\\\"E\\\": {\\\"Type\\\": \\\"Map\\\", \\\"Iterator\\\": {\\\"States\\\": {}}}}}]}}}";
        Architecture read = one("AWS::StepFunctions::StateMachine", "{DefinitionString: !Sub \"" + machine + "\"}");

        assertThat(of(read, ComponentAttributes.CHOICE_STATES).known()).contains(BigDecimal.valueOf(2));
        assertThat(of(read, ComponentAttributes.MAP_STATES).known()).contains(BigDecimal.valueOf(2));
        assertThat(reason(of(
                        one("AWS::Serverless::StateMachine", "{DefinitionUri: machine.asl.json}"),
                        ComponentAttributes.CHOICE_STATES)))
                .isEqualTo("the definition stands in another file");
    }

    @Test
    void aDefinitionMayBeMadeATextByTheLanguageExtensions() {
        Architecture read = one(
                "AWS::StepFunctions::StateMachine",
                "{DefinitionString: {\"Fn::ToJsonString\": {States: {A: {Type: Choice}, B: {Type: Map}, C: {Type: Choice}}}}}");

        assertThat(of(read, ComponentAttributes.CHOICE_STATES).known()).contains(BigDecimal.valueOf(2));
        assertThat(of(read, ComponentAttributes.MAP_STATES).known()).contains(BigDecimal.ONE);
    }

    @Test
    void practicesAreReadToo() {
        Architecture read = template(
                "Resources:",
                "  A: { Type: 'AWS::CloudWatch::Alarm' }",
                "  S: { Type: 'AWS::SecretsManager::Secret' }",
                "  R: { Type: 'AWS::SecretsManager::RotationSchedule', Properties: { SecretId: !Ref S } }",
                "  T: { Type: 'AWS::SecretsManager::Secret' }");

        assertThat(read.practices().get(PracticeAttributes.ALARMS).known()).contains(true);
        assertThat(read.practices().get(PracticeAttributes.INFRASTRUCTURE_TOOL).known())
                .contains("cloudformation");
        assertThat(said(read, "S", ComponentAttributes.ROTATION).known()).contains(true);
        assertThat(said(read, "T", ComponentAttributes.ROTATION).isUnknown()).isTrue();
    }

    @Test
    void nothingIsSkippedSilently() {
        Architecture read = template(
                "Transform: [AWS::Serverless-2016-10-31, MyMacro]",
                "Resources:",
                "  P: { Type: 'AWS::Panorama::Package' }",
                "  C: { Type: 'Custom::Thing' }",
                "  N: { Type: 'AWS::CloudFormation::Stack' }",
                "  X: 5",
                "  Fn::Transform: { Name: 'AWS::Include' }",
                "  R: { Type: 'AWS::IAM::Role' }");

        assertThat(read.components()).extracting(ComponentDescription::id).containsExactly("C", "P");
        assertThat(read.components())
                .allSatisfy(each -> assertThat(each.technology()).isEmpty());
        assertThat(read.unread())
                .extracting(Unread::what)
                .containsExactly(
                        "Transform MyMacro",
                        "AWS::Panorama::Package (P)",
                        "Custom::Thing (C)",
                        "AWS::CloudFormation::Stack (N)",
                        "(X)",
                        "Fn::Transform");
    }

    @Test
    void secretsAreMaskedBeforeAnyoneSeesThem() {
        Architecture read = one(
                "AWS::Lambda::Function",
                "{Environment: {Variables: {DB_PASSWORD: hunter2, API_KEY: 12345, SecretArn: 'arn:aws:x', SECRET_NAME: orders,"
                        + " KEEP: '{{resolve:secretsmanager:a:SecretString:password}}', TOKEN: '{{resolve:ssm:b}}',"
                        + " URL: 'postgres://joe:hunter2@db/x', AWS_ID: AKIAIOSFODNN7EXAMPLE, GREETING: hello,"
                        + " FROM_PARAMETER: !Ref Secret, ACCESS_TOKEN: !If [C, hunter2, other]}},"
                        + " Pairs: [{Name: DB_PASSWORD, Value: hunter2}, {Name: MODE, Value: fast}],"
                        + " Pem: \"-----BEGIN RSA PRIVATE KEY-----\\nhunter2\\n-----END RSA PRIVATE KEY-----\"}");

        String properties = component(read, "It").properties().toString();
        assertThat(properties)
                .doesNotContain("hunter2", "12345", "AKIAIOSFODNN7EXAMPLE")
                .contains(
                        "DB_PASSWORD=***",
                        "SecretArn=arn:aws:x",
                        "SECRET_NAME=orders",
                        "KEEP={{resolve:secretsmanager:a:SecretString:password}}",
                        "TOKEN={{resolve:ssm:b}}",
                        "URL=postgres://joe:***@db/x",
                        "GREETING=***",
                        "Value=fast",
                        "Pem=***");
    }

    @Test
    void propertiesArePlainValues() {
        Map<String, Object> properties = component(
                        one(
                                "AWS::SQS::Queue",
                                "{DelaySeconds: 5, Fifo: true, Name: !Ref P, Tags: [{Key: a, Value: b}]}"),
                        "It")
                .properties();

        assertThat(properties)
                .containsEntry("DelaySeconds", BigDecimal.valueOf(5))
                .containsEntry("Fifo", true)
                .containsEntry("Tags", List.of(Map.of("Key", "a", "Value", "b")));
        assertThat(properties).extractingByKey("Name").isInstanceOf(Value.Unknown.class);
    }

    @Test
    void aLongChainOfPartsIsFollowedToItsEnd() {
        StringBuilder chain = new StringBuilder("Resources:\n  R0: { Type: 'AWS::RDS::DBInstance' }\n");
        for (int i = 1; i < 3_000; i++) {
            chain.append(
                    "  R" + i + ": { Type: 'AWS::RDS::DBInstance', Properties: { SourceDBInstanceIdentifier: !Ref R"
                            + (i - 1) + " } }\n");
        }

        assertThat(template(chain.toString()).components()).hasSize(1);
    }

    private static Architecture declared(String context) {
        return template(
                "Resources:",
                "  Orders:",
                "    Type: AWS::DynamoDB::Table",
                "    Metadata:",
                "      com.aws.cloudformation.Context: " + context,
                "    Properties: { TableName: orders }");
    }

    @Test
    void readsADeclaredDoorAsAStatedDecision() {
        Architecture architecture =
                declared("{ why: readers rely on its key, mutable: must-never-change, must: [stay] }");

        assertThat(architecture.decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.id()).isEqualTo("Orders.declared");
            assertThat(decision.about()).containsExactly("Orders");
            assertThat(decision.attributes().get(DecisionAttributes.MUTABILITY).known())
                    .contains("must-never-change");
            assertThat(decision.attributes().get(DecisionAttributes.REASON).known())
                    .contains("readers rely on its key");
            assertThat(decision.attributes().get(DecisionAttributes.CONSTRAINTS).known())
                    .contains(List.of("stay"));
            assertThat(decision.origin()).map(origin -> origin.line()).contains(5);
        });
    }

    @Test
    void asksWhereADeclarationIsNotUnderstood() {
        assertThat(declared("{ mutable: perhaps }").openPoints())
                .singleElement()
                .extracting(OpenPoint::problem)
                .asString()
                .contains("says mutable: perhaps, not one of must-never-change");
        assertThat(declared("forever").openPoints())
                .singleElement()
                .extracting(OpenPoint::problem)
                .asString()
                .contains("is no mapping");
        assertThat(one("AWS::SQS::Queue", "{}").decisions()).isEmpty();
    }
}
