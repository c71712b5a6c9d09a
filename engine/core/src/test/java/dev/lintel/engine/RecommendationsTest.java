package dev.lintel.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lintel.Question;
import dev.lintel.Recommendation;
import dev.lintel.Recommendation.Candidate;
import dev.lintel.Recommendation.Present;
import dev.lintel.Recommendation.Standing;
import dev.lintel.Review;
import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.ComponentAttributes;
import dev.lintel.architecture.ComponentDescription;
import dev.lintel.architecture.Inventory;
import dev.lintel.architecture.PracticeAttributes;
import dev.lintel.architecture.WorkloadAttributes;
import dev.lintel.model.Reversibility.Swing;
import dev.lintel.model.Stage;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is needed, what is better than what there is, and what is there already. */
class RecommendationsTest {
    private static final String STORE =
            "recommends: postgresql\nslot: { roles: [store], kinds: [queue] }\nalternatives: [rabbit]";
    private static final String ANALYTICS = "$w : Workload( purposes.include( \"analytics\" ) )";

    @TempDir
    private Path folder;

    private Advisor advisor(String conditions, String advice) {
        return Lintel.with(pack(conditions, advice).pack());
    }

    private TestPack pack(String conditions, String advice) {
        String store = TestPack.TECHNOLOGY;
        String queue = store.replace("postgresql", "rabbit")
                .replace("PostgreSQL", "RabbitMQ")
                .replace("relational-database", "queue");
        String other = store.replace("postgresql", "sqlite").replace("PostgreSQL", "SQLite");
        return TestPack.in(folder, "acme")
                .withStatements()
                .file("catalogue/all.yaml", store + queue + other)
                .rule("a-store", conditions, "recommendation( kcontext, $w );", words(advice));
    }

    private static String words(String advice) {
        return "---\ntitle: A store\nscope: any\nmessage: \"Use a store for {subject}\"\n"
                + "demo: { is: offered, by: [t.any] }\n" + advice
                + "\n---\n## Why\nBecause.\n\n## How\nSo.\n\n## Way out\nDump and load.\n";
    }

    private static Architecture shop(Consumer<Architecture.Builder> more) {
        Architecture.Builder shop =
                Architecture.of("shop", Stage.DEMO).with(WorkloadAttributes.PURPOSES, List.of("analytics"));
        more.accept(shop);
        return shop.build();
    }

    private static ComponentDescription.Builder component(String technology, String role) {
        return ComponentDescription.of("part").technology(technology).with(ComponentAttributes.ROLE, role);
    }

    @Test
    void aRoleThatNothingFillsIsANeed() {
        Review review = advisor(ANALYTICS, STORE).review(shop(shop -> shop.complete(Inventory.COMPONENTS)));

        assertThat(review.recommendations()).singleElement().satisfies(needed -> {
            assertThat(needed.standing()).isEqualTo(Standing.NEEDED);
            assertThat(needed.message()).isEqualTo("Use a store for shop");
            assertThat(needed.use()).map(Candidate::name).contains("PostgreSQL");
            assertThat(needed.use()).map(Candidate::door).contains(Swing.UNDETERMINED);
            assertThat(needed.use()).map(Candidate::locally).contains("b");
            assertThat(needed.alternatives()).extracting(Candidate::name).containsExactly("RabbitMQ");
            assertThat(needed.wayOut()).isEqualTo("Dump and load.");
            assertThat(needed.evidence())
                    .extracting(each -> each.fact() + "=" + each.value())
                    .containsExactly("purposes=analytics", "complete=components");
        });
    }

    @Test
    void whatNobodyListedMayBeThere() {
        Review review = advisor(ANALYTICS, STORE).review(shop(shop -> {}));

        assertThat(review.recommendations()).isEmpty();
        assertThat(review.questions())
                .filteredOn(question -> question.settles().contains("acme/a-store"))
                .extracting(Question::fact)
                .containsExactly("complete");
    }

    @Test
    void whatIsInPlaceIsConfirmed() {
        Review review =
                advisor(ANALYTICS, STORE).review(shop(shop -> shop.component(component("PostgreSQL", "store"))));

        assertThat(review.recommendations()).singleElement().satisfies(confirmed -> {
            assertThat(confirmed.standing()).isEqualTo(Standing.IN_PLACE);
            assertThat(confirmed.message()).isEqualTo("part (PostgreSQL) is in place");
            assertThat(confirmed.present()).extracting(Present::name).containsExactly("PostgreSQL");
        });
    }

    @Test
    void whatIsNotRatedWorseDoesAsWell() {
        Review review = advisor(ANALYTICS, STORE).review(shop(shop -> shop.component(component("SQLite", "store"))));

        assertThat(review.recommendations())
                .singleElement()
                .extracting(Recommendation::message)
                .isEqualTo("part (SQLite) does as well as PostgreSQL would");
    }

