package dev.lintel.intake;

import static dev.lintel.intake.Given.built;
import static dev.lintel.intake.Given.component;
import static dev.lintel.intake.Given.connections;
import static dev.lintel.intake.Given.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.ComponentDescription;
import dev.lintel.architecture.PracticeAttributes;
import dev.lintel.architecture.Unread;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CdkTest {
    @TempDir
    Path folder;

    private Path write(String name, String content) throws IOException {
        return Given.written(folder, name, content);
    }

    @Test
    void theStacksOfAnAssemblyAreOneArchitectureNamedByConstructs() {
        Architecture read = built(Intake.read(file("assembly/restaurant-management-demo.out")));

        assertThat(read.name()).isEqualTo("restaurant-management-demo");
        assertThat(read.practices().get(PracticeAttributes.INFRASTRUCTURE_TOOL).known())
                .contains("cdk");
        assertThat(read.components())
                .hasSize(25)
                .extracting(ComponentDescription::id)
                .contains(
                        "SharedStack/order-table",
                        "ExistingResourcesStack/existing-order-archive-bucket",
                        "ManagerStack/reports-bucket/S3LoggingBucket",
                        "KitchenStaffStack/kitchen-staff-api/LambdaRestApi");
        assertThat(connections(read))
                .contains(
                        "ServiceStaffStack/create-order/LambdaFunction -> SharedStack/order-table",
                        "ManagerStack/archive-orders/LambdaFunction -> ExistingResourcesStack/existing-order-archive-bucket",
                        "ManagerStack/close-out-service/StateMachine -> ManagerStack/create-report/LambdaFunction");
        assertThat(read.unread()).isEmpty();
    }

    @Test
    void whatANewerManifestNotesBesideItNamesAsWell() {
        Architecture read = built(Intake.read(file("assembly/lambda-bedrock-vpc.out/manifest.json")));

        assertThat(read.components())
                .extracting(ComponentDescription::id)
                .contains("lambed-with-vpc/test-lambda-inferenceprops/LambdaFunction")
                .noneMatch(id -> id.contains("CustomResourceProvider"));
    }

    @Test
    void nestedAssembliesAreRead() {
        assertThat(built(Intake.read(file("assembly/toolkit-nested-assembly.out")))
                        .components())
                .isEmpty();
        assertThatThrownBy(() -> Intake.read(file("assembly/nested-assemblies.out")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("manifest.json:11: a file of the assembly cannot be read: ")
                .hasMessageEndingWith("topLevelStack.template.json: is empty");
    }

    private Path assembly(String version, String templateFile, String trace) throws IOException {
        write("app/cdk.out/Orders.template.json", """
                {"Resources": {
                  "Jobs1": {"Type": "AWS::SQS::Queue"},
                  "Sub1": {"Type": "AWS::CloudFormation::Stack",
                    "Properties": {"TemplateURL": {"Fn::Join": ["", ["https://s3.", {"Ref": "AWS::URLSuffix"}]]},
                      "Parameters": {"Jobs": {"Ref": "Jobs1"}}},
                    "Metadata": {"aws:cdk:path": "Orders/Sub.NestedStack/Sub.NestedStackResource",
                      "aws:asset:path": "OrdersSub.nested.template.json"}}}}
                """);
        write("app/cdk.out/OrdersSub.nested.template.json", """
                {"Parameters": {"Jobs": {"Type": "String"}},
                 "Resources": {"Fn1": {"Type": "AWS::Lambda::Function",
                    "Properties": {"Environment": {"Variables": {"JOBS": {"Ref": "Jobs"}}}},
                    "Metadata": {"aws:cdk:path": "Orders/Sub/Worker/Resource"}}}}
                """);
        return write("app/cdk.out/manifest.json", """
                {"version": "%s", "artifacts": {
                  "Tree": {"type": "cdk:tree", "properties": {"file": "tree.json"}},
                  "Orders": {"type": "aws:cloudformation:stack", "displayName": "Orders",
                    "properties": {"templateFile": "%s"},
                    "metadata": {"/Orders/Jobs/Resource": [
                      {"type": "aws:cdk:logicalId", "data": "Jobs1", "trace": [%s]}]}}}}
                """.formatted(version, templateFile, trace)
                .replace("\"OrdersSub\": {", "\"X\": {"));
    }

    @Test
    void aStackNestedInAnotherKnowsItsConstructs() throws IOException {
        Path manifest = assembly("48.0.0", "Orders.template.json", "");
        Files.writeString(manifest, Files.readString(manifest).replaceFirst("\"X\": \\{[^}]*}},", ""));

        Architecture read = built(Intake.read(manifest));

        assertThat(read.name()).isEqualTo("app");
        assertThat(read.components())
                .extracting(ComponentDescription::id)
                .containsExactly("Orders/Jobs", "Orders/Sub/Worker");
        assertThat(connections(read)).containsExactly("Orders/Sub/Worker -> Orders/Jobs");
        assertThat(read.unread()).isEmpty();
    }

    @Test
    void theProgramsOwnLineIsWhereAComponentStands() throws IOException {
        String program = folder.toRealPath().resolve("app/lib/orders.ts").toString();
        Path manifest = assembly("48.0.0", "Orders.template.json", """
                "new CfnQueue (/x/node_modules/aws-cdk-lib/aws-sqs/lib/sqs.generated.js:1:1234)",
                "new Orders (%s:17:5)", "Object.<anonymous> (/x/bin/app.ts:8:1)"
                """.formatted(program));

        assertThat(component(built(Intake.read(manifest.toRealPath())), "Orders/Jobs")
                        .origin())
                .hasToString("Optional[lib/orders.ts:17]");
    }

    @Test
    void aNewerManifestIsReadAndSaysSo() throws IOException {
        Architecture read = built(Intake.read(assembly("99.0.0", "Orders.template.json", "")));

        assertThat(read.components()).isNotEmpty();
        assertThat(read.unread())
                .extracting(Unread::what)
                .containsExactly("what is new in version 99.0.0 of the manifest");
    }

    @Test
    void anAssemblyWithoutStacksIsRefused() throws IOException {
        Path manifest = write(
                "cdk.out/manifest.json", "{\"version\": \"48.0.0\", \"artifacts\": {\"A\": {\"type\": \"who:am:i\"}}}");

        assertThatThrownBy(() -> Intake.read(manifest))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("manifest.json:1: an assembly without stacks");
    }

    @Test
    void aFileThatIsMissingOrLiesOutsideIsOneError() throws IOException {
        for (String name : new String[] {"gone.json", "../../secret.json", "/etc/hostname"}) {
            Path manifest = assembly("48.0.0", name, "");
            write("secret.json", "{}");

            assertThatThrownBy(() -> Intake.read(manifest))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("manifest.json:3: " + name + " is no file in this folder");
        }
    }
}
