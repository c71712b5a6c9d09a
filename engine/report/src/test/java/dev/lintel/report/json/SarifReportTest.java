package dev.lintel.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.lintel.Review;
import dev.lintel.Rule;
import dev.lintel.report.Baselines;
import dev.lintel.report.Golden;
import dev.lintel.report.HostileReviews;
import dev.lintel.report.Lengthy;
import dev.lintel.report.Reviews;
import dev.lintel.report.json.SarifReport.Omission;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SarifReportTest {
    private static final SarifReport REPORT = SarifReport.of(List.of());

    @Test
    void writesARunOfOneReview() {
        Golden.assertMatches("sarif/full.sarif", REPORT.string(Reviews.full()));
    }

    @Test
    void keepsToTheSchemaOfSarif() throws IOException {
        for (String document : List.of(
                REPORT.string(Reviews.full()),
                REPORT.string(Reviews.nothing()),
                REPORT.string(Reviews.inconclusive()),
                REPORT.string(Reviews.hostile()),
                REPORT.string(HostileReviews.everywhere()),
                REPORT.string(Lengthy.of(200)),
                REPORT.string(Baselines.compared()),
                REPORT.string(Baselines.hostile()),
                REPORT.relativeTo(Path.of("/")).string(Reviews.full()),
                REPORT.without(EnumSet.allOf(Omission.class)).string(Baselines.compared()))) {
            assertThat(faults(document)).isEmpty();
        }
    }

    @Test
    void theSchemaRefusesWhatIsNoSarif() throws IOException {
        String document = REPORT.string(Reviews.full());

        assertThat(faults(document.replace("\"kind\": \"open\"", "\"kind\": \"unknown\"")))
                .isNotEmpty();
        assertThat(faults(document.replace("\"startLine\": 45", "\"startLine\": 0")))
                .isNotEmpty();
    }

    @Test
    void tellsOfARuleWhatItsPackTells() throws IOException {
        Rule rule = new Rule(
                "core/default-vpc",
                "security",
                Rule.Kind.FINDING,
                "Keep databases out of the default VPC",
                Rule.Scope.AWS,
                List.of("security", "compliance"),
                List.of(),
                Map.of(),
                "component",
                List.of(),
                "{name} runs in the default VPC",
                "It is public. ".repeat(100),
                "Use `PrivateSubnets`.",
                Optional.empty());
        String document = SarifReport.of(List.of(rule)).string(Reviews.full());
        JsonNode told = run(document)
                .at("/tool/driver/rules")
                .valueStream()
                .filter(each -> each.get("id").asString().equals(rule.id()))
                .findFirst()
                .orElseThrow();

        assertThat(faults(document)).isEmpty();
        assertThat(told.at("/shortDescription/text").asString()).isEqualTo(rule.title());
        assertThat(told.at("/fullDescription/text").asString())
                .startsWith("It is public. ")
                .hasSizeLessThanOrEqualTo(1024)
                .endsWith("…");
        assertThat(told.at("/help/markdown").asString()).contains("**Do instead**\n\nUse `PrivateSubnets`.");
        assertThat(told.at("/defaultConfiguration/level").asString()).isEqualTo("warning");
        assertThat(told.at("/properties/tags").valueStream().map(JsonNode::asString))
                .containsExactly("security", "compliance");
    }

    @Test
    void suppressesWhatIsWaivedOrLeavesItOut() {
        List<JsonNode> all = results(REPORT.string(Reviews.full()));
        List<JsonNode> some =
                results(REPORT.without(EnumSet.of(Omission.WAIVED)).string(Reviews.full()));

        assertThat(all).allMatch(result -> result.has("suppressions"));
        assertThat(all.stream().filter(result -> !result.get("suppressions").isEmpty()))
                .singleElement()
                .satisfies(result -> {
                    assertThat(result.get("ruleId").asString()).isEqualTo("core/no-backups");
                    assertThat(result.at("/suppressions/0/kind").asString()).isEqualTo("external");
                    assertThat(result.at("/suppressions/0/justification").asString())
                            .contains("the orders team", "2027-03-31");
                });
        assertThat(some).hasSize(all.size() - 1).noneMatch(result -> result.has("suppressions"));
    }

    @Test
    void leavesOpenWhatIsUndecided() {
        List<JsonNode> open = results(REPORT.string(Reviews.full())).stream()
                .filter(result -> result.get("kind").asString().equals("open"))
                .toList();

        assertThat(open)
                .hasSameSizeAs(Reviews.full().undecided())
                .allMatch(result -> result.get("level").asString().equals("none"));
        assertThat(results(REPORT.without(EnumSet.of(Omission.UNDECIDED)).string(Reviews.full())))
                .noneMatch(result -> result.get("kind").asString().equals("open"));
    }

    @Test
    void tellsBesideABaselineWhatBecameOfEachResult() {
        List<JsonNode> results = results(REPORT.string(Baselines.compared()));

        assertThat(results).allMatch(result -> result.has("baselineState"));
        assertThat(count(results, "updated"))
                .isEqualTo(Baselines.compared().regressedFindings().size());
        assertThat(count(results, "absent"))
                .isEqualTo(Baselines.compared().resolved().size());
        assertThat(results.stream()
                        .filter(each -> each.get("kind").asString().equals("fail")
                                && !each.get("suppressions").isEmpty()))
                .singleElement()
                .matches(each -> each.get("baselineState").asString().equals("unchanged"));
        assertThat(results(REPORT.string(Reviews.full()))).noneMatch(result -> result.has("baselineState"));
    }

    @Test
    void fingerprintsTellFindingsApartAndOutliveMovedLines() {
        List<String> hashes = fingerprints(Lengthy.of(50));

        assertThat(hashes).doesNotHaveDuplicates().hasSize(50);
        assertThat(fingerprints(Lengthy.of(20))).isEqualTo(hashes.subList(0, 20));
    }

    @Test
    void everyResultPointsAtItsRuleAndAPlace() {
        JsonNode run = run(REPORT.string(Reviews.full()));

        assertThat(Stream.of(run.get("results").valueStream().toArray(JsonNode[]::new)))
                .allSatisfy(result -> {
                    assertThat(run.at("/tool/driver/rules/"
                                            + result.get("ruleIndex").asInt() + "/id")
                                    .asString())
                            .isEqualTo(result.get("ruleId").asString());
                    assertThat(result.at("/locations/0/physicalLocation/region/startLine")
                                    .asInt())
                            .isPositive();
                });
    }

    @Test
    void namesFilesRelativeToARoot() {
        Path here = Path.of("").toAbsolutePath();

        assertThat(uris(REPORT.string(Reviews.full()))).contains("template.yaml");
        assertThat(uris(REPORT.relativeTo(here.resolveSibling(".")).string(Reviews.full())))
                .contains(here.getFileName() + "/template.yaml");
        assertThat(uris(REPORT.relativeTo(here.resolve("elsewhere")).string(Reviews.full())))
                .isNotEmpty()
                .allMatch(uri -> uri.startsWith("file:///") && !uri.contains(".."));
        assertThat(uris(REPORT.string(HostileReviews.everywhere())))
                .allMatch(uri -> uri.matches("[-A-Za-z0-9._~/%:]+"));
    }

    @Test
    void namesMakeNoLinks() {
        assertThat(results(REPORT.string(HostileReviews.everywhere())))
                .extracting(result -> result.at("/message/text").asString())
                .contains("\\[free\\](https://evil.example/x) is not backed up");
    }

    private static long count(List<JsonNode> results, String state) {
        return results.stream()
                .filter(result -> result.get("baselineState").asString().equals(state))
                .count();
    }

    private static List<String> fingerprints(Review review) {
        return results(REPORT.string(review)).stream()
                .map(result -> result.at("/partialFingerprints/primaryLocationLineHash")
                        .asString())
                .toList();
    }

    private static List<String> uris(String document) {
        return results(document).stream()
                .map(result -> result.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asString())
                .toList();
    }

    private static List<JsonNode> results(String document) {
        return run(document).get("results").valueStream().toList();
    }

    private static JsonNode run(String document) {
        return new JsonMapper().readTree(document).at("/runs/0");
    }

    private static List<Error> faults(String document) throws IOException {
        try (InputStream source = SarifReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
                    .getSchema(source, InputFormat.JSON);
            return schema.validate(document, InputFormat.JSON);
        }
    }
}
