package dev.lintel.benchmarks;

import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.Attribute;
import dev.lintel.architecture.AttributeSet;
import dev.lintel.architecture.ComponentAttributes;
import dev.lintel.architecture.ComponentDescription;
import dev.lintel.architecture.DecisionAttributes;
import dev.lintel.architecture.DecisionDescription;
import dev.lintel.architecture.Inventory;
import dev.lintel.architecture.PracticeAttributes;
import dev.lintel.architecture.Value;
import dev.lintel.architecture.WorkloadAttributes;
import dev.lintel.model.Stage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Architectures of any size, the same for the same seed: a third of what could be said is left unsaid. */
final class Workloads {
    /** Among words: that there is none. */
    private static final String NONE = "none";

    private static final List<String> TECHNOLOGIES = List.of(
            "Lambda",
            "Lambda",
            "Lambda",
            "Fargate",
            "Fargate",
            "S3",
            "S3",
            "DynamoDB",
            "DynamoDB",
            "DynamoDB",
            "RDS",
            "Aurora Serverless v2",
            "PostgreSQL",
            "DocumentDB",
            "Redshift",
            "Redshift Serverless",
            "DuckDB",
            "DuckDB",
            "Amazon OpenSearch Service",
            "Amazon ElastiCache",
            "Amazon EFS",
            "SQS",
            "SNS",
            "EventBridge",
            "Kinesis Data Streams",
            "Amazon MSK",
            "API Gateway",
            "FastAPI",
            "Application Load Balancer",
            "CloudFront",
            "NAT Gateway",
            "EC2",
            "AWS Batch",
            "Step Functions",
            "Prefect",
            "AWS Glue",
            "Athena",
            "Secrets Manager",
            "Homegrown");
    private static final List<String> BUCKET_TO_FUNCTION = List.of("S3", "SQS", "Lambda");
    private static final List<String> HOSTS = List.of("Fargate", "Lambda", "EC2", "a laptop");
    private static final List<String> ROLES = List.of(
            "serving",
            "service",
            "data-lake",
            "transformation",
            "orchestration",
            "analytical-store",
            "transactional-store",
            "agent");
    private static final Map<String, String> USUAL_ROLES = Map.of(
            "Amazon ElastiCache", "cache",
            "S3", "data-lake",
            "AWS Glue", "transformation",
            "Step Functions", "orchestration");
    private static final List<String> LANGUAGES = List.of("python", "python", "go", "typescript", "sql");
    private static final List<String> REGIONS = List.of("eu-west-1", "us-east-1", "ap-southeast-1");
    private static final List<String> STRATEGIES = List.of("all-at-once", "rolling", "canary");
    private static final List<String> LATENCIES = List.of("per-second", "minutes", "hourly", "daily");
    private static final List<String> CATEGORIES = List.of(
            "data-model", "api-contract", "database-choice", "orchestration", "rewrite", "library", "deployment");
    private static final List<String> CHOICES =
            List.of("aurora-serverless-v2", "redshift", "step-functions", "lambda", "postgresql", "homegrown", NONE);
    private final Random random;

    private Workloads(long seed) {
        // Neighbouring seeds begin alike; spread out, they do not.
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
    }

    /** At any stage. */
    static Architecture of(int components, long seed) {
        Workloads workloads = new Workloads(seed);
        return workloads.build(components, workloads.pick(List.of(Stage.values())));
    }

    /** The same architecture at each stage. */
    static List<Architecture> atEachStage(int components, long seed) {
        return Arrays.stream(Stage.values())
                .map(stage -> new Workloads(seed).build(components, stage))
                .toList();
    }

    private Architecture build(int components, Stage stage) {
        Architecture.Builder builder = Architecture.of("workload", stage);
        if (random.nextInt(3) == 0) {
            builder.complete(Inventory.COMPONENTS);
        }
        workload(builder::with);
        practices(builder::with);
        List<String> technologies = technologies(components);
        boolean inOneRole = random.nextInt(8) == 0;
        for (int i = 0; i < components; i++) {
            String technology = technologies.get(i);
            ComponentDescription.Builder component =
                    ComponentDescription.of("c" + i).technology(technology);
            component(component::with);
            if (inOneRole) {
                component.with(ComponentAttributes.ROLE, "service");
            } else {
                perhaps(component::with, ComponentAttributes.ROLE, roles(technology));
            }
            if (isPassedOn(technologies, i)) {
                component.connectsTo("c" + (i + 1));
            } else {
                connect(component, components);
            }
            builder.component(component);
        }
        for (int i = 0; i < components / 10; i++) {
            DecisionDescription.Builder decision =
                    DecisionDescription.of("d" + i).about("c" + random.nextInt(components));
            decision(decision::with);
            builder.decision(decision);
        }
        return builder.build();
    }

