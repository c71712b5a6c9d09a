package dev.lintel.model;

import static dev.lintel.model.Samples.both;
import static dev.lintel.model.Samples.demo;
import static dev.lintel.model.Samples.described;
import static dev.lintel.model.Samples.workload;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.ComponentAttributes;
import dev.lintel.architecture.ComponentDescription;
import dev.lintel.architecture.Inventory;
import dev.lintel.architecture.PracticeAttributes;
import dev.lintel.architecture.Value;
import dev.lintel.architecture.WorkloadAttributes;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the parts add up to, and what a fact answers for its neighbours. */
class CensusTest {
    private static Component part(Architecture.Builder builder, String id, View view) {
        return Samples.component(workload(builder, view), id);
    }

    @Nested
    class LanguagesOfAWorkload {
        private static Architecture.Builder written(String... languages) {
            Architecture.Builder builder = demo().complete(Inventory.COMPONENTS);
            for (int i = 0; i < languages.length; i++) {
                builder.component(described("f" + i, "lambda").with(ComponentAttributes.LANGUAGE, languages[i]));
            }
            return builder;
        }

        @Test
        void areDistinctAndSorted() {
            both(
                    written("python", "Java", "python"),
                    (workload, view) ->
                            assertThat(workload.languages().values()).containsExactly("java", "python"));
        }

        @Test
        void neverCountSqlOrYaml() {
            both(
                    written("python", "SQL", "yaml", "HCL", "amazon_states_language"),
                    (workload, view) ->
                            assertThat(workload.languages().values()).containsExactly("python"));
        }

        @Test
        void countJavaScriptBesideTypeScriptOnce() {
            both(
                    written("javascript", "typescript"),
                    (workload, view) ->
                            assertThat(workload.languages().count().isOne()).isTrue());
            both(
                    written("javascript"),
                    (workload, view) ->
                            assertThat(workload.languages().values()).containsExactly("javascript"));
        }

        @Test
        void leaveOutWhatAServiceRequires() {
            both(
                    written("python")
                            .component(described("g", "lambda")
                                    .with(ComponentAttributes.LANGUAGE, "java")
                                    .with(ComponentAttributes.LANGUAGE_REQUIRED_BY_SERVICE, true)),
                    (workload, view) ->
                            assertThat(workload.languages().values()).containsExactly("python"));
        }

        @Test
        void mayBeAnyOnceOneIsUnknown() {
            both(written("python").component(described("g", "lambda")), (workload, view) -> {
                assertThat(workload.languages().include("python")).isTrue();
                assertThat(workload.languages().include("go")).isEqualTo(view == View.POSSIBLE);
                assertThat(workload.languages().count().isOver(1)).isEqualTo(view == View.POSSIBLE);
                assertThat(workload.languages().count().isOne()).isEqualTo(view == View.POSSIBLE);
            });
        }

        @Test
        void areCertainlyNoneOnlyInACompleteList() {
            assertThat(workload(demo(), View.CERTAIN).languages().isNone()).isFalse();
            assertThat(workload(demo(), View.POSSIBLE).languages().isNone()).isTrue();
            assertThat(workload(written(), View.CERTAIN).languages().isNone()).isTrue();
            assertThat(workload(written().component(described("q", "sqs")), View.CERTAIN)
                            .languages()
                            .isNone())
                    .isTrue();
            assertThat(workload(written().component(described("x", "Frobnicator")), View.CERTAIN)
                            .languages()
                            .isNone())
                    .isFalse();
        }

        @ParameterizedTest
        @CsvSource({"java, true", "python, false", "sql, false"})
        void areOtherThanOneWhereTheyAreGeneral(String language, boolean other) {
            both(
                    written(language),
                    (workload, view) -> assertThat(workload.components().get(0).isWrittenOtherThanIn("python"))
                            .isEqualTo(other));
        }

