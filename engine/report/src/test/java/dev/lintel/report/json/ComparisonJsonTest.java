package dev.lintel.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.lintel.report.Comparisons;
import dev.lintel.report.Golden;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonJsonTest {
    @Test
    void writesEveryPartInAFixedOrder() {
        Golden.assertMatches("json/comparison.json", ComparisonJson.write(Comparisons.full()));
    }

    @Test
    void keepsToItsSchema() throws IOException {
        assertThat(faults(ComparisonJson.write(Comparisons.full()))).isEmpty();
        assertThat(faults(ComparisonJson.write(Comparisons.nothing()))).isEmpty();
    }

    @Test
    void theSchemaRefusesWhatIsNotInTheContract() throws IOException {
        String document = ComparisonJson.write(Comparisons.full());

        assertThat(faults(document.replace("\"kind\": \"replaced\"", "\"kind\": \"swapped\"")))
                .isNotEmpty();
        assertThat(faults(document.replace("\"source\"", "\"origin\""))).isNotEmpty();
        assertThat(faults(document.replace("\"now\": \"undecided\"", "\"now\": \"gone\"")))
                .isNotEmpty();
    }

    private static List<Error> faults(String document) throws IOException {
        try (InputStream source = ComparisonJson.class.getResourceAsStream("comparison.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(source, InputFormat.JSON)
                    .validate(document, InputFormat.JSON);
        }
    }
}
