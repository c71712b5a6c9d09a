package dev.lintel.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.lintel.Justification.Standing;
import dev.lintel.TruthValue;
import dev.lintel.report.Derivations;
import dev.lintel.report.Golden;
import dev.lintel.report.HostileReviews;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DerivationJsonTest {
    @Test
    void writesEveryPartInAFixedOrder() {
        Golden.assertMatches("json/derivation.json", DerivationJson.write(Derivations.full()));
    }

    @Test
    void keepsToItsSchema() throws IOException {
        assertThat(faults(DerivationJson.write(Derivations.full()))).isEmpty();
        assertThat(faults(DerivationJson.write(Derivations.nothing()))).isEmpty();
    }

    @Test
    void theSchemaRefusesWhatIsNotInTheContract() throws IOException {
        String document = DerivationJson.write(Derivations.full());

        assertThat(faults(document.replace("\"standing\": \"waived\"", "\"standing\": \"forgiven\"")))
                .isNotEmpty();
        assertThat(faults(document.replace("\"antecedents\"", "\"conditions\"")))
                .isNotEmpty();
        assertThat(faults(document.replace("\"truth\": \"open\"", "\"truth\": \"perhaps\"")))
                .isNotEmpty();
    }

    @Test
    void theSchemaKnowsEveryWord() throws IOException {
        try (InputStream source = DerivationJson.class.getResourceAsStream("derivation.schema.json")) {
            JsonNode definitions = JsonMapper.shared().readTree(source).get("$defs");
            assertThat(words(definitions.at("/justification/properties/standing/enum")))
                    .containsExactlyInAnyOrder(
                            Stream.of(Standing.values()).map(Standing::word).toArray(String[]::new));
            assertThat(words(definitions.at("/truth/enum")))
                    .containsExactly(
                            Stream.of(TruthValue.values()).map(TruthValue::word).toArray(String[]::new));
        }
    }

    private static List<String> words(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    @Test
    void namesStayTextOfJson() throws IOException {
        for (String name : HostileReviews.NAMES) {
            String document = DerivationJson.write(Derivations.named(name));
            assertThat(faults(document)).as(name).isEmpty();
            assertThat(document.codePoints()).allMatch(point -> point == '\n' || !Character.isISOControl(point));
        }
    }

    private static List<Error> faults(String document) throws IOException {
        try (InputStream source = DerivationJson.class.getResourceAsStream("derivation.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(source, InputFormat.JSON)
                    .validate(document, InputFormat.JSON);
        }
    }
}
