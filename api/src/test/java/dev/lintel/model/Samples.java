package dev.lintel.model;

import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.ComponentDescription;
import dev.lintel.model.Catalogue.Entry;
import dev.lintel.model.Catalogue.Precedent;
import dev.lintel.model.Catalogue.Trait;
import dev.lintel.model.Thresholds.Threshold;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A small catalogue and what is bound to it. */
final class Samples {
    static final Entry LAMBDA = entry(
            "lambda",
            "AWS Lambda",
            "aws",
            "function",
            List.of("AWS::Lambda::Function", "aws_lambda_function"),
            Map.of("managed", "yes", "localSubstitute", "SAM CLI", "maturity", "stable", "floorCost", "none"),
            new Precedent("type-2", List.of("1.4.type2.lambda")));
    static final Entry FARGATE =
            entry("ecs-fargate", "AWS Fargate", "aws", "container", List.of("Fargate"), Map.of("managed", "yes"), null);
    static final Entry FASTAPI = entry("fastapi", "FastAPI", "any", "api-framework", List.of(), Map.of(), null);
    static final Entry KAFKA =
            entry("kafka", "Apache Kafka", "any", "stream", List.of(), Map.of("managed", "no"), null);
    static final Entry BUCKET = entry(
            "s3", "Amazon S3", "aws", "object-storage", List.of("AWS::S3::Bucket"), Map.of("managed", "yes"), null);
    static final Entry QUEUE = entry(
            "sqs",
            "Amazon SQS",
            "aws",
            "queue",
            List.of(),
            Map.of("managed", "unknown", "localSubstitute", "none"),
            null);
    static final Catalogue CATALOGUE = Catalogue.of(List.of(LAMBDA, FARGATE, FASTAPI, KAFKA, BUCKET, QUEUE));
    static final Thresholds THRESHOLDS = Thresholds.of(Map.of(
            "fewServices", new Threshold("fewServices", "2.5", "services", "what few are", "ours"),
            "oldPython", new Threshold("oldPython", "3.11.1", "", "what is old", "ours")));

    private Samples() {}

    static Entry entry(
            String id,
            String name,
            String provider,
            String kind,
            List<String> aliases,
            Map<String, String> traits,
            @Nullable Precedent precedent) {
        Map<String, Trait> known = new TreeMap<>();
        traits.forEach((trait, is) -> known.put(trait, new Trait(is, "ours")));
        return new Entry(
                id,
                name,
                provider,
                kind,
                aliases,
                known,
                Map.of(),
                List.of(),
                List.of(),
                Map.of(),
                Optional.ofNullable(precedent));
    }

    static Architecture.Builder demo() {
        return Architecture.of("shop", Stage.DEMO);
    }

    static ComponentDescription.Builder described(String id, String technology) {
        return ComponentDescription.of(id).technology(technology);
    }

    static Facts bind(Architecture architecture, View view) {
        return Objects.requireNonNull(
                Facts.bind(architecture, CATALOGUE, THRESHOLDS, Doors.NONE).get(view));
    }

    static Workload workload(Architecture.Builder builder, View view) {
        return bind(builder.build(), view).workload();
    }

    static Component component(Workload workload, String id) {
        return workload.components().stream()
                .filter(component -> component.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Checks a workload as each view shows it. */
    static void both(Architecture.Builder builder, BiConsumer<Workload, View> check) {
        for (View view : View.values()) {
            check.accept(workload(builder, view), view);
        }
    }
}
