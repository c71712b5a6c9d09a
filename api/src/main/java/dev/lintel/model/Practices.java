package dev.lintel.model;

import dev.lintel.architecture.AttributeValues;
import dev.lintel.architecture.PracticeAttributes;

/**
 * How a workload is built and run. Each predicate is the attribute of the same name in {@link PracticeAttributes},
 * whose meaning it has; what nobody mentioned is unknown.
 */
public final class Practices {
    private final Seen values;

    Practices(AttributeValues values, View view) {
        this.values = new Seen(values, view);
    }

    AttributeValues values() {
        return values.values();
    }

    public Answer testsNeedCloudCredentials() {
        return values.answer(PracticeAttributes.TESTS_NEED_CLOUD_CREDENTIALS);
    }

    public Answer pipelineRunsLocally() {
        return values.answer(PracticeAttributes.PIPELINE_RUNS_LOCALLY);
    }

    public Amount editTestDebugMinutes() {
        return values.amount(PracticeAttributes.EDIT_TEST_DEBUG_MINUTES);
    }

    public Answer localTestData() {
        return values.answer(PracticeAttributes.LOCAL_TEST_DATA);
    }

    public Answer composeFile() {
        return values.answer(PracticeAttributes.COMPOSE_FILE);
    }

    public Answer localStack() {
        return values.answer(PracticeAttributes.LOCAL_STACK);
    }

    public Answer fileQueueInDevelopment() {
        return values.answer(PracticeAttributes.FILE_QUEUE_IN_DEVELOPMENT);
    }

    public Name unitTestFramework() {
        return values.name(PracticeAttributes.UNIT_TEST_FRAMEWORK);
    }

    public Answer debugger() {
        return values.answer(PracticeAttributes.DEBUGGER);
    }

    public Answer typeHints() {
        return values.answer(PracticeAttributes.TYPE_HINTS);
    }

    public Name linter() {
        return values.name(PracticeAttributes.LINTER);
    }

    public Answer virtualEnvironments() {
        return values.answer(PracticeAttributes.VIRTUAL_ENVIRONMENTS);
    }

    public Answer configurationByEnvironment() {
        return values.answer(PracticeAttributes.CONFIGURATION_BY_ENVIRONMENT);
    }

    public Answer structuredLogs() {
        return values.answer(PracticeAttributes.STRUCTURED_LOGS);
    }

    public Answer integrationTests() {
        return values.answer(PracticeAttributes.INTEGRATION_TESTS);
    }

    public Answer infrastructureTests() {
        return values.answer(PracticeAttributes.INFRASTRUCTURE_TESTS);
    }

    public Answer asyncIo() {
        return values.answer(PracticeAttributes.ASYNC_IO);
    }

    public Answer ingestionSeparate() {
        return values.answer(PracticeAttributes.INGESTION_SEPARATE);
    }

    public Answer transformationSeparate() {
        return values.answer(PracticeAttributes.TRANSFORMATION_SEPARATE);
    }

    public Answer infrastructureSeparate() {
        return values.answer(PracticeAttributes.INFRASTRUCTURE_SEPARATE);
    }

    public Answer singleRepository() {
        return values.answer(PracticeAttributes.SINGLE_REPOSITORY);
    }

    public Answer severalAccounts() {
        return values.answer(PracticeAttributes.SEVERAL_ACCOUNTS);
    }

    public Answer serviceMesh() {
        return values.answer(PracticeAttributes.SERVICE_MESH);
    }

    public Answer sagas() {
        return values.answer(PracticeAttributes.SAGAS);
    }

    public Answer eventSourcing() {
        return values.answer(PracticeAttributes.EVENT_SOURCING);
    }

    public Answer metrics() {
        return values.answer(PracticeAttributes.METRICS);
    }

    public Answer metricsPerLayer() {
        return values.answer(PracticeAttributes.METRICS_PER_LAYER);
    }

    public Answer dataQualityGates() {
        return values.answer(PracticeAttributes.DATA_QUALITY_GATES);
    }

    public Answer modelMonitoring() {
        return values.answer(PracticeAttributes.MODEL_MONITORING);
    }

