package dev.lintel.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lintel.LintelException;
import dev.lintel.model.Origin;
import dev.lintel.model.Stage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final Origin HERE = new Origin("lintel.yaml", 3, 5, "");
    private static final Origin THERE = new Origin("template.yaml", 12, 3, "Orders");

    private static Architecture.Builder shop() {
        return Architecture.of("shop", Stage.DEMO);
    }

    private static ComponentDescription.Builder orders() {
        return ComponentDescription.of("orders");
    }

    private static List<String> problems(Architecture architecture) {
        return architecture.openPoints().stream()
                .map(point -> point.subject() + ": " + point.problem())
                .toList();
    }

    private static ComponentDescription only(Architecture architecture) {
        assertThat(architecture.components()).hasSize(1);
        return architecture.components().get(0);
    }

    @Nested
    class WhatIsRequired {
        @Test
        void aStageIsRequired() {
            assertThatThrownBy(() -> Architecture.builder().name("shop").build())
                    .isInstanceOf(LintelException.class)
                    .hasMessage(
                            "the architecture has no stage: say at which stage it is: demo, development, scale or production");
        }

        @Test
        void aNameIsRequired() {
            assertThatThrownBy(() -> Architecture.builder().stage(Stage.DEMO).build())
                    .isInstanceOf(LintelException.class)
                    .hasMessage("the architecture has no name: name the workload");
        }

        @Test
        void aBlankNameIsNoName() {
            assertThatThrownBy(() -> Architecture.of(" \t", Stage.DEMO).build())
                    .isInstanceOf(LintelException.class)
                    .hasMessage("the architecture has no name: name the workload");
        }

        @Test
        void theBuilderTellsWhatItHasAlready() {
            Architecture.Builder builder = Architecture.builder();
            assertThat(builder.hasName()).isFalse();
            assertThat(builder.hasStage()).isFalse();

            builder.name("shop").stage(Stage.SCALE);
            assertThat(builder.hasName()).isTrue();
            assertThat(builder.hasStage()).isTrue();
        }

        @Test
        void nothingButNameAndStageIsEnough() {
            Architecture architecture = shop().build();

            assertThat(architecture.name()).isEqualTo("shop");
            assertThat(architecture.stage()).isEqualTo(Stage.DEMO);
            assertThat(architecture.components()).isEmpty();
            assertThat(architecture.openPoints()).isEmpty();
            assertThat(architecture.complete()).isEmpty();
            assertThat(architecture.workload().mentioned()).isEmpty();
            assertThat(architecture.workload().get(WorkloadAttributes.TEAM).isUnknown())
                    .isTrue();
        }
    }

    @Nested
    class TwoDescriptionsOfOneComponent {
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
    class TwoDescriptionsOfOneDecision {
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

    @Nested
    class WhatIsMerelyIncomplete {
        @Test
        void aConnectionToNowhereIsLeftOutAndAskedAbout() {
            Architecture architecture =
                    shop().component(orders().connectsTo("mail", THERE)).build();

            assertThat(architecture.connections()).isEmpty();
            assertThat(architecture.openPoints())
                    .containsExactly(new OpenPoint(
                            "component orders", "it connects to 'mail', which is no component", Optional.of(THERE)));
        }

        @Test
        void aNeighbourIsFoundWhateverBlanksSurroundItsId() {
            Architecture architecture = shop().component(orders().connectsTo("mail "))
                    .component(ComponentDescription.of(" mail"))
                    .decision(DecisionDescription.of("mailer").about(" mail "))
                    .build();

            assertThat(architecture.openPoints()).isEmpty();
            assertThat(architecture.connections()).hasSize(1);
        }

        @Test
        void whatHasNoIdIsLeftOutAndAskedAbout() {
            Architecture architecture = shop().component(ComponentDescription.of("  "))
                    .decision(DecisionDescription.of(""))
                    .build();

            assertThat(architecture.components()).isEmpty();
            assertThat(architecture.decisions()).isEmpty();
            assertThat(problems(architecture))
                    .containsExactly(
                            "components: a component has no id and was left out",
                            "decisions: a decision has no id and was left out");
        }

        @Test
        void aDecisionAboutNoComponentIsAskedAbout() {
            Architecture architecture = shop().decision(
                            DecisionDescription.of("store").about("orders").origin(HERE))
                    .build();

            assertThat(architecture.decisions().get(0).about()).containsExactly("orders");
            assertThat(architecture.openPoints())
                    .containsExactly(new OpenPoint(
                            "decision store", "it is about 'orders', which is no component", Optional.of(HERE)));
        }

        @Test
        void aTeamOfNobodyIsUnknownAndAskedAbout() {
            Architecture architecture = shop().with(WorkloadAttributes.TEAM, 0).build();

            assertThat(architecture.workload().get(WorkloadAttributes.TEAM))
                    .isEqualTo(new Value.Unknown<>(Optional.of("team cannot be 0"), Optional.empty()));
            assertThat(problems(architecture)).containsExactly("workload: team cannot be 0");
        }

        @Test
        void aNegativeNumberIsUnknownAndAskedAbout() {
            Architecture architecture = shop().with(PracticeAttributes.EDIT_TEST_DEBUG_MINUTES, new BigDecimal("-0.5"))
                    .build();

            assertThat(problems(architecture)).containsExactly("practices: editTestDebugMinutes cannot be -0.5");
        }

        @Test
        void zeroReadReplicasAreAStatement() {
            Architecture architecture = shop().component(orders().with(ComponentAttributes.READ_REPLICAS, 0))
                    .build();

            assertThat(only(architecture)
                            .attributes()
                            .get(ComponentAttributes.READ_REPLICAS)
                            .known())
                    .contains(BigDecimal.ZERO);
            assertThat(architecture.openPoints()).isEmpty();
        }

        @Test
        void aBlankWordIsUnknownAndNotNone() {
            Architecture architecture = shop().with(PracticeAttributes.INFRASTRUCTURE_TOOL, " ")
                    .with(WorkloadAttributes.COMPLIANCE, List.of("gdpr", ""))
                    .build();

            assertThat(architecture
                            .practices()
                            .get(PracticeAttributes.INFRASTRUCTURE_TOOL)
                            .isUnknown())
                    .isTrue();
            assertThat(problems(architecture))
                    .containsExactly(
                            "practices: infrastructureTool cannot be blank", "workload: compliance cannot be blank");
        }

        @Test
        void aRatingBeyondTheScaleIsRefused() {
            assertThatThrownBy(() -> new OptionDescription("s3", Map.of("cost", BigDecimal.valueOf(11))))
                    .hasMessage("option s3: cost is rated 11; a rating is from 0 to 10");
            assertThat(new OptionDescription("s3", Map.of("cost", BigDecimal.ZERO, "lock-in", BigDecimal.TEN))
                            .ratings())
                    .hasSize(2);
        }
    }

    @Nested
    class BuildingAgain {
        private final Architecture.Builder builder = shop().component(ComponentDescription.of("mail"))
                .component(orders().technology("aurora")
                        .with(ComponentAttributes.MULTI_AZ, true)
                        .with(ComponentAttributes.DATA_GB, -1)
                        .connectsTo("mail"))
                .component(orders().technology("dynamodb")
                        .with(ComponentAttributes.MULTI_AZ, false)
                        .connectsTo("mail"))
                .decision(DecisionDescription.of("store")
                        .option(new OptionDescription("s3", Map.of("cost", BigDecimal.ONE)))
                        .with(DecisionAttributes.POC, true))
                .decision(DecisionDescription.of("store")
                        .option(new OptionDescription("efs", Map.of()))
                        .with(DecisionAttributes.POC, false));

        @Test
        void givesTheSame() {
            String first = Parts.of(builder.build());

            assertThat(Parts.of(builder.build())).isEqualTo(first);
            assertThat(Parts.of(builder.build())).isEqualTo(first);
        }

        @Test
        void leavesWhatWasBuiltBeforeAlone() {
            Architecture first = builder.build();
            String before = Parts.of(first);
            builder.with(WorkloadAttributes.TEAM, 3)
                    .complete(Inventory.COMPONENTS)
                    .component(ComponentDescription.of("new"))
                    .openPoint(new OpenPoint("workload", "something", Optional.empty()))
                    .build();

            assertThat(Parts.of(first)).isEqualTo(before);
        }

        @Test
        void aComponentMayBePartOfTwoArchitectures() {
            ComponentDescription.Builder shared = orders().with(ComponentAttributes.MULTI_AZ, true);
            String alone = Parts.of(shop().component(shared).build());
            shop().component(shared)
                    .component(
                            orders().with(ComponentAttributes.MULTI_AZ, false).technology("aurora"))
                    .build();

            assertThat(Parts.of(shop().component(shared).build())).isEqualTo(alone);
        }

        @Test
        void theSameComponentAddedTwiceIsOne() {
            ComponentDescription.Builder shared = orders().with(ComponentAttributes.DATA_GB, -1);

            assertThat(problems(shop().component(shared).component(shared).build()))
                    .hasSize(1);
        }
    }

    @Nested
    class WhatIsReturned {
        @Test
        void doesNotChangeWithWhatItWasMadeFrom() {
            List<String> regimes = new ArrayList<>(List.of("gdpr"));
            List<Object> subnets = new ArrayList<>(List.of("a"));
            List<String> tags = new ArrayList<>(List.of("x"));
            Architecture architecture = shop().with(WorkloadAttributes.COMPLIANCE, regimes)
                    .component(orders().own("tags", Value.stated(tags))
                            .properties(Map.of("VpcConfig", Map.of("SubnetIds", subnets))))
                    .build();
            String before = Parts.of(architecture);

            regimes.add("hipaa");
            subnets.add("b");
            tags.add("y");

            assertThat(Parts.of(architecture)).isEqualTo(before);
        }

        @Test
        void cannotBeChanged() {
            Architecture architecture = shop().complete(Inventory.COMPONENTS)
                    .with(WorkloadAttributes.COMPLIANCE, List.of("gdpr"))
                    .component(orders().own("pii", true)
                            .connectsTo("orders")
                            .properties(Map.of("VpcConfig", Map.of("SubnetIds", List.of("a")))))
                    .decision(DecisionDescription.of("store")
                            .about("orders")
                            .option(new OptionDescription("s3", Map.of("cost", BigDecimal.ONE))))
                    .openPoint(new OpenPoint("workload", "something", Optional.empty()))
                    .unread(new Unread("AWS::Panorama::Package", "nobody reads it", HERE))
                    .build();
            ComponentDescription component = only(architecture);
            DecisionDescription decision = architecture.decisions().get(0);

            assertThat(architecture.components()).isUnmodifiable();
            assertThat(architecture.connections()).isUnmodifiable();
            assertThat(architecture.decisions()).isUnmodifiable();
            assertThat(architecture.openPoints()).isUnmodifiable();
            assertThat(architecture.unread()).isUnmodifiable();
            assertThatThrownBy(() -> architecture.complete().add(Inventory.DECISIONS))
                    .isInstanceOf(UnsupportedOperationException.class);
            assertThat(architecture
                            .workload()
                            .get(WorkloadAttributes.COMPLIANCE)
                            .known()
                            .orElseThrow())
                    .isUnmodifiable();
            assertThat(component.own()).isUnmodifiable();
            assertThat(component.properties()).isUnmodifiable();
            assertThat(component.properties().get("VpcConfig"))
                    .isInstanceOfSatisfying(
                            Map.class, map -> assertThat((Map<?, ?>) map).isUnmodifiable());
            assertThat(decision.about()).isUnmodifiable();
            assertThat(decision.options()).isUnmodifiable();
            assertThat(decision.options().get(0).ratings()).isUnmodifiable();
        }
    }

    @Test
    void aPracticeThatACompleteListDoesNotMentionIsNone() {
        Architecture.Builder said = Architecture.of("shop", Stage.DEMO)
                .with(PracticeAttributes.ALARMS, true)
                .with(PracticeAttributes.DASHBOARDS, Value.unknown());

        assertThat(said.build().practices().get(PracticeAttributes.RUNBOOKS)).isEqualTo(Value.unknown());

        AttributeValues practices = said.complete(Inventory.PRACTICES).build().practices();
        assertThat(practices.get(PracticeAttributes.RUNBOOKS)).isEqualTo(Value.none());
        assertThat(practices.get(PracticeAttributes.ALARMS).known()).contains(true);
        assertThat(practices.get(PracticeAttributes.DASHBOARDS).isUnknown()).isTrue();
        assertThat(practices.get(PracticeAttributes.EDIT_TEST_DEBUG_MINUTES).isUnknown())
                .isTrue();
    }
}
