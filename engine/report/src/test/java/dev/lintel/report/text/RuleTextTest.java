package dev.lintel.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.Advice;
import dev.lintel.Explanation;
import dev.lintel.Rule;
import dev.lintel.Ruling;
import dev.lintel.model.Origin;
import dev.lintel.model.Stage;
import dev.lintel.model.Thresholds.Threshold;
import dev.lintel.report.Golden;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RuleTextTest {
    private static final Rule SINGLE_AZ = new Rule(
            "core/single-az-database",
            "reliability",
            Rule.Kind.FINDING,
            "Run a production database in two zones",
            Rule.Scope.AWS,
            List.of("reliability"),
            List.of(),
            Map.of(
                    Stage.DEMO,
                    new Rule.Grade(Rule.Level.ACCEPTED, List.of("1.1.demo.accept")),
                    Stage.SCALE,
                    new Rule.Grade(Rule.Level.MAJOR, List.of("1.1.scale.optimize")),
                    Stage.PRODUCTION,
                    new Rule.Grade(
                            Rule.Level.BLOCKER,
                            List.of(
                                    "1.1.production.optimize",
                                    "5.production.reliability.multi-az",
                                    "7.reliability.single-point-of-failure"))),
            "component",
            List.of("multiAz", "technology"),
            "{subject} runs in one zone",
            "A zone fails about once a year, and takes the database with it.",
            "- Add a reader in a second zone.\n- Try the failover before you need it.",
            Optional.empty());
    private static final Rule DUCKDB = new Rule(
            "core/duckdb-for-analytics",
            "data",
            Rule.Kind.RECOMMENDATION,
            "Use DuckDB for analytics under 100 GB",
            Rule.Scope.ANY,
            List.of(),
            List.of(),
            Map.of(Stage.DEMO, new Rule.Grade(Rule.Level.OFFERED, List.of("2.1.demo.duckdb"))),
            "workload",
            List.of(),
            "Use DuckDB over Parquet for the analytics of {subject}",
            "It costs nothing and runs on a laptop.",
            "Write Parquet, query it with `duckdb`.",
            Optional.of(new Advice(
                    "duckdb",
                    new Advice.Slot(List.of("analytical-store"), List.of(), Map.of()),
                    List.of("warehouse"),
                    List.of("polars"),
                    List.of("athena"),
                    "The files are Parquet, which anything reads.")));
    private static final Rule TYPE_ONE = new Rule(
            "core/type-one-door",
            "doors",
            Rule.Kind.TYPE_ONE_FLAG,
            "Take time for a one-way door",
            Rule.Scope.ANY,
            List.of(),
            List.of(),
            Map.of(Stage.DEMO, new Rule.Grade(Rule.Level.HOLDS, List.of("1.4.type1.irreversible"))),
            "decision",
            List.of("category"),
            "{subject} is a one-way door",
            "It cannot be undone.",
            "",
            Optional.empty());
    private static final Rule DEFAULT_VPC = new Rule(
            "acme/default-vpc",
            "reliability",
            Rule.Kind.FINDING,
            "Keep databases out of the default VPC",
            Rule.Scope.AWS,
            List.of(),
            List.of("core/public-database"),
            Map.of(Stage.DEMO, new Rule.Grade(Rule.Level.MINOR, List.of("acme.network"))),
            "component",
            List.of("privateSubnets"),
            "{subject} runs in the default VPC",
            "Its subnets are public.",
            "Use private ones.",
            Optional.empty());

    @Test
    void listsRulesByTopicWhateverTheirOrder() {
        Golden.assertMatches("text/rules.txt", RuleText.list(List.of(SINGLE_AZ, TYPE_ONE, DUCKDB, DEFAULT_VPC)));
        assertThat(RuleText.list(List.of(DEFAULT_VPC, DUCKDB, SINGLE_AZ, TYPE_ONE)))
                .isEqualTo(RuleText.list(List.of(SINGLE_AZ, TYPE_ONE, DUCKDB, DEFAULT_VPC)));
    }

    @Test
    void saysThatThereAreNoRules() {
        assertThat(RuleText.list(List.of())).isEqualTo("There are no rules.\n");
    }

    @Test
    void explainsAFinding() {
        Golden.assertMatches("text/finding.txt", RuleText.explain(asWritten(SINGLE_AZ)));
    }

    @Test
    void explainsARecommendation() {
        Golden.assertMatches("text/recommendation.txt", RuleText.explain(asWritten(DUCKDB)));
    }

    private static Explanation asWritten(Rule rule) {
        return new Explanation(rule, rule, List.of(), List.of(), List.of());
    }

    @Test
    void tellsWhatPoliciesDecided() {
        Ruling pack = ruling(
                "acme/policy.yaml", 12, Map.of(Stage.DEMO, Rule.Level.MAJOR, Stage.SCALE, Rule.Level.BLOCKER), true);
        Ruling repository = ruling("policy.yaml", 3, Map.of(Stage.DEMO, Rule.Level.BLOCKER), false);
        Rule governed = SINGLE_AZ.withGrades(Map.of(
                Stage.DEMO, new Rule.Grade(Rule.Level.BLOCKER, List.of("1.1.demo.accept")),
                Stage.SCALE, new Rule.Grade(Rule.Level.BLOCKER, List.of("1.1.scale.optimize"))));
        Threshold drawn = new Threshold("smallGb", "120", "GB", "what is small", "policy.yaml:9: discs are cheap");

        Golden.assertMatches(
                "text/governed.txt",
                RuleText.explain(
                        new Explanation(governed, SINGLE_AZ, List.of(pack, repository), List.of(drawn), List.of())));
    }

    @Test
    void tellsThatARuleIsOff() {
        Ruling off = new Ruling(
                SINGLE_AZ.id(), "platform", Map.of(), true, false, "We lose a day and can.", Optional.empty());

        assertThat(RuleText.explain(
                        new Explanation(SINGLE_AZ.withGrades(Map.of()), SINGLE_AZ, List.of(off), List.of(), List.of())))
                .contains("  production   silent here: platform; core says blocker\n")
                .contains("  because      We lose a day and can. (platform)\n");
    }

    private static Ruling ruling(String policy, int line, Map<Stage, Rule.Level> grades, boolean mandatory) {
        return new Ruling(
                SINGLE_AZ.id(),
                policy,
                grades,
                false,
                mandatory,
                mandatory ? "The regulator wants it." : "",
                Optional.of(new Origin(policy, line, 0, "")));
    }
}
