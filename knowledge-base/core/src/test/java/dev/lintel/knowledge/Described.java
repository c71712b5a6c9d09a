package dev.lintel.knowledge;

import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.Attribute;
import dev.lintel.architecture.AttributeSet;
import dev.lintel.architecture.ComponentAttributes;
import dev.lintel.architecture.ComponentDescription;
import dev.lintel.architecture.DecisionAttributes;
import dev.lintel.architecture.DecisionDescription;
import dev.lintel.architecture.PracticeAttributes;
import dev.lintel.architecture.Value;
import dev.lintel.architecture.WorkloadAttributes;
import dev.lintel.model.Stage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Random architectures of a few parts with the same names, in which everything that can be said is said sometimes. */
final class Described {
    private static final List<String> TECHNOLOGIES = List.of(
            "Lambda",
            "Fargate",
            "S3",
            "DynamoDB",
            "Aurora Serverless v2",
            "Redshift",
            "DuckDB",
            "SQS",
            "Kinesis Data Streams",
            "Step Functions",
            "Prefect",
            "API Gateway",
            "Homegrown");
    private static final List<String> NAMES = List.of("a", "b", "c", "d", "e");
    private static final List<String> WORDS = List.of(
            "python",
            "java",
            "serving",
            "ingestion",
            "data-lake",
            "daily",
            "per-second",
            "data-model",
            "table-key",
            "library",
            "analytical",
            "aws");

    private final Random random;
    private final Stage stage;
    private final List<ComponentDescription.Builder> components = new ArrayList<>();
    private final List<DecisionDescription.Builder> decisions = new ArrayList<>();

    private Described(long seed) {
        this.random = new Random(seed);
        this.stage = pick(List.of(Stage.values()));
    }

    /** The same for the same seed. */
    static Architecture by(long seed) {
        return new Described(seed).build(false);
    }

    /** The same, described from its end. */
    static Architecture backwards(long seed) {
        return new Described(seed).build(true);
    }

    private Architecture build(boolean backwards) {
        Architecture.Builder builder = Architecture.of("shop", stage);
        say(builder, WorkloadAttributes.set());
        say(builder, PracticeAttributes.set());
        for (String name : NAMES) {
            if (random.nextInt(4) > 0) {
                components.add(component(name));
            }
        }
        for (String name : NAMES.subList(0, 3)) {
            if (random.nextBoolean()) {
                decisions.add(decision(name));
            }
        }
        if (backwards) {
            Collections.reverse(components);
            Collections.reverse(decisions);
        }
        components.forEach(builder::component);
        decisions.forEach(builder::decision);
        return builder.build();
    }

    private ComponentDescription.Builder component(String name) {
        ComponentDescription.Builder component =
                ComponentDescription.of(name).technology(pick(TECHNOLOGIES)).connectsTo(pick(NAMES));
        for (Attribute<?> attribute : ComponentAttributes.set().all()) {
            if (random.nextInt(3) == 0) {
                with(component, attribute);
            }
        }
        return component;
    }

    private DecisionDescription.Builder decision(String name) {
        DecisionDescription.Builder decision = DecisionDescription.of(name).about(pick(NAMES));
        for (Attribute<?> attribute : DecisionAttributes.set().all()) {
            if (random.nextBoolean()) {
                with(decision, attribute);
            }
        }
        return decision;
    }

    private void say(Architecture.Builder builder, AttributeSet set) {
        for (Attribute<?> attribute : set.all()) {
            if (random.nextInt(3) == 0) {
                with(builder, attribute);
            }
        }
    }

    private <T> void with(Architecture.Builder builder, Attribute<T> attribute) {
        builder.with(attribute, value(attribute));
    }

    private <T> void with(ComponentDescription.Builder component, Attribute<T> attribute) {
        component.with(attribute, value(attribute));
    }

    private <T> void with(DecisionDescription.Builder decision, Attribute<T> attribute) {
        decision.with(attribute, value(attribute));
    }

    private <T> Value<T> value(Attribute<T> attribute) {
        return value(attribute, random);
    }

    /** Something that the attribute takes; now and then nothing that is known. */
    static <T> Value<T> value(Attribute<T> attribute, Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> Value.unknown();
            case 1 -> Value.none();
            default -> Value.stated(known(attribute, random));
        };
    }

    @SuppressWarnings("unchecked") // a value is made in the form of its attribute
    private static <T> T known(Attribute<T> attribute, Random random) {
        List<String> words = attribute.words().isEmpty() ? WORDS : attribute.words();
        String word = words.get(random.nextInt(words.size()));
        return (T)
                switch (attribute.form()) {
                    case YES_NO -> random.nextBoolean();
                    case NUMBER -> BigDecimal.valueOf(1 + random.nextInt(200));
                    case WORD, TEXT -> word;
                    case WORDS, TEXTS -> List.of(word);
                    case VERSION -> "3." + random.nextInt(14);
                };
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
