package dev.lintel.engine.internal;

import dev.lintel.architecture.Attribute;
import dev.lintel.architecture.Value;
import dev.lintel.model.Component;
import dev.lintel.model.Decision;
import dev.lintel.model.Fact;
import dev.lintel.model.Workload;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message with names of facts in braces: {@code {subject}}, {@code {technology}}, {@code {workload.team}}, {@code
 * {limit:duckdbVolumeGb}}. It is taken apart once and filled many times.
 */
final class MessageTemplate {
    private static final String LIMIT = "limit:";
    private static final Pattern HOLE = Pattern.compile("\\{([^{}]*)}");
    private static final Map<String, Class<? extends Fact>> SUBJECTS =
            Map.of("workload", Workload.class, "component", Component.class, "decision", Decision.class);

    /** Few messages are longer. */
    private static final int USUAL_LENGTH = 120;

    private final List<Function<Fact, String>> parts = new ArrayList<>();

    private MessageTemplate(String template, Class<?> subject) {
        Matcher hole = HOLE.matcher(template);
        int from = 0;
        while (hole.find()) {
            literal(template.substring(from, hole.start()));
            parts.add(hole(hole.group(1), subject));
            from = hole.end();
        }
        literal(template.substring(from));
    }

    /**
     * Takes a template apart.
     *
     * @param subjectKind {@code workload}, {@code component} or {@code decision}
     * @throws IllegalArgumentException if it asks for something that such a subject does not have; the message ends a
     *     sentence
     */
    static MessageTemplate of(String template, String subjectKind) {
        return new MessageTemplate(template, SUBJECTS.getOrDefault(subjectKind, Workload.class));
    }

    /** The thresholds that a message tells. */
    static List<String> thresholds(String template) {
        return HOLE.matcher(template)
                .results()
                .map(hole -> hole.group(1))
                .filter(path -> path.startsWith(LIMIT))
                .map(path -> path.substring(LIMIT.length()))
                .toList();
    }

    String fill(Fact subject) {
        StringBuilder message = new StringBuilder(USUAL_LENGTH);
        for (Function<Fact, String> part : parts) {
            message.append(part.apply(subject));
        }
        return message.toString();
    }

    private void literal(String text) {
        if (!text.isEmpty()) {
            parts.add(subject -> text);
        }
    }

    private static Function<Fact, String> hole(String path, Class<?> subject) {
        if (path.equals("subject")) {
            return Fact::id;
        }
        if (path.startsWith(LIMIT)) {
            String threshold = path.substring(LIMIT.length());
            return fact -> fact.limit(threshold).toString();
        }
        if (path.startsWith(Attribute.OWN) && subject == Component.class) {
            return fact -> fact.said(path).flatMap(Value::inWords).orElse("unknown");
        }
        List<Method> steps = new ArrayList<>();
        Class<?> type = subject;
        for (String step : path.split("\\.")) {
            Method accessor = accessor(type, step);
            steps.add(accessor);
            type = accessor.getReturnType();
        }
        return fact -> follow(steps, fact);
    }

    private static Method accessor(Class<?> type, String name) {
        try {
            if (type.getPackageName().equals("dev.lintel.model")) {
                return type.getMethod(name);
            }
        } catch (NoSuchMethodException e) {
            // Said below, with the name of the type.
        }
        throw new IllegalArgumentException(
                "asks for '" + name + "', but " + type.getSimpleName() + " has no '" + name + "'");
    }

    private static String follow(List<Method> steps, Fact fact) {
        Object at = fact;
        for (Method step : steps) {
            try {
                at = step.invoke(at);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("'" + step.getName() + "' cannot be read: " + e.getCause(), e);
            }
        }
        return String.valueOf(at);
    }
}
