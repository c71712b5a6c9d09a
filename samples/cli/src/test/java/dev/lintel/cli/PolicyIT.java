package dev.lintel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Policies of packs and of repositories, as the command line takes them. */
class PolicyIT {
    private static final String DOCUMENT = """
            workload: { name: shop, stage: production }
            components:
              - { id: orders, technology: DynamoDB, backups: no }
            waivers:
              - { rule: core/no-backups, subject: orders, reason: Made anew each night., owner: team orders }
            """;

    @TempDir
    private Path home;

    private String document;

    @BeforeEach
    void aWorkloadOfACompany() throws IOException {
        document = file("shop/lintel.yaml", DOCUMENT);
        file("acme/pack.yaml", "name: acme\nversion: \"1.0\"\nneeds: { packs: { core: \"0.1\" } }\n");
    }

    private String file(String name, String content) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content).toString();
    }

    private String acme(String policy) throws IOException {
        file("acme/policy.yaml", policy);
        return home.resolve("acme").toString();
    }

    @Test
    void whatACompanyDemandsIsNotWaivedAndIsExplained() throws Exception {
        String pack = acme("rules:\n  core/no-backups:\n    mandatory: yes\n    reason: The auditor asks for it.\n");

        assertThat(LintelJar.run("review", document, "--fail-on", "never").answer(0))
                .contains("1 waived", "waived by team orders for good");
        assertThat(LintelJar.run("review", document, "--fail-on", "never", "--pack", pack)
                        .answer(0))
                .contains("core/no-backups for orders waives nothing: a policy makes the rule mandatory")
                .doesNotContain("waived by team orders");
        assertThat(LintelJar.run("explain", "core/no-backups", "--pack", pack).answer(0))
                .contains(
                        "mandatory    acme/policy.yaml line 2; nobody may waive or weaken it",
                        "because      The auditor asks for it. (acme/policy.yaml line 2)");
    }

    @Test
    void thePolicyBesideTheDocumentIsTaken() throws Exception {
        String policy = file("shop/policy.yaml", "rules: { core/no-backups: { production: minor } }\n");

        assertThat(LintelJar.run("explain", "core/no-backups").answer(0)).doesNotContain("DECIDED BY POLICY");
        assertThat(LintelJar.run("explain", "core/no-backups", "--policy", policy)
                        .answer(0))
                .contains("production   minor here: " + policy + " line 1; core says");
        assertThat(LintelJar.run("review", document, "--fail-on", "never").answer(0))
                .contains("minor · waived by team orders");
        assertThat(LintelJar.run("review", home.resolve("shop").toString(), "--fail-on", "never")
                        .answer(0))
                .contains("minor · waived by team orders");
    }

    @Test
    void anotherPolicyStandsInItsPlace() throws Exception {
        file("shop/policy.yaml", "rules: { core/no-backups: { production: minor } }\n");
        String first = file("first.yaml", "rules: { core/no-backups: { production: accepted } }\n");
        String second = file("second.yaml", "rules: { core/no-backups: { off: yes, reason: We lose nothing. } }\n");

        assertThat(LintelJar.run("review", document, "--fail-on", "never", "--policy", first, "--policy", second)
                        .answer(0))
                .contains("core/no-backups for orders waives nothing: take it out");
    }

    @Test
    void aPolicyThatCannotBeUsedIsRefusedWithItsLine() throws Exception {
        String pack = acme("rules:\n  core/no-backups: { mandatory: yes, reason: The auditor. }\n");
        String weaker = file("weaker.yaml", "\nrules:\n  core/no-backups: { off: yes, reason: No time. }\n");

        assertThat(LintelJar.run("review", document, "--pack", pack, "--policy", weaker)
                        .refusal())
                .contains("policy " + weaker
                        + ":3 switches core/no-backups off, which acme/policy.yaml:2 makes mandatory:"
                        + " The auditor.");
        String other = file("other.yaml", "apiVersion: v1\nkind: Policy\n");
        assertThat(LintelJar.run("review", document, "--policy", other).refusal())
                .contains(
                        other + ":1 has an unknown property 'apiVersion'", other + ":2 has an unknown property 'kind'");
        assertThat(LintelJar.run("review", document, "--policy", "nowhere.yaml").refusal())
                .contains("policy nowhere.yaml cannot be read: there is no such file");
    }
}
