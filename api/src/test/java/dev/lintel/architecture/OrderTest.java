package dev.lintel.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.model.Origin;
import dev.lintel.model.Stage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderTest {

    private static Origin line(String file, int line) {
        return new Origin(file, line, 1, "");
    }

    private static ComponentDescription.Builder orders() {
        return ComponentDescription.of("orders");
    }

    /** Several descriptions of one component that agree, contradict and complete each other, and all else there is. */
    private static List<Consumer<Architecture.Builder>> sayings() {
        List<Consumer<Architecture.Builder>> sayings = new ArrayList<>();
        sayings.add(a -> a.with(WorkloadAttributes.TEAM, 4));
        sayings.add(a -> a.with(WorkloadAttributes.PURPOSES, List.of("api", "Analytics")));
        sayings.add(a -> a.with(PracticeAttributes.CI_CD, true));
        sayings.add(a -> a.complete(Inventory.DECISIONS));
        sayings.add(a -> a.complete(Inventory.COMPONENTS));
        sayings.add(a -> a.component(orders().with(ComponentAttributes.MULTI_AZ, Value.stated(true, line("b", 1)))));
        sayings.add(a -> a.component(orders().with(ComponentAttributes.MULTI_AZ, Value.stated(true, line("a", 2)))));
        sayings.add(a -> a.component(orders().with(ComponentAttributes.MULTI_AZ, Value.stated(false))));
        sayings.add(a -> a.component(orders().with(ComponentAttributes.MULTI_AZ, Value.read(false, line("c", 3)))));
        sayings.add(a ->
                a.component(orders().with(ComponentAttributes.DATA_GB, Value.read(BigDecimal.TEN, line("c", 4)))
                        .origin(line("c", 1))
                        .properties(Map.of("Size", 10, "Engine", "x"))));
        sayings.add(a ->
                a.component(orders().with(ComponentAttributes.DATA_GB, Value.read(BigDecimal.ONE, line("d", 4)))
                        .origin(line("d", 1))
                        .properties(Map.of("Size", 1))));
        sayings.add(a -> a.component(orders().with(ComponentAttributes.DATA_GB, -3)));
        sayings.add(a ->
                a.component(orders().with(ComponentAttributes.ITEM_KB, Value.unknown("Ref: Size", line("c", 5)))));
        sayings.add(a ->
                a.component(orders().with(ComponentAttributes.ITEM_KB, Value.unknown("Ref: Other", line("a", 5)))));
        sayings.add(a -> a.component(orders().technology("aurora").own("pii", true)));
        sayings.add(a -> a.component(orders().technology("dynamodb").own("pii", false)));
        sayings.add(a -> a.component(orders().technology("s3").own("pii", Value.read(true, line("x", 1)))));
        sayings.add(a -> a.component(orders().connectsTo("mail").connectsTo("nowhere")));
        sayings.add(a -> a.component(orders().connectsTo("mail", line("e", 9)).connectsTo("nowhere", line("f", 1))));
        sayings.add(a -> a.component(orders().connectsTo("mail", line("e", 8)).connectsTo("nowhere", line("e", 1))));
        sayings.add(a -> a.component(ComponentDescription.of("mail").connectsTo("orders")));
        sayings.add(a -> a.component(ComponentDescription.of("")));
        sayings.add(
                a -> a.decision(DecisionDescription.of("store").about("orders").about("gone")));
        sayings.add(a -> a.decision(DecisionDescription.of("store")
                .about("mail")
                .origin(line("g", 2))
                .option(new OptionDescription("s3", Map.of("cost", BigDecimal.ONE, "risk", BigDecimal.TEN)))));
        sayings.add(a -> a.decision(DecisionDescription.of("store")
                .origin(line("g", 1))
                .with(DecisionAttributes.POC, true)
                .option(new OptionDescription("s3", Map.of("cost", BigDecimal.TEN)))
                .option(new OptionDescription("efs", Map.of()))));
        sayings.add(a -> a.decision(DecisionDescription.of("api").with(DecisionAttributes.CATEGORY, "api_contract")));
        sayings.add(a -> a.unread(new Unread("A", "nobody reads it", line("h", 1))));
        sayings.add(a -> a.unread(new Unread("A", "it is too long", line("h", 1))));
        sayings.add(a -> a.openPoint(new OpenPoint("workload", "it is odd", Optional.of(line("i", 2)))));
        sayings.add(a -> a.openPoint(new OpenPoint("workload", "it is odd", Optional.of(line("i", 1)))));
        return sayings;
    }

    private static String shuffled(long seed) {
        List<Consumer<Architecture.Builder>> sayings = sayings();
        Collections.shuffle(sayings, new Random(seed));
        Architecture.Builder builder = Architecture.of("shop", Stage.SCALE);
        sayings.forEach(say -> say.accept(builder));
        return Parts.of(builder.build());
    }

    @Test
    void theOrderInWhichThingsWereSaidMakesNoDifference() {
        String expected = shuffled(0);
        for (long seed = 1; seed <= 200; seed++) {
            assertThat(shuffled(seed)).as("order %d", seed).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-SA-u-nu-arab", "en-US"})
    void neitherDoesTheLocale(String locale) {
        String expected = shuffled(0);
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(locale));
        try {
            assertThat(shuffled(0)).isEqualTo(expected);
            assertThat(Attribute.canonical("BLUE GREEN I")).isEqualTo("blue-green-i");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void everythingIsSortedByIdOrEnds() {
        Architecture architecture = Architecture.of("shop", Stage.DEMO)
                .component(ComponentDescription.of("c").connectsTo("b").connectsTo("a"))
                .component(ComponentDescription.of("a").connectsTo("c"))
                .component(ComponentDescription.of("b"))
                .decision(DecisionDescription.of("z"))
                .decision(DecisionDescription.of("y"))
                .build();

        assertThat(architecture.components())
                .extracting(ComponentDescription::id)
                .containsExactly("a", "b", "c");
        assertThat(architecture.connections())
                .extracting(each -> each.from() + each.to())
                .containsExactly("ac", "ca", "cb");
        assertThat(architecture.decisions()).extracting(DecisionDescription::id).containsExactly("y", "z");
    }
}
