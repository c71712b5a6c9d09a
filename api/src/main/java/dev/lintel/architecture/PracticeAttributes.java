package dev.lintel.architecture;

import dev.lintel.architecture.Attribute.Element;
import java.math.BigDecimal;
import java.util.List;

/** What can be said of how a workload is built and run. What each one means says its {@link Attribute#meaning()}. */
public final class PracticeAttributes {
    private static final AttributeSet SET = new AttributeSet(Element.PRACTICES);

    public static final Attribute<Boolean> TESTS_NEED_CLOUD_CREDENTIALS =
            SET.yesNo("testsNeedCloudCredentials", "its tests run only with credentials for a cloud account");
    public static final Attribute<Boolean> PIPELINE_RUNS_LOCALLY =
            SET.yesNo("pipelineRunsLocally", "the whole transformation pipeline runs on a laptop");
    public static final Attribute<BigDecimal> EDIT_TEST_DEBUG_MINUTES =
            SET.number("editTestDebugMinutes", "minutes", "one round of editing, testing and debugging");
    public static final Attribute<Boolean> LOCAL_TEST_DATA =
            SET.yesNo("localTestData", "test data or mocks are at hand on a laptop");
    public static final Attribute<Boolean> COMPOSE_FILE =
            SET.yesNo("composeFile", "a Compose file starts its services together");
    public static final Attribute<Boolean> LOCAL_STACK =
            SET.yesNo("localStack", "LocalStack stands in for cloud services");
    public static final Attribute<Boolean> FILE_QUEUE_IN_DEVELOPMENT =
            SET.yesNo("fileQueueInDevelopment", "files stand in for queues while developing");
    public static final Attribute<String> UNIT_TEST_FRAMEWORK =
            SET.word("unitTestFramework", "what its unit tests run with, such as pytest");
    public static final Attribute<Boolean> DEBUGGER =
            SET.yesNo("debugger", "the code can be stepped through in a debugger");
    public static final Attribute<Boolean> TYPE_HINTS =
            SET.yesNo("typeHints", "critical functions carry type hints that are checked");
    public static final Attribute<String> LINTER =
            SET.word("linter", "what looks for faults in its code before it runs, such as ruff or eslint");
    public static final Attribute<Boolean> VIRTUAL_ENVIRONMENTS =
            SET.yesNo("virtualEnvironments", "dependencies are isolated in virtual environments");
    public static final Attribute<Boolean> CONFIGURATION_BY_ENVIRONMENT =
            SET.yesNo("configurationByEnvironment", "configuration comes from environment variables");
    public static final Attribute<Boolean> STRUCTURED_LOGS =
            SET.yesNo("structuredLogs", "logs are structured, as JSON");
    public static final Attribute<Boolean> INTEGRATION_TESTS =
            SET.yesNo("integrationTests", "there are integration tests");
    public static final Attribute<Boolean> INFRASTRUCTURE_TESTS =
            SET.yesNo("infrastructureTests", "the infrastructure code is tested");
    public static final Attribute<Boolean> ASYNC_IO = SET.yesNo("asyncIo", "I/O-bound code is asynchronous");
    public static final Attribute<Boolean> INGESTION_SEPARATE =
            SET.yesNo("ingestionSeparate", "ingestion is separate from transformation");
    public static final Attribute<Boolean> TRANSFORMATION_SEPARATE =
            SET.yesNo("transformationSeparate", "transformation is separate from serving");
    public static final Attribute<Boolean> INFRASTRUCTURE_SEPARATE =
            SET.yesNo("infrastructureSeparate", "infrastructure code is separate from business logic");
    public static final Attribute<Boolean> SINGLE_REPOSITORY =
            SET.yesNo("singleRepository", "everything stands in one repository");
    public static final Attribute<Boolean> SEVERAL_ACCOUNTS =
            SET.yesNo("severalAccounts", "it is spread over several cloud accounts");
    public static final Attribute<Boolean> SERVICE_MESH =
            SET.yesNo("serviceMesh", "a service mesh connects its services");
    public static final Attribute<Boolean> SAGAS = SET.yesNo("sagas", "sagas coordinate its transactions");
    public static final Attribute<Boolean> EVENT_SOURCING =
            SET.yesNo("eventSourcing", "events are its source of truth");
    public static final Attribute<Boolean> METRICS = SET.yesNo("metrics", "it emits metrics");
    public static final Attribute<Boolean> METRICS_PER_LAYER =
            SET.yesNo("metricsPerLayer", "metrics are taken at raw, silver and gold");
    public static final Attribute<Boolean> DATA_QUALITY_GATES =
            SET.yesNo("dataQualityGates", "data passes quality gates");
    public static final Attribute<Boolean> MODEL_MONITORING =
            SET.yesNo("modelMonitoring", "the performance of its models is watched");
    public static final Attribute<Boolean> USER_FEEDBACK = SET.yesNo("userFeedback", "feedback of users is collected");
    public static final Attribute<Boolean> LINEAGE =
            SET.yesNo("lineage", "the way of data from raw to silver to gold can be traced");
    public static final Attribute<Boolean> LOCK_IN_ASSESSED =
            SET.yesNo("lockInAssessed", "the risk of vendor lock-in was assessed");
    public static final Attribute<Boolean> DATA_EXPORT_DESIGNED =
            SET.yesNo("dataExportDesigned", "there is a designed way to get the data out and in");
    public static final Attribute<String> INFRASTRUCTURE_TOOL = SET.word(
            "infrastructureTool", "what its infrastructure is written in, such as cdk or terraform; none for by hand");
    public static final Attribute<Boolean> CI_CD = SET.yesNo("ciCd", "a pipeline builds, tests and deploys it");
    public static final Attribute<Boolean> DASHBOARDS = SET.yesNo("dashboards", "dashboards show its key metrics");
    public static final Attribute<Boolean> ALARMS = SET.yesNo("alarms", "alarms watch its key metrics");
    public static final Attribute<Boolean> RUNBOOKS =
            SET.yesNo("runbooks", "runbooks describe common operational tasks");
    public static final Attribute<String> DEPLOYMENT_STRATEGY = SET.oneOf(
            "deploymentStrategy",
            List.of("all-at-once", "rolling", "blue-green", "canary"),
            "how a new version takes over");
    public static final Attribute<Boolean> ON_CALL = SET.yesNo("onCall", "somebody is on call");
    public static final Attribute<Boolean> SLAS = SET.yesNo("slas", "service levels are agreed");
    public static final Attribute<Boolean> LEAST_PRIVILEGE =
            SET.yesNo("leastPrivilege", "identities have the least privilege that does");
    public static final Attribute<Boolean> LONG_LIVED_KEYS =
            SET.yesNo("longLivedKeys", "long-lived access keys are in use");
    public static final Attribute<Boolean> SECRETS_MANAGED =
            SET.yesNo("secretsManaged", "secrets are kept in a manager");
    public static final Attribute<Boolean> SECRETS_ROTATED = SET.yesNo("secretsRotated", "secrets are rotated");
    public static final Attribute<Boolean> PRIVATE_SUBNETS =
            SET.yesNo("privateSubnets", "what need not be reached from outside is in private subnets");
    public static final Attribute<Boolean> MINIMAL_SECURITY_GROUPS =
            SET.yesNo("minimalSecurityGroups", "security groups allow only what is needed");
    public static final Attribute<Boolean> ENCRYPTION_AT_REST =
            SET.yesNo("encryptionAtRest", "data is encrypted where it is stored");
    public static final Attribute<Boolean> ENCRYPTION_IN_TRANSIT =
            SET.yesNo("encryptionInTransit", "data is encrypted on its way");
    public static final Attribute<Boolean> SECURITY_AUDIT = SET.yesNo("securityAudit", "its security was audited");
    public static final Attribute<Boolean> PENETRATION_TEST =
            SET.yesNo("penetrationTest", "somebody tried to break in by order");
    public static final Attribute<Boolean> RETRIES_WITH_BACKOFF =
            SET.yesNo("retriesWithBackoff", "calls are retried with exponential backoff and jitter");
    public static final Attribute<Boolean> CIRCUIT_BREAKERS =
            SET.yesNo("circuitBreakers", "circuit breakers guard calls downstream");
    public static final Attribute<Boolean> AUTOMATED_BACKUPS =
            SET.yesNo("automatedBackups", "backups are taken automatically");
    public static final Attribute<Boolean> RESTORES_TESTED = SET.yesNo("restoresTested", "restores are rehearsed");
    public static final Attribute<Boolean> MULTI_REGION = SET.yesNo("multiRegion", "it runs in several regions");
    public static final Attribute<Boolean> DISASTER_RECOVERY =
            SET.yesNo("disasterRecovery", "there is a plan for the loss of a region");
    public static final Attribute<Boolean> CACHING = SET.yesNo("caching", "answers or query results are cached");
    public static final Attribute<Boolean> CDN = SET.yesNo("cdn", "a content delivery network stands in front");
    public static final Attribute<Boolean> INDEXES_REVIEWED =
            SET.yesNo("indexesReviewed", "indexes and query patterns were reviewed");
    public static final Attribute<Boolean> PERFORMANCE_MONITORED =
            SET.yesNo("performanceMonitored", "performance is watched");
    public static final Attribute<Boolean> COST_MONITORED = SET.yesNo("costMonitored", "cost is watched");
    public static final Attribute<Boolean> UTILISATION_MONITORED =
            SET.yesNo("utilisationMonitored", "use of CPU and memory is watched and sizes are adjusted");
    public static final Attribute<Boolean> S3_LIFECYCLE =
            SET.yesNo("s3Lifecycle", "objects move to cheaper storage as they age");

    private PracticeAttributes() {}

    /** All of them. */
    public static AttributeSet set() {
        return SET;
    }
}
