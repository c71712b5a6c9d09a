package dev.lintel.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lintel.architecture.Attribute.Element;
import dev.lintel.model.Stage;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AttributeTest {

    /** As a caller without generics would say it, such as a script. */
    @SuppressWarnings("unchecked")
    private static void say(Attribute<?> attribute, Object value) {
        ComponentDescription.of("orders").with((Attribute<Object>) attribute, value);
    }

    @ParameterizedTest
    @CsvSource({"Data Lake", "data_lake", "'  DATA-lake '"})
    void wordsAreKeptInOneSpelling(String spelling) {
        Architecture architecture = Architecture.of("shop", Stage.DEMO)
                .component(ComponentDescription.of("lake").with(ComponentAttributes.ROLE, spelling))
                .build();

        assertThat(architecture
                        .components()
                        .get(0)
                        .attributes()
                        .get(ComponentAttributes.ROLE)
                        .known())
                .contains("data-lake");
    }

    @Test
    void severalWordsAreSortedAndEachIsKeptOnce() {
        Architecture architecture = Architecture.of("shop", Stage.DEMO)
                .with(WorkloadAttributes.COMPLIANCE, List.of("PCI DSS", "gdpr", "pci_dss"))
                .build();

        assertThat(architecture.workload().get(WorkloadAttributes.COMPLIANCE).known())
                .contains(List.of("gdpr", "pci-dss"));
    }

    @Test
    void aSentenceIsKeptAsItIs() {
        Architecture architecture = Architecture.of("shop", Stage.DEMO)
                .with(WorkloadAttributes.INTENT, "Split the Monolith_1")
                .build();

        assertThat(architecture.workload().get(WorkloadAttributes.INTENT).known())
                .contains("Split the Monolith_1");
    }

    @Test
    void anAttributeOfAnotherElementIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ComponentDescription.of("orders").with(WorkloadAttributes.TEAM, 3))
                .withMessage("team is said of workload, not of component");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Architecture.of("shop", Stage.DEMO).with(ComponentAttributes.ROLE, "queue"))
                .withMessage("role is said of component, not of workload");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DecisionDescription.of("store").with(PracticeAttributes.CI_CD, true))
                .withMessage("ciCd is said of practices, not of decision");
    }

    @Test
    void anAttributeOfAnotherElementIsNotAnsweredWithAStrangersValue() {
        Architecture architecture = Architecture.of("shop", Stage.DEMO)
                .with(WorkloadAttributes.PROVIDER, "aws")
                .build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> architecture.workload().get(ComponentAttributes.ROLE))
                .withMessage("role is said of component, not of workload");
    }

    @Test
    void whatDoesNotFitIsRefusedWithWhatWould() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> say(ComponentAttributes.MULTI_AZ, "maybe"))
                .withMessage("multiAz takes yes or no, not 'maybe'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> say(ComponentAttributes.DATA_GB, "much"))
                .withMessage("dataGb takes a number (GB), not 'much'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> say(ComponentAttributes.DATA_GB, 3))
                .withMessage("dataGb takes a number (GB), not '3'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> say(ComponentAttributes.LANGUAGE, true))
                .withMessage("language takes a word, not 'true'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> say(ComponentAttributes.MATURITY, "mature"))
                .withMessage("maturity takes one of experimental, preview, stable, deprecated, not 'mature'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> say(ComponentAttributes.USE, "scans"))
                .withMessage("use takes a list of words, not 'scans'");
        assertThat(ComponentAttributes.USE.objectionTo(List.of(1))).contains("use takes a list of words, not '[1]'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> say(ComponentAttributes.RUNTIME_VERSION, "3.x"))
                .withMessage("runtimeVersion takes a version such as 3.11, not '3.x'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> say(ComponentAttributes.REASON, 1))
                .withMessage("reason takes a sentence, not '1'");
    }

    @Test
    void unknownAndNoneFitEveryAttribute() {
        ComponentDescription.of("orders")
                .with(ComponentAttributes.MATURITY, Value.unknown())
                .with(ComponentAttributes.RUNTIME_VERSION, Value.none());
    }

    @Test
    void oneOfSeveralWordsMayBeSpeltAnyWay() {
        assertThat(ComponentAttributes.ARCHITECTURE.objectionTo("x86_64")).isEmpty();
        assertThat(PracticeAttributes.DEPLOYMENT_STRATEGY.objectionTo("Blue Green"))
                .isEmpty();
    }

    static Stream<AttributeSet> sets() {
        return Stream.of(
                WorkloadAttributes.set(),
                PracticeAttributes.set(),
                ComponentAttributes.set(),
                DecisionAttributes.set());
    }

    @ParameterizedTest
    @MethodSource("sets")
    void everyAttributeOfASetHasItsOwnNamePlaceAndMeaning(AttributeSet set) {
        Set<String> names = new HashSet<>();
        for (Attribute<?> attribute : set.all()) {
            assertThat(names.add(attribute.name())).as(attribute.name()).isTrue();
            assertThat(attribute.index()).isEqualTo(names.size() - 1);
            assertThat(attribute.element()).isEqualTo(set.element());
            assertThat(attribute.meaning()).as(attribute.name()).isNotBlank();
            assertThat(attribute.unit().isEmpty())
                    .as("only numbers have a unit: %s", attribute)
                    .isEqualTo(attribute.form() != Attribute.Form.NUMBER);
            assertThat(set.named(attribute.name())).containsSame(attribute);
            assertThat(attribute.words())
                    .allSatisfy(word -> assertThat(attribute.objectionTo(word)).isEmpty());
        }
        assertThat(set.named("noSuchThing")).isEmpty();
        assertThat(set.all()).isUnmodifiable();
    }

    @Test
    void everyConstantIsSpeltLikeItsAttribute() throws IllegalAccessException {
        for (Class<?> holder : List.of(
                WorkloadAttributes.class,
                PracticeAttributes.class,
                ComponentAttributes.class,
                DecisionAttributes.class)) {
            List<String> constants = new ArrayList<>();
            for (Field field : holder.getDeclaredFields()) {
                if (Modifier.isPublic(field.getModifiers()) && field.get(null) instanceof Attribute<?> attribute) {
                    constants.add(field.getName());
                    assertThat(attribute.name().replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT))
                            .isEqualTo(field.getName());
                }
            }
            assertThat(constants).isNotEmpty();
        }
    }

    @Test
    void aWorkloadAndItsPracticesShareNoName() {
        List<String> practices =
                PracticeAttributes.set().all().stream().map(Attribute::name).toList();

        assertThat(WorkloadAttributes.set().all()).extracting(Attribute::name).doesNotContainAnyElementsOf(practices);
        assertThat(WorkloadAttributes.set().element()).isEqualTo(Element.WORKLOAD);
    }
}
