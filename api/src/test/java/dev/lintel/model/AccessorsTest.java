package dev.lintel.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.Attribute;
import dev.lintel.architecture.AttributeSet;
import dev.lintel.architecture.ComponentAttributes;
import dev.lintel.architecture.ComponentDescription;
import dev.lintel.architecture.DecisionAttributes;
import dev.lintel.architecture.DecisionDescription;
import dev.lintel.architecture.PracticeAttributes;
import dev.lintel.architecture.Value;
import dev.lintel.architecture.WorkloadAttributes;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule reads every attribute under the name that lintel.yaml has for it. */
class AccessorsTest {

    static Stream<Arguments> attributes() {
        return Stream.of(
                        of(WorkloadAttributes.set(), Workload.class),
                        of(PracticeAttributes.set(), Practices.class),
                        of(ComponentAttributes.set(), Component.class),
                        of(DecisionAttributes.set(), Decision.class))
                .flatMap(each -> each);
    }

    private static Stream<Arguments> of(AttributeSet set, Class<?> fact) {
        return set.all().stream().map(attribute -> Arguments.of(fact, attribute));
    }

    private static Class<?> typeOf(Attribute<?> attribute) {
        return switch (attribute.form()) {
            case YES_NO -> Answer.class;
            case NUMBER -> Amount.class;
            case WORD -> Name.class;
            case WORDS, TEXTS -> Names.class;
            case VERSION -> Version.class;
            case TEXT -> Text.class;
        };
    }

    private static Object example(Attribute<?> attribute) {
        return switch (attribute.form()) {
            case YES_NO -> true;
            case NUMBER -> BigDecimal.valueOf(7);
            case WORD ->
                attribute.words().isEmpty() ? "something" : attribute.words().get(0);
            case WORDS, TEXTS -> List.of("something");
            case VERSION -> "7.1";
            case TEXT -> "a sentence";
        };
    }

    private static String shown(Object example) {
        return example.equals(true)
                ? "yes"
                : example instanceof List<?> list ? list.get(0).toString() : example.toString();
    }

    private static Object fact(Class<?> type, Architecture architecture, View view) {
        Workload workload = Samples.bind(architecture, view).workload();
        return type == Workload.class
                ? workload
                : type == Practices.class
                        ? workload.practices()
                        : type == Component.class
                                ? workload.components().get(0)
                                : workload.decisions().get(0);
    }

    @SuppressWarnings("unchecked") // the example has the form of its attribute
    private static <T> Architecture saying(Attribute<T> attribute, Value<?> said) {
        Value<T> value = (Value<T>) said;
        Architecture.Builder builder = Samples.demo();
        ComponentDescription.Builder component = ComponentDescription.of("one").technology("lambda");
        DecisionDescription.Builder decision = DecisionDescription.of("one");
        switch (attribute.element()) {
            case WORKLOAD, PRACTICES -> builder.with(attribute, value);
            case COMPONENT -> component.with(attribute, value);
            case DECISION -> decision.with(attribute, value);
        }
        return builder.component(component).decision(decision).build();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("attributes")
    void everyAttributeHasAnAccessorOfItsNameAndForm(Class<?> fact, Attribute<?> attribute) throws Exception {
        Method accessor = fact.getMethod(attribute.name());

        assertThat(accessor.getReturnType()).isEqualTo(typeOf(attribute));
        assertThat(Modifier.isPublic(accessor.getModifiers())).isTrue();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("attributes")
    void everyAccessorAnswersWhatWasSaid(Class<?> type, Attribute<?> attribute) throws Exception {
        Object example = example(attribute);
        Architecture architecture = saying(attribute, Value.stated(example));

        for (View view : View.values()) {
            Object fact = fact(type, architecture, view);
            assertThat(type.getMethod(attribute.name()).invoke(fact).toString()).isEqualToIgnoringCase(shown(example));
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("attributes")
    void everyAccessorTellsNoneFromUnknown(Class<?> type, Attribute<?> attribute) throws Exception {
        Object fact = fact(type, saying(attribute, Value.none()), View.CERTAIN);

        assertThat(type.getMethod(attribute.name()).invoke(fact).toString()).isIn("none", "no", "0");
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("attributes")
    void everyFactTellsWhatIsSaidOfItByName(Class<?> type, Attribute<?> attribute) {
        Value<?> said = Value.stated(example(attribute));
        Workload workload = Samples.bind(saying(attribute, said), View.CERTAIN).workload();
        Fact fact = type == Component.class
                ? workload.components().get(0)
                : type == Decision.class ? workload.decisions().get(0) : workload;

        assertThat(fact.said(attribute.name())).contains(said);
        assertThat(fact.said("noSuchThing")).isEmpty();
    }
}
