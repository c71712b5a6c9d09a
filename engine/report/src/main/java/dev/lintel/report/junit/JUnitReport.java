package dev.lintel.report.junit;

import dev.lintel.BaselineComparison;
import dev.lintel.Conclusion;
import dev.lintel.Evidence;
import dev.lintel.Finding;
import dev.lintel.PackVersion;
import dev.lintel.ReportingTool;
import dev.lintel.Review;
import dev.lintel.Waiver;
import dev.lintel.model.Origin;
import dev.lintel.report.Harmless;
import dev.lintel.report.Report;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * JUnit XML, as build servers show results of tests: one suite for the workload, one case for each rule and subject. What is
 * due fails. What is waived, undecided or, beside a baseline, known is skipped and says why. What is accepted at the stage
 * or due at a later one passes. A review that says nothing has one case that passes, since build servers take a suite
 * without cases for a mistake. Times are left out: a review has none for a rule.
 */
public final class JUnitReport implements Report {
    @Override
    public void write(Review review, Writer out) throws IOException {
        write(Cases.of(review, Optional.empty()), review, out);
    }

    @Override
    public void write(BaselineComparison comparison, Writer out) throws IOException {
        write(Cases.of(comparison.review(), Optional.of(comparison)), comparison.review(), out);
    }

    private static void write(List<Case> cases, Review review, Writer out) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            new Document(xml).write(cases, review);
            xml.flush();
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException cause) {
                throw cause;
            }
            throw new IOException("the XML could not be written", e);
        }
    }

    /** The document under construction; each element of a case begins on a line of its own. */
    private record Document(XMLStreamWriter xml) {
        void write(List<Case> cases, Review review) throws XMLStreamException {
            long failures = cases.stream()
                    .filter(each -> each.outcome() == Outcome.FAILED)
                    .count();
            long skipped = cases.stream()
                    .filter(each -> each.outcome() == Outcome.SKIPPED)
                    .count();
            xml.writeStartDocument("UTF-8", "1.0");
            line(0);
            xml.writeStartElement("testsuites");
            attribute("name", "Lintel");
            counts(Math.max(1, cases.size()), failures);
            line(1);
            xml.writeStartElement("testsuite");
            attribute("name", review.workload().id() + " at " + review.stage().word());
            counts(Math.max(1, cases.size()), failures);
            attribute("skipped", Long.toString(skipped));
            properties(review);
            if (cases.isEmpty()) {
                passed("lintel", review.workload().toString());
            }
            for (Case each : cases) {
                write(each);
            }
            line(1);
            xml.writeEndElement();
            line(0);
            xml.writeEndElement();
            line(0);
            xml.writeEndDocument();
        }

        private void counts(int cases, long failures) throws XMLStreamException {
            attribute("tests", Integer.toString(cases));
            attribute("failures", Long.toString(failures));
            attribute("errors", "0");
        }

        private void properties(Review review) throws XMLStreamException {
            line(2);
            xml.writeStartElement("properties");
            property("stage", review.stage().word());
            for (PackVersion pack : review.packs()) {
                property("pack." + pack.name(), pack.version());
            }
            for (ReportingTool tool : review.tools()) {
                property("tool." + tool.id(), tool.version());
            }
            line(2);
            xml.writeEndElement();
        }

        private void property(String name, String value) throws XMLStreamException {
            line(3);
            xml.writeEmptyElement("property");
            attribute("name", name);
            attribute("value", value);
        }

        private void write(Case each) throws XMLStreamException {
            Conclusion conclusion = each.conclusion();
            String rule = conclusion.rule().replace('/', '.');
            if (each.outcome() == Outcome.PASSED) {
                passed(rule, name(conclusion));
                return;
            }
            line(2);
            xml.writeStartElement("testcase");
            attribute("classname", rule);
            attribute("name", name(conclusion));
            Optional<Origin> place = conclusion.subject().origin();
            if (place.isPresent()) {
                attribute("file", place.get().file());
                attribute("line", Integer.toString(place.get().line()));
            }
            line(3);
            if (each.outcome() == Outcome.FAILED && conclusion instanceof Finding finding) {
                xml.writeStartElement("failure");
                attribute("message", conclusion.message());
                attribute("type", finding.severity().word());
                xml.writeCharacters(Harmless.text(details(finding)));
                xml.writeEndElement();
            } else {
                xml.writeEmptyElement("skipped");
                attribute("message", each.reason().get());
            }
            line(2);
            xml.writeEndElement();
        }

        private void passed(String rule, String subject) throws XMLStreamException {
            line(2);
            xml.writeEmptyElement("testcase");
            attribute("classname", rule);
            attribute("name", subject);
        }

        private void attribute(String name, String value) throws XMLStreamException {
            xml.writeAttribute(name, Harmless.line(value));
        }

        private void line(int depth) throws XMLStreamException {
            xml.writeCharacters("\n" + "  ".repeat(depth));
        }
    }

    /** Build servers tell cases apart by it, so that no two of one rule have the same. */
    private static String name(Conclusion conclusion) {
        return conclusion.subject() + (conclusion.mark().isEmpty() ? "" : " (" + conclusion.mark() + ")");
    }

    private static String details(Finding finding) {
        StringBuilder details = new StringBuilder(Harmless.line(finding.message()));
        finding.subject()
                .origin()
                .ifPresent(origin -> details.append("\nat ").append(Harmless.line(origin.toString())));
        details.append("\n\nWhy: ")
                .append(finding.why())
                .append("\nDo instead: ")
                .append(finding.doInstead());
        for (Evidence evidence : finding.evidence()) {
            details.append("\n- ")
                    .append(Harmless.line(evidence.subject().id() + ": " + evidence.fact() + " is " + evidence.value()
                            + evidence.origin()
                                    .map(origin -> " (" + origin + ")")
                                    .orElse("")));
        }
        if (!finding.statements().isEmpty()) {
            details.append(finding.statements().stream().collect(Collectors.joining(", ", "\nRests on ", "")));
        }
        return details.append('\n').toString();
    }

    static String waivedBy(Waiver waiver) {
        return "waived by " + waiver.owner()
                + waiver.until().map(day -> " until " + day).orElse("") + ": " + waiver.reason();
    }

    enum Outcome {
        FAILED,
        SKIPPED,
        PASSED
    }

    /** @param reason why it is skipped, made when it is written; empty for others */
    record Case(Conclusion conclusion, Outcome outcome, Supplier<String> reason) {}
}
