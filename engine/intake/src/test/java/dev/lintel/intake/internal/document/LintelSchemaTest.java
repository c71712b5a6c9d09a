package dev.lintel.intake.internal.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.lintel.intake.Given;
import dev.lintel.intake.InputException;
import dev.lintel.intake.Intake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LintelSchemaTest {
    private static final Path PUBLISHED = Path.of("src/main/resources/dev/lintel/intake/lintel.schema.json");

    /** Writes what should be there, so that running the test once more passes and the difference can be reviewed. */
    @Test
    void thePublishedSchemaIsTheOneThatTheAttributesMake() throws IOException {
        String before = Files.exists(PUBLISHED) ? Given.text(PUBLISHED) : "";
        String schema = LintelSchema.text();
        if (!before.equals(schema)) {
            Files.writeString(PUBLISHED, schema);
        }

        assertThat(before)
                .as("lintel.schema.json was stale and has been written anew; review and commit it")
                .isEqualTo(schema);
    }

    private static boolean schemaTakes(String yaml) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(LintelSchema.text(), InputFormat.JSON);
        return schema.validate(yaml, InputFormat.YAML).isEmpty();
    }

    private static boolean readerTakes(String yaml) {
        try {
            Intake.read(yaml, "lintel.yaml");
            return true;
        } catch (InputException refused) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "workload: {name: orders, stage: demo, team: 3, purposes: [analytics, api]}",
                "workload: {name: orders, stage: Production, purposes: analytics, budget: unknown, dataResidency: NO}",
                "lintel: 1\nworkload: {accessPattern: Analytical, region: none, team: 2.5}",
                "workload: {latencyNeed: per second, compliance: none, intent: unknown}",
                "practices: {alarms: yes, dashboards: 'no', editTestDebugMinutes: 0.5, deploymentStrategy: blue_green}",
                "components: [{id: a, technology: lambda, runtimeVersion: 3.11, connectsTo: b}, {id: b, runtimeVersion: '21'}]",
                "components: [{id: a, own: {pii: yes, level: 3, words: [a, b], word: x}, use: unknown}]",
                "decisions: [{id: d, about: a, options: [{name: x, ratings: {cost: 6, lock-in: unknown}}]}]",
                "workload: {name: a}\ncomplete: [components, practices]\n",
                "workload: {name: a}\ncomplete: decisions",
                "components: [{technology: lambda}]",
            })
    void whatTheReaderTakesTheSchemaTakes(String document) {
        assertThat(readerTakes(document)).isTrue();
        assertThat(schemaTakes(document)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "workload: {name: orders, stage: beta}",
                "workload: {name: orders, team: three}",
                "workload: {name: orders, team: '3'}",
                "workload: {name: orders, team: [3]}",
                "workload: {name: orders, tem: 3}",
                "workload: [orders]",
                "lintel: 2\nworkload: {name: a}",
                "workload: {accessPattern: sometimes}",
                "practices: {alarms: maybe}",
                "practices: {alarms: 1}",
                "practices: {alarms: }",
                "components: {id: a}",
                "components: [a]",
                "components: [{id: a, encryptAtRest: yes}]",
                "components: [{id: a, runtimeVersion: 3.x}]",
                "components: [{id: a, own: {deep: {er: 1}}}]",
                "components: [{id: [a]}]",
                "components: [{id: a, connectsTo: [{to: b}]}]",
                "decisions: [{id: d, options: [{ratings: {cost: 6}}]}]",
                "decisions: [{id: d, options: [{name: x, ratings: {cost: 11}}]}]",
                "decisions: [{id: d, options: [{name: x, rating: {cost: 1}}]}]",
                "workload: {name: a}\ncomplete: [everything]",
                "workload: {name: a}\nsource: [a.yaml]",
            })
    void whatTheReaderRefusesTheSchemaRefuses(String document) {
        assertThat(readerTakes(document)).isFalse();
        assertThat(schemaTakes(document)).isFalse();
    }
}
