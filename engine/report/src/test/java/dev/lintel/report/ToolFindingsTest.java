package dev.lintel.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.Finding;
import dev.lintel.Fingerprint;
import dev.lintel.ReportingTool;
import dev.lintel.Review;
import dev.lintel.Severity;
import dev.lintel.Subject;
import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.ToolRule;
import dev.lintel.model.Catalogue;
import dev.lintel.model.Origin;
import dev.lintel.model.Stage;
import dev.lintel.report.html.HtmlReport;
import dev.lintel.report.json.JsonReport;
import dev.lintel.report.json.SarifReport;
import dev.lintel.report.junit.JUnitReport;
import dev.lintel.report.markdown.MarkdownReport;
import dev.lintel.report.text.Style;
import dev.lintel.report.text.TextReport;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What other tools found, in every form; what they say is text of strangers. */
class ToolFindingsTest {
    private static final String HOSTILE =
            "<script>alert(1)</script> ![x](https://evil.example/p.png) [y](javascript:z) @all \u001B[2J";
    private static final Review REVIEW = review();

    private static Finding finding(String mark, int line) {
        return new Finding(
                "scan/E",
                new Subject("component", "store", Optional.of(new Origin("t.yaml", line, 0, ""))),
                "Mind E " + HOSTILE,
                List.of(),
                List.of(),
                Severity.MAJOR,
                "Scan reports it as an error: " + HOSTILE,
                "Mend it.\n\n# " + HOSTILE,
                mark);
    }

    private static Review review() {
        return Reviews.withFindings(
                List.of(finding("a1", 3), finding("b2", 9)),
                List.of(new ReportingTool(
                        "scan",
                        "Scan",
                        "3.1",
                        List.of(
                                new ToolRule("scan/E", "Mind E", "", "", Optional.of("https://scan.example/E")),
                                new ToolRule("scan/off", "Off", "", "", Optional.empty())),
                        List.of("scan/off"))));
    }

    @Test
    void textNamesTheToolAndItsRuleAndSteersNoTerminal() {
        assertThat(TextReport.write(REVIEW, Style.PLAIN))
                .contains(
                        "With what other tools reported: Scan 3.1 (of 1 rule nothing is told, as policies want it).",
                        "t.yaml:3 · scan/E",
                        "Scan reports it as an error:")
                .doesNotContain("\u001B");
    }

    @Test
    void jsonHoldsTheToolItsRulesAndTheMarks() {
        JsonNode json = new JsonMapper().readTree(JsonReport.write(REVIEW));

        assertThat(json.get("tools").toString())
                .isEqualTo("[{\"id\":\"scan\",\"name\":\"Scan\",\"version\":\"3.1\",\"rules\":[{\"id\":\"scan/E\","
                        + "\"title\":\"Mind E\",\"helpUri\":\"https://scan.example/E\"},{\"id\":\"scan/off\","
                        + "\"title\":\"Off\"}],\"silent\":[\"scan/off\"]}]");
        assertThat(json.get("findings")
                        .valueStream()
                        .map(each -> each.get("mark").asString()))
                .containsExactly("a1", "b2");
        assertThat(json.get("schemaVersion").asString()).isEqualTo("1.0");
    }

    @Test
    void sarifDescribesTheRuleInPlainTextAndTellsTheResultsApart() {
        JsonNode run = new JsonMapper()
                .readTree(SarifReport.of(List.of()).string(REVIEW))
                .at("/runs/0");
        JsonNode rule = run.at("/tool/driver/rules/0");

        assertThat(rule.get("id").asString()).isEqualTo("scan/E");
        assertThat(rule.at("/shortDescription/text").asString()).isEqualTo("Scan: Mind E");
        assertThat(rule.get("helpUri").asString()).isEqualTo("https://scan.example/E");
        assertThat(rule.get("help").propertyNames()).containsExactly("text");
        assertThat(rule.at("/help/text").asString())
                .contains("Mend it.", "\\[y\\](javascript:z)")
                .doesNotContain("[y](", "\u001B");
        assertThat(run.at("/tool/extensions")
                        .valueStream()
                        .map(each -> each.get("name").asString()))
                .containsExactly("core", "Scan");
        assertThat(run.get("results")
                        .valueStream()
                        .map(each -> each.at("/partialFingerprints/lintelFingerprint~1v1")
                                .asString()))
                .hasSize(2)
                .doesNotHaveDuplicates();
        assertThat(run.at("/results/0/locations/0/physicalLocation/region/startLine")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void junitHasACaseForEachAndNamesTheTool() {
        assertThat(new JUnitReport().string(REVIEW))
                .contains(
                        "<property name=\"tool.scan\" value=\"3.1\"/>",
                        "classname=\"scan.E\" name=\"component store (a1)\"",
                        "classname=\"scan.E\" name=\"component store (b2)\"")
                .doesNotContain("<script>");
    }

    @Test
    void markdownMakesNoLinkPictureTagOrMentionOfIt() {
        assertThat(new MarkdownReport().string(REVIEW))
                .contains("with what Scan 3.1 reported", "`scan/E`", "Mend it")
                .doesNotContain("![x]", "[y](", "<script>", "@all", "\n# ", "https://evil");
    }

    @Test
    void htmlShowsItAsText() {
        Architecture architecture =
                Architecture.of(REVIEW.workload().id(), Stage.DEMO).build();

        assertThat(new HtmlReport(architecture, Catalogue.of(List.of())).string(REVIEW))
                .contains("and with what Scan 3.1 reported", "scan/E", "&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert", "<img", "href=\"javascript:");
    }

    @Test
    void aFingerprintSaysItsMark() {
        assertThat(Fingerprint.of(finding("a1", 3))).hasToString("scan/E for component store (a1)");
    }
}
