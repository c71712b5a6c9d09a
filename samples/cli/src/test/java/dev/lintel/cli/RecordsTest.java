package dev.lintel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.AttributeValues;
import dev.lintel.architecture.DecisionAttributes;
import dev.lintel.architecture.DecisionDescription;
import dev.lintel.architecture.Value;
import dev.lintel.engine.Lintel;
import dev.lintel.intake.Intake;
import dev.lintel.intake.internal.decision.DecisionRecords;
import dev.lintel.knowledge.CoreKnowledge;
import dev.lintel.model.Stage;
import dev.lintel.report.madr.MadrRecords;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Records that are written of decisions, and the decisions that are read of them. */
class RecordsTest {
    private static Map<String, AttributeValues> writtenAndRead(Architecture architecture) {
        Architecture.Builder read = Architecture.of("read", Stage.DEMO);
        MadrRecords.write(Lintel.with(CoreKnowledge.pack()).review(architecture))
                .forEach((file, record) ->
                        DecisionRecords.read(record, "docs/decisions/" + file).ifPresent(read::decision));
        Map<String, AttributeValues> byId = new TreeMap<>();
        read.build().decisions().forEach(decision -> byId.put(decision.id(), decision.attributes()));
        return byId;
    }

    private static Optional<String> status(AttributeValues said) {
        return said.get(DecisionAttributes.STATUS).known();
    }

    private static Optional<String> chosen(AttributeValues said) {
        return said.get(DecisionAttributes.CHOSEN).known();
    }

    private static List<String> alternatives(AttributeValues said) {
        return said.get(DecisionAttributes.ALTERNATIVES).known().orElse(List.of());
    }

    @Test
    void whatTheSamplesDecideComesBack() {
        Architecture samples = Intake.read(LintelJar.ROOT.resolve("samples/decisions/lintel.yaml"))
                .build();
        Map<String, AttributeValues> read = writtenAndRead(samples);

        assertThat(read).containsOnlyKeys("analytical-store", "compute", "orchestration");
        for (DecisionDescription decision : samples.decisions()) {
            AttributeValues back = Optional.ofNullable(read.get(decision.id())).orElseThrow();
            assertThat(chosen(back)).isEqualTo(chosen(decision.attributes()));
            assertThat(status(back)).isEqualTo(status(decision.attributes()));
            assertThat(back.get(DecisionAttributes.REASON).known())
                    .isEqualTo(
                            decision.attributes().get(DecisionAttributes.REASON).known());
        }
        assertThat(alternatives(
                        Optional.ofNullable(read.get("analytical-store")).orElseThrow()))
                .containsExactly("aurora-serverless-v2", "redshift-serverless");
    }

    @Test
    void alternativesComeBackAndWhatIsOpenStaysOpen() {
        Map<String, AttributeValues> read =
                writtenAndRead(Intake.read("""
                        workload: { name: shop, stage: production }
                        decisions:
                          - id: store
                            category: database-choice
                            chosen: DynamoDB
                            status: accepted
                            alternatives: [postgresql on ec2, Aurora (MySQL)]
                            reason: "one key finds every order: e.g. by its number"
                          - { id: broker, chosen: none, status: proposed, alternatives: [Kafka, SQS] }
                          - { id: cache, category: database-choice, alternatives: [Redis] }
                          - { id: flows, chosen: Airflow, status: superseded }
                        """, "lintel.yaml").build());

        assertThat(read).containsOnlyKeys("broker", "cache", "store");
        AttributeValues store = Optional.ofNullable(read.get("store")).orElseThrow();
        assertThat(chosen(store)).contains("dynamodb");
        assertThat(status(store)).contains("accepted");
        assertThat(alternatives(store)).containsExactly("aurora-(mysql)", "postgresql-on-ec2");
        assertThat(store.get(DecisionAttributes.REASON).known())
                .contains("one key finds every order: e.g. by its number");
        for (String open : List.of("broker", "cache")) {
            AttributeValues said = Optional.ofNullable(read.get(open)).orElseThrow();
            assertThat(said.get(DecisionAttributes.CHOSEN)).isInstanceOf(Value.None.class);
            assertThat(status(said)).contains("proposed");
            assertThat(said.mentions(DecisionAttributes.REASON)).isFalse();
        }
        assertThat(alternatives(Optional.ofNullable(read.get("broker")).orElseThrow()))
                .containsExactly("kafka", "sqs");
    }

    @Test
    void whatIsLeftToBeWrittenSaysNothing() {
        Map<String, AttributeValues> read =
                writtenAndRead(Intake.read("""
                        workload: { name: shop, stage: demo }
                        decisions: [{ id: store, chosen: DuckDB, status: accepted }]
                        """, "lintel.yaml").build());

        assertThat(Optional.ofNullable(read.get("store")).orElseThrow().mentioned())
                .containsExactly(DecisionAttributes.CHOSEN, DecisionAttributes.STATUS);
    }
}
