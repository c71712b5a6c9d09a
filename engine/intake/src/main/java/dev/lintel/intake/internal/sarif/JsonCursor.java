package dev.lintel.intake.internal.sarif;

import dev.lintel.intake.InputException;
import dev.lintel.intake.internal.source.Allowance;
import dev.lintel.model.Origin;
import java.util.function.Consumer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Goes through a JSON text once and keeps nothing of it. A value that is null counts as left out. */
final class JsonCursor implements AutoCloseable {
    /** So many values are read between two looks at the time. */
    private static final int BETWEEN = 0xFFF;

    private final String file;
    private final Allowance allowance;
    private final JsonParser parser;
    private int values;

    JsonCursor(String content, String file, Allowance allowance) {
        this.file = file;
        this.allowance = allowance;
        JsonFactory json = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(allowance.depth())
                        .maxStringLength(Integer.MAX_VALUE)
                        .build())
                .build();
        this.parser = json.createParser(ObjectReadContext.empty(), content);
        parser.nextToken();
    }

    /** Reads an object; whatever of it is not read is skipped. */
    void object(String what, Consumer<String> property) {
        if (isNull()) {
            return;
        }
        require(JsonToken.START_OBJECT, what, "an object");
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            spend();
            property.accept(name);
        }
    }

    void list(String what, Runnable item) {
        if (isNull()) {
            return;
        }
        require(JsonToken.START_ARRAY, what, "a list");
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            spend();
            item.run();
        }
    }

    /** A text, empty for null. */
    String text(String what) {
        if (isNull()) {
            return "";
        }
        require(JsonToken.VALUE_STRING, what, "text");
        return parser.getString();
    }

    /** A text or a number as it is written; empty for anything else. */
    String plain() {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_STRING || token.isNumeric()) {
            return parser.getString();
        }
        skip();
        return "";
    }

    /** A whole number, and the other one for null. */
    int number(String what, int otherwise) {
        if (isNull()) {
            return otherwise;
        }
        require(JsonToken.VALUE_NUMBER_INT, what, "a whole number");
        if (parser.getNumberType() != JsonParser.NumberType.INT) {
            throw fault(what + " is out of all range");
        }
        return parser.getIntValue();
    }

    boolean yes(String what, boolean otherwise) {
        if (isNull()) {
            return otherwise;
        }
        if (!parser.currentToken().isBoolean()) {
            throw fault(what + " takes true or false, not " + kind());
        }
        return parser.getBooleanValue();
    }

    void skip() {
        parser.skipChildren();
    }

    void end() {
        if (parser.nextToken() != null) {
            throw fault("a second document starts here; give each document a file of its own");
        }
    }

    int line() {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }

    InputException fault(String problem) {
        return fault(line(), problem);
    }

    InputException fault(int line, String problem) {
        return InputException.at(new Origin(file, line, 0, ""), problem);
    }

    private boolean isNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    private void require(JsonToken token, String what, String takes) {
        if (parser.currentToken() != token) {
            throw fault(what + " takes " + takes + ", not " + kind());
        }
    }

    private String kind() {
        JsonToken token = parser.currentToken();
        if (token == null) {
            return "nothing";
        }
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_STRING -> "text";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            default -> "true or false";
        };
    }

    private void spend() {
        if (++values > allowance.most()) {
            throw fault("it holds " + allowance.moreThanMost());
        }
        if ((values & BETWEEN) == 0) {
            allowance.time(file);
        }
    }

    @Override
    public void close() {
        parser.close();
    }
}
