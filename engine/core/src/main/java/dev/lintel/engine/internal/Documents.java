package dev.lintel.engine.internal;

import java.util.Map;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The documents of a pack: YAML where people write, JSON where a build wrote. */
final class Documents {
    private Documents() {}

    /** Made when the first pack is read from files; a packed pack needs none. */
    private static final class Yaml {
        static final YAMLMapper MAPPER = YAMLMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
    }

    private static final class Json {
        static final JsonMapper MAPPER = JsonMapper.builder().build();
    }

    static JsonNode yaml(String text) {
        return Yaml.MAPPER.readTree(text);
    }

    static JsonMapper json() {
        return Json.MAPPER;
    }

    static JsonNode emptyObject() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** The texts of a mapping. */
    static Map<String, JsonNode> members(JsonNode node) {
        Map<String, JsonNode> members = new java.util.LinkedHashMap<>();
        node.properties().forEach(entry -> members.put(entry.getKey(), entry.getValue()));
        return members;
    }
}
