package dev.lintel.model;

import static dev.lintel.model.Samples.both;
import static dev.lintel.model.Samples.demo;
import static dev.lintel.model.Samples.described;
import static dev.lintel.model.Samples.workload;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.DecisionAttributes;
import dev.lintel.architecture.DecisionDescription;
import dev.lintel.architecture.Inventory;
import dev.lintel.architecture.OptionDescription;
import dev.lintel.architecture.Value;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What decisions say of themselves, of their workload and of what they are about. */
class DecisionsTest {
    @Nested
    class DecisionsOfAWorkload {
        private static DecisionDescription.Builder decision(String word) {
            DecisionDescription.Builder decision =
                    DecisionDescription.of("d").with(DecisionAttributes.CATEGORY, "something");
            return word.isEmpty() ? decision : decision.with(DecisionAttributes.DATA_MIGRATION, word);
        }

        private static Facts judged(Architecture.Builder builder, View view) {
            Doors doors = new Doors(
                    List.of(new Doors.Factor("dataMigration", true, List.of())),
                    1,
                    Map.of(),
                    List.of(),
                    List.of(),
                    List.of());
            return Objects.requireNonNull(Facts.bind(builder.build(), Samples.CATALOGUE, Samples.THRESHOLDS, doors)
                    .get(view));
        }

        @ParameterizedTest
        @EnumSource(View.class)
        void swingThatWayWhereOneDoes(View view) {
            Workload workload = judged(demo().decision(decision("weeks")), view).workload();
            assertThat(workload.decides("one-way")).isEqualTo(Answer.YES);
            assertThat(workload.decides("two-way")).isEqualTo(Answer.unknown(view));
        }

        @ParameterizedTest
        @EnumSource(View.class)
        void doNotSwingThatWayInACompleteList(View view) {
            Architecture.Builder complete = demo().complete(Inventory.DECISIONS);
            assertThat(judged(complete, view).workload().decides("one-way")).isEqualTo(Answer.NO);
            complete.decision(decision("days"));
            assertThat(judged(complete, view).workload().decides("one-way")).isEqualTo(Answer.NO);
            complete.decision(DecisionDescription.of("open"));
            assertThat(judged(complete, view).workload().decides("one-way")).isEqualTo(Answer.unknown(view));
        }

        @ParameterizedTest
        @CsvSource({
            "days, '', YES",
            "days, none, YES",
            "weeks, export and load, YES",
            "weeks, none, NO",
            "'', none, NO",
            "weeks, '', UNKNOWN"
        })
        void haveAWayOutWhereTheySwingBackOrSayOne(String factor, String path, Answer expected) {
            for (View view : View.values()) {
                DecisionDescription.Builder decision = decision(factor)
                        .with(DecisionAttributes.CHOSEN, "kafka")
                        .about("f");
                if (!path.isEmpty()) {
                    decision.with(
                            DecisionAttributes.MIGRATION_PATH, path.equals("none") ? Value.none() : Value.stated(path));
                }
                Workload workload = judged(
                                demo().component(described("f", "kafka")).decision(decision), view)
                        .workload();
                Answer its = expected == Answer.UNKNOWN ? Answer.unknown(view) : expected;
                assertThat(workload.decisions().get(0).wayOut()).isEqualTo(its);
                assertThat(workload.components().get(0).wayOut()).isEqualTo(its);
            }
        }
    }

    @Nested
    class WaysOutOfAComponent {
        @Test
        void areThoseOfATwoWayTechnology() {
            both(demo().component(described("f", "lambda")).component(described("k", "kafka")), (workload, view) -> {
                assertThat(workload.components().get(0).wayOut()).isEqualTo(Answer.YES);
                assertThat(workload.components().get(1).wayOut()).isEqualTo(Answer.unknown(view));
            });
        }

        @Test
        void doNotHangOnADecisionAboutSomethingElse() {
            both(
                    demo().component(described("f", "lambda"))
                            .decision(DecisionDescription.of("contract").about("f")),
                    (workload, view) ->
                            assertThat(workload.components().get(0).wayOut()).isEqualTo(Answer.YES));
        }

        @Test
        void areUnknownOfWhatNobodyCanName() {
            both(
                    demo().component(described("x", "Frobnicator"))
                            .decision(DecisionDescription.of("d")
                                    .about("x")
                                    .with(DecisionAttributes.MIGRATION_PATH, Value.none())),
                    (workload, view) -> {
                        assertThat(workload.components().get(0).wayOut().isYes())
                                .isFalse();
                        assertThat(workload.components().get(0).wayOut().isNo()).isFalse();
                    });
        }
    }

    @Nested
    class ChoicesOfDatabases {
        private static Decision decided(DecisionDescription.Builder decision, View view) {
            return workload(demo().component(described("b", "s3")).decision(decision), view)
                    .decisions()
                    .get(0);
        }

        private static DecisionDescription.Builder against(String... alternatives) {
            return DecisionDescription.of("store")
                    .with(DecisionAttributes.CHOSEN, "Amazon S3")
                    .with(DecisionAttributes.ALTERNATIVES, List.of(alternatives));
        }

        @ParameterizedTest
        @EnumSource(View.class)
        void areManagedByTheCatalogueOrByWhatTheyAreAbout(View view) {
            assertThat(decided(against(), view).choosesManaged()).isEqualTo(Answer.YES);
            assertThat(decided(DecisionDescription.of("store").about("b"), view).choosesManaged())
                    .isEqualTo(Answer.YES);
            assertThat(decided(DecisionDescription.of("store"), view).choosesManaged())
                    .isEqualTo(Answer.unknown(view));
        }

        @ParameterizedTest
        @EnumSource(View.class)
        void weighSomethingSelfHosted(View view) {
            assertThat(decided(against("AWS Lambda", "Apache Kafka"), view).weighsSelfHosted())
                    .isEqualTo(Answer.YES);
            assertThat(decided(against("self-hosted Megastore"), view).weighsSelfHosted())
                    .isEqualTo(Answer.YES);
            assertThat(decided(against("AWS Lambda"), view).weighsSelfHosted()).isEqualTo(Answer.NO);
            assertThat(decided(against("Megastore"), view).weighsSelfHosted()).isEqualTo(Answer.unknown(view));
            assertThat(decided(DecisionDescription.of("store"), view).weighsSelfHosted())
                    .isEqualTo(Answer.unknown(view));
            assertThat(decided(
                                    DecisionDescription.of("store")
                                            .option(new OptionDescription("Kafka", Map.of()))
                                            .option(new OptionDescription("Apache Kafka", Map.of())),
                                    view)
                            .weighsSelfHosted())
                    .isEqualTo(Answer.YES);
        }
    }
}
