package dev.lintel.model;

import static dev.lintel.model.Samples.both;
import static dev.lintel.model.Samples.component;
import static dev.lintel.model.Samples.demo;
import static dev.lintel.model.Samples.described;
import static dev.lintel.model.Samples.workload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.ComponentAttributes;
import dev.lintel.architecture.ComponentDescription;
import dev.lintel.architecture.DecisionAttributes;
import dev.lintel.architecture.DecisionDescription;
import dev.lintel.architecture.Inventory;
import dev.lintel.architecture.OptionDescription;
import dev.lintel.architecture.Value;
import dev.lintel.architecture.WorkloadAttributes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactsTest {

    private static Component only(ComponentDescription.Builder description, View view) {
        return workload(demo().component(description), view).components().get(0);
    }

    @Nested
    class Neighbours {
        private final Architecture.Builder shop = demo().component(
                        described("api", "fastapi").connectsTo("queue").connectsTo("bucket"))
                .component(described("bucket", "s3"))
                .component(described("queue", "sqs").connectsTo("bucket"))
                .decision(DecisionDescription.of("store")
                        .about("bucket")
                        .about("gone")
                        .with(DecisionAttributes.CATEGORY, "object-layout")
                        .option(new OptionDescription("S3", Map.of("cost", BigDecimal.TEN)))
                        .option(new OptionDescription("floppy disks", Map.of())));

        @Test
        void areReachedBothWays() {
            both(shop, (workload, view) -> {
                Component bucket = component(workload, "bucket");
                assertThat(bucket.incoming())
                        .extracting(Connection::toString)
                        .containsExactly("api to bucket", "queue to bucket");
                assertThat(bucket.outgoing()).isEmpty();
                assertThat(component(workload, "api").outgoing())
                        .extracting(each -> each.to().id())
                        .containsExactly("bucket", "queue");
                assertThat(bucket.isFedBy("queue")).isTrue();
                assertThat(bucket.isFedBy("stream")).isFalse();
                assertThat(component(workload, "queue").feeds("object-storage")).isTrue();
                assertThat(component(workload, "queue").feeds("queue")).isFalse();
                assertThat(bucket.workload()).isSameAs(workload);
                assertThat(bucket.stage()).isEqualTo(Stage.DEMO);
            });
        }

        @Test
        void includeTheDecisionsAboutIt() {
            both(shop, (workload, view) -> {
                Decision decision = workload.decisions().get(0);
                assertThat(decision.about()).extracting(Component::id).containsExactly("bucket");
                assertThat(component(workload, "bucket").decisions()).containsExactly(decision);
                assertThat(component(workload, "queue").decisions()).isEmpty();
                assertThat(decision.isAboutA("object-storage")).isTrue();
                assertThat(decision.isAboutA("queue")).isFalse();
                assertThat(component(workload, "bucket").isDecidedAs("object-layout"))
                        .isTrue();
                assertThat(component(workload, "bucket").isDecidedAs("table-key"))
                        .isFalse();
                assertThat(component(workload, "queue").isDecidedAs("object-layout"))
                        .isFalse();
            });
        }

        @Test
        void includeTheTechnologiesOfOptions() {
            Facts facts = Samples.bind(shop.build(), View.POSSIBLE);

            assertThat(facts.options()).extracting(Option::name).containsExactly("S3", "floppy disks");
            Option first = facts.options().get(0);
            assertThat(first.technology().is("s3")).isTrue();
            assertThat(first.rating("cost")).contains(BigDecimal.TEN);
            assertThat(first.rating("risk")).isEmpty();
            assertThat(first.decision()).isSameAs(facts.workload().decisions().get(0));
            assertThat(facts.options().get(1).technology().isKnown()).isFalse();
        }

        @Test
        void cannotBeChanged() {
            Facts facts = Samples.bind(shop.build(), View.CERTAIN);
            Component bucket = component(facts.workload(), "bucket");

            assertThat(facts.connections()).hasSize(3).isUnmodifiable();
            assertThat(facts.options()).isUnmodifiable();
            assertThat(facts.workload().components()).isUnmodifiable();
            assertThat(facts.workload().decisions()).isUnmodifiable();
            assertThat(bucket.incoming()).isUnmodifiable();
            assertThat(bucket.outgoing()).isUnmodifiable();
            assertThat(bucket.decisions()).isUnmodifiable();
            assertThat(facts.workload().decisions().get(0).about()).isUnmodifiable();
            assertThat(facts.workload().decisions().get(0).options()).isUnmodifiable();
        }
    }

    @Nested
    class ImpliedDecisions {
        private static Architecture.Builder decided(Value<String> category) {
            return demo().component(described("bucket", "s3"))
                    .decision(DecisionDescription.of("store")
                            .about("bucket")
                            .with(DecisionAttributes.CATEGORY, category));
        }

        @Test
        void areThoseNobodyStated() {
            both(
                    demo().component(described("bucket", "s3")),
                    (workload, view) -> assertThat(component(workload, "bucket").implies("object-layout"))
                            .isTrue());
            both(decided(Value.stated("object-layout")), (workload, view) -> {
                assertThat(component(workload, "bucket").implies("object-layout"))
                        .isFalse();
                assertThat(component(workload, "bucket").implies("table-key")).isTrue();
            });
            both(
                    decided(Value.none()),
                    (workload, view) -> assertThat(component(workload, "bucket").implies("object-layout"))
                            .isTrue());
        }

        @Test
        void areUndecidedBesideOneOfUnknownCategory() {
            both(
                    decided(Value.unknown()),
                    (workload, view) -> assertThat(component(workload, "bucket").implies("object-layout"))
                            .isEqualTo(view == View.POSSIBLE));
        }
    }

    @Nested
    class Technologies {
        @ParameterizedTest
        @ValueSource(strings = {"lambda", "aws lambda", "AWS::Lambda::Function", "AWS_LAMBDA_FUNCTION"})
        void areFoundInAnySpelling(String name) {
            Technology technology = only(described("f", name), View.CERTAIN).technology();

            assertThat(technology.isKnown()).isTrue();
            assertThat(technology.is("lambda")).isTrue();
            assertThat(technology.isAnyOf("s3", "lambda")).isTrue();
            assertThat(technology.kind().is("function")).isTrue();
            assertThat(technology.provider().is("aws")).isTrue();
            assertThat(technology.managed()).isEqualTo(Answer.YES);
            assertThat(technology.precedent().is("type-2")).isTrue();
            assertThat(technology.precedentStatements()).containsExactly("1.4.type2.lambda");
            assertThat(technology).hasToString("AWS Lambda");
        }

        @Test
        void ofWhichATraitIsUnknownLeaveItUndecided() {
            assertThat(only(described("q", "sqs"), View.CERTAIN).technology().managed())
                    .isEqualTo(Answer.UNKNOWN);
            assertThat(only(described("q", "sqs"), View.POSSIBLE).technology().managed())
                    .isEqualTo(Answer.POSSIBLE);
            assertThat(only(described("q", "sqs"), View.POSSIBLE)
                            .technology()
                            .localSubstitute()
                            .isNone())
                    .isTrue();
            assertThat(only(described("q", "sqs"), View.POSSIBLE)
                            .technology()
                            .precedent()
                            .isNone())
                    .isTrue();
        }

        @ParameterizedTest
        @EnumSource
        void thatNobodyKnowsTakePartInNothingUndecided(View view) {
            for (ComponentDescription.Builder unknown :
                    List.of(described("x", "Frobnicator 9000"), ComponentDescription.of("x"))) {
                Component component = only(unknown, view);
                assertThat(component.technology().isKnown()).isFalse();
                assertThat(component.technology().kind().isSome()).isFalse();
                assertThat(component.technology().managed().isYes()).isFalse();
                assertThat(component.technology().precedent().isNone()).isFalse();
                assertThat(component.multiAz()).isEqualTo(Answer.UNKNOWN);
                assertThat(component.dataGb().isOver(0)).isFalse();
                assertThat(component.language().isSome()).isFalse();
                assertThat(component.selfManaged().isNo()).isFalse();
                assertThat(component.technology()).hasToString("unknown");
            }
        }

        @Test
        void thatNobodyKnowsKeepWhatIsSaid() {
            Component component =
                    only(described("x", "Frobnicator").with(ComponentAttributes.MULTI_AZ, false), View.POSSIBLE);

            assertThat(component.multiAz().isNo()).isTrue();
        }

        @Test
        void thatExecuteACodeAreItsHost() {
            Component api =
                    only(described("api", "FastAPI").with(ComponentAttributes.RUNS_ON, "Fargate"), View.CERTAIN);
            assertThat(api.technology().is("fastapi")).isTrue();
            assertThat(api.host().is("ecs-fargate")).isTrue();
            assertThat(only(described("f", "lambda"), View.CERTAIN).host().is("lambda"))
                    .isTrue();
        }

        @ParameterizedTest
        @EnumSource
        void thatExecuteItAndNobodyKnowsAreNotItsOwn(View view) {
            Component component =
                    only(described("f", "lambda").with(ComponentAttributes.RUNS_ON, "our own cluster"), view);
            assertThat(component.host().isKnown()).isFalse();
            assertThat(component.host().is("lambda")).isFalse();
        }

        @Test
        void restOnTheirResourceWhereOneWasRead() {
            assertThat(only(described("f", "lambda"), View.CERTAIN).technologyBasis())
                    .isEqualTo(Basis.STATED);
            assertThat(only(described("f", "lambda").properties(Map.of("A", 1)), View.CERTAIN)
                            .technologyBasis())
                    .isEqualTo(Basis.READ);
        }
    }

    @Nested
    class Fallbacks {
        @Test
        void selfManagedFallsBackOnTheCatalogue() {
            assertThat(only(described("f", "lambda"), View.CERTAIN).selfManaged())
                    .isEqualTo(Answer.NO);
            assertThat(only(described("k", "kafka"), View.CERTAIN).selfManaged())
                    .isEqualTo(Answer.YES);
            assertThat(only(described("q", "sqs"), View.CERTAIN).selfManaged()).isEqualTo(Answer.UNKNOWN);
            assertThat(only(described("q", "sqs"), View.POSSIBLE).selfManaged()).isEqualTo(Answer.UNSAID);
            assertThat(only(described("k", "kafka").with(ComponentAttributes.SELF_MANAGED, false), View.CERTAIN)
                            .selfManaged())
                    .isEqualTo(Answer.NO);
        }

        @Test
        void localSubstituteFallsBackOnTheCatalogue() {
            assertThat(only(described("f", "lambda"), View.CERTAIN).localSubstitute())
                    .hasToString("SAM CLI");
            assertThat(only(described("q", "sqs"), View.CERTAIN)
                            .localSubstitute()
                            .isNone())
                    .isTrue();
            assertThat(only(described("k", "kafka"), View.CERTAIN)
                            .localSubstitute()
                            .isNone())
                    .isFalse();
            assertThat(only(described("k", "kafka"), View.POSSIBLE)
                            .localSubstitute()
                            .isNone())
                    .isTrue();
            assertThat(only(
                                    described("f", "lambda").with(ComponentAttributes.LOCAL_SUBSTITUTE, Value.none()),
                                    View.CERTAIN)
                            .localSubstitute()
                            .isNone())
                    .isTrue();
        }

        @Test
        void maturityFallsBackOnTheCatalogue() {
            assertThat(only(described("f", "lambda"), View.CERTAIN).maturity().is("stable"))
                    .isTrue();
            assertThat(only(described("f", "lambda").with(ComponentAttributes.MATURITY, "preview"), View.CERTAIN)
                            .maturity()
                            .is("preview"))
                    .isTrue();
            assertThat(only(described("k", "kafka"), View.CERTAIN).maturity().isSome())
                    .isFalse();
            assertThat(only(described("k", "kafka"), View.POSSIBLE).maturity().isSome())
                    .isTrue();
        }

        @ParameterizedTest
        @CsvSource({"python, python", "nodejs, javascript", "java, java", "go, go", "dotnet, c#", "ruby, ruby"})
        void languageFallsBackOnTheRuntime(String runtime, String language) {
            Component function =
                    only(described("f", "lambda").with(ComponentAttributes.RUNTIME, runtime), View.CERTAIN);

            assertThat(function.language().value()).contains(language);
        }

        @Test
        void aLanguageThatIsSaidBeatsTheRuntime() {
            Component function = only(
                    described("f", "lambda")
                            .with(ComponentAttributes.RUNTIME, "nodejs")
                            .with(ComponentAttributes.LANGUAGE, "TypeScript"),
                    View.CERTAIN);

            assertThat(function.language().is("typescript")).isTrue();
        }

        @Test
        void whatRunsNoCodeHasNoLanguageToAskFor() {
            assertThat(only(described("q", "sqs"), View.POSSIBLE).language().isSome())
                    .isFalse();
            assertThat(only(described("f", "lambda"), View.POSSIBLE).language().isSome())
                    .isTrue();
            assertThat(only(described("f", "lambda"), View.CERTAIN).language().isSome())
                    .isFalse();
        }
    }

    @Nested
    class LogicStates {
        @ParameterizedTest
        @CsvSource({"1, 2, 3", "1, none, 1", "none, none, 0"})
        void areChoicesAndMapsTogether(String choices, String maps, String sum) {
            Component machine = only(
                    described("m", "lambda")
                            .with(ComponentAttributes.CHOICE_STATES, number(choices))
                            .with(ComponentAttributes.MAP_STATES, number(maps)),
                    View.CERTAIN);

            assertThat(machine.logicStates()).hasToString(sum);
        }

        private Value<BigDecimal> number(String number) {
            return number.equals("none") ? Value.none() : Value.stated(new BigDecimal(number));
        }

        @Test
        void areUnknownWhereEitherIs() {
            ComponentDescription.Builder machine = described("m", "lambda").with(ComponentAttributes.CHOICE_STATES, 9);

            assertThat(only(machine, View.CERTAIN).logicStates().isOver(0)).isFalse();
            assertThat(only(machine, View.POSSIBLE).logicStates().isOver(99)).isTrue();
        }
    }

    @Nested
    class StandingBetween {
        private static Architecture.Builder line() {
            return demo().component(described("bucket", "s3").connectsTo("queue"))
                    .component(described("queue", "sqs").connectsTo("f"))
                    .component(described("f", "lambda"));
        }

        private static boolean stands(Architecture.Builder builder, View view) {
            return component(workload(builder, view), "queue").standsBetween("object-storage", "function", "container");
        }

        @Test
        void isCertainInACompleteList() {
            assertThat(stands(line().complete(Inventory.COMPONENTS), View.CERTAIN))
                    .isTrue();
            assertThat(stands(line(), View.CERTAIN)).isFalse();
            assertThat(stands(line(), View.POSSIBLE)).isTrue();
        }

        @Test
        void takesExactlyOneOnEitherSide() {
            for (View view : View.values()) {
                Architecture.Builder line = line().complete(Inventory.COMPONENTS);
                assertThat(stands(line.component(described("g", "lambda").connectsTo("queue")), view))
                        .isFalse();
                Architecture.Builder fork = line().complete(Inventory.COMPONENTS)
                        .component(described("g", "lambda"))
                        .component(ComponentDescription.of("queue").connectsTo("g"));
                assertThat(stands(fork, view)).isFalse();
                Architecture.Builder other = demo().complete(Inventory.COMPONENTS)
                        .component(described("bucket", "kafka").connectsTo("queue"))
                        .component(described("queue", "sqs").connectsTo("f"))
                        .component(described("f", "lambda"));
                assertThat(stands(other, view)).isFalse();
            }
        }
    }

    @Nested
    class OwnFactsAndProperties {
        @Test
        void ownFactsHaveThreeStatesInEveryForm() {
            ComponentDescription.Builder described = described("f", "lambda")
                    .own("pii", true)
                    .own("cost", Value.stated(BigDecimal.TEN))
                    .own("tier", Value.stated("Gold Plated"))
                    .own("nothing", Value.none())
                    .own("computed", Value.unknown());
            for (View view : View.values()) {
                Component component = only(described, view);
                boolean possible = view == View.POSSIBLE;
                assertThat(component.own("pii")).isEqualTo(Answer.YES);
                assertThat(component.ownAmount("cost").isAtLeast(10)).isTrue();
                assertThat(component.ownName("tier").is("gold-plated")).isTrue();
                assertThat(component.own("nothing")).isEqualTo(Answer.NO);
                assertThat(component.ownAmount("nothing").isNone()).isTrue();
                assertThat(component.ownName("nothing").isNone()).isTrue();
                for (String unknown : List.of("computed", "unheard", "tier")) {
                    assertThat(component.own(unknown).isYes()).isEqualTo(possible);
                    assertThat(component.ownAmount(unknown).isOver(3)).isEqualTo(possible);
                }
                assertThat(component.ownName("computed").isSome()).isEqualTo(possible);
            }
        }

        @Test
        void aPropertyIsReadByItsPath() {
            Map<String, Object> properties = Map.of(
                    "Vpc", Map.of("Id", "vpc-1", "Subnets", Value.unknown()), "Role", Value.unknown(), "Timeout", 30);
            for (View view : View.values()) {
                Component component = only(described("f", "lambda").properties(properties), view);
                boolean possible = view == View.POSSIBLE;
                assertThat(component.property("Vpc.Id").is("vpc-1")).isTrue();
                assertThat(component.property("Timeout").is("30")).isTrue();
                assertThat(component.property("Vpc.Groups").isNone()).isTrue();
                assertThat(component.property("Timeout.Seconds").isNone()).isTrue();
                assertThat(component.property("Vpc.Subnets").isSome()).isEqualTo(possible);
                assertThat(component.property("Role.Arn").isNone()).isEqualTo(possible);
                assertThat(component.property("Role.Arn").isSome()).isEqualTo(possible);
                assertThat(only(described("f", "lambda"), view).property("Role").isSome())
                        .isEqualTo(possible);
            }
        }
    }

    @Nested
    class Limits {
        @Test
        void areReachedFromEveryFact() {
            Workload workload = workload(
                    demo().component(described("f", "lambda")).decision(DecisionDescription.of("d")), View.CERTAIN);
            for (Fact fact : List.of(
                    workload, workload.components().get(0), workload.decisions().get(0))) {
                assertThat(fact.limit("fewServices")).hasToString("2.5");
                assertThat(fact.versionLimit("oldPython")).hasToString("3.11.1");
                assertThat(fact.workload()).isSameAs(workload);
            }
        }

        @Test
        void thatNobodyDrewAreRefusedWithThoseThereAre() {
            Workload workload = workload(demo(), View.CERTAIN);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> workload.limit("many"))
                    .withMessage("there is no threshold 'many'; there are: fewServices, oldPython");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> workload.versionLimit("many"))
                    .withMessage("there is no threshold 'many'; there are: fewServices, oldPython");
        }
    }

    @Test
    void factsNameTheirKindAndId() {
        Workload workload = workload(
                demo().component(described("f", "lambda")).decision(DecisionDescription.of("d")), View.CERTAIN);
        List<String> facts = new ArrayList<>();
        for (Fact fact : List.of(
                workload, workload.components().get(0), workload.decisions().get(0))) {
            facts.add(fact.kind() + " " + fact.id() + " " + fact);
            assertThat(fact.origin()).isEmpty();
        }

        assertThat(facts).containsExactly("workload shop shop", "component f f", "decision d d");
    }

    @Test
    void whatIsSaidOfAWorkloadIncludesItsPractices() {
        Workload workload = workload(demo().with(WorkloadAttributes.TEAM, 3), View.POSSIBLE);

        assertThat(workload.said("team").orElseThrow()).isEqualTo(Value.stated(BigDecimal.valueOf(3)));
        assertThat(workload.said("ciCd").orElseThrow().isUnknown()).isTrue();
        assertThat(workload.said("role")).isEmpty();
    }
}
