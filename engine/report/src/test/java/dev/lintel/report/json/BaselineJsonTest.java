package dev.lintel.report.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.lintel.Baseline;
import dev.lintel.Baseline.Entry;
import dev.lintel.Fingerprint;
import dev.lintel.LintelException;
import dev.lintel.PackVersion;
import dev.lintel.Severity;
import dev.lintel.model.Stage;
import dev.lintel.report.Baselines;
import dev.lintel.report.Golden;
import dev.lintel.report.Reviews;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BaselineJsonTest {
    private static final String DOCUMENT = BaselineJson.write(Baselines.full());
    private static final String AN_ENTRY =
            "{ \"rule\": \"acme/tag-owner\", \"kind\": \"component\", \"id\": \"uploads\", \"severity\": \"minor\" }";
    private static final String OF_WORKLOAD =
            "{ \"rule\": \"core/no-tests\", \"kind\": \"workload\", \"severity\": \"minor\" }";

    @Test
    void writesAnEntryALineInAFixedOrder() {
        Golden.assertMatches("json/baseline.json", DOCUMENT);
    }

    @Test
    void keepsToItsSchema() throws IOException {
        assertThat(faults(DOCUMENT)).isEmpty();
        assertThat(faults(BaselineJson.write(Baseline.of(Reviews.nothing())))).isEmpty();
    }

    @Test
    void comesBackAsItWasWritten() {
        assertThat(BaselineJson.read(DOCUMENT, "b.json")).isEqualTo(Baselines.full());
        Baseline empty = Baseline.of(Reviews.nothing());
        assertThat(BaselineJson.read(BaselineJson.write(empty), "b.json")).isEqualTo(empty);
    }

    @Test
    void comesBackWhateverItsIdsHold() {
        Baseline strange = new Baseline(
                "w\u00E4rehouse \"1\"",
                Stage.DEMO,
                List.of(),
                Stream.of("a\"b", "a\\b", "a\nb", "\u001B[2J", "\u96EA", "\uD83D\uDE00", "a b", "{", "<<<<<<< HEAD")
                        .map(id -> new Entry(new Fingerprint("core/x", "component", id), Severity.MINOR))
                        .toList());

        String document = BaselineJson.write(strange);

        assertThat(BaselineJson.read(document, "b.json")).isEqualTo(strange);
        assertThat(document.lines()).hasSize(7 + 9 + 2);
    }

    @Test
    void comesBackFromAnotherLayoutAndOrder() {
        String onOneLine = "\uFEFF" + DOCUMENT.replaceAll("\\s*\\n\\s*", " ");
        String reordered =
                DOCUMENT.replace(AN_ENTRY + ",\n    ", "").replace(OF_WORKLOAD, OF_WORKLOAD + ",\r\n\t" + AN_ENTRY);

        assertThat(BaselineJson.read(onOneLine, "b.json")).isEqualTo(Baselines.full());
        assertThat(reordered).isNotEqualTo(DOCUMENT);
        assertThat(BaselineJson.read(reordered, "b.json")).isEqualTo(Baselines.full());
    }

    @Test
    void oneEntryMoreIsOneLineMore() {
        Baseline before = Baselines.full();
        Entry more = new Entry(new Fingerprint("core/n", "component", "x"), Severity.MINOR);
        Baseline after = new Baseline(
                before.workload(),
                before.stage(),
                before.packs(),
                Stream.concat(before.entries().stream(), Stream.of(more)).toList());

        List<String> lines = DOCUMENT.lines().toList();

        assertThat(BaselineJson.write(after).lines().filter(line -> !lines.contains(line)))
                .hasSize(1);
    }

    @Test
    void holdsAHundredThousandEntries(@TempDir Path folder) throws IOException {
        Baseline large = new Baseline(
                "large",
                Stage.PRODUCTION,
                List.of(new PackVersion("core", "1")),
                IntStream.range(0, 100_000)
                        .mapToObj(i -> new Entry(
                                new Fingerprint("core/rule-" + i % 100, "component", "Component" + i), Severity.MAJOR))
                        .toList());
        Path file = Files.writeString(folder.resolve("b.json"), BaselineJson.write(large));

        assertThat(BaselineJson.read(file)).isEqualTo(large);
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                Arguments.of("", "b.json: is empty and no baseline; 'lintel baseline"),
                Arguments.of(" \n", "b.json: is empty"),
                Arguments.of("null", "b.json:1: is no baseline, which begins with \"document\": \"lintel-baseline\""),
                Arguments.of("[]", "b.json:1: is no baseline"),
                Arguments.of("{}", "b.json:1: is no baseline"),
                Arguments.of("workload: { name: shop }\n", "b.json:1: is no baseline"),
                Arguments.of("{\n  \"document\": 7\n}", "b.json:2: is no baseline"),
                Arguments.of("{\n  \"version\": \"1.0\",\n  \"results\": {}\n}", "b.json:2: is no baseline"),
                Arguments.of(JsonReport.write(Reviews.full()), "b.json:2: is no baseline"),
                Arguments.of(
                        with("\"schemaVersion\": \"1.0\"", "\"schemaVersion\": \"2.0\""),
                        "b.json:3: the baseline is of version '2.0', and this Lintel reads 1.0"),
                Arguments.of(
                        with("\"schemaVersion\": \"1.0\"", "\"schemaVersion\": 1.0"),
                        "b.json:3: schemaVersion takes text, not a number"),
                Arguments.of(with("  \"stage\": \"development\",\n", ""), "the baseline lacks stage"),
                Arguments.of(
                        with("\"development\"", "\"Development\""),
                        "b.json:5: stage takes one of demo, development, scale, production, not 'Development'"),
                Arguments.of(
                        with("\"workload\": \"orders-old\"", "\"workload\": \" \""),
                        "b.json:4: workload takes text and is blank"),
                Arguments.of(
                        with("\"stage\"", "\"taken\": \"2026-01-01\",\n  \"stage\""),
                        "b.json:5: unknown property 'taken' of a baseline, which has document, schemaVersion"),
                Arguments.of(with("\"name\": \"core\"", "\"name\": \"acme\""), "b.json:8: the pack 'acme' stands here"),
                Arguments.of(with(", \"version\": \"0.0.9\"", ""), "b.json:8: a pack lacks its version"),
                Arguments.of(
                        with(AN_ENTRY, "\"acme/tag-owner\""),
                        "b.json:12: a finding takes rule, kind, id, mark, severity, not text"),
                Arguments.of(
                        with("\"minor\"", "\"accepted\""),
                        "b.json:12: severity takes one of blocker, major, minor, not 'accepted'"),
                Arguments.of(with("\"minor\"", "1" + "0".repeat(900)), "b.json:12: severity takes text, not a number"),
                Arguments.of(with("\"minor\"", "1e999999999"), "b.json:12: severity takes text, not a number"),
                Arguments.of(with("\"minor\"", "9".repeat(1_000_000)), "b.json:12: severity takes text, not a number"),
                Arguments.of(with("\"kind\"", "\"" + "k".repeat(1_000_000) + "\""), "b.json:12: unknown property 'kkk"),
                Arguments.of(with("\"minor\"", "null"), "b.json:12: severity takes text, not nothing"),
                Arguments.of(with("\"minor\"", "[".repeat(100_000)), "b.json:12: severity takes text, not a list"),
                Arguments.of(
                        with("\"kind\": \"component\"", "\"kind\": \"resource\""),
                        "b.json:12: kind takes one of workload, component, decision, not 'resource'"),
                Arguments.of(
                        with("acme/tag-owner", "tag-owner"),
                        "b.json:12: rule takes pack and rule, such as core/no-backups, not 'tag-owner'"),
                Arguments.of(with(", \"id\": \"uploads\"", ""), "b.json:12: a finding lacks its id"),
                Arguments.of(
                        with(OF_WORKLOAD, OF_WORKLOAD.replace("\"workload\"", "\"workload\", \"id\": \"orders\"")),
                        "a finding about the workload has no id"),
                Arguments.of(
                        with("\"rule\": \"acme", "\"line\": 4, \"rule\": \"acme"),
                        "b.json:12: unknown property 'line' of a finding, which has rule, kind, id, mark, severity"),
                Arguments.of(
                        with("\"kind\": \"component\"", "\"rule\": \"core/y\""),
                        "b.json:12: is no valid JSON: Duplicate Object property \"rule\""),
                Arguments.of(
                        with(AN_ENTRY, AN_ENTRY + ",\n    " + AN_ENTRY.replace("minor", "blocker")),
                        "b.json:13: 'acme/tag-owner for component uploads' stands here a second time, first in line 12"),
                Arguments.of(
                        with("    " + AN_ENTRY + ",", "<<<<<<< HEAD\n    " + AN_ENTRY + ",\n=======\n>>>>>>> theirs"),
                        "b.json:12: holds a merge that is not finished"),
                Arguments.of(
                        with(
                                AN_ENTRY,
                                AN_ENTRY.replace("tag-owner", "a\\u001b[2J\\n" + "b".repeat(500))
                                        .replace("\"kind\": \"component\"", "\"kind\": \"x\\u202e\"")),
                        "b.json:12: kind takes one of workload, component, decision, not 'x '"),
                Arguments.of(DOCUMENT.substring(0, 400), "is no valid JSON: Unexpected end-of-input"),
                Arguments.of(DOCUMENT + "{}", "b.json:25: something follows the end of the baseline"));
    }

    private static String with(String part, String instead) {
        assertThat(DOCUMENT).contains(part);
        return DOCUMENT.replaceFirst(Pattern.quote(part), Matcher.quoteReplacement(instead));
    }

    @ParameterizedTest
    @MethodSource
    void malformed(String document, String told) {
        assertThatThrownBy(() -> BaselineJson.read(document, "b.json"))
                .isExactlyInstanceOf(LintelException.class)
                .hasMessageContaining(told)
                .satisfies(fault -> assertThat(fault.getMessage())
                        .startsWith("b.json:")
                        .hasSizeLessThan(400)
                        .doesNotContainPattern("[\\p{Cc}\\p{Cf}]"));
    }

    @Test
    void aFileThatCannotBeReadIsNamed(@TempDir Path folder) throws IOException {
        Path missing = folder.resolve("none.json");
        Path latin = Files.write(folder.resolve("latin.json"), "{\"\u00E4".getBytes(StandardCharsets.ISO_8859_1));
        Path large = Files.write(folder.resolve("large.json"), new byte[64 * 1024 * 1024 + 1]);

        assertThatThrownBy(() -> BaselineJson.read(missing))
                .isInstanceOf(LintelException.class)
                .hasMessage(missing + ": there is no such baseline; 'lintel baseline PATH --output " + missing
                        + "' writes one");
        assertThatThrownBy(() -> BaselineJson.read(folder)).hasMessage(folder + ": is no file that holds a baseline");
        assertThatThrownBy(() -> BaselineJson.read(latin)).hasMessage(latin + ": is no text in UTF-8 and no baseline");
        assertThatThrownBy(() -> BaselineJson.read(large)).hasMessage(large + ": is larger than 64 MB and no baseline");
    }

    @Test
    void theSchemaRefusesWhatTheReaderRefuses() throws IOException {
        for (String document : List.of(
                with("\"minor\"", "\"accepted\""),
                with(", \"id\": \"uploads\"", ""),
                with("acme/tag-owner", "tag-owner"),
                with("\"stage\"", "\"taken\": \"now\", \"stage\""),
                with("\"lintel-baseline\"", "\"other\""))) {
            assertThat(faults(document)).isNotEmpty();
            assertThatThrownBy(() -> BaselineJson.read(document, "b.json")).isInstanceOf(LintelException.class);
        }
    }

    private static List<Error> faults(String document) throws IOException {
        try (InputStream source = BaselineJson.class.getResourceAsStream("baseline.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(source, InputFormat.JSON)
                    .validate(document, InputFormat.JSON);
        }
    }
}
