package dev.lintel.model;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a rule may ask of a fact: what holds in the certain view holds in the possible view. */
class TwoViewsOfFactsTest {
    private static final List<String> TECHNOLOGIES =
            List.of("lambda", "fargate", "fastapi", "kafka", "s3", "sqs", "frobnicator", "");
    private static final List<String> WORDS =
            List.of("service", "service", "service", "python", "typescript", "sql", "nodejs", "object-layout");
    private static final Set<Class<?>> VALUES =
            Set.of(Answer.class, Amount.class, Name.class, Names.class, Version.class, Text.class);

    private static String any(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }

    private static Object example(Attribute<?> attribute, Random random) {
        return switch (attribute.form()) {
            case YES_NO -> random.nextBoolean();
            case NUMBER -> BigDecimal.valueOf(1 + random.nextInt(3));
            case WORD -> any(attribute.words().isEmpty() ? WORDS : attribute.words(), random);
            case WORDS, TEXTS -> List.of(any(WORDS, random));
            case VERSION -> "3." + random.nextInt(12);
            case TEXT -> "a sentence";
        };
    }

    private static void say(AttributeSet set, Random random, BiConsumer<Attribute<?>, Value<?>> target) {
        for (Attribute<?> attribute : set.all()) {
            switch (random.nextInt(4)) {
                case 0 -> target.accept(attribute, Value.none());
                case 1, 2 -> target.accept(attribute, Value.stated(example(attribute, random)));
                default -> target.accept(attribute, Value.unknown());
            }
        }
    }

    @SuppressWarnings("unchecked") // the example has the form of its attribute
    private static <T> Value<T> of(Value<?> value) {
        return (Value<T>) value;
    }

    private static <T> void put(Architecture.Builder target, Attribute<T> attribute, Value<?> value) {
        target.with(attribute, of(value));
    }

    private static <T> void put(ComponentDescription.Builder target, Attribute<T> attribute, Value<?> value) {
        target.with(attribute, of(value));
    }

    private static <T> void put(DecisionDescription.Builder target, Attribute<T> attribute, Value<?> value) {
        target.with(attribute, of(value));
    }

    private static Architecture architecture(Random random) {
        Architecture.Builder builder = Samples.demo();
        say(WorkloadAttributes.set(), random, (attribute, value) -> put(builder, attribute, value));
        say(PracticeAttributes.set(), random, (attribute, value) -> put(builder, attribute, value));
        if (random.nextBoolean()) {
            builder.complete(Inventory.COMPONENTS);
        }
        int components = random.nextInt(5);
        for (int i = 0; i < components; i++) {
            ComponentDescription.Builder component =
                    ComponentDescription.of("c" + i).technology(any(TECHNOLOGIES, random));
            say(ComponentAttributes.set(), random, (attribute, value) -> put(component, attribute, value));
            builder.component(component.connectsTo("c" + random.nextInt(components)));
        }
        for (int i = 0; i < random.nextInt(3); i++) {
            DecisionDescription.Builder decision =
                    DecisionDescription.of("d" + i).about("c" + random.nextInt(5));
            say(DecisionAttributes.set(), random, (attribute, value) -> put(decision, attribute, value));
            builder.decision(decision);
        }
        return builder.build();
    }

    private static Stream<Method> methods(Class<?> type) {
        return Stream.of(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers())
                        && !Modifier.isStatic(method.getModifiers())
                        && !method.isSynthetic()
                        && !method.getName().equals("equals"))
                .sorted(Comparator.comparing(Method::toString));
    }

    private static Object ask(Method method, Object of, Object... arguments) {
        try {
            return method.invoke(of, arguments);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new LinkageError(method + " cannot be asked", e);
        }
    }

    /** Everything that can be asked of it, with what the answer is. */
    private static Map<String, Boolean> answers(Object fact) {
        Map<String, Boolean> answers = new TreeMap<>();
        methods(fact.getClass()).forEach(method -> {
            if (method.getReturnType() == boolean.class) {
                put(answers, method.getName(), method, fact);
            } else if (VALUES.contains(method.getReturnType()) && takesWordsOrAmounts(method)) {
                for (Object[] arguments : arguments(method)) {
                    Object value = ask(method, fact, arguments);
                    predicatesOf(answers, method.getName() + List.of(arguments), value);
                    if (value instanceof Names names) {
                        predicatesOf(answers, method.getName() + ".count", names.count());
                    }
                }
            }
        });
        return answers;
    }

    private static boolean takesWordsOrAmounts(Method method) {
        return Stream.of(method.getParameterTypes()).allMatch(type -> type == String.class || type == Amount.class)
                && !Set.of("limit", "versionLimit", "listLimit").contains(method.getName());
    }

    private static void predicatesOf(Map<String, Boolean> answers, String path, Object value) {
        methods(value.getClass())
                .filter(method -> method.getReturnType() == boolean.class)
                .forEach(predicate -> put(answers, path + "." + predicate.getName(), predicate, value));
    }

    private static void put(Map<String, Boolean> answers, String path, Method predicate, Object of) {
        for (Object[] arguments : arguments(predicate)) {
            String shown = Stream.of(arguments)
                    .map(each -> each instanceof String[] several ? List.of(several) : each)
                    .toList()
                    .toString();
            answers.put(path + shown, (Boolean) ask(predicate, of, arguments));
        }
    }

    private static List<Object[]> arguments(Method method) {
        if (method.getParameterCount() == 0) {
            return List.<Object[]>of(new Object[0]);
        }
        return Stream.of(0, 1, 2)
                .map(round -> Stream.of(method.getParameterTypes())
                        .map(type -> argument(type, round))
                        .toArray())
                .toList();
    }

    private static Object argument(Class<?> type, int round) {
        if (type == long.class) {
            return (long) round;
        } else if (type == Amount.class) {
            return Amount.of(round + 1);
        } else if (type == Version.class) {
            return Version.of("3." + 5 * round);
        } else if (type == Names.class) {
            return Names.of(List.of("service", "python").subList(0, round));
        } else if (type == String.class) {
            return List.of("service", "python", "object-layout").get(round);
        } else if (type == String[].class) {
            return List.of(new String[] {"function"}, new String[] {"queue", "python"}, new String[] {})
                    .get(round);
        }
        throw new AssertionError("no argument for " + type);
    }

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverHoldsInTheCertainViewHoldsInThePossibleView(long seed) {
        Architecture architecture = architecture(new Random(seed));
        List<Object> certain = facts(architecture, View.CERTAIN);
        List<Object> possible = facts(architecture, View.POSSIBLE);
        for (int i = 0; i < certain.size(); i++) {
            Map<String, Boolean> possibly = answers(possible.get(i));
            Object fact = certain.get(i);
            answers(fact)
                    .forEach((question, certainly) -> assertThat(!certainly || possibly.getOrDefault(question, false))
                            .as("%s of %s", question, fact)
                            .isTrue());
        }
    }

    private static List<Object> facts(Architecture architecture, View view) {
        Workload workload = Samples.bind(architecture, view).workload();
        return Stream.of(
                        Stream.of(workload, workload.practices()),
                        workload.components().stream(),
                        workload.components().stream().map(Component::technology),
                        workload.components().stream().map(Component::host),
                        workload.decisions().stream())
                .<Object>flatMap(each -> each)
                .toList();
    }
}
