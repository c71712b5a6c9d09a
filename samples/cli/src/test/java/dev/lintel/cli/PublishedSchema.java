package dev.lintel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.lintel.report.json.JsonReport;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** The schemas that are shipped beside the writers of JSON. */
enum PublishedSchema {
    REVIEW,
    DECISIONS,
    COMPARISON,
    DERIVATION,
    BASELINE;

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
