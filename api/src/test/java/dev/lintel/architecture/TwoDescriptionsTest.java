package dev.lintel.architecture;

import static dev.lintel.architecture.Parts.only;
import static dev.lintel.architecture.Parts.orders;
import static dev.lintel.architecture.Parts.problems;
import static dev.lintel.architecture.Parts.shop;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.model.Origin;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Whoever describes one thing twice. */
class TwoDescriptionsTest {
    private static final Origin HERE = new Origin("lintel.yaml", 3, 5, "");
    private static final Origin THERE = new Origin("template.yaml", 12, 3, "Orders");

    @Nested
    class OfAComponent {
        private final Value<Boolean> statedYes = Value.stated(true, HERE);
        private final Value<Boolean> statedNo = Value.stated(false);
        private final Value<Boolean> readYes = Value.read(true, THERE);
        private final Value<Boolean> readNo = Value.read(false, new Origin("other.yaml", 1, 1, ""));

        private Architecture together(List<Value<Boolean>> said) {
            Architecture.Builder builder = shop();
            said.forEach(value -> builder.component(orders().with(ComponentAttributes.MULTI_AZ, value)));
            return builder.build();
        }

        private Value<Boolean> settled(Architecture architecture) {
            return only(architecture).attributes().get(ComponentAttributes.MULTI_AZ);
        }

        @Test
        void statedBeatsRead() {
            for (List<Value<Boolean>> order : List.of(List.of(statedYes, readNo), List.of(readNo, statedYes))) {
                Architecture architecture = together(order);

                assertThat(settled(architecture)).isEqualTo(statedYes);
                assertThat(problems(architecture))
                        .containsExactly(
                                "component orders: multiAz is said to be yes (lintel.yaml:3) and to be no (other.yaml:1)");
            }
        }

        @Test
        void twoStatementsOfOneBasisThatContradictLeaveAnUnknown() {
            for (List<Value<Boolean>> order : List.of(List.of(statedYes, statedNo), List.of(statedNo, statedYes))) {
                Architecture architecture = together(order);

                String contradiction = "multiAz is said to be yes (lintel.yaml:3) and to be no";
                assertThat(settled(architecture))
                        .isEqualTo(new Value.Unknown<>(Optional.of(contradiction), Optional.of(HERE)));
                assertThat(architecture.openPoints())
                        .containsExactly(new OpenPoint("component orders", contradiction, Optional.of(HERE)));
            }
        }

        @Test
        void aThirdStatementDoesNotSettleAContradiction() {
            Architecture architecture = together(List.of(statedYes, statedNo, Value.stated(true)));

            assertThat(settled(architecture).isUnknown()).isTrue();
        }

        @Test
        void twoFilesThatContradictEachOtherAreSettledByAStatement() {
            Architecture architecture = together(List.of(readYes, readNo, statedYes));

            assertThat(settled(architecture)).isEqualTo(statedYes);
            assertThat(problems(architecture)).hasSize(1);
        }

        @Test
        void noneAndAValueContradictEachOther() {
            Architecture architecture = shop().component(orders().with(ComponentAttributes.READ_REPLICAS, Value.none()))
                    .component(orders().with(ComponentAttributes.READ_REPLICAS, 2))
                    .build();

            assertThat(only(architecture)
                            .attributes()
                            .get(ComponentAttributes.READ_REPLICAS)
                            .isUnknown())
                    .isTrue();
            assertThat(problems(architecture)).hasSize(1).first().asString().contains("none", "2");
        }

        @Test
        void aValueFillsWhatIsUnknown() {
            Value<Boolean> computed = Value.unknown("Ref: MultiAz", THERE);

            assertThat(settled(together(List.of(computed, statedYes)))).isEqualTo(statedYes);
            assertThat(settled(together(List.of(readYes, computed)))).isEqualTo(readYes);
            assertThat(settled(together(List.of(Value.unknown(), computed)))).isEqualTo(computed);
        }

        @Test
        void oneTextIsNoContradictionHoweverItIsWritten() {
            Architecture architecture = shop().component(
                            orders().with(ComponentAttributes.LOCAL_SUBSTITUTE, "PostgreSQL in a container"))
                    .component(orders().with(ComponentAttributes.LOCAL_SUBSTITUTE, "postgresql in a container"))
                    .build();

            assertThat(architecture.openPoints()).isEmpty();
        }

        @Test
        void oneNumberIsNoContradictionHoweverItIsWritten() {
            Architecture architecture = shop().component(
                            orders().with(ComponentAttributes.DATA_GB, new BigDecimal("1.50")))
                    .component(orders().with(ComponentAttributes.DATA_GB, new BigDecimal("1.5")))
                    .build();

            assertThat(architecture.openPoints()).isEmpty();
        }

