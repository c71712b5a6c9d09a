package dev.lintel.engine.internal;

import dev.lintel.Subject;
import dev.lintel.Suggestion;
import dev.lintel.engine.internal.Condition.Objection;
import dev.lintel.model.Amount;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of facts and of their values: the methods of {@code dev.lintel.model} that a condition may use. */
final class FactWords {
    private FactWords() {}

    /**
     * The word of that name that takes such arguments.
     *
     * @param text the condition that asks for it
     */
    static Method named(Class<?> type, String name, List<Class<?>> arguments, String text) throws Objection {
        List<Method> named =
                words(type).filter(method -> method.getName().equals(name)).toList();
        if (named.isEmpty()) {
            throw new Objection(unknown(type, name, text));
        }
        return named.stream()
                .filter(method -> takes(method, arguments))
                .min(Comparator.comparing(Method::isVarArgs))
                .orElseThrow(() -> new Objection("'" + name + "' of " + type.getSimpleName() + " takes "
                        + named.stream()
                                .map(FactWords::parameters)
                                .distinct()
                                .sorted()
                                .collect(Collectors.joining(", or "))
                        + ", not " + described(arguments) + " as in '" + text + "'"));
    }

    private static String unknown(Class<?> type, String name, String text) {
        Set<String> known = words(type).map(Method::getName).collect(Collectors.toCollection(TreeSet::new));
        return known.isEmpty()
                ? "asks for '" + name + "' of what is plain " + type.getSimpleName() + " in '" + text
                        + "'; ask a predicate of the fact instead"
                : type.getSimpleName() + " has no '" + name + "'; " + Suggestion.question(known, name) + "it has: "
                        + String.join(", ", known);
    }

    private static boolean takes(Method method, List<Class<?>> arguments) {
        Class<?>[] types = method.getParameterTypes();
        int fixed = method.isVarArgs() ? types.length - 1 : types.length;
        if (arguments.size() < fixed || (arguments.size() > fixed && !method.isVarArgs())) {
            return false;
        }
        for (int i = 0; i < arguments.size(); i++) {
            Class<?> type = i < fixed ? types[i] : types[fixed].getComponentType();
            if (!type.isAssignableFrom(arguments.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static String parameters(Method method) {
        String types = Arrays.stream(method.getParameterTypes())
                .map(FactWords::described)
                .collect(Collectors.joining(" and "));
        return types.isEmpty() ? "nothing" : types;
    }

    private static String described(List<Class<?>> arguments) {
        return arguments.isEmpty()
                ? "nothing"
                : arguments.stream().map(FactWords::described).collect(Collectors.joining(" and "));
    }

    private static String described(Class<?> type) {
        if (type.isArray()) {
            return "one or more of " + described(type.getComponentType());
        }
        if (type == String.class) {
            return "a text in quotes";
        }
        if (type == long.class) {
            return "a whole number";
        }
        return type == Amount.class ? "an amount such as limit( \"...\" )" : "a value of type " + type.getSimpleName();
    }

    private static Stream<Method> words(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getDeclaringClass().getPackageName().equals("dev.lintel.model"))
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .filter(method ->
                        !Set.of("toString", "said", "equals", "hashCode").contains(method.getName()))
                .filter(method -> method.getReturnType() != Subject.class);
    }

    /** What such a value can be asked for, as a list. */
    static String predicates(Class<?> type) {
        return words(type)
                .filter(method -> method.getReturnType() == boolean.class)
                .map(Method::getName)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
