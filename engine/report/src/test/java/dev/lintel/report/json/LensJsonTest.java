package dev.lintel.report.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.lintel.Checkpoint;
import dev.lintel.Checkpoint.Pillar;
import dev.lintel.Checkpoint.Practice;
import dev.lintel.LintelException;
import dev.lintel.PackVersion;
import dev.lintel.Rule;
import dev.lintel.Rule.Grade;
import dev.lintel.Rule.Level;
import dev.lintel.model.Stage;
import dev.lintel.report.Golden;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LensJsonTest {
    private static final List<PackVersion> PACKS = List.of(new PackVersion("acme", "1.2"));
    private static final Pillar SECURITY = new Pillar("security", "Security");
    private static final Practice ON_CALL = practice("nobody-on-call", Level.HOLDS, Level.HOLDS);
    private static final Practice ALARMS = practice("no-alarms", Level.MINOR, Level.BLOCKER);
    private static final Practice DASHBOARDS = practice("no-dashboards", Level.SILENT, Level.MINOR);

    @Test
    void writesAQuestionForEachItem() throws IOException {
        Golden.assertMatches(
                "json/lens.json",
                lens(
                        Stage.PRODUCTION,
                        item("3.2.watched", Stage.DEMO, ON_CALL, ALARMS, DASHBOARDS),
                        item("3.2.on-call", Stage.SCALE, ON_CALL)));
    }

    @Test
    void keepsToWhatTheToolTakes() throws IOException {
        String far = "x".repeat(5_000);
        String hostile = "\u001b[31m\u202E</script>\uD800";
        Practice[] many = IntStream.range(0, 14)
                .mapToObj(i -> practice("rule-" + i + far.substring(0, 90), Level.MINOR, Level.MINOR))
                .toArray(Practice[]::new);
        Rule rule = rule("acme/long", far, "", far, Level.MAJOR, Level.MAJOR);
        for (String document : List.of(
                lens(Stage.PRODUCTION, item("a", Stage.DEMO, many)),
                lens(
                        Stage.PRODUCTION,
                        new Checkpoint(
                                far, far, Stage.DEMO, new Pillar("own", far), List.of(new Practice(far, rule), ALARMS)),
                        new Checkpoint(hostile, hostile, Stage.DEMO, SECURITY, List.of(new Practice(hostile, rule)))),
                lens(
                        Stage.PRODUCTION,
                        IntStream.range(0, 20)
                                .mapToObj(i -> item("item-" + i, Stage.DEMO, ALARMS))
                                .toArray(Checkpoint[]::new)))) {
            assertThat(faults(document)).isEmpty();
            assertThat(document).doesNotContain("\u001b", "\u202E");
            List<String> ids = new JsonMapper()
                    .readTree(document).findValues("id").stream()
                            .map(JsonNode::asString)
                            .toList();
            assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.length() <= 64);
        }
    }

    @Test
    void theSchemaRefusesWhatTheToolRefuses() throws IOException {
        String document = lens(Stage.PRODUCTION, item("a", Stage.DEMO, ALARMS));

        assertThat(faults(document)).isEmpty();
        assertThat(faults(document.replace("improvementPlan", "plan"))).isNotEmpty();
        assertThat(faults(document.replace("HIGH_RISK", "GRAVE"))).isNotEmpty();
        assertThat(faults(document.replace("\"id\": \"security\"", "\"id\": \"s\"")))
                .isNotEmpty();
    }

    @Test
    void anItemIsAskedFromItsStageOnAndWhereARuleCounts() {
        Checkpoint later = item("later", Stage.SCALE, ON_CALL);
        Checkpoint silent = item("silent", Stage.DEMO, DASHBOARDS);

        assertThat(questions(lens(Stage.SCALE, later, silent))).containsExactly("later");
        assertThat(questions(lens(Stage.PRODUCTION, later, silent))).containsExactly("later", "silent");
        assertThatExceptionOfType(LintelException.class)
                .isThrownBy(() -> lens(Stage.DEVELOPMENT, later, silent))
                .withMessage("no item of the checklist counts at development; name a later stage");
    }

    @Test
    void whatIsLeftOutIsAsGraveAsItsRule() {
        String all = "acme_nobody_on_call && acme_no_alarms";

        assertThat(risks(lens(Stage.PRODUCTION, item("a", Stage.DEMO, ON_CALL, ALARMS))))
                .containsExactly(all + " NO_RISK", "acme_no_alarms MEDIUM_RISK", "default HIGH_RISK");
        assertThat(risks(lens(Stage.SCALE, item("a", Stage.DEMO, ON_CALL, ALARMS))))
                .containsExactly(all + " NO_RISK", "default MEDIUM_RISK");
        assertThat(risks(lens(Stage.PRODUCTION, item("a", Stage.DEMO, ALARMS))))
                .containsExactly("acme_no_alarms NO_RISK", "default HIGH_RISK");
    }

    @Test
    void noPracticeIsTakenForNoneOfThem() {
        JsonNode choices = new JsonMapper()
                .readTree(lens(Stage.SCALE, item("a", Stage.DEMO, practice("say-no", Level.MINOR, Level.MINOR))))
                .at("/pillars/0/questions/0/choices");

        assertThat(choices.findValues("id"))
                .extracting(JsonNode::asString)
                .containsExactly("acme_say_no_", "item_a_no");
    }

    @Test
    void whatALensCannotHoldIsRefused() {
        Checkpoint[] eleven = IntStream.range(0, 11)
                .mapToObj(i -> new Checkpoint(
                        "item-" + i, "x", Stage.DEMO, new Pillar("pillar" + i, "Pillar " + i), List.of(ALARMS)))
                .toArray(Checkpoint[]::new);
        Checkpoint[] many = IntStream.range(0, 21)
                .mapToObj(i -> item("item-" + i, Stage.DEMO, ALARMS))
                .toArray(Checkpoint[]::new);
        Practice[] fifteen = IntStream.range(0, 15)
                .mapToObj(i -> practice("rule-" + i, Level.MINOR, Level.MINOR))
                .toArray(Practice[]::new);
        Checkpoint[] heavy = IntStream.range(0, 150)
                .mapToObj(i -> new Checkpoint(
                        "item-" + i,
                        "x",
                        Stage.DEMO,
                        new Pillar("pillar" + i / 15, "Pillar"),
                        List.of(new Practice("x", rule("acme/r", "x", "y".repeat(2_000), "z".repeat(2_000))))))
                .toArray(Checkpoint[]::new);

        assertRefusal("x", Arrays.copyOf(eleven, 11))
                .hasMessageContainingAll("at most 10 pillars", "have 11", "Pillar 10");
        assertThat(questions(lens(Stage.SCALE, Arrays.copyOf(eleven, 10)))).hasSize(10);
        assertRefusal("x", many).hasMessageContainingAll("at most 20 questions", "'Security' has 21");
        assertRefusal("x", item("a", Stage.DEMO, fifteen))
                .hasMessageContainingAll("at most 15 choices", "'a' is failed by 15");
        assertRefusal("x", heavy).hasMessageContainingAll("500 KB", "fewer packs");
        assertRefusal(" ", item("a", Stage.DEMO, ALARMS)).hasMessageContainingAll("1 to 128 characters");
        assertRefusal("x".repeat(129), item("a", Stage.DEMO, ALARMS)).hasMessageContainingAll("this has 129");
    }

    private static AbstractThrowableAssert<?, ?> assertRefusal(String name, Checkpoint... items) {
        return assertThatThrownBy(() -> LensJson.write(name, Stage.SCALE, List.of(items), PACKS))
                .isInstanceOf(LintelException.class);
    }

    private static String lens(Stage stage, Checkpoint... items) {
        return LensJson.write("What acme asks", stage, List.of(items), PACKS);
    }

    private static Checkpoint item(String statement, Stage from, Practice... practices) {
        return new Checkpoint(statement, "It is watched", from, SECURITY, List.of(practices));
    }

    private static Practice practice(String slug, Level scale, Level production) {
        return new Practice(
                "Mind " + slug,
                rule(
                        "acme/" + slug,
                        "A rule",
                        "It matters\nto many.\n\n- to some\n- to all",
                        "Mend it.",
                        scale,
                        production));
    }

    private static Rule rule(String id, String title, String why, String doInstead) {
        return rule(id, title, why, doInstead, Level.MINOR, Level.MINOR);
    }

    private static Rule rule(String id, String title, String why, String doInstead, Level scale, Level production) {
        List<String> by = List.of("t.any");
        return new Rule(
                id,
                "t",
                scale == Level.HOLDS ? Rule.Kind.INFERENCE : Rule.Kind.FINDING,
                title,
                Rule.Scope.ANY,
                List.of(),
                List.of(),
                Map.of(Stage.SCALE, new Grade(scale, by), Stage.PRODUCTION, new Grade(production, by)),
                "workload",
                List.of(),
                "",
                why,
                doInstead,
                Optional.empty());
    }

    private static List<String> questions(String document) {
        return all(document)
                .flatMap(pillar -> pillar.get("questions").valueStream())
                .map(question -> question.get("id").asString())
                .toList();
    }

    private static List<String> risks(String document) {
        return all(document)
                .flatMap(pillar -> pillar.at("/questions/0/riskRules").valueStream())
                .map(rule -> rule.get("condition").asString() + " "
                        + rule.get("risk").asString())
                .toList();
    }

    private static Stream<JsonNode> all(String document) {
        return new JsonMapper().readTree(document).get("pillars").valueStream();
    }

    private static List<Error> faults(String document) throws IOException {
        try (InputStream source = LensJsonTest.class.getResourceAsStream("lens-2021-11-01.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(source, InputFormat.JSON)
                    .validate(document, InputFormat.JSON);
        }
    }
}
