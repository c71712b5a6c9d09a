package dev.lintel.report.html;

import dev.lintel.BaselineComparison;
import dev.lintel.PackVersion;
import dev.lintel.ReportingTool;
import dev.lintel.Review;
import dev.lintel.Severity;
import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.ComponentDescription;
import dev.lintel.model.Catalogue;
import dev.lintel.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A review as one HTML page for those who decide: the architecture as a drawing with the findings on its components,
 * then every part of the review as text. The page fetches nothing and says so to the browser, is complete without
 * its script, and prints. The same review gives the same page.
 */
public final class HtmlReport implements Report {
    private static final String STYLE = resource("report.css");
    private static final String SCRIPT = resource("report.js");
    /** Whatever a name in an input may contain: nothing is loaded, and no script runs but this one. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-"
            + digest(SCRIPT) + "'; base-uri 'none'; form-action 'none'";

    private final Architecture architecture;
    private final Catalogue catalogue;

    /**
     * @param architecture what was reviewed, to draw it
     * @param catalogue tells where components stand whose role nobody stated; an empty one leaves them in a column of
     *     their own
     */
    public HtmlReport(Architecture architecture, Catalogue catalogue) {
        this.architecture = architecture;
        this.catalogue = catalogue;
    }

    /** {@inheritDoc} The encoding of the writer has to be UTF-8. */
    @Override
    public void write(Review review, Writer out) throws IOException {
        write(review, new BaselinePart(Optional.empty()), out);
    }

    /** {@inheritDoc} The encoding of the writer has to be UTF-8. */
    @Override
    public void write(BaselineComparison comparison, Writer out) throws IOException {
        write(comparison.review(), new BaselinePart(Optional.of(comparison)), out);
    }

    private void write(Review review, BaselinePart baseline, Writer out) throws IOException {
        Html html = new Html(out);
        Standing standing = new Standing(review, architecture);
        html.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .raw("<meta name=\"color-scheme\" content=\"light dark\">\n")
                .open("meta", "http-equiv", "Content-Security-Policy", "content", POLICY)
                .line()
                .element("title", "Architecture review of " + review.workload().id())
                .line()
                .raw("<style>\n" + STYLE + "</style>\n</head>\n<body>\n");
        html.raw("<a class=\"skip\" href=\"#main\">Skip to the review</a>\n");
        header(html, review, baseline);
        html.open("main", "id", "main").line();
        new ArchitecturePart(html, architecture, standing, this::known).write();
        new FindingsPart(html, standing, baseline).write();
        new MatrixPart(html, review).write();
        new DecisionsPart(html, review).write();
        new PathPart(html, review).write();
        new OpenPart(html, review).write();
        html.close("main").line();
        html.open("footer")
                .element(
                        "p",
                        "Reviewed by Lintel with "
                                + (review.packs().isEmpty()
                                        ? "no packs"
                                        : review.packs().stream()
                                                .map(PackVersion::toString)
                                                .collect(Collectors.joining(", ")))
                                + (review.tools().isEmpty()
                                        ? ""
                                        : " and with what "
                                                + review.tools().stream()
                                                        .map(ReportingTool::toString)
                                                        .collect(Collectors.joining(", "))
                                                + " reported")
                                + ". The same input, packs and policy give the same page.")
                .close("footer")
                .line();
        html.raw("<script>" + SCRIPT + "</script>\n</body>\n</html>\n");
    }

    private Optional<Catalogue.Entry> known(ComponentDescription component) {
        return component.technology().flatMap(catalogue::named);
    }

    private static void header(Html html, Review review, BaselinePart baseline) throws IOException {
        html.open("header", "class", "masthead");
        html.element("p", "Architecture review", "class", "kicker");
        html.element("h1", review.workload().id());
        html.open("p", "class", "stage")
                .text("Stage: ")
                .element("strong", review.stage().word());
        html.close("p");
        html.element("p", verdict(review) + baseline.verdict(), "class", "verdict");
        html.open("dl", "class", "figures");
        for (Severity severity : Severity.values()) {
            long count = review.findings().stream()
                    .filter(finding -> finding.severity() == severity)
                    .count();
            figure(html, severity.word(), count, severity.word());
        }
        figure(html, "one-way doors", review.typeOneFlags().size(), "neutral");
        figure(html, "accepted", review.acceptedTradeOffs().size(), "neutral");
        figure(html, "upcoming", review.upcoming().size(), "neutral");
        figure(html, "undecided", review.undecided().size(), "neutral");
        html.close("dl").close("header").line();
        navigation(html, review);
    }

    private static void figure(Html html, String name, long count, String kind) throws IOException {
        html.open("div", "class", "figure " + (count == 0 ? "none" : kind))
                .element("dt", name)
                .element("dd", Long.toString(count))
                .close("div");
    }

    private static String verdict(Review review) {
        String stage = review.stage().word();
        int due = review.findings().size();
        if (due == 0) {
            return review.undecided().isEmpty() && review.unread().isEmpty()
                    ? "Nothing is due at " + stage + "."
                    : "Nothing is due at " + stage + " as far as is known.";
        }
        return due == 1 ? "One point is due at " + stage + "." : due + " points are due at " + stage + ".";
    }

    private static void navigation(Html html, Review review) throws IOException {
        html.open("nav", "aria-label", "Parts of the review").open("ul");
        link(html, "architecture", "Architecture");
        link(html, "findings", "Findings");
        link(html, "matrix", "Stages");
        link(html, "decisions", "Decisions");
        if (!review.checklist().isEmpty()) {
            link(html, "checklist", "Checklist");
        }
        if (!review.plan().isEmpty()) {
            link(html, "plan", "Plan");
        }
        link(html, "questions", "Questions");
        html.close("ul").close("nav").line();
    }

    private static void link(Html html, String anchor, String text) throws IOException {
        html.open("li").element("a", text, "href", "#" + anchor).close("li");
    }

    private static String resource(String name) {
        try (InputStream stream = Objects.requireNonNull(HtmlReport.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(String script) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