    private List<String> technologies(int components) {
        List<String> technologies = new ArrayList<>();
        while (technologies.size() < components) {
            if (random.nextInt(20) == 0 && components - technologies.size() >= BUCKET_TO_FUNCTION.size()) {
                technologies.addAll(BUCKET_TO_FUNCTION);
            } else {
                technologies.add(pick(TECHNOLOGIES));
            }
        }
        return technologies;
    }

    /** What lies in a bucket goes through the queue behind it to the function behind that. */
    private static boolean isPassedOn(List<String> technologies, int i) {
        int bucket = technologies.get(i).equals(BUCKET_TO_FUNCTION.get(0)) ? i : i - 1;
        return bucket >= 0
                && bucket + BUCKET_TO_FUNCTION.size() <= technologies.size()
                && technologies
                        .subList(bucket, bucket + BUCKET_TO_FUNCTION.size())
                        .equals(BUCKET_TO_FUNCTION);
    }

    /** Mostly with one other, now and then with several. */
    private void connect(ComponentDescription.Builder component, int components) {
        int others = random.nextInt(8) == 0 ? 6 : 1;
        for (int i = 0; i < others; i++) {
            component.connectsTo("c" + random.nextInt(components));
        }
    }

    /** Half the time the role that such a thing usually has. */
    private List<String> roles(String technology) {
        String usual = USUAL_ROLES.get(technology);
        return usual != null && random.nextBoolean() ? List.of(usual) : ROLES;
    }

    private void workload(Description workload) {
        answers(workload, WorkloadAttributes.set());
        perhaps(workload, WorkloadAttributes.TEAM, 1, 9);
        perhaps(workload, WorkloadAttributes.LOAD, 0, 30);
        perhaps(workload, WorkloadAttributes.BUDGET, 20, 1000);
        perhaps(workload, WorkloadAttributes.PROVIDER, List.of("aws", "aws", "aws", "gcp"));
        perhaps(workload, WorkloadAttributes.REGION, REGIONS);
        perhaps(workload, WorkloadAttributes.TEAM_LANGUAGE, List.of("python", "python", "java"));
        perhaps(workload, WorkloadAttributes.LATENCY_NEED, LATENCIES);
        if (isSaid()) {
            workload.with(WorkloadAttributes.UNDOCUMENTED_DEBT, Value.stated(List.of("no tests")));
        }
    }

    private void practices(Description practices) {
        answers(practices, PracticeAttributes.set());
        perhaps(practices, PracticeAttributes.EDIT_TEST_DEBUG_MINUTES, 3, 5);
        perhaps(practices, PracticeAttributes.UNIT_TEST_FRAMEWORK, List.of("pytest", NONE));
        perhaps(practices, PracticeAttributes.INFRASTRUCTURE_TOOL, List.of("terraform", NONE));
        perhaps(practices, PracticeAttributes.DEPLOYMENT_STRATEGY, STRATEGIES);
    }

