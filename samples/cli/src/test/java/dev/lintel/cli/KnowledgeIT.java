package dev.lintel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KnowledgeIT {
    @Test
    void listsEveryRule() throws Exception {
        assertThat(LintelJar.run("rules").answer(0)).contains("core/single-az-database", "core/one-way-decision");
    }

    @Test
    void explainsOneRuleInFull() throws Exception {
        assertThat(LintelJar.run("explain", "core/single-az-database").answer(0))
                .startsWith("core/single-az-database\n")
                .contains("AT EACH STAGE", "blocker", "7.reliability.multi-az", "DO INSTEAD");
    }

    @Test
    void namesTheRuleThatWasMeant() throws Exception {
        assertThat(LintelJar.run("explain", "core/single-az-databse").refusal())
                .contains("'core/single-az-databse'", "near it: core/single-az-database");
    }

    @Test
    void saysWhereToLookWhereNoRuleIsNear() throws Exception {
        assertThat(LintelJar.run("explain", "xyzzy").refusal()).contains("'lintel rules'");
    }
}
