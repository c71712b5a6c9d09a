package dev.lintel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.Comparison;
import dev.lintel.DoorWalked;
import dev.lintel.DoorWalked.Kind;
import dev.lintel.model.Stage;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a one-way door, what could be one, and what is none. */
class DoorsTest {

    @Nested
    class OfTemplates {
        private static final String TABLE = """
                Parameters:
                  Attribute: { Type: String, Default: id }
                Conditions:
                  Wide: !Equals [!Ref "AWS::Region", eu-west-1]
                Resources:
                  Orders:
                    Type: AWS::DynamoDB::Table
                    Properties:
                      KeySchema: [{ AttributeName: id, KeyType: HASH }]
                """;

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "!Ref Attribute",
                    "!If [Wide, id, other]",
                    "!Sub '${Attribute}'",
                    "!ImportValue Attribute",
                    "{ 'Fn::GetAtt': [Other, Name] }"
                })
        void whatADeploymentComputesIsOpenAgainstAKnownValue(String expression) {
            Comparison there = scale(TABLE, TABLE.replace("AttributeName: id", "AttributeName: " + expression));

            assertThat(there.doors()).isEmpty();
            assertThat(kinds(there.possibleDoors())).containsExactly(Kind.REPLACED);
            assertThat(there.possibleDoors().get(0).message()).contains("may be");
        }

        @Test
        void whatADeploymentComputesAlikeIsTheSame() {
            String computed = TABLE.replace("AttributeName: id", "AttributeName: !Ref Attribute");

            assertThat(scale(computed, computed + "    DeletionPolicy: Retain\n")
                            .isEmpty())
                    .isTrue();
        }

        @Test
        void anotherDefaultIsOpen() {
            String computed = TABLE.replace("AttributeName: id", "AttributeName: !Ref Attribute");

            assertThat(kinds(scale(computed, computed.replace("Default: id", "Default: key"))
                            .possibleDoors()))
                    .containsExactly(Kind.REPLACED);
        }

        @Test
        void aKnownDifferenceBesideAnUnknownIsADoor() {
            String two = TABLE.replace("[{", "[{ AttributeName: !Ref Attribute, KeyType: RANGE }, {");

            assertThat(kinds(scale(two, two.replace("AttributeName: id", "AttributeName: at"))
                            .doors()))
                    .containsExactly(Kind.REPLACED);
        }

        @Test
        void propertiesThatAreAllOneExpressionAreOpen() {
            String whole = TABLE.replace(
                    "    Properties:\n      KeySchema: [{ AttributeName: id, KeyType: HASH }]\n",
                    "    Properties: !If [Wide, { KeySchema: [] }, { KeySchema: [] }]\n");

            assertThat(scale(TABLE, whole).doors()).isEmpty();
            assertThat(kinds(scale(TABLE, whole).possibleDoors())).containsExactly(Kind.REPLACED);
        }

        @Test
        void whatAMacroMayAddIsOpen() {
            String included = TABLE.replace(
                    "KeySchema: [{ AttributeName: id, KeyType: HASH }]",
                    "Fn::Transform: { Name: AWS::Include, Parameters: { Location: s3://x/y } }");

            assertThat(scale(TABLE, included).doors()).isEmpty();
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{ AttributeName: id, AttributeType: N } | certain",
                    "{ AttributeName: id, AttributeType: N }, { AttributeName: at, AttributeType: S } | certain",
                    "{ AttributeName: id, AttributeType: !Ref Attribute } | possible",
                    "{ AttributeName: id, AttributeType: S }, { AttributeName: at, AttributeType: S } | none",
                    "{ AttributeName: at, AttributeType: S }, { AttributeName: id, AttributeType: S } | none",
                    "{ AttributeName: at, AttributeType: N } | none",
                    "'' | none"
                })
        void anAttributeKeepsItsTypeAndOthersMayComeAndGo(String attributes, String expected) {
            String one = resource(
                    "AWS::DynamoDB::Table", "{ AttributeDefinitions: [{ AttributeName: id, AttributeType: S }] }");
            String other = resource("AWS::DynamoDB::Table", "{ AttributeDefinitions: [" + attributes + "] }");

            Comparison there = scale(one, other);

            assertThat(kinds(there.doors())).isEqualTo(expected.equals("certain") ? List.of(Kind.REPLACED) : List.of());
            assertThat(kinds(there.possibleDoors()))
                    .isEqualTo(expected.equals("possible") ? List.of(Kind.REPLACED) : List.of());
            assertThat(scale(other, one).doors()).hasSameSizeAs(there.doors());
        }

        @Test
        void theOrderOfAListMayMatter() {
            String one = resource("AWS::FSx::FileSystem", "{ FileSystemType: ONTAP, SubnetIds: [subnet-1, subnet-2] }");

            Comparison there = scale(one, one.replace("subnet-1, subnet-2", "subnet-2, subnet-1"));

            assertThat(there.doors()).isEmpty();
            assertThat(kinds(there.possibleDoors())).containsExactly(Kind.REPLACED);
            assertThat(kinds(scale(one, one.replace("subnet-2", "subnet-3")).doors()))
                    .containsExactly(Kind.REPLACED);
        }

        @Test
        void switchingOffWhatIsOffMayChangeNothing() {
            String plain = resource("AWS::EFS::FileSystem", "{ PerformanceMode: maxIO }");
            String off = resource("AWS::EFS::FileSystem", "{ PerformanceMode: maxIO, Encrypted: false }");
            String on = resource("AWS::EFS::FileSystem", "{ PerformanceMode: maxIO, Encrypted: true }");

            assertThat(scale(plain, off).doors()).isEmpty();
            assertThat(scale(plain, off).possibleDoors()).hasSize(1);
            assertThat(scale(plain, on).doors()).hasSize(1);
            assertThat(scale(off, on).doors()).hasSize(1);
        }

        @Test
        void whatReplacesOnlySometimesIsOpen() {
            String one = resource("AWS::RDS::DBInstance", "{ Engine: postgres, StorageType: gp3 }");

            Comparison there = scale(one, one.replace("gp3", "io2"));

            assertThat(there.doors()).isEmpty();
            assertThat(there.possibleDoors()).hasSize(1);
        }

        @Test
        void anInstanceOfAClusterKeepsNoDataOfItsOwn() {
            String cluster = "Resources:\n  Cluster:\n    Type: AWS::RDS::DBCluster\n"
                    + "    Properties: { Engine: aurora-postgresql, StorageEncrypted: true }\n";
            String reader = cluster + "  Reader:\n    Type: AWS::RDS::DBInstance\n    Properties:"
                    + " { Engine: aurora-postgresql, DBClusterIdentifier: !Ref Cluster, DBInstanceIdentifier: r1 }\n";

            assertThat(scale(reader, cluster).doors()).isEmpty();
            assertThat(scale(reader, reader.replace("r1", "r2")).doors()).isEmpty();
            String alone = reader.replace("DBClusterIdentifier: !Ref Cluster, ", "");
            assertThat(kinds(scale(alone, alone.replace("r1", "r2")).doors())).containsExactly(Kind.REPLACED);
        }

        @Test
        void anotherTypeUnderTheSameNameIsAnotherTechnology() {
            String queue = TABLE.replace("AWS::DynamoDB::Table", "AWS::SQS::Queue");

            DoorWalked door = scale(TABLE, queue).doors().get(0);

            assertThat(door.kind()).isEqualTo(Kind.TECHNOLOGY);
            assertThat(door.message()).isEqualTo("Orders becomes AWS::SQS::Queue instead of AWS::DynamoDB::Table");
        }

        @Test
        void aConditionMayTakeAStoreAway() {
            String conditional = TABLE + "    Condition: Wide\n";

            assertThat(scale(TABLE, conditional).doors()).isEmpty();
            assertThat(kinds(scale(TABLE, conditional).possibleDoors())).containsExactly(Kind.REMOVED);
            assertThat(scale(conditional, TABLE).isEmpty()).isTrue();
            String without = TABLE.replace("Orders:", "Other:").replace("AWS::DynamoDB::Table", "AWS::SNS::Topic");
            assertThat(scale(conditional, without).doors()).isEmpty();
            assertThat(kinds(scale(conditional, without).possibleDoors())).contains(Kind.REMOVED);
        }

        @Test
        void aPartIsToldByItsOwnName() {
            String database = resource("AWS::Glue::Database", "{ CatalogId: a, DatabaseInput: { Name: clicks } }");
            String table = database
                    + "  Days:\n    Type: AWS::Glue::Table\n    Properties: { CatalogId: a, DatabaseName: !Ref Store }\n";

            DoorWalked door = scale(table, database).doors().get(0);

            assertThat(door.message()).isEqualTo("Days of Store (AWS::Glue::Database) is removed");
            assertThat(door.subject().id()).isEqualTo("Store");
        }

        @Test
        void whatIsNoComponentIsAResource() {
            String key = resource("AWS::KMS::Key", "{ KeySpec: SYMMETRIC_DEFAULT }");

            DoorWalked door = scale(key, key.replace("SYMMETRIC_DEFAULT", "RSA_4096"))
                    .doors()
                    .get(0);

            assertThat(door.subject().kind()).isEqualTo("resource");
            assertThat(door.source()).isEqualTo("pack core");
        }

        @Test
        void aTableThatComesInIsADoorByItsRule() {
            DoorWalked door =
                    scale(resource("AWS::SNS::Topic", "{}"), TABLE).doors().get(0);

            assertThat(door.kind()).isEqualTo(Kind.INTRODUCED);
            assertThat(door.source()).isEqualTo("rule core/table-key");
            assertThat(door.statements()).contains("2.4.dynamodb.door");
        }

        @Test
        void aBucketThatComesInCouldBeALake() {
            Comparison there = scale(resource("AWS::SNS::Topic", "{}"), resource("AWS::S3::Bucket", "{}"));

            assertThat(kinds(there.doors())).doesNotContain(Kind.INTRODUCED);
            assertThat(there.possibleDoors()).singleElement().satisfies(door -> {
                assertThat(door.kind()).isEqualTo(Kind.INTRODUCED);
                assertThat(door.statements()).contains("2.4.s3.door");
            });
        }
    }

    @Nested
    class OfContracts {
        private static final String API = """
                Resources:
                  Shop:
                    Type: AWS::ApiGatewayV2::Api
                    Properties: { Name: shop, ProtocolType: HTTP }
                  ListOrders:
                    Type: AWS::ApiGatewayV2::Route
                    Properties: { ApiId: !Ref Shop, RouteKey: GET /orders }
                """;

        @Test
        void anotherRouteOfAPublicApiIsADoor() {
            DoorWalked door =
                    scale(API, API.replace("/orders", "/v2/orders")).doors().get(0);

            assertThat(door.kind()).isEqualTo(Kind.CONTRACT);
            assertThat(door.subject().id()).isEqualTo("Shop");
            assertThat(door.changes()).singleElement().satisfies(change -> {
                assertThat(change.of()).isEqualTo("ListOrders");
                assertThat(change.before()).contains("GET /orders");
            });
            assertThat(door.statements()).contains("1.4.type1.example.api-contract", "1.4.matrix.api-contract");
        }

        @Test
        void aRouteThatIsTakenAwayIsOneAndOneThatIsAddedIsNone() {
            String more = API + "  Pay:\n    Type: AWS::ApiGatewayV2::Route\n"
                    + "    Properties: { ApiId: !Ref Shop, RouteKey: POST /pay }\n";

            assertThat(kinds(scale(more, API).doors())).containsExactly(Kind.CONTRACT);
            assertThat(scale(API, more).doors()).isEmpty();
        }

        @Test
        void aPrivateApiBreaksNobodyOutside() {
            String rest = """
                    Resources:
                      Shop:
                        Type: AWS::ApiGateway::RestApi
                        Properties: { EndpointConfiguration: { Types: [PRIVATE] } }
                      Orders:
                        Type: AWS::ApiGateway::Resource
                        Properties: { RestApiId: !Ref Shop, PathPart: orders }
                    """;

            String other = rest.replace("PathPart: orders", "PathPart: sales");
            assertThat(scale(rest, other).doors()).isEmpty();
            assertThat(scale(rest.replace("PRIVATE", "REGIONAL"), other.replace("PRIVATE", "REGIONAL"))
                            .doors())
                    .hasSize(1);
        }

        @Test
        void anotherDocumentOfTheContractIsOpen() {
            String api = resource("AWS::ApiGateway::RestApi", "{ Body: { openapi: 3.0.1, paths: { /a: {} } } }");

            Comparison there = scale(api, api.replace("/a", "/b"));

            assertThat(there.doors()).isEmpty();
            assertThat(kinds(there.possibleDoors())).containsExactly(Kind.CONTRACT);
        }
    }

    @Nested
    class OfWhatIsStated {
        @ParameterizedTest
        @CsvSource({
            // technology before, technology after, certain kinds, possible kinds
            "Aurora, , REMOVED, ",
            "OpenSearch Serverless, , REMOVED, ",
            "DuckDB, , , ",
            "Lambda, , , ",
            "a homemade thing, , , ",
            "PostgreSQL, Aurora, TECHNOLOGY INTRODUCED, ",
            "DuckDB, Redshift Serverless, INTRODUCED, ",
            "Aurora, RDS, TECHNOLOGY, ",
            "Aurora, Amazon Aurora, , ",
            "Lambda, Fargate, , ",
            "Aurora, a homemade thing, , TECHNOLOGY",
            "a homemade thing, Aurora, , INTRODUCED",
            ", Aurora, INTRODUCED, ",
            ", DynamoDB, INTRODUCED, ",
            ", S3, , INTRODUCED",
            ", RDS, INTRODUCED, ",
            ", DuckDB, , ",
            ", PostgreSQL, , "
        })
        void aStoreIsADoorWhenItGoesChangesOrComes(String before, String after, String certain, String possible) {
            Comparison there = scale(store(before), store(after));

            assertThat(words(there.doors())).isEqualTo(certain == null ? "" : certain);
            assertThat(words(there.possibleDoors())).isEqualTo(possible == null ? "" : possible);
        }

        private static String store(String technology) {
            return workload("components: [{ id: other, technology: SNS }"
                    + (technology == null ? "" : ", { id: store, technology: " + technology + " }") + "]\n");
        }

        @Test
        void aLakeIsADoorByItsRole() {
            String lake = workload("components: [{ id: lake, technology: S3, role: data-lake }]\n");

            assertThat(kinds(scale(workload(""), lake).doors())).containsExactly(Kind.INTRODUCED);
        }

        @ParameterizedTest
        @CsvSource({
            // chosen before, chosen after, certain, possible
            "aurora, dynamodb, true, false",
            "aurora, aurora, false, false",
            "none, aurora, true, false",
            "aurora, none, false, false",
            "unknown, aurora, false, true",
            "aurora, unknown, false, true",
            ", aurora, true, false",
            ", none, false, false",
            ", unknown, true, false",
            "aurora, , false, false"
        })
        void aDecisionIsADoorWhenItIsTaken(String before, String after, boolean certain, boolean possible) {
            for (String category :
                    List.of("data-model", "api-contract", "database-choice", "table-key", "object-layout")) {
                Comparison there = scale(decision(category, before), decision(category, after));

                assertThat(kinds(there.doors())).isEqualTo(certain ? List.of(Kind.DECIDED) : List.of());
                assertThat(kinds(there.possibleDoors())).isEqualTo(possible ? List.of(Kind.DECIDED) : List.of());
            }
            assertThat(scale(decision("library", runtime(before)), decision("library", runtime(after)))
                            .doors())
                    .isEmpty();
        }

        /** Something that is left again within days, in place of a store. */
        private static @Nullable String runtime(@Nullable String store) {
            return store == null ? null : store.replace("aurora", "lambda").replace("dynamodb", "fargate");
        }

        private static String decision(String category, @Nullable String chosen) {
            return workload(
                    chosen == null
                            ? ""
                            : "decisions: [{ id: it, category: " + category + ", chosen: " + chosen + " }]\n");
        }

        @ParameterizedTest
        @CsvSource({
            // consumers, what is said of the interface before and after, certain, possible
            "3, yes, no, true, false",
            "3, yes, none, true, false",
            "3, yes, unknown, false, true",
            "3, no, no, false, false",
            "3, no, yes, false, false",
            "3, yes, yes, false, false",
            "0, yes, no, false, false",
            "none, yes, no, false, false",
            "unknown, yes, no, false, true"
        })
        void versioningThatIsGivenUpIsADoorForClientsOutside(
                String consumers, String before, String after, boolean certain, boolean possible) {
            Comparison there = scale(api(consumers, before), api(consumers, after));

            assertThat(kinds(there.doors())).isEqualTo(certain ? List.of(Kind.CONTRACT) : List.of());
            assertThat(kinds(there.possibleDoors())).isEqualTo(possible ? List.of(Kind.CONTRACT) : List.of());
        }

        @ParameterizedTest
        @CsvSource({"3, true, false", "1, true, false", "0, false, false", "none, false, false", "unknown, false, true"
        })
        void anApiThatIsTakenAwayIsADoorForClientsOutside(String consumers, boolean certain, boolean possible) {
            Comparison there = scale(api(consumers, "unknown"), workload(""));

            assertThat(kinds(there.doors())).isEqualTo(certain ? List.of(Kind.CONTRACT) : List.of());
            assertThat(kinds(there.possibleDoors())).isEqualTo(possible ? List.of(Kind.CONTRACT) : List.of());
        }

        private static String api(String consumers, String versioning) {
            return workload("components: [{ id: shop, technology: API Gateway, role: api, externalConsumers: "
                    + consumers + ", apiVersioning: " + versioning + " }]\n");
        }

        @Test
        void theLineOfEachSideIsTold() {
            DoorWalked door = scale(decision("table-key", "id"), decision("table-key", "customer"))
                    .doors()
                    .get(0);

            assertThat(door.message()).isEqualTo("it is decided: customer instead of id");
            assertThat(door.changes()).singleElement().satisfies(change -> {
                assertThat(change.beforeAt()).map(Object::toString).isEqualTo(Optional.of("before.yaml:2"));
                assertThat(change.afterAt()).map(Object::toString).isEqualTo(Optional.of("after.yaml:2"));
            });
        }
    }

    @Nested
    class OfFindings {
        private static final String PUBLIC = workload(
                "components: [{ id: store, technology: Aurora, publicAccess: yes, multiAz: no, encryptedAtRest: no }]\n");

        @Test
        void whatIsMendedIsResolvedAndWhatBecomesUnknownIsNot() {
            Comparison mended = scale(PUBLIC, PUBLIC.replace("encryptedAtRest: no", "encryptedAtRest: yes"));
            Comparison unknown = scale(PUBLIC, PUBLIC.replace("encryptedAtRest: no", "encryptedAtRest: unknown"));

            assertThat(mended.newFindings()).isEmpty();
            assertThat(mended.resolvedFindings())
                    .isNotEmpty()
                    .allSatisfy(finding -> assertThat(mended.now(finding)).isEqualTo(Comparison.Standing.ABSENT));
            assertThat(unknown.resolvedFindings())
                    .isNotEmpty()
                    .allSatisfy(finding -> assertThat(unknown.now(finding)).isEqualTo(Comparison.Standing.UNDECIDED));
        }

        @Test
        void anotherStageChangesWhatIsDue() {
            Comparison there = Templates.ADVISOR.compare(
                    Templates.read(PUBLIC, "before.yaml", Stage.DEMO),
                    Templates.read(PUBLIC, "after.yaml", Stage.PRODUCTION));

            assertThat(there.doors()).isEmpty();
            assertThat(there.newFindings()).isNotEmpty();
            assertThat(there.changedFindings()).allSatisfy(changed -> {
                assertThat(changed.before().severity())
                        .isNotEqualTo(changed.after().severity());
                assertThat(Comparison.isSame(changed.before(), changed.after())).isTrue();
            });
        }

        @Test
        void theNameOfTheWorkloadMakesNoDifference() {
            assertThat(scale(PUBLIC, PUBLIC.replace("name: orders", "name: sales"))
                            .isEmpty())
                    .isTrue();
        }
    }

    private static String workload(String rest) {
        return "workload: { name: orders, stage: scale }\n" + rest;
    }

    private static String resource(String type, String properties) {
        return "Resources:\n  Store:\n    Type: " + type + "\n    Properties: " + properties + "\n";
    }

    private static Comparison scale(String before, String after) {
        return Templates.compare(before, after, Stage.SCALE);
    }

    private static List<Kind> kinds(List<DoorWalked> doors) {
        return doors.stream().map(DoorWalked::kind).toList();
    }

    private static String words(List<DoorWalked> doors) {
        return String.join(" ", doors.stream().map(door -> door.kind().name()).toList());
    }
}
