package dev.lintel.engine.internal;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLParser;

/** A YAML document with the lines at which its properties stand. */
final class PlacedYaml {
    private final Map<String, Integer> lines = new HashMap<>();
    private final JsonNode root;

    private PlacedYaml(JsonParser parser) {
        JsonToken first = parser.nextToken();
        this.root = first == null ? JsonNodeFactory.instance.objectNode() : node(parser, first, "");
        if (first != null && parser.nextToken() != null) {
            throw new StreamReadException(parser, "a second document; a file holds one");
        }
    }

    /** @throws JacksonException if it is no YAML, names one property twice, has an alias or a second document */
    static PlacedYaml of(String text) {
        try (JsonParser parser = Documents.parser(text)) {
            return new PlacedYaml(parser);
        }
    }

    JsonNode root() {
        return root;
    }

    /** The line of the property that those names lead to, from the root; 1 where there is none. */
    int line(String... names) {
        StringBuilder path = new StringBuilder();
        for (String name : names) {
            path.append('\n').append(name);
        }
        return lines.getOrDefault(path.toString(), 1);
    }

    private JsonNode node(JsonParser parser, JsonToken token, String path) {
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            // The parser would give the name of what it stands for.
            throw new StreamReadException(
                    parser, "an alias, '*" + parser.getString() + "'; write out what it stands for");
        }
        return switch (token) {
            case START_OBJECT -> object(parser, path);
            case START_ARRAY -> array(parser, path);
            case VALUE_TRUE, VALUE_FALSE -> JsonNodeFactory.instance.booleanNode(token == JsonToken.VALUE_TRUE);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                parser.isNaN()
                        ? JsonNodeFactory.instance.stringNode(parser.getString())
                        : JsonNodeFactory.instance.numberNode(parser.getDecimalValue());
            case VALUE_NULL -> JsonNodeFactory.instance.nullNode();
            default -> JsonNodeFactory.instance.stringNode(parser.getString());
        };
    }

    private ObjectNode object(JsonParser parser, String path) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            String at = path + '\n' + name;
            lines.put(at, parser.currentTokenLocation().getLineNr());
            object.set(name, node(parser, parser.nextToken(), at));
        }
        return object;
    }

    private ArrayNode array(JsonParser parser, String path) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        JsonToken token = parser.nextToken();
        while (token != JsonToken.END_ARRAY) {
            array.add(node(parser, token, path + '\n' + array.size()));
            token = parser.nextToken();
        }
        return array;
    }
}
