package dev.lintel.intake;

import static dev.lintel.intake.Given.built;
import static dev.lintel.intake.Given.component;
import static dev.lintel.intake.Given.connections;
import static dev.lintel.intake.Given.file;
import static dev.lintel.intake.Given.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.Attribute;
import dev.lintel.architecture.ComponentAttributes;
import dev.lintel.architecture.ComponentDescription;
import dev.lintel.architecture.PracticeAttributes;
import dev.lintel.architecture.ResourceDescription;
import dev.lintel.architecture.ResourceDescription.Replacement;
import dev.lintel.architecture.Unread;
import dev.lintel.architecture.Value;
import dev.lintel.architecture.WorkloadAttributes;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TerraformTest {
    @TempDir
    Path folder;

    private static Architecture plan(String name) {
        return built(Intake.read(file("plan/" + name + ".json")));
    }

    /** A plan that creates resources, with the expressions that it makes them of. */
    private static Architecture read(String resources, String configuration) {
        return built(Intake.read("""
                {"format_version": "1.2", "terraform_version": "1.9.5",
                 "resource_changes": [%s],
                 "configuration": {"root_module": %s}}
                """.formatted(resources, configuration), "plan.json"));
    }

    private static String created(String address, String after, String unknown, String sensitive) {
        String[] parts = address.substring(address.indexOf("aws_")).split("[.\\[]");
        return """
            {"address": "%s", "mode": "managed", "type": "%s", "name": "%s",
             "change": {"actions": ["create"], "before": null, "after": %s, "after_unknown": %s, "after_sensitive": %s}}
            """.formatted(address.replace("\"", "\\\""), parts[0], parts[1], after, unknown, sensitive);
    }

    private static <T> Optional<T> known(Architecture read, String id, Attribute<T> attribute) {
        return said(read, id, attribute).known();
    }

    @Test
    void aPlanIsAnArchitecture() {
        Architecture read = plan("infracost-example-1.0");

        assertThat(read.workload().get(WorkloadAttributes.PROVIDER).known()).contains("aws");
        assertThat(read.practices().get(PracticeAttributes.INFRASTRUCTURE_TOOL).known())
                .contains("terraform");
        assertThat(read.components())
                .extracting(ComponentDescription::id)
                .containsExactly(
                        "aws_instance.web_app",
                        "aws_instance.zero_cost_instance",
                        "aws_lambda_function.hello_world",
                        "aws_lambda_function.zero_cost_lambda",
                        "aws_s3_bucket.usage");
        assertThat(component(read, "aws_lambda_function.hello_world").technology())
                .contains("lambda");
        assertThat(known(read, "aws_lambda_function.hello_world", ComponentAttributes.MEMORY_GB))
                .contains(BigDecimal.ONE);
        assertThat(known(read, "aws_instance.web_app", ComponentAttributes.INSTANCE_TYPE))
                .contains("m5.4xlarge");
    }

    @Test
    void aPlanInUtf16IsReadToo() {
        assertThat(plan("checkov-utf16-1.0").components()).hasSize(1);
    }

    @Test
    void modulesAndCountsAreFollowed() {
        assertThat(connections(plan("policyengine-count-1.3")))
                .containsExactly(
                        "aws_s3_bucket.validbucket1[0] -> aws_s3_bucket.logbucket1",
                        "aws_s3_bucket.validbucket2[0] -> aws_s3_bucket.logbucket1");
        Architecture read = plan("tfcompliance-asg-alb-0.12");

        assertThat(connections(read))
                .containsExactly("module.alb.aws_alb.alb -> module.myapp-asg.aws_autoscaling_group.asg");
        assertThat(component(read, "module.alb.aws_alb.alb").technology()).contains("application-load-balancer");
        assertThat(known(read, "module.alb.aws_alb.alb", ComponentAttributes.PUBLIC_ACCESS))
                .contains(false);
        assertThat(known(read, "module.myapp-asg.aws_autoscaling_group.asg", ComponentAttributes.INSTANCE_TYPE))
                .contains("t2.medium");
    }

    @Test
    void aPlanWithoutChangesOrWithoutConfigurationSaysWhatItCan() {
        assertThat(plan("tfcompliance-sagemaker-0.12").components())
                .extracting(ComponentDescription::id)
                .containsExactly("aws_sagemaker_notebook_instance.foo");
        Architecture read = plan("terraview-eks-prod-1.10");

        assertThat(read.components()).hasSize(3);
        assertThat(read.unread()).extracting(Unread::what).containsExactly("connections");
    }

    @Test
    void whatOnlyApplyingShowsIsUnknownAndWhatNobodySetIsLeftOut() {
        Architecture read = read(
                created(
                        "aws_db_instance.main",
                        "{\"engine\": \"postgres\", \"instance_class\": \"db.t4g.micro\"}",
                        "{\"multi_az\": true, \"storage_encrypted\": true}",
                        "{}"),
                """
                {"resources": [{"address": "aws_db_instance.main", "expressions": {
                   "engine": {"constant_value": "postgres"}, "instance_class": {"references": ["local.size"]},
                   "storage_encrypted": {"references": ["data.aws_region.here.name", "data.aws_region.here"]}}}]}
                """);

        assertThat(known(read, "aws_db_instance.main", ComponentAttributes.INSTANCE_TYPE))
                .contains("db.t4g.micro");
        assertThat(known(read, "aws_db_instance.main", ComponentAttributes.MULTI_AZ))
                .contains(false);
        Value<Boolean> encrypted = said(read, "aws_db_instance.main", ComponentAttributes.ENCRYPTED_AT_REST);
        assertThat(((Value.Unknown<Boolean>) encrypted).reason()).contains("data.aws_region.here.name");
    }

    @Test
    void aDefaultOfTerraformCountsWhereItIsAnother() {
        String configuration = "{\"resources\": [{\"address\": \"aws_db_instance.main\", \"expressions\": {}}]}";
        String unset = created(
                "aws_db_instance.main", "{\"engine\": \"postgres\"}", "{\"backup_retention_period\": true}", "{}");
        String set = created(
                "aws_db_instance.main", "{\"engine\": \"postgres\", \"backup_retention_period\": 7}", "{}", "{}");

        assertThat(known(read(unset, configuration), "aws_db_instance.main", ComponentAttributes.BACKUPS))
                .contains(false);
        assertThat(known(read(set, configuration), "aws_db_instance.main", ComponentAttributes.BACKUPS))
                .contains(true);
    }

    @Test
    void withoutAConfigurationWhatIsComputedStaysUnknown() {
        Architecture read = built(Intake.read(
                "{\"format_version\": \"1.2\", \"resource_changes\": ["
                        + created("aws_db_instance.main", "{\"engine\": \"postgres\"}", "{\"multi_az\": true}", "{}")
                        + "]}",
                "plan.json"));

        assertThat(said(read, "aws_db_instance.main", ComponentAttributes.MULTI_AZ)
                        .isUnknown())
                .isTrue();
    }

    @Test
    void withoutAConfigurationWhatIsNotMentionedIsUnknownAndWhatIsNullIsLeftOut() {
        Architecture read = built(Intake.read(
                "{\"format_version\": \"1.2\", \"resource_changes\": ["
                        + created(
                                "aws_db_instance.main",
                                "{\"engine\": \"postgres\", \"storage_encrypted\": null}",
                                "{}",
                                "{}")
                        + "]}",
                "plan.json"));

        assertThat(known(read, "aws_db_instance.main", ComponentAttributes.ENCRYPTED_AT_REST))
                .contains(false);
        assertThat(said(read, "aws_db_instance.main", ComponentAttributes.MULTI_AZ)
                        .isUnknown())
                .isTrue();
    }

    @Test
    void noSecretLeavesThePlan() {
        Architecture read = read(
                created(
                        "aws_lambda_function.f", """
                        {"runtime": "python3.12", "handler": "topsecret-handler",
                         "environment": [{"variables": {"DB_PASSWORD": "hunter2", "HOST": "db"}}]}
                        """,
                        "{}", "{\"handler\": true}"),
                "{\"resources\": []}");

        String properties =
                component(read, "aws_lambda_function.f").properties().toString();
        assertThat(properties).contains("HOST=***").doesNotContain("hunter2").doesNotContain("topsecret");
    }

    @Test
    void eachTurnOfALoopRefersToItsOwn() {
        Architecture read = read(
                created("aws_sqs_queue.q[\"a.b\"]", "{\"name\": \"a\"}", "{\"arn\": true}", "{}") + ","
                        + created("aws_sqs_queue.q[\"c\"]", "{\"name\": \"c\"}", "{\"arn\": true}", "{}") + ","
                        + created("aws_lambda_function.f[\"a.b\"]", "{}", "{\"environment\": true}", "{}") + ","
                        + created("aws_lambda_function.f[\"c\"]", "{}", "{\"environment\": true}", "{}") + ","
                        + created("aws_lambda_function.all", "{}", "{\"environment\": true}", "{}"),
                """
                {"resources": [
                  {"address": "aws_sqs_queue.q", "expressions": {}},
                  {"address": "aws_lambda_function.f",
                   "expressions": {"environment": {"references": ["aws_sqs_queue.q", "each.key"]}}},
                  {"address": "aws_lambda_function.all",
                   "expressions": {"environment": {"references": ["aws_sqs_queue.q"]}}}]}
                """);

        assertThat(connections(read))
                .containsExactly(
                        "aws_lambda_function.all -> aws_sqs_queue.q[\"a.b\"]",
                        "aws_lambda_function.all -> aws_sqs_queue.q[\"c\"]",
                        "aws_lambda_function.f[\"a.b\"] -> aws_sqs_queue.q[\"a.b\"]",
                        "aws_lambda_function.f[\"c\"] -> aws_sqs_queue.q[\"c\"]");
    }

    @Test
    void whatModulesHandOnConnects() {
        Architecture read = read(
                created("module.jobs.aws_sqs_queue.this", "{}", "{\"arn\": true}", "{}") + ","
                        + created("module.api.aws_lambda_function.this", "{\"layers\": [\"x\"]}", "{}", "{}"),
                """
                {"module_calls": {
                  "jobs": {"module": {"outputs": {"arn": {"expression": {"references": ["aws_sqs_queue.this.arn", "aws_sqs_queue.this"]}}},
                    "resources": [{"address": "aws_sqs_queue.this", "expressions": {}}]}},
                  "api": {"expressions": {"queue": {"references": ["module.jobs.arn", "module.jobs"]}},
                    "module": {"resources": [{"address": "aws_lambda_function.this",
                      "expressions": {"layers": {"references": ["var.queue"]}}}]}}}}
                """);

        assertThat(connections(read))
                .containsExactly("module.api.aws_lambda_function.this -> module.jobs.aws_sqs_queue.this");
    }

    @Test
    void aResourceThatSaysMoreOfAnotherCountsWithIt() {
        String configuration = """
                {"resources": [
                  {"address": "aws_s3_bucket.a", "expressions": {}},
                  {"address": "aws_s3_bucket.b", "expressions": {}},
                  {"address": "aws_s3_bucket_versioning.v",
                   "expressions": {"bucket": {"references": ["aws_s3_bucket.a.id", "aws_s3_bucket.a"]}}}]}
                """;
        String resources = created("aws_s3_bucket.a", "{}", "{\"id\": true}", "{}") + ","
                + created("aws_s3_bucket.b", "{}", "{\"id\": true}", "{}") + ","
                + created(
                        "aws_s3_bucket_versioning.v",
                        "{\"versioning_configuration\": [{\"status\": \"Enabled\"}]}",
                        "{\"bucket\": true}",
                        "{}");

        Architecture read = read(resources, configuration);
        Architecture astray = built(
                Intake.read("{\"format_version\": \"1.2\", \"resource_changes\": [" + resources + "]}", "p.json"));

        assertThat(read.components()).hasSize(2);
        assertThat(known(read, "aws_s3_bucket.a", ComponentAttributes.VERSIONED))
                .contains(true);
        assertThat(known(read, "aws_s3_bucket.b", ComponentAttributes.VERSIONED))
                .contains(false);
        assertThat(said(astray, "aws_s3_bucket.b", ComponentAttributes.VERSIONED)
                        .isUnknown())
                .isTrue();
    }

    @Test
    void rulesThatAdmitTheWorldAreCountedWhereTheyLetIn() {
        String group =
                "\"vpc_security_group_ids\": {\"references\": [\"aws_security_group.g.id\", \"aws_security_group.g\"]}";
        String rule =
                "\"security_group_id\": {\"references\": [\"aws_security_group.g.id\", \"aws_security_group.g\"]}";
        Architecture read = read(
                created("aws_instance.i", "{}", "{\"vpc_security_group_ids\": true}", "{}") + ","
                        + created(
                                "aws_security_group.g",
                                "{\"ingress\": [{\"cidr_blocks\": [\"10.0.0.0/8\", \"0.0.0.0/0\"]}]}",
                                "{}",
                                "{}")
                        + ","
                        + created(
                                "aws_security_group_rule.in",
                                "{\"type\": \"ingress\", \"ipv6_cidr_blocks\": [\"::/0\"]}",
                                "{\"security_group_id\": true}",
                                "{}")
                        + ","
                        + created(
                                "aws_security_group_rule.out",
                                "{\"type\": \"egress\", \"cidr_blocks\": [\"0.0.0.0/0\"]}",
                                "{\"security_group_id\": true}",
                                "{}"),
                """
                {"resources": [
                  {"address": "aws_instance.i", "expressions": {%s}},
                  {"address": "aws_security_group.g", "expressions": {}},
                  {"address": "aws_security_group_rule.in", "expressions": {%s}},
                  {"address": "aws_security_group_rule.out", "expressions": {%s}}]}
                """.formatted(group, rule, rule));

        assertThat(known(read, "aws_instance.i", ComponentAttributes.OPEN_SECURITY_GROUP_RULES))
                .contains(BigDecimal.valueOf(2));
    }

    private static final String REPLACED = """
            {"format_version": "1.2", "resource_changes": [
              {"address": "aws_dynamodb_table.orders", "mode": "managed", "type": "aws_dynamodb_table", "name": "orders",
               "change": {"actions": ["delete", "create"], "before": {"name": "orders", "hash_key": "id"},
                 "after": {"name": "orders", "hash_key": "customer"}, "replace_paths": [["hash_key"]]}},
              {"address": "aws_sqs_queue.kept", "mode": "managed", "type": "aws_sqs_queue", "name": "kept",
               "change": {"actions": ["update"], "before": {"name": "a"}, "after": {"name": "b"}}},
              {"address": "aws_sqs_queue.gone", "mode": "managed", "type": "aws_sqs_queue", "name": "gone",
               "change": {"actions": ["delete"], "before": {"name": "gone"}, "after": null}},
              {"address": "aws_sqs_queue.new", "mode": "managed", "type": "aws_sqs_queue", "name": "new",
               "change": {"actions": ["create"], "before": null, "after": {"name": "new"}}}],
             "configuration": {"root_module": {}}}
            """;

    @Test
    void aPlanHoldsTwoStatesAndSaysWhatItReplaces() throws IOException {
        Path plan = Files.writeString(folder.resolve("plan.json"), REPLACED);

        Architecture before = built(Intake.readBefore(plan, ReadingOptions.standard()));
        Architecture after = built(Intake.read(plan));

        assertThat(before.components())
                .extracting(ComponentDescription::id)
                .containsExactly("aws_dynamodb_table.orders", "aws_sqs_queue.gone", "aws_sqs_queue.kept");
        assertThat(after.components())
                .extracting(ComponentDescription::id)
                .containsExactly("aws_dynamodb_table.orders", "aws_sqs_queue.kept", "aws_sqs_queue.new");
        assertThat(after.resources())
                .extracting(ResourceDescription::replacement)
                .containsExactly(
                        Optional.of(new Replacement(true, List.of("KeySchema"))),
                        Optional.of(new Replacement(false, List.of())),
                        Optional.empty());
        assertThat(before.resources())
                .extracting(ResourceDescription::replacement)
                .containsOnly(Optional.empty());
    }

    @Test
    void whatWasBeforeIsAskedOfPlansOnly() throws IOException {
        Path template = Files.writeString(folder.resolve("t.yaml"), "Resources: { Q: { Type: AWS::SQS::Queue } }");

        assertThatThrownBy(() -> Intake.readBefore(template, ReadingOptions.standard()))
                .isInstanceOf(InputException.class)
                .hasMessageEndingWith(
                        "says nothing of what was before; give a Terraform plan that has 'resource_changes', or both states");
    }

    @Test
    void otherFilesOfTerraformAreNamed() {
        assertThatThrownBy(() -> Intake.read(file("hostile/tfplan__ui-log-json-lines.json")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("is a log of what Terraform did, a line for each event, and no plan");
        assertThatThrownBy(() -> Intake.read("{\"version\": 4, \"terraform_version\": \"1.9.5\"}", "terraform.tfstate"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(
                        "is a file of Terraform, but no plan: write one with 'terraform show -json FILE'");
    }

    @Test
    void typesOfOtherProvidersAreListed() {
        Architecture read = built(Intake.read("""
                {"format_version": "1.0", "values": {"root_module": {"resources": [
                  {"address": "google_storage_bucket.b", "mode": "managed", "type": "google_storage_bucket", "values": {}},
                  {"address": "random_id.r", "mode": "managed", "type": "random_id", "values": {}},
                  {"address": "data.aws_region.r", "mode": "data", "type": "aws_region", "values": {}}]}}}
                """, "state.json"));

        assertThat(read.components()).extracting(ComponentDescription::id).containsExactly("google_storage_bucket.b");
        assertThat(read.workload().get(WorkloadAttributes.PROVIDER).known()).contains("gcp");
        assertThat(read.unread()).extracting(Unread::what).contains("google_storage_bucket (google_storage_bucket.b)");
    }
}