        @Test
        void mayBeOtherThanOneWhereTheyAreUnknown() {
            both(
                    demo().component(described("f", "lambda")),
                    (workload, view) -> assertThat(workload.components().get(0).isWrittenOtherThanIn("python"))
                            .isEqualTo(view == View.POSSIBLE));
        }
    }

    @Nested
    class OneLanguageOfAWorkload {
        private static void python(Architecture.Builder builder, Answer certain) {
            both(
                    builder,
                    (workload, view) -> assertThat(workload.writtenIn("python"))
                            .isEqualTo(certain == Answer.UNKNOWN ? Answer.unknown(view) : certain));
        }

        private static ComponentDescription.Builder inJava() {
            return described("f", "lambda").with(ComponentAttributes.LANGUAGE, "java");
        }

        @Test
        void isThatOfAComponentOrOfTheTeam() {
            python(demo().component(described("f", "lambda").with(ComponentAttributes.RUNTIME, "python")), Answer.YES);
            python(demo().component(inJava()).with(WorkloadAttributes.TEAM_LANGUAGE, "Python"), Answer.YES);
        }

        @Test
        void isUnknownWhereSomethingMayBeWrittenInIt() {
            python(demo(), Answer.UNKNOWN);
            python(demo().component(inJava()), Answer.UNKNOWN);
            python(
                    demo().component(inJava())
                            .component(described("g", "lambda"))
                            .with(WorkloadAttributes.TEAM_LANGUAGE, "java"),
                    Answer.UNKNOWN);
            python(
                    demo().complete(Inventory.COMPONENTS)
                            .component(inJava())
                            .with(WorkloadAttributes.TEAM_LANGUAGE, Value.unknown()),
                    Answer.UNKNOWN);
        }

        @Test
        void isAbsentInACompleteListOrFromATeamThatWritesAnother() {
            python(demo().complete(Inventory.COMPONENTS).component(inJava()), Answer.NO);
            python(demo().component(inJava()).with(WorkloadAttributes.TEAM_LANGUAGE, "java"), Answer.NO);
        }
    }

    @Nested
    class Counting {
        private final Architecture.Builder services = demo().component(
                        described("a", "lambda").with(ComponentAttributes.DEPLOYED_SEPARATELY, true))
                .component(described("b", "lambda").with(ComponentAttributes.DEPLOYED_SEPARATELY, false))
                .component(described("c", "lambda").with(ComponentAttributes.ROLE, "service"))
                .component(described("d", "sqs").with(ComponentAttributes.ROLE, "queue"))
                .component(described("e", "Frobnicator").with(ComponentAttributes.ROLE, "service"));

        @Test
        void deployableServicesAreThoseSaidToBeAndPossiblyServices() {
            both(services, (workload, view) -> {
                assertThat(workload.deployableServices().isAtLeast(1)).isTrue();
                assertThat(workload.deployableServices().isAtLeast(2)).isEqualTo(view == View.POSSIBLE);
                assertThat(workload.deployableServices().isAtLeast(3)).isFalse();
                assertThat(workload.deployableServices()).hasToString(view == View.POSSIBLE ? "2" : "1");
            });
        }

        @Test
        void fewServicesAreCertainOnlyInACompleteList() {
            assertThat(workload(services, View.CERTAIN).deployableServices().isUnder(9))
                    .isFalse();
            assertThat(workload(services, View.POSSIBLE).deployableServices().isUnder(9))
                    .isTrue();
            services.complete(Inventory.COMPONENTS);
            assertThat(workload(services, View.CERTAIN).deployableServices().isUnder(4))
                    .isTrue();
            assertThat(workload(services, View.CERTAIN).deployableServices().isUnder(3))
                    .isFalse();
            assertThat(workload(services, View.POSSIBLE).deployableServices().isOne())
                    .isTrue();
        }

