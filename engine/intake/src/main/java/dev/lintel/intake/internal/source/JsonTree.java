package dev.lintel.intake.internal.source;

import dev.lintel.intake.internal.source.Node.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads one JSON text. Faults of the syntax leave as Jackson reports them. */
final class JsonTree {
    // Our own limits count, so that one message speaks for both syntaxes.
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final TreeBuilder tree;
    private final JsonParser parser;

    private JsonTree(TreeBuilder tree, JsonParser parser) {
        this.tree = tree;
        this.parser = parser;
    }

    static Node read(String content, TreeBuilder tree) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), content)) {
            parser.nextToken();
            Node root = new JsonTree(tree, parser).node(1);
            if (parser.nextToken() != null) {
                TokenStreamLocation at = parser.currentTokenLocation();
                throw tree.fault(
                        at.getLineNr(),
                        at.getColumnNr(),
                        "a second document starts here; give each document a file of its own");
            }
            return root;
        }
    }

    private Node node(int depth) {
        TokenStreamLocation at = parser.currentTokenLocation();
        int line = at.getLineNr();
        int column = at.getColumnNr();
        tree.spend(1, line, column);
        tree.enter(depth, line, column);
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return mapping(depth, line, column);
        }
        if (token == JsonToken.START_ARRAY) {
            List<Node> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(node(depth + 1));
            }
            return Node.Sequence.of(items, line, column, "");
        }
        return new Node.Scalar(parser.getString(), kind(token), line, column, "");
    }

    private Node mapping(int depth, int line, int column) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            TokenStreamLocation key = parser.currentTokenLocation();
            String name = parser.currentName();
            parser.nextToken();
            tree.put(entries, new Node.Entry(name, key.getLineNr(), key.getColumnNr(), node(depth + 1)));
        }
        return Node.Mapping.of(entries, line, column, "");
    }

    private static Kind kind(JsonToken token) {
        return switch (token) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Kind.NUMBER;
            case VALUE_TRUE, VALUE_FALSE -> Kind.BOOLEAN;
            case VALUE_NULL -> Kind.NULL;
            default -> Kind.STRING;
        };
    }
}
