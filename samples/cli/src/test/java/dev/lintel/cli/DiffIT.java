package dev.lintel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DiffIT {
    private static final Path SHOP = LintelJar.ROOT.resolve("samples/architectures/shop");
    private static final String BEFORE = SHOP.resolve("before.yaml").toString();
    private static final String AFTER = SHOP.resolve("after.yaml").toString();

    @Test
    void endsWithOneWhereTheChangeWalksThroughADoor() throws Exception {
        assertThat(LintelJar.run("diff", BEFORE, AFTER, "--stage", "production").answer(1))
                .contains("ONE-WAY DOORS", "Orders (AWS::DynamoDB::Table) is made anew for another KeySchema")
                .contains("before.yaml:10", "after.yaml:11")
                .contains("2.4.dynamodb.door", "@aws-cdk/aws-service-spec")
                .doesNotContain("\u001B");
    }

    @Test
    void endsWithZeroWhereItWalksThroughNone() throws Exception {
        assertThat(LintelJar.run("diff", BEFORE, BEFORE, "--stage", "production")
                        .answer(0))
                .contains("Nothing that is compared differs.");
    }

    @Test
    void failsOnlyOnWhatItWasToldToFailOn() throws Exception {
        LintelJar.run("diff", BEFORE, AFTER, "--stage", "production", "--fail-on", "never")
                .answer(0);
        LintelJar.run("diff", BEFORE, AFTER, "--stage", "production", "--fail-on", "blocker")
                .answer(1);
        LintelJar.run("diff", AFTER, BEFORE, "--stage", "production", "--fail-on", "blocker")
                .answer(0);
        LintelJar.run("diff", BEFORE, AFTER, "--stage", "production", "--fail-on", "DOOR")
                .answer(1);
    }

    @Test
    void failsOnANewFindingWhereToldSo(@TempDir Path folder) throws Exception {
        String before = "workload: { name: orders, stage: production }\n"
                + "components: [{ id: store, technology: Aurora, encryptedAtRest: yes }]\n";
        Path was = Files.writeString(folder.resolve("before.yaml"), before);
        Path is = Files.writeString(folder.resolve("after.yaml"), before.replace("AtRest: yes", "AtRest: no"));

        LintelJar.run("diff", was.toString(), is.toString()).answer(0);
        assertThat(LintelJar.run("diff", was.toString(), is.toString(), "--fail-on", "minor")
                        .answer(1))
                .contains("NEW FINDINGS");
        assertThat(LintelJar.run("diff", is.toString(), was.toString(), "--fail-on", "minor")
                        .answer(0))
                .contains("RESOLVED FINDINGS");
    }

    private static String change(String name, String actions, String before, String after, String replacePaths) {
        return """
            {"address": "aws_dynamodb_table.%1$s", "mode": "managed", "type": "aws_dynamodb_table", "name": "%1$s",
             "change": {"actions": [%2$s], "before": %3$s, "after": %4$s, "replace_paths": %5$s}}
            """.formatted(name, actions, before, after, replacePaths);
    }

    @Test
    void aPlanTellsByItselfWhatItDoes(@TempDir Path folder) throws Exception {
        String plan = "{\"format_version\": \"1.2\", \"configuration\": {\"root_module\": {}}, \"resource_changes\": ["
                + change(
                        "orders",
                        "\"delete\", \"create\"",
                        "{\"hash_key\": \"id\"}",
                        "{\"hash_key\": \"customer\"}",
                        "[[\"hash_key\"]]")
                + ","
                + change("carts", "\"create\", \"delete\"", "{\"hash_key\": \"id\"}", "{\"hash_key\": \"id\"}", "null")
                + ","
                + change("kept", "\"update\"", "{\"hash_key\": \"id\"}", "{\"hash_key\": \"other\"}", "null")
                + "," + change("gone", "\"delete\"", "{\"hash_key\": \"id\"}", "null", "null") + "]}";
        Path file = Files.writeString(folder.resolve("plan.json"), plan);

        assertThat(LintelJar.run("diff", file.toString(), "--stage", "production")
                        .answer(1))
                .contains("3 one-way doors")
                .contains("aws_dynamodb_table.orders (AWS::DynamoDB::Table) is made anew for another KeySchema")
                .contains("aws_dynamodb_table.carts (AWS::DynamoDB::Table) is made anew")
                .contains("aws_dynamodb_table.gone (AWS::DynamoDB::Table)")
                .contains("the plan, which replaces it")
                .doesNotContain("aws_dynamodb_table.kept (AWS::DynamoDB::Table) is made anew");
    }

    @Test
    void assembliesAreComparedByTheirConstructs(@TempDir Path folder) throws Exception {
        Path before =
                LintelJar.ROOT.resolve("engine/intake/src/test/resources/assembly/restaurant-management-demo.out");
        try (Stream<Path> files = Files.list(before)) {
            for (Path file : files.toList()) {
                String content = Files.readString(file);
                Files.writeString(
                        folder.resolve(file.getFileName()),
                        file.endsWith("SharedStack.template.json")
                                ? content.replace("\"AttributeName\": \"id\"", "\"AttributeName\": \"table\"")
                                : content);
            }
        }

        assertThat(LintelJar.run("diff", before.toString(), folder.toString(), "--stage", "production")
                        .answer(1))
                .contains("1 one-way door")
                .contains("SharedStack/order-table (AWS::DynamoDB::Table) is made anew for another")
                .contains("KeySchema");
    }

    @Test
    void onlyAPlanIsEnoughAlone() throws Exception {
        assertThat(LintelJar.run("diff", BEFORE, "--stage", "production").refusal())
                .contains("says nothing of what was before; give a Terraform plan that has 'resource_changes'");
    }

    @Test
    void writesJsonThatKeepsToItsSchema() throws Exception {
        String json = LintelJar.run("diff", BEFORE, AFTER, "--stage", "production", "--format", "json")
                .answer(1);

        PublishedSchema.COMPARISON.assertKeptBy(json);
        JsonNode comparison = JsonMapper.shared().readTree(json);
        assertThat(comparison.at("/counts/doors").asInt()).isEqualTo(1);
        assertThat(comparison.at("/doors/0/changes/0/afterAt/line").asInt()).isEqualTo(11);
    }

    @Test
    void writesToAFile(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("diff.txt");

        assertThat(LintelJar.run("diff", BEFORE, AFTER, "--stage", "scale", "--output", file.toString())
                        .answer(1))
                .isEmpty();
        assertThat(file).content().contains("ONE-WAY DOORS");
    }

    @Test
    void refusesWhatCannotBeUsedWithOneClearError(@TempDir Path folder) throws Exception {
        assertThat(LintelJar.run("diff", BEFORE, AFTER).refusal())
                .contains("before.yaml does not say at which stage", "--stage");
        assertThat(LintelJar.run("diff", BEFORE, "nowhere.yaml", "--stage", "demo")
                        .refusal())
                .contains("nowhere.yaml");
        assertThat(LintelJar.run("diff", BEFORE, "inputs/empty.yaml", "--stage", "demo")
                        .refusal())
                .contains("inputs/empty.yaml");
        assertThat(LintelJar.run("diff", folder.toString(), AFTER, "--stage", "demo")
                        .refusal())
                .contains("holds nothing that tells of an architecture");
        assertThat(LintelJar.run("diff", BEFORE, "--stage", "demo").refusal()).contains("both states");
        assertThat(LintelJar.run("diff", BEFORE, AFTER, BEFORE, "--stage", "demo")
                        .refusal())
                .contains("Try: lintel diff --help");
        assertThat(LintelJar.run("diff", BEFORE, AFTER, "--stage", "demo", "--fail-on", "undecided")
                        .refusal())
                .contains("'undecided' is not one of door, blocker, major, minor or never");
    }
}