        @Test
        void cloudServicesAreDifferentTechnologiesThatAProviderSells() {
            both(
                    services.component(described("f", "FastAPI")).component(described("g", "AWS::S3::Bucket")),
                    (workload, view) -> {
                        assertThat(workload.cloudServices().isAtLeast(3)).isTrue();
                        assertThat(workload.cloudServices().isOver(3)).isFalse();
                        assertThat(workload.cloudServices().isAtMost(3)).isEqualTo(view == View.POSSIBLE);
                    });
            assertThat(workload(demo().complete(Inventory.COMPONENTS).component(described("q", "sqs")), View.CERTAIN)
                            .cloudServices()
                            .isOne())
                    .isTrue();
        }
    }

    @Nested
    class Roles {
        private static Architecture.Builder with(Value<String> role) {
            return demo().component(described("a", "lambda").with(ComponentAttributes.ROLE, "orchestration"))
                    .component(described("b", "lambda").with(ComponentAttributes.ROLE, role));
        }

        @Test
        void thatSomethingHasAreThere() {
            both(
                    with(Value.unknown()),
                    (workload, view) ->
                            assertThat(workload.has("orchestration")).isEqualTo(Answer.YES));
        }

        @Test
        void areUnknownWithoutACompleteList() {
            both(
                    with(Value.stated("serving")),
                    (workload, view) -> assertThat(workload.has("ingestion")).isEqualTo(Answer.unknown(view)));
        }

        @Test
        void areAbsentInACompleteListWhereEveryRoleIsKnown() {
            both(
                    with(Value.stated("serving")).complete(Inventory.COMPONENTS),
                    (workload, view) -> assertThat(workload.has("ingestion")).isEqualTo(Answer.NO));
            both(
                    with(Value.none()).complete(Inventory.COMPONENTS),
                    (workload, view) -> assertThat(workload.has("ingestion")).isEqualTo(Answer.NO));
            both(
                    with(Value.unknown()).complete(Inventory.COMPONENTS),
                    (workload, view) -> assertThat(workload.has("ingestion")).isEqualTo(Answer.unknown(view)));
        }
    }

    @Nested
    class OneRoleInSeveralLanguages {
        private static Architecture.Builder written(Value<String> role, Value<String> language) {
            return demo().component(described("a", "lambda")
                            .with(ComponentAttributes.ROLE, "transformation")
                            .with(ComponentAttributes.LANGUAGE, "python"))
                    .component(described("b", "lambda")
                            .with(ComponentAttributes.ROLE, role)
                            .with(ComponentAttributes.LANGUAGE, language));
        }

        private static Names mixed(Value<String> role, Value<String> language, View view) {
            return workload(written(role, language), view).rolesInSeveralLanguages();
        }

        @ParameterizedTest
        @EnumSource(View.class)
        void isThatRole(View view) {
            assertThat(mixed(Value.stated("transformation"), Value.stated("Go"), view)
                            .values())
                    .containsExactly("transformation");
            assertThat(mixed(Value.stated("serving"), Value.stated("Go"), view).isSome())
                    .isFalse();
            assertThat(mixed(Value.stated("transformation"), Value.stated("SQL"), view)
                            .isSome())
                    .isFalse();
        }

        @ParameterizedTest
        @EnumSource(View.class)
        void isPossibleWhereEitherIsUnknown(View view) {
            boolean possible = view == View.POSSIBLE;
            assertThat(mixed(Value.unknown(), Value.stated("Go"), view).isSome())
                    .isEqualTo(possible);
            assertThat(mixed(Value.stated("transformation"), Value.unknown(), view)
                            .isSome())
                    .isEqualTo(possible);
            assertThat(mixed(Value.unknown(), Value.stated("Python"), view).isSome())
                    .isFalse();
        }
    }

    @Nested
    class Languages {
        @Test
        void areSpelledAsPeopleDo() {
            Architecture.Builder two = demo().component(
                            described("a", "lambda").with(ComponentAttributes.LANGUAGE, "typescript"))
                    .component(described("b", "lambda").with(ComponentAttributes.RUNTIME, "python"));

            assertThat(workload(two, View.CERTAIN).languages()).hasToString("Python, TypeScript");
            assertThat(workload(two, View.CERTAIN).languages().include("typescript"))
                    .isTrue();
        }

