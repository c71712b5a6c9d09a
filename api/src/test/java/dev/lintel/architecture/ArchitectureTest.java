package dev.lintel.architecture;

import static dev.lintel.architecture.Parts.only;
import static dev.lintel.architecture.Parts.orders;
import static dev.lintel.architecture.Parts.problems;
import static dev.lintel.architecture.Parts.shop;
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
