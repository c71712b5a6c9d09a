package dev.lintel.benchmarks;

import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.Attribute;
import dev.lintel.architecture.ComponentAttributes;
import dev.lintel.architecture.ComponentDescription;
import dev.lintel.architecture.DecisionAttributes;
import dev.lintel.architecture.DecisionDescription;
import dev.lintel.architecture.WorkloadAttributes;
import dev.lintel.model.Stage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;

/** Architectures of any size, the same for the same seed: a third of what could be said is left unsaid. */
final class Workloads {
    private static final List<String> TECHNOLOGIES = List.of(
            "Lambda",
            "Fargate",
            "S3",
            "DynamoDB",
            "RDS",
            "Aurora Serverless v2",
            "DuckDB",
            "SQS",
            "Kinesis Data Streams",
            "EC2",
            "FastAPI",
            "Step Functions",
            "Homegrown");
    private static final List<String> CATEGORIES =
            List.of("data-model", "api-contract", "database-choice", "library", "deployment");

    private final Random random;

    private Workloads(long seed) {
        // Neighbouring seeds begin alike; spread out, they do not.
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
    }

    static Architecture of(int components, long seed) {
        return new Workloads(seed).build(components);
    }

    private Architecture build(int components) {
        Architecture.Builder builder = Architecture.of("workload", pick(List.of(Stage.values())));
        if (random.nextInt(3) > 0) {
            builder.with(WorkloadAttributes.TEAM, 1 + random.nextInt(9));
        }
        for (int i = 0; i < components; i++) {
            builder.component(component(i, components));
        }
        for (int i = 0; i < components / 10; i++) {
            DecisionDescription.Builder decision = DecisionDescription.of("d" + i)
                    .about("c" + random.nextInt(components))
                    .with(DecisionAttributes.CATEGORY, pick(CATEGORIES));
            if (random.nextInt(3) > 0) {
                decision.with(DecisionAttributes.SENIOR_REVIEW, random.nextBoolean());
            }
            builder.decision(decision);
        }
        return builder.build();
    }

    private ComponentDescription.Builder component(int i, int components) {
        ComponentDescription.Builder component =
                ComponentDescription.of("c" + i).technology(pick(TECHNOLOGIES));
        perhaps(component, ComponentAttributes.ENCRYPTED_AT_REST);
        perhaps(component, ComponentAttributes.MULTI_AZ);
        perhaps(component, ComponentAttributes.PUBLIC_ACCESS);
        perhaps(component, ComponentAttributes.BACKUPS);
        perhaps(component, ComponentAttributes.DEPLOYED_SEPARATELY);
        perhaps(component, ComponentAttributes.LONGEST_RUN_MINUTES, 30);
        perhaps(component, ComponentAttributes.DATA_GB, 200);
        perhaps(component, ComponentAttributes.ARCHITECTURE, List.of("arm64", "x86_64"));
        perhaps(component, ComponentAttributes.RUNTIME, List.of("python", "nodejs"));
        perhaps(component, ComponentAttributes.RUNTIME_VERSION, List.of("3.9", "3.10", "3.11", "3.13"));
        perhaps(component, ComponentAttributes.LATENCY_NEED, List.of("per-second", "minutes", "hourly", "daily"));
        perhaps(component, ComponentAttributes.ROLE, List.of("serving", "service", "data-lake", "transformation"));
        component.connectsTo("c" + random.nextInt(components));
        return component;
    }

    private void perhaps(ComponentDescription.Builder component, Attribute<Boolean> attribute) {
        if (random.nextInt(3) > 0) {
            component.with(attribute, random.nextBoolean());
        }
    }

    private void perhaps(ComponentDescription.Builder component, Attribute<BigDecimal> attribute, int below) {
        if (random.nextInt(3) > 0) {
            component.with(attribute, random.nextInt(below));
        }
    }

    private void perhaps(ComponentDescription.Builder component, Attribute<String> attribute, List<String> words) {
        if (random.nextInt(3) > 0) {
            component.with(attribute, pick(words));
        }
    }

    private <T> T pick(List<T> words) {
        return words.get(random.nextInt(words.size()));
    }
}
