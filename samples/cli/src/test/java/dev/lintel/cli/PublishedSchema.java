package dev.lintel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.lintel.report.json.JsonReport;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schemas that are shipped beside the writers of JSON. */
enum PublishedSchema {
    REVIEW("verdict"),
    COMPARISON("before"),
    DERIVATION("whyNot"),
    BASELINE("document"),
    DECISIONS("scorecards");

    private static final String VERSION = "1.0";

    /** A property that no kind of document before has. */
    private final String mark;

    PublishedSchema(String mark) {
        this.mark = mark;
    }

    /** Whatever the command line writes as a JSON of its own keeps to the schema of its kind. */
    static void assertKept(String output) throws IOException {
        JsonNode document = new JsonMapper().readTree(output);
        if (document.path("schemaVersion").asString("").equals(VERSION)) {
            Stream.of(values())
                    .filter(schema -> document.has(schema.mark))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("a document of no known kind: " + document.propertyNames()))
                    .assertKeptBy(output);
        }
    }

    void assertKeptBy(String json) throws IOException {
        String file = name().toLowerCase(Locale.ROOT) + ".schema.json";
        try (InputStream source = JsonReport.class.getResourceAsStream(file)) {
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(source, InputFormat.JSON)
                            .validate(json, InputFormat.JSON))
                    .isEmpty();
        }
    }
}
