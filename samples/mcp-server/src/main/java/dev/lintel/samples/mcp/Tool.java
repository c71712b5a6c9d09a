package dev.lintel.samples.mcp;

import dev.lintel.LintelException;
import tools.jackson.databind.JsonNode;

/** One thing that an agent can ask for. What it is told of it stands in a document of its name beside this class. */
interface Tool {
    /** As agents call it. */
    String name();

    /** The JSON Schema of what {@link Answer#content} holds. */
    JsonNode outputSchema();

    /**
     * Answers a call.
     *
     * @param arguments an object that keeps to the schema in the tool's document
     * @throws LintelException if what they say cannot be meant; the agent reads the message and calls again
     */
    Answer call(JsonNode arguments);

    /**
     * What comes back.
     *
     * @param text for whoever reads, in a form that models and people take in quickly
     * @param content the same for programs
     */
    record Answer(String text, JsonNode content) {}
}
