package dev.lintel.report.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lintel.report.Baselines;
import dev.lintel.report.Golden;
import dev.lintel.report.HostileReviews;
import dev.lintel.report.Report;
import dev.lintel.report.Reviews;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class JUnitReportTest {
    private static final Report REPORT = new JUnitReport();

    @Test
    void writesACaseForEachRuleAndSubject() {
        Golden.assertMatches("junit/full.xml", REPORT.string(Reviews.full()));
    }

    @Test
    void countsWhatItWrites() throws Exception {
        for (String text : List.of(
                REPORT.string(Reviews.full()),
                REPORT.string(Reviews.nothing()),
                REPORT.string(Reviews.inconclusive()),
                REPORT.string(Baselines.compared()))) {
            Document document = parse(text);
            for (String name : List.of("testsuites", "testsuite")) {
                Element suite = elements(document, name).get(0);
                assertThat(suite.getAttribute("tests"))
                        .isEqualTo("" + elements(document, "testcase").size());
                assertThat(suite.getAttribute("failures"))
                        .isEqualTo("" + elements(document, "failure").size());
            }
            assertThat(elements(document, "testsuite").get(0).getAttribute("skipped"))
                    .isEqualTo("" + elements(document, "skipped").size());
            assertThat(elements(document, "testcase")).isNotEmpty();
            assertThat(elements(document, "testcase").stream()
                            .map(each -> each.getAttribute("classname") + " " + each.getAttribute("name")))
                    .doesNotHaveDuplicates();
        }
    }

    /** That of Jenkins, which knows no place of a case; GitLab and others show it. */
    @Test
    void keepsToTheSchemaOfJenkinsButForPlaces() throws Exception {
        Validator schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(JUnitReportTest.class.getResource("/schema/junit-10.xsd"))
                .newValidator();
        for (String text : List.of(
                REPORT.string(Reviews.full()),
                REPORT.string(Reviews.nothing()),
                REPORT.string(Reviews.inconclusive()),
                REPORT.string(HostileReviews.everywhere()),
                REPORT.string(Baselines.compared()))) {
            Document document = parse(text);
            elements(document, "testcase").forEach(each -> {
                each.removeAttribute("file");
                each.removeAttribute("line");
            });
            schema.validate(new DOMSource(document));
        }
        Document wrong = parse(REPORT.string(Reviews.nothing()).replace("testcase", "case"));
        assertThatExceptionOfType(SAXException.class).isThrownBy(() -> schema.validate(new DOMSource(wrong)));
    }

    @Test
    void skipsWhatIsWaivedUndecidedOrKnown() throws Exception {
        Document review = parse(REPORT.string(Reviews.full()));
        Document beside = parse(REPORT.string(Baselines.compared()));

        assertThat(elements(review, "failure")).hasSameSizeAs(Reviews.full().findings());
        assertThat(elements(review, "skipped"))
                .extracting(each -> each.getAttribute("message"))
                .anyMatch(message -> message.contains("; waived by the orders team until 2027-03-31: "))
                .anyMatch(message -> message.contains("; undecided until known: "))
                .noneMatch(message -> message.endsWith("; known in the baseline"));
        assertThat(elements(beside, "failure"))
                .hasSize(Baselines.compared().newFindings().size()
                        + Baselines.compared().regressedFindings().size());
        assertThat(elements(beside, "skipped"))
                .extracting(each -> each.getAttribute("message"))
                .filteredOn(message -> message.endsWith("; known in the baseline"))
                .hasSameSizeAs(Baselines.compared().openFindings());
    }

    @Test
    void namesStayNames() throws Exception {
        Document document = parse(REPORT.string(HostileReviews.everywhere()));

        assertThat(elements(document, "testcase")).hasSameSizeAs(HostileReviews.NAMES);
        assertThat(elements(document, "testcase"))
                .extracting(each -> each.getAttribute("name"))
                .contains("component ]]></failure><testcase name=\"x\"/>", "component &lt;b&gt;&#x41;");
    }

    private static Document parse(String document) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(document)));
    }

    private static List<Element> elements(Document document, String name) {
        NodeList nodes = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