    @Test
    void whatItStandsOverIsToGo() {
        Review review = advisor(ANALYTICS, STORE + "\nover: [sqlite]")
                .review(shop(shop -> shop.component(component("SQLite", "store"))));

        assertThat(review.recommendations()).singleElement().satisfies(instead -> {
            assertThat(instead.standing()).isEqualTo(Standing.INSTEAD);
            assertThat(instead.present()).extracting(Present::name).containsExactly("SQLite");
        });
    }

    @ParameterizedTest
    @CsvSource({"RabbitMQ, store", "RabbitMQ, queue", "in-house, store"})
    void whatIsSomethingElseIsNotSpokenOf(String technology, String role) {
        Review review = advisor(ANALYTICS, STORE).review(shop(shop -> {
            shop.complete(Inventory.COMPONENTS);
            shop.component(component(technology, role));
        }));

        assertThat(review.recommendations()).isEmpty();
        assertThat(review.questions()).noneMatch(question -> question.settles().contains("acme/a-store"));
    }

    @Test
    void aNeedThatThereMayBeIsAskedAboutUnlessItsPlaceIsFilled() {
        Advisor advisor = advisor(ANALYTICS, STORE);
        Architecture.Builder unknown = Architecture.of("shop", Stage.DEMO).complete(Inventory.COMPONENTS);

        assertThat(advisor.review(unknown.build()).questions())
                .filteredOn(question -> question.settles().contains("acme/a-store"))
                .extracting(Question::fact)
                .containsExactly("purposes");
        assertThat(advisor.review(unknown.component(component("PostgreSQL", "store"))
                                .build())
                        .questions())
                .noneMatch(question -> question.settles().contains("acme/a-store"));
    }

    @Test
    void anAttributeFillsAPlaceToo() {
        Advisor advisor = advisor(
                "$w : Workload()",
                "recommends: postgresql\nslot: { attributes: { infrastructureTool: postgresql, localStack: yes } }");

        assertThat(standings(advisor, shop -> {})).isEmpty();
        assertThat(standings(advisor, shop -> shop.with(PracticeAttributes.LOCAL_STACK, false)))
                .containsExactly(Standing.NEEDED);
        assertThat(standings(advisor, shop -> shop.with(PracticeAttributes.INFRASTRUCTURE_TOOL, "shell")))
                .containsExactly(Standing.INSTEAD);
        assertThat(standings(
                        advisor,
                        shop -> shop.with(PracticeAttributes.LOCAL_STACK, true)
                                .with(PracticeAttributes.INFRASTRUCTURE_TOOL, "PostgreSQL")))
                .containsExactly(Standing.IN_PLACE);
        assertThat(advisor.review(shop(shop -> {})).questions())
                .filteredOn(question -> question.settles().contains("acme/a-store"))
                .extracting(Question::fact)
                .containsExactlyInAnyOrder("infrastructureTool", "localStack");
    }

    private static List<Standing> standings(Advisor advisor, Consumer<Architecture.Builder> more) {
        return advisor.review(shop(more)).recommendations().stream()
                .map(Recommendation::standing)
                .toList();
    }

    @Test
    void aWayOfWorkingNeedsNoTechnology() {
        Review review = advisor(ANALYTICS, "").review(shop(shop -> {}));

        assertThat(review.recommendations()).singleElement().satisfies(offered -> {
            assertThat(offered.standing()).isEqualTo(Standing.NEEDED);
            assertThat(offered.use()).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "recommends: oracle | names the technology 'oracle', which no catalogue of a pack has by that id",
                "recommends: postgresql\\nfits: [PostgreSQL] | names the technology 'PostgreSQL'",
                "recommends: postgresql\\nover: [tables] | stands over 'tables', which is neither",
                "recommends: postgresql\\nslot: { kinds: [tables] } | has a slot for the kind 'tables'",
                "recommends: postgresql\\nslot: { attributes: { colour: red } } | has a slot for the attribute 'colour'",
                "recommends: postgresql\\nslot: { roles: [a], attributes: { ciCd: yes } } | of components and of attributes",
                "recommends: postgresql\\nslot: { role: a } | has a slot that has an unknown property 'role'",
                "slot: { roles: [a] } | has an unknown property 'slot'",
            })
    void adviceNamesWhatThereIs(String advice, String problem) {
        TestPack pack = pack(ANALYTICS, advice.replace("\\n", "\n"));

        assertThatExceptionOfType(PackException.class)
                .isThrownBy(() -> Lintel.with(pack.pack()))
                .satisfies(e -> assertThat(e.problems())
                        .singleElement()
                        .asString()
                        .startsWith("rule acme/a-store (")
                        .contains(problem));
    }

    @Test
    void adviceHasAWayOut() {
        TestPack pack =
                pack(ANALYTICS, STORE).words("a-store", words(STORE).replace("\n## Way out\nDump and load.\n", ""));

        assertThatExceptionOfType(PackException.class)
                .isThrownBy(pack::pack)
                .satisfies(e -> assertThat(e.problems())
                        .singleElement()
                        .asString()
                        .contains("has no section '## Way out' with text"));
    }
}
