package dev.lintel.intake.fuzz;

import dev.lintel.intake.Intake;
import dev.lintel.intake.fuzz.Written.Plain;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Plans of Terraform: resource types and attributes that are known, in modules and loops, with what is computed, what is
 * sensitive and what refers to what. None of what is marked as sensitive, or has the name of a secret, may be told.
 */
public final class PlanTarget {
    private static final int DEEPEST = 5;

    /** Types and attributes as the translation data names them. */
    private static final List<String> TYPES = matches("^  (aws_\\w+)(?=:)");

    private static final List<String> ATTRIBUTES = matches("(?<=[{,] |^      )([a-z][a-z0-9_.]*)(?=: [A-Z])");

    private final Choices choices;
    private final List<String> addresses = new ArrayList<>();

    private PlanTarget(Choices choices) {
        this.choices = choices;
    }

    /** Called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        Outcome.of("plan.json", written(bytes)).keepingTheSecret();
    }

    /** The plan that these bytes stand for. */
    static String written(byte[] bytes) {
        Choices choices = new Choices(bytes);
        return Written.json(new PlanTarget(choices).plan(), choices);
    }

    private static List<String> matches(String pattern) {
        try (InputStream stream = Intake.class.getResourceAsStream("terraform.yaml")) {
            Matcher matcher = Pattern.compile(pattern, Pattern.MULTILINE)
                    .matcher(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            return List.copyOf(
                    new TreeSet<>(matcher.results().map(found -> found.group(1)).toList()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Map<String, Object> plan() {
        Map<String, Object> plan = Written.map("format_version", choices.of("1.2", "0.1", "2.0", "x"));
        List<Object> resources = new ArrayList<>();
        List<Object> configured = new ArrayList<>();
        do {
            String type = choices.of(TYPES);
            String name = type + "." + choices.of("a", "b");
            String address = choices.of("", "", "module.m.", "module.m[\"k.x\"].")
                    + name
                    + choices.of("", "", "[0]", "[\"k.x\"]", "[");
            addresses.add(address);
            Map<String, Object> attributes = attributes(0);
            resources.add(choices.once(40) ? Words.scalar(choices) : resource(address, type, attributes));
            configured.add(Written.map("address", name, "expressions", expressions(attributes, 0)));
        } while (choices.areLeft() && resources.size() < 8);
        if (choices.once(5)) {
            plan.put(
                    choices.of("planned_values", "values"),
                    Written.map(
                            "root_module",
                            Written.map("resources", resources, "child_modules", choices.once(4) ? "x" : List.of())));
        } else {
            plan.put("resource_changes", choices.once(40) ? Words.scalar(choices) : resources);
        }
        if (!choices.once(4)) {
            Map<String, Object> module = Written.map(
                    "resources", configured, "outputs", Written.map("o", Written.map("expression", expression())));
            plan.put(
                    "configuration",
                    Written.map(
                            "root_module",
                            Written.map(
                                    "resources",
                                    configured,
                                    "module_calls",
                                    Written.map(
                                            "m",
                                            Written.map(
                                                    "expressions",
                                                    Written.map("v", expression()),
                                                    "module",
                                                    module)))));
        }
        return plan;
    }

    private Map<String, Object> resource(String address, String type, Map<String, Object> attributes) {
        Map<String, Object> resource = Written.map(
                "address", address, "mode", choices.once(12) ? "data" : "managed", "type", type, "values", attributes);
        Map<String, Object> sensitive = new LinkedHashMap<>(Written.map("secret_thing", new Plain("true")));
        attributes.put("secret_thing", Outcome.SECRET);
        resource.put("sensitive_values", sensitive);
        resource.put(
                "change",
                Written.map(
                        "actions",
                        choices.of(
                                List.of("create"),
                                List.of("update"),
                                List.of("delete", "create"),
                                List.of("no-op"),
                                List.of("delete"),
                                "x"),
                        "before",
                        choices.once(2) ? new Plain("null") : attributes,
                        "after",
                        choices.once(8) ? new Plain("null") : attributes,
                        "after_unknown",
                        flags(attributes),
                        "after_sensitive",
                        sensitive,
                        "replace_paths",
                        choices.once(3)
                                ? List.of(List.of(choices.of(ATTRIBUTES), new Plain("0")))
                                : new Plain("null")));
        return resource;
    }

    private Map<String, Object> attributes(int depth) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        for (int i = choices.below(6); i > 0; i--) {
            String[] path = choices.of(ATTRIBUTES).split("\\.");
            Object value = value(depth);
            for (int step = path.length - 1; step > 0; step--) {
                value = choices.once(3) ? Written.map(path[step], value) : List.of(Written.map(path[step], value));
            }
            attributes.put(path[0], value);
        }
        if (choices.once(4)) {
            attributes.put(choices.of("password", "master_password", "auth_token"), Outcome.SECRET);
        }
        return attributes;
    }

    private Object value(int depth) {
        if (depth >= DEEPEST) {
            return Words.scalar(choices);
        }
        return switch (choices.below(8)) {
            case 1 -> new Plain(choices.of("true", "null", "1", "0.5", "1e99"));
            case 2 -> attributes(depth + 1);
            case 3 -> List.of(attributes(depth + 1));
            case 4 -> List.of(value(depth + 1), value(depth + 1));
            case 5 ->
                choices.of(
                        "{\"Statement\": {\"Effect\": \"Allow\", \"Action\": \"*\", \"Resource\": \"*\"}}",
                        "{\"States\": {\"A\": {\"Type\": \"Map\"}}}",
                        "{");
            default -> Words.scalar(choices);
        };
    }

    private Object flags(Map<String, Object> attributes) {
        Map<String, Object> flags = new LinkedHashMap<>();
        attributes.keySet().stream()
                .filter(name -> choices.once(5))
                .forEach(name -> flags.put(name, new Plain("true")));
        if (choices.once(3)) {
            flags.put(choices.of(ATTRIBUTES), choices.once(4) ? Words.scalar(choices) : new Plain("true"));
        }
        return flags;
    }

    private Object expressions(Map<String, Object> attributes, int depth) {
        Map<String, Object> expressions = new LinkedHashMap<>();
        attributes.forEach((name, value) -> expressions.put(name, expression()));
        if (choices.once(4) && depth < 2) {
            expressions.put(choices.of(ATTRIBUTES), List.of(expressions(attributes, depth + 1)));
        }
        return expressions;
    }

    private Object expression() {
        return choices.once(12)
                ? Words.scalar(choices)
                : Written.map(
                        "references",
                        List.of(
                                choices.once(2) && !addresses.isEmpty() ? choices.of(addresses) + ".arn" : "var.v",
                                choices.of(
                                        "module.m.o",
                                        "module.m",
                                        "each.key",
                                        "local.x",
                                        "data.aws_iam_policy_document.p.json",
                                        "module.m[\"",
                                        "")));
    }
}
