package dev.lintel.intake;

import static dev.lintel.intake.Given.component;
import static dev.lintel.intake.Given.connections;
import static dev.lintel.intake.Given.document;
import static dev.lintel.intake.Given.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.ComponentAttributes;
import dev.lintel.architecture.DecisionAttributes;
import dev.lintel.architecture.DecisionDescription;
import dev.lintel.architecture.Inventory;
import dev.lintel.architecture.OpenPoint;
import dev.lintel.architecture.PracticeAttributes;
import dev.lintel.architecture.Value;
import dev.lintel.architecture.WorkloadAttributes;
import dev.lintel.model.Basis;
import dev.lintel.model.Origin;
import dev.lintel.model.Stage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LintelDocumentTest {
    private static final String[] WHOLE = {
        "lintel: 1",
        "workload:",
        "  name: orders",
        "  stage: demo",
        "  team: 3",
        "  purposes: [Analytics, API]",
        "  budget: unknown",
        "  compliance: none",
        "practices:",
        "  testsNeedCloudCredentials: no",
        "  unitTestFramework: pytest",
        "components:",
        "  - id: store",
        "    technology: Aurora Serverless v2",
        "    role: transactional-store",
        "    encryptedAtRest: YES",
        "    runtimeVersion: 3.10",
        "    dataGb: 0.10",
        "    connectsTo: [api]",
        "    own: { pii: yes, level: 3, owner: none, tags: [a, b] }",
        "  - id: api",
        "decisions:",
        "  - id: store-choice",
        "    about: store",
        "    category: database-choice",
        "    chosen: aurora-serverless-v2",
        "    options:",
        "      - { name: aurora-serverless-v2, ratings: { local-testability: 4, cost: 6 } }",
        "complete: [components, practices]",
    };

    @Test
    void everythingThatIsStatedIsRead() {
        Architecture read = document(WHOLE);

        assertThat(read.name()).isEqualTo("orders");
        assertThat(read.stage()).isEqualTo(Stage.DEMO);
        assertThat(read.workload().get(WorkloadAttributes.TEAM))
                .isEqualTo(Value.stated(new BigDecimal("3"), new Origin("lintel.yaml", 5, 3, "")));
        assertThat(read.workload().get(WorkloadAttributes.PURPOSES).known()).contains(List.of("analytics", "api"));
        assertThat(read.workload().get(WorkloadAttributes.BUDGET).isUnknown()).isTrue();
        assertThat(read.workload().get(WorkloadAttributes.COMPLIANCE)).isInstanceOf(Value.None.class);
        assertThat(read.practices()
                        .get(PracticeAttributes.TESTS_NEED_CLOUD_CREDENTIALS)
                        .known())
                .contains(false);
        assertThat(component(read, "store").technology()).contains("Aurora Serverless v2");
        assertThat(said(read, "store", ComponentAttributes.ENCRYPTED_AT_REST))
                .isEqualTo(Value.stated(true, new Origin("lintel.yaml", 16, 5, "store")));
        assertThat(said(read, "store", ComponentAttributes.RUNTIME_VERSION).known())
                .contains("3.10");
        assertThat(said(read, "store", ComponentAttributes.DATA_GB).known()).contains(new BigDecimal("0.10"));
        assertThat(component(read, "store").own())
                .containsEntry("pii", Value.stated(true, new Origin("lintel.yaml", 20, 12, "store")))
                .containsEntry(
                        "owner",
                        new Value.None<>(Basis.STATED, Optional.of(new Origin("lintel.yaml", 20, 32, "store"))));
        assertThat(connections(read)).containsExactly("store -> api");
        DecisionDescription decision = read.decisions().get(0);
        assertThat(decision.about()).containsExactly("store");
        assertThat(decision.attributes().get(DecisionAttributes.CHOSEN).known()).contains("aurora-serverless-v2");
        assertThat(decision.options().get(0).ratings()).containsEntry("local-testability", new BigDecimal("4"));
        assertThat(read.complete()).containsExactlyInAnyOrder(Inventory.COMPONENTS, Inventory.PRACTICES);
        assertThat(read.openPoints()).isEmpty();
    }

    @Test
    void jsonSaysTheSame() {
        Architecture read = document(
                "{\"workload\": {\"name\": \"orders\", \"stage\": \"demo\"},",
                " \"components\": [{\"id\": \"a\", \"multiAz\": true, \"memoryGb\": 1.50}]}");

        assertThat(said(read, "a", ComponentAttributes.MULTI_AZ))
                .isEqualTo(Value.stated(true, new Origin("lintel.yaml", 2, 29, "a")));
        assertThat(said(read, "a", ComponentAttributes.MEMORY_GB).known()).contains(new BigDecimal("1.50"));
    }

    @Test
    void aComponentWithoutAnIdIsAskedAbout() {
        assertThat(document("workload: {name: a}", "components:", "  - technology: lambda")
                        .openPoints())
                .containsExactly(new OpenPoint(
                        "components",
                        "a component has no id and was left out",
                        Optional.of(new Origin("lintel.yaml", 3, 5, ""))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "components: [{id: a, encryptAtRest: yes}] | unknown property 'encryptAtRest' of a component; did you mean encryptedAtRest? known: id, technology,",
                "practices: {alarm: yes} | unknown property 'alarm' of the practices; did you mean alarms? known:",
                "workload: {name: a, stge: demo} | unknown property 'stge' of a workload; did you mean stage? known: name, stage, provider",
                "component: [] | unknown property 'component' of a lintel document; did you mean components? known:",
                "workload: {team: three} | team takes a number (people), not the text 'three'; write unknown where it is not known",
                "workload: {team: } | team takes a number (people), not nothing",
                "workload: {team: 1e99} | team takes a number (people), not the number 1e99",
                "practices: {alarms: 1} | alarms takes yes or no, not the number 1",
                "workload: {stage: beta} | stage takes one of demo, development, scale, production, not 'beta'",
                "workload: {accessPattern: random} | accessPattern takes one of analytical, transactional, mixed, not the text 'random'",
                "components: {id: a} | components takes a list of entries that each start with '-', not a mapping",
                "components: [{id: a, multiAz: !Ref X}] | multiAz takes yes or no, not the text 'X'",
                "complete: [component] | 'component' cannot be complete; did you mean components? known: components, practices, decisions",
                "decisions: [{options: [{name: x, ratings: {cost: 11}}]}] | cost is rated with a number from 0 to 10, not the number 11",
                "decisions: [{options: [{ratings: {cost: 1}}]}] | an option has no name; give it one",
                "lintel: 2 | lintel is the version of this form and takes 1, not the number 2",
            })
    void whatIsNotKnownIsRefusedWithItsLine(String line, String message) {
        String other = line.startsWith("workload") ? "lintel: 1\n" : "workload: {name: b}\n";

        assertThatThrownBy(() -> Intake.read(other + line, "lintel.yaml"))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("lintel.yaml:2: " + message);
    }

    @Test
    void aKeyStandsOnce() {
        assertThatThrownBy(() -> Intake.read("workload: {name: a}\npractices: {}\nworkload: {name: b}", "lintel.yaml"))
                .isInstanceOf(InputException.class)
                .hasMessage("lintel.yaml:3: the key 'workload' stands here twice, first in line 1; remove one of them");
    }

    @Test
    void aSyntaxErrorNamesItsLine() {
        assertThatThrownBy(() -> Intake.read("workload:\n  name: a\n\tstage: demo", "lintel.yaml"))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("lintel.yaml:3: is no valid YAML: found character '\\t(TAB)'");
        assertThatThrownBy(() -> Intake.read("{\"workload\": {\"name\": \"a\",", "lintel.json"))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("lintel.json:1: is no valid JSON: ");
    }
}
