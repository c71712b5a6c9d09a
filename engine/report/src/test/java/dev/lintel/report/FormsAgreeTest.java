package dev.lintel.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.Conclusion;
import dev.lintel.Finding;
import dev.lintel.Review;
import dev.lintel.Waived;
import dev.lintel.report.json.JsonReport;
import dev.lintel.report.json.SarifReport;
import dev.lintel.report.junit.JUnitReport;
import dev.lintel.report.markdown.MarkdownReport;
import dev.lintel.report.text.Style;
import dev.lintel.report.text.TextReport;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One review says the same in every form. */
class FormsAgreeTest {
    private static final Review REVIEW = Reviews.full();

    private final JsonNode json = new JsonMapper().readTree(JsonReport.write(REVIEW));
    private final List<JsonNode> sarif = new JsonMapper()
            .readTree(SarifReport.of(List.of()).string(REVIEW))
            .at("/runs/0/results")
            .valueStream()
            .toList();

    @Test
    void onWhatIsDue() throws Exception {
        List<String> due =
                REVIEW.findings().stream().map(FormsAgreeTest::graded).toList();

        assertThat(json.get("findings")
                        .valueStream()
                        .map(each -> each.get("severity").asString() + " " + key(each)))
                .containsExactlyElementsOf(due);
        assertThat(sarif.stream()
                        .filter(each -> each.get("kind").asString().equals("fail")
                                && each.get("suppressions").isEmpty())
                        .map(each -> each.at("/properties/severity").asString() + " " + sarifKey(each)))
                .containsExactlyElementsOf(due);
        assertThat(cases("failure").stream()
                        .map(each ->
                                ((Element) each.getElementsByTagName("failure").item(0)).getAttribute("type") + " "
                                        + caseKey(each)))
                .containsExactlyElementsOf(due);
        assertThat(open(new MarkdownReport().string(REVIEW)))
                .hasSameSizeAs(due)
                .zipSatisfy(
                        REVIEW.findings(),
                        (line, finding) -> assertThat(line)
                                .startsWith("- **" + finding.severity().word() + "** ")
                                .contains(
                                        "`" + finding.rule() + "`",
                                        finding.subject().id()));
        assertThat(articles(Forms.HTML.report.string(REVIEW))).isEqualTo(due);
        assertThat(TextReport.write(REVIEW, Style.PLAIN))
                .contains(REVIEW.findings().stream().map(Finding::rule).toList())
                .contains("3 findings");
    }

    @Test
    void onWhatIsWaivedAndWhatIsUndecided() throws Exception {
        List<String> waived = REVIEW.waived().stream()
                .map(Waived::finding)
                .map(FormsAgreeTest::key)
                .toList();
        List<String> undecided =
                REVIEW.undecided().stream().map(FormsAgreeTest::key).toList();

        assertThat(json.get("waived").valueStream().map(each -> key(each.get("finding"))))
                .isEqualTo(waived);
        assertThat(json.get("undecided").valueStream().map(FormsAgreeTest::key)).isEqualTo(undecided);
        assertThat(sarif.stream()
                        .filter(each -> !each.get("suppressions").isEmpty())
                        .map(FormsAgreeTest::sarifKey))
                .isEqualTo(waived);
        assertThat(sarif.stream()
                        .filter(each -> each.get("kind").asString().equals("open"))
                        .map(FormsAgreeTest::sarifKey))
                .isEqualTo(undecided);
        assertThat(cases("skipped").stream().map(FormsAgreeTest::caseKey))
                .containsExactlyElementsOf(
                        Stream.of(waived, undecided).flatMap(Collection::stream).toList());
        String markdown = new MarkdownReport().string(REVIEW);
        assertThat(markdown)
                .contains(REVIEW.waived().stream()
                        .map(each -> each.finding().message())
                        .toList());
        assertThat(markdown)
                .contains(REVIEW.undecided().stream().map(Conclusion::message).toList());
        assertThat(Forms.HTML.report.string(REVIEW))
                .contains(">Waived</h3>", ">1 undecided</summary>")
                .contains(REVIEW.waived().stream()
                        .map(each -> each.finding().message())
                        .toList())
                .contains(REVIEW.undecided().stream().map(Conclusion::message).toList());
        assertThat(TextReport.write(REVIEW, Style.PLAIN)).contains("WAIVED\n", "UNDECIDED\n");
    }

    /** What stands in a comment before anything that is folded. */
    private static List<String> open(String comment) {
        return comment.substring(0, comment.indexOf("<details>"))
                .lines()
                .filter(line -> line.startsWith("- **"))
                .toList();
    }

    /** The findings of a page: severity, and from the line of facts the rule, which stands last, and the subject, first. */
    private static List<String> articles(String page) {
        return Pattern.compile(
                        "<article class=\"finding (blocker|major|minor)\".*?<p class=\"facts\">(.*?)</p>",
                        Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(article -> {
                    List<String> facts = List.of(article.group(2).split(" · "));
                    return article.group(1) + " " + facts.get(facts.size() - 1) + " " + facts.get(0);
                })
                .toList();
    }

    private static List<Element> cases(String with) throws Exception {
        NodeList nodes = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(new JUnitReport().string(REVIEW))))
                .getElementsByTagName(with);
        List<Element> cases = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            cases.add((Element) nodes.item(i).getParentNode());
        }
        return cases;
    }

    private static String graded(Finding finding) {
        return finding.severity().word() + " " + key(finding);
    }

    private static String key(Conclusion conclusion) {
        return conclusion.rule() + " " + conclusion.subject();
    }

    private static String key(JsonNode conclusion) {
        return conclusion.get("rule").asString() + " "
                + conclusion.at("/subject/kind").asString() + " "
                + conclusion.at("/subject/id").asString();
    }

    private static String sarifKey(JsonNode result) {
        return result.get("ruleId").asString() + " "
                + result.at("/properties/subjectKind").asString() + " "
                + result.at("/properties/subject").asString();
    }

    private static String caseKey(Element each) {
        return each.getAttribute("classname").replaceFirst("\\.", "/") + " " + each.getAttribute("name");
    }
}
