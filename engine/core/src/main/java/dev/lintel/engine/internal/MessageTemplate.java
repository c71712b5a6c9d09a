package dev.lintel.engine.internal;

import dev.lintel.model.Component;
import dev.lintel.model.Decision;
import dev.lintel.model.Fact;
import dev.lintel.model.Workload;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message with names of facts in braces: {@code {subject}}, {@code {technology}}, {@code {workload.team}}, {@code
 * {limit:duckdbVolumeGb}}.
 */
final class MessageTemplate {
    private static final Pattern HOLE = Pattern.compile("\\{([^{}]*)}");
    private static final Map<String, Class<? extends Fact>> SUBJECTS =
            Map.of("workload", Workload.class, "component", Component.class, "decision", Decision.class);

    private MessageTemplate() {}

    /** What is wrong with a template for that kind of subject, as the end of a sentence; empty where nothing is. */
    static Optional<String> check(String template, String subjectKind) {
        Matcher hole = HOLE.matcher(template);
        while (hole.find()) {
            String path = hole.group(1);
            if (path.equals("subject") || path.startsWith("limit:")) {
                continue;
            }
            Class<?> type = SUBJECTS.getOrDefault(subjectKind, Workload.class);
            for (String step : path.split("\\.")) {
                Optional<Method> accessor = accessor(type, step);
                if (accessor.isEmpty()) {
                    return Optional.of(
                            "asks for '" + path + "', but " + type.getSimpleName() + " has no '" + step + "'");
                }
                type = accessor.get().getReturnType();
            }
        }
        return Optional.empty();
    }

    static String fill(String template, Fact subject) {
        Matcher hole = HOLE.matcher(template);
        StringBuilder message = new StringBuilder();
        while (hole.find()) {
            hole.appendReplacement(message, Matcher.quoteReplacement(value(hole.group(1), subject)));
        }
        hole.appendTail(message);
        return message.toString();
    }

    private static String value(String path, Fact subject) {
        if (path.equals("subject")) {
            return subject.id();
        }
        if (path.startsWith("limit:")) {
            return subject.limit(path.substring("limit:".length())).toString();
        }
        return String.valueOf(at(path, subject));
    }

    /** What a dotted path of accessors leads to. */
    static Object at(String path, Object start) {
        Object at = start;
        for (String step : path.split("\\.")) {
            Method accessor = accessor(at.getClass(), step)
                    .orElseThrow(() -> new IllegalArgumentException("there is no '" + step + "' in " + path));
            try {
                at = accessor.invoke(at);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("'" + path + "' cannot be read: " + e.getCause(), e);
            }
        }
        return at;
    }

    private static Optional<Method> accessor(Class<?> type, String name) {
        if (!type.getPackageName().equals("dev.lintel.model")) {
            return Optional.empty();
        }
        try {
            return Optional.of(type.getMethod(name));
        } catch (NoSuchMethodException e) {
            return Optional.empty();
        }
    }
}
