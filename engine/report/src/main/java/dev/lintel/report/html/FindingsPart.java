package dev.lintel.report.html;

import dev.lintel.AcceptedTradeOff;
import dev.lintel.Finding;
import dev.lintel.IdleWaiver;
import dev.lintel.Review;
import dev.lintel.Upcoming;
import dev.lintel.Waived;
import dev.lintel.Waiver;
import java.io.IOException;
import java.util.List;

/** What is due, in full, and what is not due and why. */
final class FindingsPart {
    private final Html html;
    private final Told told;
    private final Review review;
    private final BaselinePart baseline;

    FindingsPart(Html html, Standing standing, BaselinePart baseline) {
        this.html = html;
        this.told = new Told(html);
        this.review = standing.review();
        this.baseline = baseline;
    }

    void write() throws IOException {
        told.begin("findings", "Findings", "What is due at " + review.stage().word() + ", gravest first.");
        List<Finding> findings = review.findings();
        if (findings.isEmpty()) {
            html.element("p", "Nothing is due.");
        }
        int adviser = 0;
        for (int i = 0; i < findings.size(); i++) {
            if (!hasSameAdvice(findings.get(adviser), findings.get(i))) {
                adviser = i;
            }
            finding(findings.get(i), i, adviser);
        }
        baseline.gone(html, told);
        accepted();
        waived();
        told.end();
    }

    private void finding(Finding finding, int index, int adviser) throws IOException {
        html.open("article", "class", "finding " + finding.severity().word(), "id", Standing.findingAnchor(index));
        html.open("h3");
        told.tag(finding.severity().word(), finding.severity().word());
        baseline.tag(told, finding);
        Markdown.inline(html, finding.message());
        html.close("h3");
        told.facts(finding.subject().toString(), Told.place(finding.subject()), finding.rule());
        if (index == adviser) {
            html.open("div", "class", "advice");
            told.field("Why", finding.why());
            told.field("Do instead", finding.doInstead());
            told.list("Rests on", finding.statements());
            html.close("div");
        } else {
            html.open("p", "class", "same").text("Why and what to do: as for ");
            html.element(
                    "a",
                    review.findings().get(adviser).subject().id(),
                    "href",
                    "#" + Standing.findingAnchor(adviser),
                    "data-advice",
                    Standing.findingAnchor(adviser));
            html.text(".").close("p");
        }
        told.because(finding);
        html.close("article").line();
    }

    private static boolean hasSameAdvice(Finding one, Finding other) {
        return one.rule().equals(other.rule())
                && one.why().equals(other.why())
                && one.doInstead().equals(other.doInstead())
                && one.statements().equals(other.statements());
    }

    private void accepted() throws IOException {
        if (review.acceptedTradeOffs().isEmpty()) {
            return;
        }
        html.element("h3", "Accepted at " + review.stage().word(), "class", "group")
                .open("ul", "class", "entries");
        for (AcceptedTradeOff each : review.acceptedTradeOffs()) {
            html.open("li");
            told.tag(each.until().map(stage -> "until " + stage.word()).orElse("for good"), "accepted");
            Markdown.inline(html, each.message());
            told.facts(each.subject().toString(), Told.place(each.subject()), each.rule());
            html.close("li").line();
        }
        html.close("ul");
    }

    private void waived() throws IOException {
        if (!review.waived().isEmpty()) {
            html.element("h3", "Waived", "class", "group").open("ul", "class", "entries");
            for (Waived each : review.waived()) {
                Waiver waiver = each.waiver();
                html.open("li");
                told.tag(
                        each.finding().severity().word(),
                        each.finding().severity().word());
                Markdown.inline(html, each.finding().message());
                html.element("p", waiver.reason());
                told.facts(
                        "waived by " + waiver.owner()
                                + waiver.until().map(day -> " until " + day).orElse(" for good"),
                        waiver.rule());
                html.close("li");
            }
            html.close("ul");
        }
        if (!review.idleWaivers().isEmpty()) {
            html.element("h3", "Waivers that waive nothing", "class", "group").open("ul", "class", "entries");
            for (IdleWaiver idle : review.idleWaivers()) {
                html.open("li");
                told.tag(idle.cause().word(), "unknown");
                html.text(idle.waiver().rule() + " for " + idle.waiver().subject());
                told.facts(idle.waiver().owner());
                html.close("li");
            }
            html.close("ul");
        }
    }

    /** One entry of what a later stage asks for. */
    static void upcoming(Html html, Told told, Upcoming each) throws IOException {
        html.open("li");
        told.tag(each.severity().word(), each.severity().word());
        Markdown.inline(html, each.message());
        told.facts(each.subject().toString(), Told.place(each.subject()), each.rule());
        html.open("div", "class", "small");
        Markdown.write(html, each.doInstead());
        html.close("div").close("li").line();
    }
}