        @Test
        void couldBeOneMoreForEachThatIsUnknown() {
            Architecture.Builder one = demo().component(
                            described("a", "lambda").with(ComponentAttributes.LANGUAGE, "go"))
                    .component(described("b", "lambda"));
            Names languages = workload(one, View.POSSIBLE).languages();

            assertThat(languages.count().isOver(1)).isTrue();
            assertThat(languages.count().isOver(2)).isFalse();
            assertThat(languages.include("java")).isTrue();
            assertThat(languages.isNone()).isFalse();
        }
    }

    @Nested
    class Counts {
        @Test
        void brokersAreDifferentTechnologies() {
            Architecture.Builder several = demo().component(described("a", "sqs"))
                    .component(described("b", "sqs"))
                    .component(described("c", "kafka"))
                    .component(described("d", "lambda"));

            for (View view : View.values()) {
                assertThat(workload(several, view).messageBrokers().isOver(1)).isTrue();
                assertThat(workload(several, view).messageBrokers().isOver(2)).isFalse();
            }
        }

        @ParameterizedTest
        @CsvSource({"serving, 4", "transformation, 6"})
        void aServiceWithoutARoleMayFillOneOfItsOwn(String third, int most) {
            Architecture.Builder roles = demo().component(
                            described("a", "lambda").with(ComponentAttributes.ROLE, "serving"))
                    .component(described("b", "s3"))
                    .component(described("c", "sqs").with(ComponentAttributes.ROLE, third));
            Amount needed = workload(roles, View.CERTAIN).servicesForRoles(Amount.of(2));

            assertThat(needed.isAtMost(most)).isTrue();
            assertThat(needed.isAtMost(most - 1)).isFalse();
            assertThat(needed.isAtLeast(most - 2)).isTrue();
        }

        @ParameterizedTest
        @EnumSource(View.class)
        void ofNeighboursAreCertainlyAllInACompleteList(View view) {
            Architecture.Builder shop = demo().component(
                            described("f", "lambda").connectsTo("a").connectsTo("b"))
                    .component(described("a", "s3"))
                    .component(described("b", "s3"));

            assertThat(part(shop, "f", view).connectsTo("s3").isOver(1)).isTrue();
            assertThat(part(shop, "f", view).connectsTo("s3").isUnder(3)).isEqualTo(view == View.POSSIBLE);
            shop.complete(Inventory.COMPONENTS);
            assertThat(part(shop, "f", view).connectsTo("s3").isUnder(3)).isTrue();
        }
    }

    @Nested
    class Regions {
        private static boolean far(String here, String there, String whole, View view) {
            Architecture.Builder shop = demo().component(
                            said(described("f", "lambda"), here).connectsTo("b"))
                    .component(said(described("b", "s3"), there));
            if (!whole.isEmpty()) {
                shop.with(WorkloadAttributes.REGION, whole);
            }
            return part(shop, "b", view).isFarFromANeighbour();
        }

        private static ComponentDescription.Builder said(ComponentDescription.Builder part, String region) {
            return region.isEmpty() ? part : part.with(ComponentAttributes.REGION, region);
        }

        @ParameterizedTest
        @EnumSource(View.class)
        void areFarWhereTheyDiffer(View view) {
            assertThat(far("eu-west-1", "us-east-1", "", view)).isTrue();
            assertThat(far("eu-west-1", "eu-west-1", "", view)).isFalse();
            assertThat(far("", "us-east-1", "eu-west-1", view)).isTrue();
            assertThat(far("", "", "eu-west-1", view)).isFalse();
        }

        @ParameterizedTest
        @EnumSource(View.class)
        void areOpenWhereOnlyOneIsKnown(View view) {
            assertThat(far("eu-west-1", "", "", view)).isEqualTo(view == View.POSSIBLE);
            assertThat(far("", "", "", view)).isFalse();
        }
    }

