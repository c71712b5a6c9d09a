package dev.lintel.architecture;

import dev.lintel.architecture.Attribute.Element;
import java.math.BigDecimal;
import java.util.List;

/** What can be said of a workload as a whole. What each one means says its {@link Attribute#meaning()}. */
public final class WorkloadAttributes {
    private static final AttributeSet SET = new AttributeSet(Element.WORKLOAD);

    public static final Attribute<String> PROVIDER =
            SET.word("provider", "the cloud it runs on: aws, gcp, azure or other");
    public static final Attribute<String> REGION = SET.word("region", "the cloud region it runs in, such as eu-west-1");
    public static final Attribute<Boolean> DATA_RESIDENCY =
            SET.yesNo("dataResidency", "data has to stay in a certain place by duty");
    public static final Attribute<List<String>> PURPOSES = SET.words(
            "purposes",
            "what it is for: analytics, transactional, api, ml-training, ml-inference, orchestration, agent, ...");
    public static final Attribute<BigDecimal> TEAM = SET.positive("team", "people", "people who build and run it");
    public static final Attribute<String> TEAM_LANGUAGE =
            SET.word("teamLanguage", "the language the team writes first of all");
    public static final Attribute<Boolean> LANGUAGE_IS_CONSTRAINT =
            SET.yesNo("languageIsConstraint", "the team has to use that language");
    public static final Attribute<BigDecimal> DATA_VOLUME_GB = SET.number("dataVolumeGb", "GB", "data it holds today");
    public static final Attribute<BigDecimal> DATA_GROWTH_GB_PER_MONTH =
            SET.number("dataGrowthGbPerMonth", "GB per month", "how fast its data grows");
    public static final Attribute<String> ACCESS_PATTERN =
            SET.oneOf("accessPattern", List.of("analytical", "transactional", "mixed"), "how its data is used");
    public static final Attribute<BigDecimal> CONCURRENT_WRITERS =
            SET.number("concurrentWriters", "writers", "who writes to its data at the same time");
    public static final Attribute<String> LATENCY_NEED = SET.oneOf(
            "latencyNeed",
            List.of("per-second", "minutes", "hourly", "daily"),
            "how soon an answer or a fresh figure is needed");
    public static final Attribute<BigDecimal> LOAD =
            SET.number("load", "requests per second", "load at the busiest time");
    public static final Attribute<BigDecimal> BUDGET = SET.number("budget", "USD per month", "what it may cost");
    public static final Attribute<Boolean> COST_CONSTRAINED =
            SET.yesNo("costConstrained", "cost decides before convenience does");
    public static final Attribute<List<String>> COMPLIANCE =
            SET.words("compliance", "the regimes it falls under, such as gdpr, hipaa, pci-dss");
    public static final Attribute<List<String>> DOCUMENTED_DEBT =
            SET.texts("documentedDebt", "technical debt that is written down");
    public static final Attribute<List<String>> UNDOCUMENTED_DEBT =
            SET.texts("undocumentedDebt", "technical debt that is known but written down nowhere");
    public static final Attribute<String> INTENT =
            SET.text("intent", "what is about to be done to it, such as moving a monolith to microservices");

    private WorkloadAttributes() {}

    /** All of them. */
    public static AttributeSet set() {
        return SET;
    }
}
