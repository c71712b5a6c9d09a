package dev.lintel.intake.internal.document;

import dev.lintel.architecture.Attribute;
import dev.lintel.architecture.AttributeSet;
import dev.lintel.architecture.ComponentAttributes;
import dev.lintel.architecture.DecisionAttributes;
import dev.lintel.architecture.Inventory;
import dev.lintel.architecture.PracticeAttributes;
import dev.lintel.architecture.WorkloadAttributes;
import dev.lintel.model.Stage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The JSON Schema of a lintel document, made from the same attributes that read one. */
final class LintelSchema {
    private static final String UNKNOWN_OR_NONE = "^([Uu][Nn][Kk][Nn][Oo][Ww][Nn]|[Nn][Oo][Nn][Ee])$";
    private static final String YES_OR_NO =
            "^([Yy][Ee][Ss]|[Nn][Oo]|[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee]|[Uu][Nn][Kk][Nn][Oo][Ww][Nn]|[Nn][Oo][Nn][Ee])$";

    private LintelSchema() {}

    /** The schema as the text of its file. */
    static String text() {
        StringBuilder text = new StringBuilder();
        write(schema(), "", text);
        return text.append('\n').toString();
    }

    private static Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Lintel document");
        schema.put("description", "An architecture as people state it, for Lintel to review.");
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("$schema", Map.of("type", "string"));
        properties.put("lintel", described("the version of this form", Map.of("const", 1)));
        properties.put("workload", element(workload(), WorkloadAttributes.set()));
        properties.put("practices", element(Map.of(), PracticeAttributes.set()));
        properties.put("components", list(element(component(), ComponentAttributes.set())));
        properties.put("decisions", list(element(decision(), DecisionAttributes.set())));
        properties.put(
                "complete",
                described(
                        "what is listed completely; only there does silence mean absence",
                        words(Map.of(
                                "enum",
                                Arrays.stream(Inventory.values())
                                        .map(Inventory::word)
                                        .toList()))));
        properties.put(
                "sources",
                described(
                        "files and folders to be read and merged, relative to this file; in a folder only these belong to"
                                + " the workload",
                        words(Map.of("type", "string"))));
        properties.put(
                "leaveOut",
                described("what is left out of folders, as in .gitignore", words(Map.of("type", "string"))));
        properties.put("waivers", list(waiver()));
        schema.putAll(object(properties));
        return schema;
    }

    private static Map<String, Object> waiver() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("rule", described("pack and rule, as in core/no-backups", Map.of("type", "string")));
        properties.put("subject", described("the id of what it is waived for", Map.of("type", "string")));
        properties.put("reason", described("why the finding may stand", Map.of("type", "string")));
        properties.put("owner", described("who answers for that", Map.of("type", "string")));
        properties.put(
                "until", described("the last day on which it holds", ordered("type", "string", "format", "date")));
        Map<String, Object> waiver = object(properties);
        waiver.put("required", List.of("rule", "subject", "reason", "owner"));
        return waiver;
    }

    private static Map<String, Object> workload() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("name", described("how the workload is called", Map.of("type", "string")));
        List<String> stages = Arrays.stream(Stage.values()).map(Stage::word).toList();
        properties.put(
                "stage",
                described("how far it has come: " + String.join(", ", stages), oneOf(stages, List.of("unknown"))));
        return properties;
    }

    private static Map<String, Object> component() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("id", described("how decisions and connections name it", Map.of("type", "string")));
        properties.put("technology", described("what it is made of", Map.of("type", "string")));
        properties.put("connectsTo", described("the ids of what it sends to", words(Map.of("type", "string"))));
        Map<String, Object> own = new LinkedHashMap<>();
        own.put("type", "object");
        own.put(
                "additionalProperties",
                ordered(
                        "anyOf",
                        List.of(
                                Map.of("type", List.of("boolean", "number", "string")),
                                ordered("type", "array", "items", Map.of("type", "string")))));
        properties.put("own", described("facts that a pack declares", own));
        return properties;
    }

    private static Map<String, Object> decision() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("id", described("how it is called", Map.of("type", "string")));
        properties.put("about", described("the ids of the components it concerns", words(Map.of("type", "string"))));
        Map<String, Object> option = new LinkedHashMap<>();
        option.put("name", Map.of("type", "string"));
        Map<String, Object> ratings = new LinkedHashMap<>();
        ratings.put("type", "object");
        ratings.put(
                "additionalProperties",
                ordered(
                        "anyOf",
                        List.of(
                                ordered("type", "number", "minimum", 0, "maximum", 10),
                                ordered("type", "string", "pattern", "^" + ignoringCase(List.of("unknown")) + "$"))));
        option.put("ratings", described("from 0 (worst) to 10 (best), by criterion", ratings));
        Map<String, Object> options = object(option);
        options.put("required", List.of("name"));
        properties.put("options", described("what there is to choose from", list(options)));
        return properties;
    }

    private static Map<String, Object> element(Map<String, Object> first, AttributeSet set) {
        Map<String, Object> properties = new LinkedHashMap<>(first);
        for (Attribute<?> attribute : set.all()) {
            String unit = attribute.unit().isEmpty() ? "" : " (" + attribute.unit() + ")";
            properties.put(attribute.name(), described(attribute.meaning() + unit, value(attribute)));
        }
        return object(properties);
    }

    private static Map<String, Object> value(Attribute<?> attribute) {
        Map<String, Object> said = ordered("type", "string", "pattern", UNKNOWN_OR_NONE);
        return switch (attribute.form()) {
            case YES_NO ->
                ordered("anyOf", List.of(Map.of("type", "boolean"), ordered("type", "string", "pattern", YES_OR_NO)));
            case NUMBER -> ordered("anyOf", List.of(Map.of("type", "number"), said));
            case WORD ->
                attribute.words().isEmpty()
                        ? ordered("type", "string")
                        : oneOf(attribute.words(), List.of("unknown", "none"));
            case WORDS, TEXTS -> words(Map.of("type", "string"));
            case VERSION ->
                ordered(
                        "anyOf",
                        List.of(
                                Map.of("type", "number"),
                                ordered("type", "string", "pattern", "^\\d+(\\.\\d+)*$"),
                                said));
            case TEXT -> ordered("type", "string");
        };
    }

    /** The words themselves, which editors offer, or another spelling of them. */
    private static Map<String, Object> oneOf(List<String> words, List<String> states) {
        List<String> all = new ArrayList<>(words);
        all.addAll(states);
        return ordered(
                "anyOf",
                List.of(
                        ordered("enum", all),
                        ordered("type", "string", "pattern", "^\\s*(" + ignoringCase(words) + ")\\s*$"),
                        ordered("type", "string", "pattern", "^(" + ignoringCase(states) + ")$")));
    }

    /** A regular expression for those words in any case, a hyphen also as space or underscore. */
    private static String ignoringCase(List<String> words) {
        StringBuilder pattern = new StringBuilder();
        for (String word : words) {
            pattern.append(pattern.isEmpty() ? "" : "|");
            for (int i = 0; i < word.length(); i++) {
                char letter = word.charAt(i);
                if (letter == '-') {
                    pattern.append("[-_ ]");
                } else if (Character.isLetter(letter)) {
                    pattern.append('[')
                            .append(Character.toUpperCase(letter))
                            .append(letter)
                            .append(']');
                } else {
                    pattern.append(letter);
                }
            }
        }
        return pattern.toString();
    }

    private static Map<String, Object> words(Map<String, Object> item) {
        return ordered("anyOf", List.of(item, ordered("type", "array", "items", item)));
    }

    private static Map<String, Object> list(Map<String, Object> item) {
        return ordered("type", "array", "items", item);
    }

    private static Map<String, Object> object(Map<String, Object> properties) {
        return ordered("type", "object", "properties", properties, "additionalProperties", false);
    }

    private static Map<String, Object> described(String description, Map<String, ?> schema) {
        Map<String, Object> described = ordered("description", description);
        described.putAll(schema);
        return described;
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }

    private static void write(Object value, String indent, StringBuilder out) {
        if (value instanceof Map<?, ?> map) {
            String between = "{\n";
            // Map.of has no order of its own; the file has to have one.
            Map<?, ?> stable = map instanceof LinkedHashMap ? map : new TreeMap<>(map);
            for (Map.Entry<?, ?> entry : stable.entrySet()) {
                out.append(between)
                        .append(indent)
                        .append("  ")
                        .append(quoted(entry.getKey().toString()))
                        .append(": ");
                write(entry.getValue(), indent + "  ", out);
                between = ",\n";
            }
            out.append(stable.isEmpty() ? "{}" : "\n" + indent + "}");
        } else if (value instanceof List<?> list) {
            String between = "[";
            for (Object item : list) {
                out.append(between);
                write(item, indent, out);
                between = ", ";
            }
            out.append(']');
        } else {
            out.append(value instanceof String text ? quoted(text) : value.toString());
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