    public Answer userFeedback() {
        return values.answer(PracticeAttributes.USER_FEEDBACK);
    }

    public Answer lineage() {
        return values.answer(PracticeAttributes.LINEAGE);
    }

    public Answer lockInAssessed() {
        return values.answer(PracticeAttributes.LOCK_IN_ASSESSED);
    }

    public Answer dataExportDesigned() {
        return values.answer(PracticeAttributes.DATA_EXPORT_DESIGNED);
    }

    public Name infrastructureTool() {
        return values.name(PracticeAttributes.INFRASTRUCTURE_TOOL);
    }

    public Answer ciCd() {
        return values.answer(PracticeAttributes.CI_CD);
    }

    public Answer dashboards() {
        return values.answer(PracticeAttributes.DASHBOARDS);
    }

    public Answer alarms() {
        return values.answer(PracticeAttributes.ALARMS);
    }

    public Answer runbooks() {
        return values.answer(PracticeAttributes.RUNBOOKS);
    }

    public Name deploymentStrategy() {
        return values.name(PracticeAttributes.DEPLOYMENT_STRATEGY);
    }

    public Answer onCall() {
        return values.answer(PracticeAttributes.ON_CALL);
    }

    public Answer slas() {
        return values.answer(PracticeAttributes.SLAS);
    }

    public Answer leastPrivilege() {
        return values.answer(PracticeAttributes.LEAST_PRIVILEGE);
    }

    public Answer longLivedKeys() {
        return values.answer(PracticeAttributes.LONG_LIVED_KEYS);
    }

    public Answer secretsManaged() {
        return values.answer(PracticeAttributes.SECRETS_MANAGED);
    }

    public Answer secretsRotated() {
        return values.answer(PracticeAttributes.SECRETS_ROTATED);
    }

    public Answer privateSubnets() {
        return values.answer(PracticeAttributes.PRIVATE_SUBNETS);
    }

    public Answer minimalSecurityGroups() {
        return values.answer(PracticeAttributes.MINIMAL_SECURITY_GROUPS);
    }

    public Answer encryptionAtRest() {
        return values.answer(PracticeAttributes.ENCRYPTION_AT_REST);
    }

    public Answer encryptionInTransit() {
        return values.answer(PracticeAttributes.ENCRYPTION_IN_TRANSIT);
    }

    public Answer securityAudit() {
        return values.answer(PracticeAttributes.SECURITY_AUDIT);
    }

    public Answer penetrationTest() {
        return values.answer(PracticeAttributes.PENETRATION_TEST);
    }

    public Answer retriesWithBackoff() {
        return values.answer(PracticeAttributes.RETRIES_WITH_BACKOFF);
    }

    public Answer circuitBreakers() {
        return values.answer(PracticeAttributes.CIRCUIT_BREAKERS);
    }

    public Answer automatedBackups() {
        return values.answer(PracticeAttributes.AUTOMATED_BACKUPS);
    }

    public Answer restoresTested() {
        return values.answer(PracticeAttributes.RESTORES_TESTED);
    }

    public Answer multiRegion() {
        return values.answer(PracticeAttributes.MULTI_REGION);
    }

    public Answer disasterRecovery() {
        return values.answer(PracticeAttributes.DISASTER_RECOVERY);
    }

    public Answer caching() {
        return values.answer(PracticeAttributes.CACHING);
    }

    public Answer cdn() {
        return values.answer(PracticeAttributes.CDN);
    }

    public Answer indexesReviewed() {
        return values.answer(PracticeAttributes.INDEXES_REVIEWED);
    }

    public Answer performanceMonitored() {
        return values.answer(PracticeAttributes.PERFORMANCE_MONITORED);
    }

    public Answer costMonitored() {
        return values.answer(PracticeAttributes.COST_MONITORED);
    }

    public Answer utilisationMonitored() {
        return values.answer(PracticeAttributes.UTILISATION_MONITORED);
    }

    public Answer s3Lifecycle() {
        return values.answer(PracticeAttributes.S3_LIFECYCLE);
    }
}