        @Test
        void nonsenseInTheSecondIsAskedAboutAndDoesNotHideTheFirst() {
            for (boolean nonsenseFirst : List.of(true, false)) {
                ComponentDescription.Builder nonsense = orders().with(ComponentAttributes.DATA_GB, -1);
                ComponentDescription.Builder sense = orders().with(ComponentAttributes.DATA_GB, 7);
                Architecture architecture = shop().component(nonsenseFirst ? nonsense : sense)
                        .component(nonsenseFirst ? sense : nonsense)
                        .build();

                assertThat(only(architecture)
                                .attributes()
                                .get(ComponentAttributes.DATA_GB)
                                .known())
                        .contains(BigDecimal.valueOf(7));
                assertThat(problems(architecture)).containsExactly("component orders: dataGb cannot be -1");
            }
        }

        @Test
        void theOneCompletesTheOther() {
            Architecture architecture = shop().component(ComponentDescription.of("mail"))
                    .component(orders().technology("Aurora")
                            .own("pii", true)
                            .connectsTo("mail")
                            .properties(Map.of("Engine", "aurora-postgresql")))
                    .component(orders().own("audited", false)
                            .origin(THERE)
                            .properties(Map.of("Port", 5432))
                            .connectsTo("mail", THERE))
                    .build();

            ComponentDescription component = architecture.components().get(1);
            assertThat(component.technology()).contains("Aurora");
            assertThat(component.origin()).contains(THERE);
            assertThat(component.own().keySet()).containsExactly("audited", "pii");
            assertThat(component.properties().keySet()).containsExactly("Engine", "Port");
            assertThat(architecture.connections())
                    .containsExactly(new ConnectionDescription("orders", "mail", Optional.of(THERE)));
            assertThat(architecture.openPoints()).isEmpty();
        }

        @Test
        void twoTechnologiesLeaveNone() {
            Architecture architecture = shop().component(orders().technology("aurora"))
                    .component(orders().technology("dynamodb"))
                    .build();

            assertThat(only(architecture).technology()).isEmpty();
            assertThat(problems(architecture))
                    .containsExactly("component orders: its technology is said to be aurora and to be dynamodb");
        }

        @Test
        void twoFactsOfAPacksOwnThatContradictLeaveAnUnknown() {
            Architecture architecture = shop().component(orders().own("pii", true))
                    .component(orders().own("pii", false))
                    .build();

            assertThat(only(architecture).own().get("pii"))
                    .isInstanceOfSatisfying(
                            Value.class, value -> assertThat(value.isUnknown()).isTrue());
            assertThat(problems(architecture)).hasSize(1);
        }
    }

    @Nested
    class OfADecision {
        private static DecisionDescription.Builder store() {
            return DecisionDescription.of("store");
        }

        private static OptionDescription option(String name, int cost) {
            return new OptionDescription(name, Map.of("cost", BigDecimal.valueOf(cost)));
        }

        @Test
        void theyAreOne() {
            Architecture architecture = shop().component(orders())
                    .decision(store().about("orders").option(option("s3", 9)).with(DecisionAttributes.POC, true))
                    .decision(store().about("orders")
                            .option(option("efs", 3))
                            .with(DecisionAttributes.CATEGORY, "Object Layout"))
                    .build();

            assertThat(architecture.decisions()).hasSize(1);
            DecisionDescription decision = architecture.decisions().get(0);
            assertThat(decision.about()).containsExactly("orders");
            assertThat(decision.options()).containsExactly(option("efs", 3), option("s3", 9));
            assertThat(decision.attributes().get(DecisionAttributes.CATEGORY).known())
                    .contains("object-layout");
            assertThat(decision.attributes().get(DecisionAttributes.POC).known())
                    .contains(true);
        }

        @Test
        void anOptionThatBothNameIsOneOption() {
            Architecture architecture = shop().decision(store().option(option("s3", 9)))
                    .decision(store().option(option("s3", 9)))
                    .build();

            assertThat(architecture.decisions().get(0).options()).containsExactly(option("s3", 9));
            assertThat(architecture.openPoints()).isEmpty();
        }

        @Test
        void aRatingThatTheyContradictEachOtherOnIsNone() {
            Architecture architecture = shop().decision(store().option(option("s3", 9)))
                    .decision(store().option(option("s3", 4)))
                    .build();

            assertThat(architecture.decisions().get(0).options())
                    .containsExactly(new OptionDescription("s3", Map.of()));
            assertThat(problems(architecture))
                    .containsExactly("decision store: cost of option s3 is said to be 4 and to be 9");
        }
    }
}