    private void component(Description component) {
        answers(component, ComponentAttributes.set());
        perhaps(component, ComponentAttributes.LONGEST_RUN_MINUTES, 0, 30);
        perhaps(component, ComponentAttributes.DATA_GB, 0, 200);
        perhaps(component, ComponentAttributes.ITEM_KB, 0, 200);
        perhaps(component, ComponentAttributes.OLD_DATA_SHARE, 0, 60);
        perhaps(component, ComponentAttributes.CONCURRENT_WRITERS, 0, 4);
        perhaps(component, ComponentAttributes.READ_REPLICAS, 0, 3);
        perhaps(component, ComponentAttributes.EXTERNAL_CONSUMERS, 0, 3);
        perhaps(component, ComponentAttributes.OPEN_SECURITY_GROUP_RULES, 0, 3);
        perhaps(component, ComponentAttributes.CACHE_HIT_RATE, 0, 100);
        perhaps(component, ComponentAttributes.REPEATED_QUERIES, 0, 100);
        perhaps(component, ComponentAttributes.BUSY_HOURS_PER_DAY, 0, 24);
        perhaps(component, ComponentAttributes.VCPU, 1, 20);
        perhaps(component, ComponentAttributes.MEMORY_GB, 1, 150);
        perhaps(component, ComponentAttributes.GPUS, 0, 2);
        perhaps(component, ComponentAttributes.CHOICE_STATES, 0, 8);
        perhaps(component, ComponentAttributes.MAP_STATES, 0, 8);
        perhaps(component, ComponentAttributes.FLOOR_COST, 0, 200);
        perhaps(component, ComponentAttributes.ARCHITECTURE, List.of("arm64", "x86_64"));
        perhaps(component, ComponentAttributes.LANGUAGE, LANGUAGES);
        perhaps(component, ComponentAttributes.RUNTIME, List.of("python", "nodejs"));
        perhaps(component, ComponentAttributes.RUNTIME_VERSION, List.of("3.9", "3.10", "3.11", "3.13"));
        perhaps(component, ComponentAttributes.LATENCY_NEED, LATENCIES);
        perhaps(component, ComponentAttributes.DEPLOYMENT_STRATEGY, STRATEGIES);
        perhaps(component, ComponentAttributes.FILE_FORMAT, List.of("parquet", "csv", "json"));
        perhaps(component, ComponentAttributes.MATURITY, List.of("stable", "stable", "stable", "preview"));
        perhaps(component, ComponentAttributes.OWNER, List.of("data-team", NONE));
        perhaps(component, ComponentAttributes.OPERATOR, List.of("platform-team", NONE));
        perhaps(component, ComponentAttributes.LOCAL_SUBSTITUTE, List.of("a container", "LocalStack", NONE));
        perhaps(component, ComponentAttributes.REGION, REGIONS);
        if (random.nextInt(4) == 0) {
            component.with(ComponentAttributes.RUNS_ON, Value.stated(pick(HOSTS)));
        }
        if (isSaid()) {
            component.with(ComponentAttributes.USE, Value.stated(List.of(pick(List.of("scans", "large-blobs")))));
        }
    }

    private void decision(Description decision) {
        answers(decision, DecisionAttributes.set());
        perhaps(decision, DecisionAttributes.CATEGORY, CATEGORIES);
        perhaps(decision, DecisionAttributes.CHOSEN, CHOICES);
        perhaps(decision, DecisionAttributes.ANALYSIS_DAYS, 0, 15);
        perhaps(decision, DecisionAttributes.EXTERNAL_CONSUMERS, 0, 3);
        perhaps(decision, DecisionAttributes.VERSIONING_STRATEGY, List.of("a path for each version", NONE));
        perhaps(decision, DecisionAttributes.EVOLUTION_STRATEGY, List.of("by migrations", NONE));
        perhaps(decision, DecisionAttributes.MUTABILITY, List.of("must-never-change", "free-to-tune"));
        if (isSaid()) {
            decision.with(DecisionAttributes.ALTERNATIVES, Value.stated(List.of(pick(CHOICES))));
        }
        // Few factors are ever stated, so that precedents have a say.
        for (Attribute<String> factor : DecisionAttributes.factors()) {
            if (random.nextInt(5) == 0) {
                decision.with(factor, Value.stated(pick(factor.words())));
            }
        }
    }

    /** What can be said of any element. */
    private interface Description {
        <T> Object with(Attribute<T> attribute, Value<T> value);
    }

    private boolean isSaid() {
        return random.nextInt(3) > 0;
    }

    /** Yes or no to whatever can be answered so. */
    @SuppressWarnings("unchecked") // the form says what the values are
    private void answers(Description element, AttributeSet attributes) {
        for (Attribute<?> attribute : attributes.all()) {
            if (attribute.form() == Attribute.Form.YES_NO && isSaid()) {
                element.with((Attribute<Boolean>) attribute, Value.stated(random.nextBoolean()));
            }
        }
    }

    private void perhaps(Description element, Attribute<BigDecimal> attribute, int from, int numbers) {
        if (isSaid()) {
            element.with(attribute, Value.stated(BigDecimal.valueOf(from + random.nextInt(numbers))));
        }
    }

    private void perhaps(Description element, Attribute<String> attribute, List<String> words) {
        if (isSaid()) {
            String word = pick(words);
            element.with(attribute, word.equals(NONE) ? Value.none() : Value.stated(word));
        }
    }

    private <T> T pick(List<T> words) {
        return words.get(random.nextInt(words.size()));
    }
}
