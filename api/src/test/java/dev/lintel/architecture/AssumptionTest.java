package dev.lintel.architecture;

import static dev.lintel.architecture.Parts.orders;
import static dev.lintel.architecture.Parts.shop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lintel.LintelException;
import dev.lintel.model.Origin;
import dev.lintel.model.Stage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AssumptionTest {
    private static final Architecture SHOP = shop().with(WorkloadAttributes.TEAM, 4)
            .with(PracticeAttributes.RUNBOOKS, true)
            .component(orders().technology("Aurora")
                    .with(ComponentAttributes.MULTI_AZ, false)
                    .own("pii", true)
                    .properties(Map.of("Engine", "aurora"))
                    .origin(new Origin("lintel.yaml", 4, 5, "orders"))
                    .connectsTo("clicks", new Origin("lintel.yaml", 6, 5, "orders"))
                    .connectsTo("nowhere"))
            .component(ComponentDescription.of("clicks"))
            .decision(DecisionDescription.of("store")
                    .about("orders")
                    .with(DecisionAttributes.CHOSEN, "aurora")
                    .option(new OptionDescription("duckdb", Map.of("cost", BigDecimal.TEN))))
            .resource(new ResourceDescription(
                    "orders",
                    "AWS::RDS::DBCluster",
                    Optional.of("orders"),
                    Optional.empty(),
                    Map.of(),
                    Map.of(),
                    Optional.empty(),
                    new Origin("t.yaml", 1, 1, "orders")))
            .complete(Inventory.COMPONENTS)
            .origin(new Origin("lintel.yaml", 1, 1, ""))
            .build();

    private static Architecture supposing(Assumption... assumptions) {
        return SHOP.assuming(List.of(assumptions));
    }

    private static ComponentDescription ordersOf(Architecture architecture) {
        return architecture.components().stream()
                .filter(component -> component.id().equals("orders"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void withoutAssumptionsNothingDiffers() {
        assertThat(Parts.of(supposing())).isEqualTo(Parts.of(SHOP));
        assertThat(supposing().resources()).isEqualTo(SHOP.resources());
    }

    @Test
    void oneFactIsOtherwiseAndNothingElse() {
        Architecture supposed =
                supposing(new Assumption.Said<>("orders", ComponentAttributes.MULTI_AZ, Value.stated(true)));

        assertThat(ordersOf(supposed)
                        .attributes()
                        .get(ComponentAttributes.MULTI_AZ)
                        .known())
                .contains(true);
        assertThat(ordersOf(SHOP).attributes().get(ComponentAttributes.MULTI_AZ).known())
                .contains(false);
        Architecture back = supposed.assuming(
                List.of(new Assumption.Said<>("orders", ComponentAttributes.MULTI_AZ, Value.stated(false))));
        assertThat(Parts.of(back)).isEqualTo(Parts.of(SHOP));
    }

    @Test
    void everyKindOfFactCanBeSupposed() {
        Architecture supposed = supposing(
                new Assumption.AtStage(Stage.PRODUCTION),
                new Assumption.Said<>("", WorkloadAttributes.TEAM, Value.unknown()),
                new Assumption.Said<>("", PracticeAttributes.RUNBOOKS, Value.none()),
                new Assumption.Said<>("store", DecisionAttributes.CHOSEN, Value.stated("Duck DB")),
                new Assumption.MadeOf("clicks", Optional.of("Kinesis")),
                new Assumption.MadeOf("orders", Optional.empty()),
                new Assumption.Own("orders", "pii", Value.stated(false)),
                new Assumption.ConnectsTo("clicks", List.of("orders")),
                new Assumption.ConnectsTo("orders", List.of()));

        assertThat(supposed.stage()).isEqualTo(Stage.PRODUCTION);
        assertThat(supposed.workload().get(WorkloadAttributes.TEAM).isUnknown()).isTrue();
        assertThat(supposed.practices().get(PracticeAttributes.RUNBOOKS)).isEqualTo(Value.none());
        assertThat(supposed.decisions()
                        .get(0)
                        .attributes()
                        .get(DecisionAttributes.CHOSEN)
                        .known())
                .contains("duck-db");
        assertThat(supposed.decisions().get(0).options()).hasSize(1);
        assertThat(supposed.components().get(0).technology()).contains("Kinesis");
        assertThat(ordersOf(supposed).technology()).isEmpty();
        assertThat(ordersOf(supposed).own()).containsEntry("pii", Value.stated(false));
        assertThat(supposed.connections())
                .containsExactly(new ConnectionDescription("clicks", "orders", Optional.empty()));
    }

    @Test
    void ofTwoAboutOneFactTheLaterCounts() {
        assertThat(supposing(new Assumption.AtStage(Stage.SCALE), new Assumption.AtStage(Stage.DEVELOPMENT))
                        .stage())
                .isEqualTo(Stage.DEVELOPMENT);
    }

    @Test
    void whatIsNotThereCannotBeSupposedOtherwise() {
        assertThatExceptionOfType(LintelException.class)
                .isThrownBy(() -> supposing(new Assumption.MadeOf("order", Optional.empty())))
                .withMessage("there is no component 'order'; there is: clicks, orders");
        assertThatExceptionOfType(LintelException.class)
                .isThrownBy(() -> supposing(new Assumption.ConnectsTo("orders", List.of("nowhere"))))
                .withMessage("there is no component 'nowhere'; there is: clicks, orders");
        assertThatExceptionOfType(LintelException.class)
                .isThrownBy(
                        () -> supposing(new Assumption.Said<>("orders", DecisionAttributes.POC, Value.stated(true))))
                .withMessage("there is no decision 'orders'; there is: store");
    }

    @Test
    void aValueThatCannotBeMeantIsRefused() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new Assumption.Said<>("", WorkloadAttributes.TEAM, Value.stated(BigDecimal.ZERO)))
                .withMessage("team cannot be 0");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new Assumption.Said<>("store", DecisionAttributes.LOCK_IN, Value.stated("perhaps")))
                .withMessage("lockIn takes one of proprietary, open, not 'perhaps'");
    }

    @Test
    void itsTextIsWhatTheCommandLineTakes() {
        assertThat(List.of(
                        new Assumption.AtStage(Stage.SCALE),
                        new Assumption.Said<>("", WorkloadAttributes.TEAM, Value.stated(BigDecimal.valueOf(3))),
                        new Assumption.Said<>("orders", ComponentAttributes.MULTI_AZ, Value.stated(true)),
                        new Assumption.Said<>("orders", ComponentAttributes.MULTI_AZ, Value.unknown()),
                        new Assumption.MadeOf("orders", Optional.of("Redshift")),
                        new Assumption.MadeOf("orders", Optional.empty()),
                        new Assumption.Own("orders", "pii", Value.none()),
                        new Assumption.ConnectsTo("orders", List.of("clicks", "lake")),
                        new Assumption.ConnectsTo("orders", List.of())))
                .extracting(Assumption::text)
                .containsExactly(
                        "stage=scale",
                        "team=3",
                        "orders.multiAz=yes",
                        "orders.multiAz=unknown",
                        "orders.technology=Redshift",
                        "orders.technology=unknown",
                        "orders.own.pii=none",
                        "orders.connectsTo=clicks, lake",
                        "orders.connectsTo=none");
    }
}
