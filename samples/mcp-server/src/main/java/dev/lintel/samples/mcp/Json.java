package dev.lintel.samples.mcp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of arguments, answers and schemas. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ObjectNode read(String document) {
        return (ObjectNode) MAPPER.readTree(document);
    }

    static JsonNode of(Object values) {
        return MAPPER.valueToTree(values);
    }

    static Map<String, Object> map(JsonNode object) {
        return MAPPER.convertValue(object, new TypeReference<>() {});
    }

    /** A document that lies beside a class. */
    static ObjectNode resource(Class<?> beside, String name) {
        try (InputStream stream = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
            return (ObjectNode) MAPPER.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The schema of a document of which only the named properties are always there; it is no longer what its id says. */
    static JsonNode part(ObjectNode schema, List<String> required) {
        schema.remove("$id");
        schema.set("required", of(required));
        return schema;
    }

    static Optional<String> text(JsonNode arguments, String name) {
        return Optional.ofNullable(arguments.get(name))
                .filter(JsonNode::isString)
                .map(JsonNode::asString);
    }

    static List<String> texts(JsonNode arguments, String name) {
        return arguments.path(name).valueStream().map(JsonNode::asString).toList();
    }

    /** The object with the named properties alone, in its own order. */
    static ObjectNode only(ObjectNode object, List<String> names) {
        ObjectNode part = object();
        object.forEachEntry((name, value) -> {
            if (names.contains(name)) {
                part.set(name, value);
            }
        });
        return part;
    }
}
