package dev.lintel.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.architecture.Value;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every value type promises: an unknown satisfies nothing for certain and everything possibly. */
class TwoViewsTest {
    private static final int ROUNDS = 2_000;
    private static final List<String> WORDS = List.of("a", "b", "c", "d");

    /** A value type: how it is seen, and how a known value of it may look. */
    record Type<T>(Class<?> type, BiFunction<Value<T>, View, Object> seen, BiFunction<Random, Integer, T> known) {
        Object unknown(View view) {
            return seen.apply(Value.unknown(), view);
        }

        Value<T> any(Random random) {
            return switch (random.nextInt(4)) {
                case 0 -> Value.unknown();
                case 1 -> Value.none();
                default -> Value.stated(known.apply(random, random.nextInt(5)));
            };
        }

        @Override
        public String toString() {
            return type.getSimpleName();
        }
    }

    static Stream<Type<?>> types() {
        return Stream.of(
                new Type<Boolean>(Answer.class, Answer::of, (random, size) -> random.nextBoolean()),
                new Type<BigDecimal>(Amount.class, Amount::of, (random, size) -> BigDecimal.valueOf(size, 1)),
                new Type<String>(Name.class, Name::of, (random, size) -> word(random)),
                new Type<List<String>>(
                        Names.class,
                        Names::of,
                        (random, size) -> Stream.generate(() -> word(random))
                                .limit(size)
                                .distinct()
                                .toList()),
                new Type<String>(Version.class, Version::of, (random, size) -> size + "." + random.nextInt(12)),
                new Type<String>(Text.class, Text::of, (random, size) -> "a sentence"));
    }

    private static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    /** Every public predicate of that type, whatever it takes. */
    private static List<Method> predicates(Class<?> type) {
        List<Method> predicates = new ArrayList<>();
        for (Method method : type.getDeclaredMethods()) {
            if (method.getReturnType() == boolean.class
                    && Modifier.isPublic(method.getModifiers())
                    && !Modifier.isStatic(method.getModifiers())
                    && !method.getName().equals("equals")) {
                predicates.add(method);
            }
        }
        assertThat(predicates).isNotEmpty();
        return predicates;
    }

    private static boolean holds(Method predicate, Object of, Object... arguments) {
        try {
            return (boolean) predicate.invoke(of, arguments);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new LinkageError(predicate + " cannot be asked", e);
        }
    }

    private static Object[] known(Method predicate) {
        return Stream.of(predicate.getParameterTypes())
                .map(type ->
                        argument(type, new Random(1), Value.stated(BigDecimal.ONE), Value.stated("3.11"), View.CERTAIN))
                .toArray();
    }

    private static Object argument(
            Class<?> type, Random random, Value<BigDecimal> amount, Value<String> version, View view) {
        if (type == Amount.class) {
            return Amount.of(amount, view);
        } else if (type == Version.class) {
            return Version.of(version, view);
        } else if (type == long.class) {
            return (long) random.nextInt(3);
        } else if (type == Names.class) {
            return Names.of(List.of(word(random)));
        } else if (type == String.class) {
            return word(random);
        } else if (type == String[].class) {
            return Stream.generate(() -> word(random)).limit(random.nextInt(3)).toArray(String[]::new);
        }
        throw new AssertionError("no argument for " + type);
    }

    @ParameterizedTest
    @MethodSource("types")
    void anUnknownSatisfiesNothingInTheCertainView(Type<?> type) {
        for (Method predicate : predicates(type.type())) {
            assertThat(holds(predicate, type.unknown(View.CERTAIN), known(predicate)))
                    .as(predicate.toString())
                    .isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void anUnknownSatisfiesEverythingInThePossibleView(Type<?> type) {
        for (Method predicate : predicates(type.type())) {
            assertThat(holds(predicate, type.unknown(View.POSSIBLE), known(predicate)))
                    .as(predicate.toString())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    <T> void whateverIsKnownOrNoneIsTheSameInBothViews(Type<T> type) {
        Random random = new Random(7);
        for (int round = 0; round < ROUNDS; round++) {
            Value<T> value = type.any(random);
            if (!value.isUnknown()) {
                for (Method predicate : predicates(type.type())) {
                    Object[] arguments = known(predicate);
                    assertThat(holds(predicate, type.seen().apply(value, View.CERTAIN), arguments))
                            .as("%s of %s", predicate, value)
                            .isEqualTo(holds(predicate, type.seen().apply(value, View.POSSIBLE), arguments));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    <T> void whateverHoldsInTheCertainViewHoldsInThePossibleView(Type<T> type) {
        Random random = new Random(42);
        for (int round = 0; round < ROUNDS; round++) {
            Value<T> value = type.any(random);
            Value<BigDecimal> amount = random.nextInt(3) == 0 ? Value.unknown() : Value.stated(BigDecimal.ONE);
            Value<String> version = random.nextInt(3) == 0 ? Value.unknown() : Value.stated("2.7");
            long seed = random.nextLong();
            for (Method predicate : predicates(type.type())) {
                boolean certain = holds(
                        predicate,
                        type.seen().apply(value, View.CERTAIN),
                        arguments(predicate, seed, amount, version, View.CERTAIN));
                boolean possible = holds(
                        predicate,
                        type.seen().apply(value, View.POSSIBLE),
                        arguments(predicate, seed, amount, version, View.POSSIBLE));
                assertThat(!certain || possible)
                        .as("%s of %s against %s or %s", predicate, value, amount, version)
                        .isTrue();
            }
        }
    }

    private static Object[] arguments(
            Method predicate, long seed, Value<BigDecimal> amount, Value<String> version, View view) {
        Random random = new Random(seed);
        return Stream.of(predicate.getParameterTypes())
                .map(type -> argument(type, random, amount, version, view))
                .toArray();
    }

    @ParameterizedTest
    @MethodSource("types")
    void anUnknownSaysSo(Type<?> type) {
        assertThat(type.unknown(View.CERTAIN)).hasToString("unknown");
        assertThat(type.unknown(View.POSSIBLE)).hasToString("unknown");
    }

    @Test
    void aCountThatLiesBetweenTwoNumbersKeepsThePromiseToo() {
        Random random = new Random(3);
        for (int round = 0; round < ROUNDS; round++) {
            int least = random.nextInt(4);
            int most = least + random.nextInt(4);
            // What is certain knows at most as much as what is possible does.
            Amount certain = random.nextBoolean()
                    ? Amount.atLeast(least, View.CERTAIN)
                    : Amount.between(least, most, View.CERTAIN);
            Amount possible = Amount.between(least, most, View.POSSIBLE);
            long limit = random.nextInt(8);
            for (Method predicate : predicates(Amount.class)) {
                Object[] arguments = Stream.of(predicate.getParameterTypes())
                        .map(type -> type == Amount.class ? (Object) Amount.of(limit) : (Object) limit)
                        .toArray();
                assertThat(!holds(predicate, certain, arguments) || holds(predicate, possible, arguments))
                        .as("%s of %d to %d against %d", predicate, least, most, limit)
                        .isTrue();
            }
        }
    }
}
