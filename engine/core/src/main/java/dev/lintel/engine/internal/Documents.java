package dev.lintel.engine.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The YAML documents of a pack. */
final class Documents {
    private Documents() {}

    /** Made when the first pack is read from files; a packed pack needs none. */
    private static final class Yaml {
        static final YAMLMapper MAPPER = YAMLMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
    }

    static JsonNode yaml(String text) {
        return Yaml.MAPPER.readTree(text);
    }

    /** Tokens with their places, for what {@link #yaml} would read. */
    static JsonParser parser(String text) {
        return Yaml.MAPPER.createParser(text);
    }

    /** What keeps a text from being YAML, on one line, and where; line 1 where the parser tells no place. */
    record Fault(int line, String text) {
        static Fault of(JacksonException e) {
            return new Fault(
                    e.getLocation() == null ? 1 : Math.max(e.getLocation().getLineNr(), 1),
                    String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse(""));
        }
    }

    static JsonNode emptyObject() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** A yes, as people or as YAML write it. */
    static boolean isYes(JsonNode node) {
        return node.isBoolean() ? node.asBoolean() : node.asString("").equals("yes");
    }

    /** A value as attributes say it in words: YAML may take a yes for a truth value. */
    static String word(JsonNode node) {
        return node.isBoolean() ? (node.asBoolean() ? "yes" : "no") : node.asString("");
    }

    /** The constant that a word names in lower case; empty where it names none. */
    static <E extends Enum<E>> Optional<E> choice(String word, E[] choices) {
        return Stream.of(choices)
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }

    /** The texts of a list. */
    static List<String> strings(JsonNode list) {
        List<String> strings = new ArrayList<>();
        list.forEach(each -> strings.add(each.asString("")));
        return strings;
    }

    /** What is to be said of each property that stands there and is none of those. */
    static List<String> unknownProperties(JsonNode node, Set<String> known) {
        return List.copyOf(unknownByName(node, known).values());
    }

    /** The same by the name of the property, for who knows where it stands. */
    static Map<String, String> unknownByName(JsonNode node, Set<String> known) {
        String all = String.join(", ", new TreeSet<>(known));
        Map<String, String> unknown = new LinkedHashMap<>();
        for (String key : node.propertyNames()) {
            if (!known.contains(key)) {
                unknown.put(key, "has an unknown property '" + key + "'; known: " + all);
            }
        }
        return unknown;
    }

    /** The members of a mapping, in their order. */
    static Map<String, JsonNode> members(JsonNode node) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        node.properties().forEach(entry -> members.put(entry.getKey(), entry.getValue()));
        return members;
    }
}
