package dev.lintel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WhatIfIT {
    private static final String FILE = "inputs/orders.yaml";

    @Test
    void showsWhatAppearsWhatGoesAndWhatChangesGrade() throws Exception {
        assertThat(LintelJar.run("review", FILE, "--what-if", "store.multiAz=no")
                        .answer(1))
                .contains("WHAT IF\n\n  store.multiAz=no\n")
                .containsPattern("NEW FINDINGS\n\n  BLOCKER  .*stands in one availability zone")
                .contains("core/single-az-database · was undecided")
                .doesNotContain("RESOLVED", "CHANGED");
        assertThat(LintelJar.run("review", FILE, "--what-if", "store.encryptedAtRest=yes", "--fail-on", "never")
                        .answer(0))
                .containsPattern("RESOLVED FINDINGS\n\n  BLOCKER  .*keeps its data unencrypted")
                .doesNotContain("NEW FINDINGS");
        assertThat(LintelJar.run("review", FILE, "--what-if", "stage=demo", "--fail-on", "never")
                        .answer(0))
                .startsWith("orders  ·  production to demo  ·  ")
                .containsPattern("CHANGED FINDINGS\n\n  MINOR  .*keeps its data unencrypted")
                .contains("was blocker");
    }

    @Test
    void showsWhatAnAnswerSettles() throws Exception {
        assertThat(LintelJar.run("review", FILE, "--what-if", "store.multiAz=yes", "--fail-on", "never")
                        .answer(0))
                .containsPattern("ALSO OTHERWISE\n\n  SETTLED  store: ")
                .contains("core/single-az-database · was undecided");
    }

    @Test
    void severalFactsAreSupposedAtOnceAndTheReviewUnderThemDecidesHowItEnds() throws Exception {
        LintelJar.run("review", FILE).answer(1);

        assertThat(LintelJar.run(
                                "review",
                                FILE,
                                "--what-if",
                                "store.multiAz=yes",
                                "--what-if",
                                "store.encryptedAtRest=yes")
                        .answer(0))
                .contains("  store.multiAz=yes\n  store.encryptedAtRest=yes\n");
    }

    @Test
    void showsTheDoorsThatAnotherTechnologyWalksThrough() throws Exception {
        assertThat(LintelJar.run("review", FILE, "--what-if", "store.technology=DynamoDB", "--fail-on", "never")
                        .answer(0))
                .contains("ONE-WAY DOORS", "TECHNOLOGY  store becomes Amazon DynamoDB instead of");
    }

    @Test
    void anotherWarehouseForTheSampleMendsOneFindingAndNeedsOneMigration() throws Exception {
        assertThat(LintelJar.runInRoot(
                                "review",
                                "samples/architectures/clickstream-demo/lintel.yaml",
                                "--what-if",
                                "warehouse.technology=DuckDB",
                                "--fail-on",
                                "never")
                        .answer(0))
                .contains("1 one-way door  ·  1 resolved  ·  4 otherwise")
                .contains("warehouse becomes DuckDB instead of Amazon Redshift (provisioned)")
                .contains("core/floor-above-budget · was undecided");
    }

    @Test
    void writesJsonThatKeepsToItsSchema() throws Exception {
        String json = LintelJar.run("review", FILE, "--what-if", "store.multiAz=yes", "--format", "json")
                .answer(1);

        PublishedSchema.COMPARISON.assertKeptBy(json);
        JsonNode comparison = JsonMapper.shared().readTree(json);
        assertThat(comparison.at("/assumptions/0").asString()).isEqualTo("store.multiAz=yes");
        assertThat(comparison.at("/shifts/0/was").asString()).isEqualTo("undecided");
        assertThat(comparison.at("/shifts/0/now").asString()).isEqualTo("absent");
    }

    @Test
    void refusesWhatFitsNothingWithOneClearError() throws Exception {
        assertThat(LintelJar.run("review", FILE, "--what-if", "store.multiAz=perhaps")
                        .refusal())
                .isEqualTo("lintel: what-if 'store.multiAz=perhaps': multiAz takes yes or no, none or unknown, not"
                        + " 'perhaps'\n");
        assertThat(LintelJar.run("review", FILE, "--what-if", "stor.multiAz=yes")
                        .refusal())
                .contains("nothing is called 'stor'; did you mean store?");
    }
}
