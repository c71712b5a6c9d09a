package dev.lintel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.ResourceDescription;
import dev.lintel.architecture.Value;
import org.junit.jupiter.api.Test;

/** A template hands on every resource as it is declared, component or not. */
class ResourcesTest {
    private final Architecture architecture = Given.template(
            "Resources:",
            "  Database:",
            "    Type: AWS::RDS::DBCluster",
            "    Condition: Wide",
            "    Properties:",
            "      Engine: aurora-postgresql",
            "      DBClusterIdentifier: !Ref Name",
            "      MasterUserPassword: s3cret-of-orders",
            "  Writer:",
            "    Type: AWS::RDS::DBInstance",
            "    Properties: { DBClusterIdentifier: !Ref Database }",
            "  Key:",
            "    Type: AWS::KMS::Key",
            "  Later:",
            "    Type: AWS::New::Thing",
            "    Properties: !If [Wide, { Password: s3cret-of-orders }, {}]");

    @Test
    void listsThemByTheirNames() {
        assertThat(architecture.resources())
                .extracting(ResourceDescription::id, ResourceDescription::type)
                .map(Object::toString)
                .containsExactly(
                        "(\"Database\", \"AWS::RDS::DBCluster\")",
                        "(\"Key\", \"AWS::KMS::Key\")",
                        "(\"Later\", \"AWS::New::Thing\")",
                        "(\"Writer\", \"AWS::RDS::DBInstance\")");
    }

    @Test
    void knowsTheComponentThatOneIsOrIsAPartOf() {
        assertThat(resource("Database").component()).contains("Database");
        assertThat(resource("Writer").component()).contains("Database");
        assertThat(resource("Key").component()).isEmpty();
    }

    @Test
    void keepsConditionsAndPlaces() {
        ResourceDescription database = resource("Database");

        assertThat(database.condition()).contains("Wide");
        assertThat(resource("Key").condition()).isEmpty();
        assertThat(database.placeOf("Engine").line()).isEqualTo(6);
        assertThat(database.placeOf("Port").line())
                .isEqualTo(database.origin().line())
                .isEqualTo(2);
    }

    @Test
    void keepsPropertiesAsReadAndNoSecret() {
        assertThat(resource("Database").properties()).containsEntry("Engine", "aurora-postgresql");
        assertThat(resource("Database").properties().get("DBClusterIdentifier")).isInstanceOf(Value.Unknown.class);
        assertThat(resource("Later").properties().get("Fn::If")).isInstanceOf(Value.Unknown.class);
        assertThat(architecture.resources().toString()).doesNotContain("s3cret");
    }

    private ResourceDescription resource(String id) {
        return architecture.resources().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
