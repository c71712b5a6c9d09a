package dev.lintel.report.text;

import dev.lintel.Finding;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Findings, as a person wants to read them in a terminal. */
final class FindingText {
    private static final int INDENT = TextDocument.INDENT;

    private final Page page;

    FindingText(Page page) {
        this.page = page;
    }

    /** With why, what to do instead and what they rest on; advice that the one above gives is not repeated. */
    void inFull(List<Finding> findings) {
        inFull(findings, finding -> "");
    }

    /** @param remark what else there is to say of a finding, in a few words; may be empty */
    void inFull(List<Finding> findings, Function<Finding, String> remark) {
        int labelWidth = TextDocument.labelWidth(findings.stream().map(Finding::severity));
        Optional<Finding> adviser = Optional.empty();
        for (Finding finding : findings) {
            if (adviser.isPresent()) {
                page.gap();
            }
            int column = page.severity(INDENT, labelWidth, "", finding.severity(), finding.message(), Ink.BOLD);
            details(column, finding, remark.apply(finding));
            Optional<Finding> sameAdvice = adviser.filter(other -> hasSameAdvice(other, finding));
            if (sameAdvice.isPresent()) {
                String said = sameAdvice.orElseThrow().subject().id();
                page.field(column, "Why", "As for " + said + " above.");
            } else {
                adviser = Optional.of(finding);
                page.field(column, "Why", finding.why());
                page.field(column, "Do instead", finding.doInstead());
                page.items(column, "Rests on", finding.statements(), Ink.NORMAL);
            }
            EvidenceText.because(page, column, finding);
        }
    }

    /** @param remark what else there is to say of a finding, in a few words; may be empty */
    void inShort(List<Finding> findings, Function<Finding, String> remark) {
        int labelWidth = TextDocument.labelWidth(findings.stream().map(Finding::severity));
        for (Finding finding : findings) {
            int column = page.severity(INDENT, labelWidth, "", finding.severity(), finding.message(), Ink.NORMAL);
            details(column, finding, remark.apply(finding));
        }
    }

    private void details(int column, Finding finding, String remark) {
        page.details(
                column, finding.subject().toString(), TextDocument.place(finding.subject()), finding.rule(), remark);
    }

    private static boolean hasSameAdvice(Finding one, Finding other) {
        return one.rule().equals(other.rule())
                && one.why().equals(other.why())
                && one.doInstead().equals(other.doInstead())
                && one.statements().equals(other.statements());
    }
}
