package dev.lintel.architecture;

import dev.lintel.architecture.Attribute.Element;
import java.math.BigDecimal;
import java.util.List;

/** What can be said of a component. What each one means says its {@link Attribute#meaning()}. */
public final class ComponentAttributes {
    private static final AttributeSet SET = new AttributeSet(Element.COMPONENT);

    public static final Attribute<String> ROLE = SET.word(
            "role",
            "what it does in the whole: ingestion, data-lake, orchestration, transformation, analytical-store, transactional-store, serving, observability, queue, event-bus, cache, service, training, inference, ...");
    public static final Attribute<String> LANGUAGE = SET.word("language", "the language it is written in");
    public static final Attribute<String> RUNTIME =
            SET.word("runtime", "the runtime that executes it, without version, such as python or nodejs");
    public static final Attribute<String> RUNTIME_VERSION =
            SET.version("runtimeVersion", "the version of that runtime");
    public static final Attribute<String> ARCHITECTURE =
            SET.oneOf("architecture", List.of("arm64", "x86-64"), "the processor architecture it runs on");
    public static final Attribute<BigDecimal> LONGEST_RUN_MINUTES =
            SET.number("longestRunMinutes", "minutes", "its longest run");
    public static final Attribute<Boolean> STATEFUL = SET.yesNo("stateful", "it keeps state between requests");
    public static final Attribute<Boolean> ALWAYS_ON =
            SET.yesNo("alwaysOn", "it runs and is paid for around the clock");
    public static final Attribute<BigDecimal> BUSY_HOURS_PER_DAY =
            SET.number("busyHoursPerDay", "hours per day", "how long it has work");
    public static final Attribute<String> INSTANCE_TYPE =
            SET.word("instanceType", "its machine type, such as m7g.large");
    public static final Attribute<BigDecimal> INSTANCES = SET.number("instances", "instances", "instances or nodes");
    public static final Attribute<BigDecimal> VCPU = SET.number("vcpu", "vCPU", "processors of one instance or task");
    public static final Attribute<BigDecimal> MEMORY_GB =
            SET.number("memoryGb", "GB", "memory of one instance or task");
    public static final Attribute<BigDecimal> GPUS =
            SET.number("gpus", "GPUs", "graphics processors of one instance or task");
    public static final Attribute<Boolean> SPOT = SET.yesNo("spot", "it runs on spot capacity");
    public static final Attribute<Boolean> INTERRUPTIBLE = SET.yesNo("interruptible", "it survives being interrupted");
    public static final Attribute<String> RUNS_ON =
            SET.word("runsOn", "the technology it runs on, such as Fargate or laptop");
    public static final Attribute<String> FRAMEWORK = SET.word("framework", "the framework it is built with");
    public static final Attribute<String> LIBRARY = SET.word("library", "the library that does its main work");
    public static final Attribute<String> FILE_FORMAT =
            SET.word("fileFormat", "the format of its files, such as parquet or csv");
    public static final Attribute<BigDecimal> DATA_GB = SET.number("dataGb", "GB", "data it holds");
    public static final Attribute<BigDecimal> ITEM_KB = SET.number("itemKb", "KB", "its largest item or row");
    public static final Attribute<List<String>> USE =
            SET.words("use", "how its data is used: key-lookups, scans, large-blobs");
    public static final Attribute<BigDecimal> CONCURRENT_WRITERS =
            SET.number("concurrentWriters", "writers", "who writes to it at the same time");
    public static final Attribute<Boolean> LIFECYCLE_POLICY =
            SET.yesNo("lifecyclePolicy", "old data moves to cheaper storage or is deleted by policy");
    public static final Attribute<BigDecimal> OLD_DATA_SHARE =
            SET.number("oldDataShare", "percent", "share of its data that is older than a year");
    public static final Attribute<Boolean> VERSIONED = SET.yesNo("versioned", "earlier versions of its data are kept");
    public static final Attribute<BigDecimal> READ_REPLICAS = SET.number("readReplicas", "replicas", "read replicas");
    public static final Attribute<BigDecimal> PRODUCERS = SET.number("producers", "producers", "those that send to it");
    public static final Attribute<BigDecimal> CONSUMERS =
            SET.number("consumers", "consumers", "those that read from it or call it");
    public static final Attribute<BigDecimal> EXTERNAL_CONSUMERS =
            SET.number("externalConsumers", "consumers", "those outside the team that depend on it");
    public static final Attribute<String> LATENCY_NEED = SET.oneOf(
            "latencyNeed", List.of("per-second", "minutes", "hourly", "daily"), "how soon its result is needed");
    public static final Attribute<BigDecimal> P95_MS =
            SET.number("p95Ms", "ms", "95th percentile of its response time");
    public static final Attribute<BigDecimal> CACHE_HIT_RATE =
            SET.number("cacheHitRate", "percent", "share of requests its cache answers");
    public static final Attribute<BigDecimal> REPEATED_QUERIES =
            SET.number("repeatedQueries", "percent", "share of its queries that repeat");
    public static final Attribute<BigDecimal> EXECUTIONS_PER_MONTH =
            SET.number("executionsPerMonth", "executions per month", "how often it runs");
    public static final Attribute<Boolean> MULTI_AZ =
            SET.yesNo("multiAz", "it is spread over at least two availability zones");
    public static final Attribute<Boolean> ENCRYPTED_AT_REST =
            SET.yesNo("encryptedAtRest", "its data is encrypted where it is stored");
    public static final Attribute<Boolean> ENCRYPTED_IN_TRANSIT =
            SET.yesNo("encryptedInTransit", "its data is encrypted on its way");
    public static final Attribute<Boolean> PUBLIC_ACCESS =
            SET.yesNo("publicAccess", "it can be reached from the internet");
    public static final Attribute<Boolean> PRIVATE_SUBNETS = SET.yesNo("privateSubnets", "it runs in private subnets");
    public static final Attribute<BigDecimal> OPEN_SECURITY_GROUP_RULES =
            SET.number("openSecurityGroupRules", "rules", "security group rules that admit the whole internet");
    public static final Attribute<Boolean> BACKUPS = SET.yesNo("backups", "it is backed up automatically");
    public static final Attribute<Boolean> DEAD_LETTER_QUEUE =
            SET.yesNo("deadLetterQueue", "what cannot be processed is kept aside");
    public static final Attribute<Boolean> RETRIES = SET.yesNo("retries", "failed calls or messages are retried");
    public static final Attribute<Boolean> CIRCUIT_BREAKER =
            SET.yesNo("circuitBreaker", "a circuit breaker guards its calls");
    public static final Attribute<String> DEPLOYMENT_STRATEGY = SET.oneOf(
            "deploymentStrategy",
            List.of("all-at-once", "rolling", "blue-green", "canary"),
            "how a new version of it takes over");
    public static final Attribute<BigDecimal> CHOICE_STATES =
            SET.number("choiceStates", "states", "Choice states of its state machine");
    public static final Attribute<BigDecimal> MAP_STATES =
            SET.number("mapStates", "states", "Map states of its state machine");
    public static final Attribute<Boolean> SELF_MANAGED = SET.yesNo("selfManaged", "the team operates it itself");
    public static final Attribute<String> OPERATOR = SET.word("operator", "who operates it");
    public static final Attribute<String> OWNER = SET.word("owner", "who owns it");
    public static final Attribute<Boolean> DOCUMENTED =
            SET.yesNo("documented", "what it is and how it is used is written down");
    public static final Attribute<String> LOCAL_SUBSTITUTE =
            SET.text("localSubstitute", "what stands in for it on a laptop; none where nothing does");
    public static final Attribute<Boolean> API_VERSIONING = SET.yesNo("apiVersioning", "its interface is versioned");
    public static final Attribute<String> MATURITY =
            SET.oneOf("maturity", List.of("experimental", "preview", "stable", "deprecated"), "how proven it is");
    public static final Attribute<BigDecimal> FLOOR_COST =
            SET.number("floorCost", "USD per month", "what it costs while idle");
    public static final Attribute<Boolean> DEPLOYED_SEPARATELY =
            SET.yesNo("deployedSeparately", "it is deployed on its own");
    public static final Attribute<Boolean> MONOLITH =
            SET.yesNo("monolith", "it is one deployable that does everything");
    public static final Attribute<String> REASON = SET.text("reason", "why it is there");
    public static final Attribute<Boolean> LANGUAGE_REQUIRED_BY_SERVICE =
            SET.yesNo("languageRequiredByService", "the cloud service it uses works only with its language");
    public static final Attribute<String> REGION = SET.word("region", "the cloud region it runs in");
    public static final Attribute<Boolean> ROTATION = SET.yesNo("rotation", "its secret is rotated automatically");

    private ComponentAttributes() {}

    /** All of them. */
    public static AttributeSet set() {
        return SET;
    }
}
