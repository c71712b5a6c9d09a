package dev.lintel.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.Assumption;
import dev.lintel.architecture.Attribute;
import dev.lintel.architecture.ComponentAttributes;
import dev.lintel.architecture.DecisionAttributes;
import dev.lintel.architecture.PracticeAttributes;
import dev.lintel.architecture.Value;
import dev.lintel.architecture.WorkloadAttributes;
import dev.lintel.model.Stage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is supposed, as text. */
class AssumptionsTest {
    private static final Architecture SHOP = Given.document(
            "workload: { name: shop, stage: demo }",
            "components:",
            "  - { id: orders, technology: Aurora }",
            "  - { id: orders.archive, technology: S3 }",
            "  - { id: store, technology: S3 }",
            "decisions:",
            "  - { id: store, chosen: S3 }");

    private static Assumption read(String text) {
        return Intake.assumptions(SHOP, List.of(text)).get(0);
    }

    private static <T> Assumption said(String id, Attribute<T> attribute, T value) {
        return new Assumption.Said<>(id, attribute, Value.stated(value));
    }

    @Test
    void factsOfTheWholeNeedNoName() {
        assertThat(read("stage=production")).isEqualTo(new Assumption.AtStage(Stage.PRODUCTION));
        assertThat(read("workload.stage = Scale")).isEqualTo(new Assumption.AtStage(Stage.SCALE));
        assertThat(read("team=3")).isEqualTo(said("", WorkloadAttributes.TEAM, BigDecimal.valueOf(3)));
        assertThat(read("workload.team=3")).isEqualTo(read("team=3"));
        assertThat(read("runbooks=yes")).isEqualTo(said("", PracticeAttributes.RUNBOOKS, true));
        assertThat(read("practices.runbooks=true")).isEqualTo(read("runbooks=yes"));
        assertThat(read("purposes=analytics, reporting"))
                .isEqualTo(said("", WorkloadAttributes.PURPOSES, List.of("analytics", "reporting")));
    }

    @Test
    void factsOfAPartNameIt() {
        assertThat(read("orders.multiAz=no")).isEqualTo(said("orders", ComponentAttributes.MULTI_AZ, false));
        assertThat(read("orders.runtimeVersion=3.12"))
                .isEqualTo(said("orders", ComponentAttributes.RUNTIME_VERSION, "3.12"));
        assertThat(read("orders.archive.versioned=yes"))
                .isEqualTo(said("orders.archive", ComponentAttributes.VERSIONED, true));
        assertThat(read("store.chosen=DuckDB")).isEqualTo(said("store", DecisionAttributes.CHOSEN, "DuckDB"));
        assertThat(read("orders.technology=Amazon Redshift"))
                .isEqualTo(new Assumption.MadeOf("orders", Optional.of("Amazon Redshift")));
        assertThat(read("orders.connectsTo=store,orders.archive"))
                .isEqualTo(new Assumption.ConnectsTo("orders", List.of("store", "orders.archive")));
        assertThat(read("orders.own.pii=yes")).isEqualTo(new Assumption.Own("orders", "pii", Value.stated(true)));
        assertThat(read("orders.own.rows=12"))
                .isEqualTo(new Assumption.Own("orders", "rows", Value.stated(BigDecimal.valueOf(12))));
        assertThat(read("orders.own.owner=sales team"))
                .isEqualTo(new Assumption.Own("orders", "owner", Value.stated("sales team")));
    }

    @Test
    void whatIsUnknownAndWhatIsNoneCanBeSupposed() {
        assertThat(read("orders.multiAz=unknown"))
                .isEqualTo(new Assumption.Said<>("orders", ComponentAttributes.MULTI_AZ, Value.unknown()));
        assertThat(read("store.chosen=none"))
                .isEqualTo(new Assumption.Said<>("store", DecisionAttributes.CHOSEN, Value.none()));
        assertThat(read("orders.technology=unknown")).isEqualTo(new Assumption.MadeOf("orders", Optional.empty()));
        assertThat(read("orders.connectsTo=none")).isEqualTo(new Assumption.ConnectsTo("orders", List.of()));
        assertThat(read("orders.own.pii=unknown")).isEqualTo(new Assumption.Own("orders", "pii", Value.unknown()));
        assertThat(read("orders.own.pii=none")).isEqualTo(new Assumption.Own("orders", "pii", Value.none()));
    }

    @Test
    void whereTwoShareANameTheKindTellsThemApart() {
        assertThat(read("store.versioned=yes")).isEqualTo(said("store", ComponentAttributes.VERSIONED, true));
        assertThat(read("decision store.reason=cheap")).isEqualTo(said("store", DecisionAttributes.REASON, "cheap"));
        assertThat(read("component store.reason=cheap")).isEqualTo(said("store", ComponentAttributes.REASON, "cheap"));
        refused("store.reason=cheap", "both component store and decision store could be meant");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "orders.multiAz | it takes a fact and its value, such as orders.multiAz=yes or team=3",
                "=yes | it takes a fact and its value",
                "orders.multiAz= | it takes a fact and its value",
                "ordrs.multiAz=yes | nothing is called 'ordrs'; did you mean orders? known: workload, practices, orders,",
                "orders.multAz=yes | a component has no 'multAz'; did you mean multiAz?",
                "orders.own.=yes | a component has no 'own.'",
                "decision store.choosen=S3 | a decision has no 'choosen'; did you mean chosen?",
                "teem=3 | a workload has no 'teem'; did you mean team? known: stage,",
                "workload.runbooks=yes | a workload has no 'runbooks'",
                "practices.runbook=yes | practices have no 'runbook'; did you mean runbooks?",
                "stage=late | stage takes one of demo, development, scale, production",
                "orders.multiAz=perhaps | multiAz takes yes or no, none or unknown, not 'perhaps'",
                "team=many | team takes a number (people), none or unknown, not 'many'",
                "team=0 | team cannot be 0",
                "store.lockIn=some | lockIn takes one of proprietary, open, not 'some'",
                "orders.runtimeVersion=new | runtimeVersion takes a version such as 3.11, not 'new'",
                "orders.connectsTo=stor | there is no component 'stor'; did you mean store? known:",
            })
    void whatFitsNothingIsRefusedAndSaysWhatWould(String text, String problem) {
        refused(text, problem);
    }

    private static void refused(String text, String problem) {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> read(text))
                .withMessageStartingWith("what-if '" + text + "': " + problem);
    }

    @Test
    void theSameTwiceIsRefused() {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> Intake.assumptions(SHOP, List.of("team=3", "stage=demo", "team=4")))
                .withMessage("what-if 'team=4': the same is supposed twice; leave one of them out");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stage=scale",
                "team=3",
                "orders.multiAz=yes",
                "store.chosen=none",
                "orders.technology=S3",
                "orders.connectsTo=store",
                "orders.own.pii=no"
            })
    void anAssumptionReadsAsItIsWritten(String text) {
        assertThat(read(text).text()).isEqualTo(text);
    }
}