    @Nested
    class WhatNobodyMentioned {
        @Test
        void cannotBeTooMuch() {
            Workload silent = workload(demo(), View.POSSIBLE);
            Workload open = workload(demo().with(PracticeAttributes.SERVICE_MESH, Value.unknown()), View.POSSIBLE);

            assertThat(silent.practices().serviceMesh().isYes()).isTrue();
            assertThat(silent.practices().serviceMesh().isSaidYes()).isFalse();
            assertThat(open.practices().serviceMesh().isSaidYes()).isTrue();
        }

        @Test
        void leavesPracticesAsAllThatIsKnown() {
            both(
                    demo().with(PracticeAttributes.LINEAGE, false).with(WorkloadAttributes.PURPOSES, Value.unknown()),
                    (workload, view) ->
                            assertThat(workload.isKnownByItsPractices()).isTrue());
            both(
                    demo().component(described("b", "s3")),
                    (workload, view) ->
                            assertThat(workload.isKnownByItsPractices()).isFalse());
            both(
                    demo().with(WorkloadAttributes.PURPOSES, List.of("api")),
                    (workload, view) ->
                            assertThat(workload.isKnownByItsPractices()).isFalse());
            both(
                    demo().with(WorkloadAttributes.TEAM_LANGUAGE, "java"),
                    (workload, view) ->
                            assertThat(workload.isKnownByItsPractices()).isFalse());
        }

        @Test
        void countsForNumbersAndWordsAsWell() {
            Component silent = part(demo().component(described("b", "s3")), "b", View.POSSIBLE);
            Component open = part(
                    demo().component(described("b", "s3")
                            .with(ComponentAttributes.ITEM_KB, Value.unknown())
                            .with(ComponentAttributes.USE, Value.unknown())),
                    "b",
                    View.POSSIBLE);

            assertThat(silent.itemKb().isOver(1)).isTrue();
            assertThat(silent.itemKb().isSaidOver(1)).isFalse();
            assertThat(open.itemKb().isSaidOver(1)).isTrue();
            assertThat(silent.use().includeSaidAnyOf("scans")).isFalse();
            assertThat(open.use().includeSaidAnyOf("scans")).isTrue();
        }
    }

    @Nested
    class FloorCosts {
        private static Component idle(String technology, View view) {
            return part(demo().component(described("x", technology)), "x", view);
        }

        @Test
        void stayWithinTheClassOfTheCatalogue() {
            assertThat(idle("lambda", View.POSSIBLE).floorCost().isOver(0)).isFalse();
            assertThat(idle("kafka", View.CERTAIN).floorCost().isOver(0)).isFalse();
            assertThat(idle("kafka", View.POSSIBLE).floorCost().isOver(9999)).isTrue();
        }

        @Test
        void areWhatIsSaid() {
            Architecture.Builder said = demo().component(
                            described("x", "lambda").with(ComponentAttributes.FLOOR_COST, BigDecimal.valueOf(12)));

            assertThat(part(said, "x", View.CERTAIN).floorCost()).hasToString("12");
        }

        @ParameterizedTest
        @CsvSource({"100, 50, 49, true", "100, 50, 50, false"})
        void areComparedWithAShareOfTheBudget(long budget, long percent, long cost, boolean under) {
            Workload workload = workload(demo().with(WorkloadAttributes.BUDGET, budget), View.CERTAIN);

            assertThat(Amount.of(cost).isUnder(workload.shareOfBudget(Amount.of(percent))))
                    .isEqualTo(under);
        }
    }

    @ParameterizedTest
    @CsvSource({"Move the monolith to Microservices, true", "add a second region, false"})
    void anIntentSpeaksOfMicroservices(String intent, boolean becomes) {
        Workload workload = workload(demo().with(WorkloadAttributes.INTENT, intent), View.CERTAIN);

        assertThat(workload.becomesMicroservices().isYes()).isEqualTo(becomes);
    }
}
