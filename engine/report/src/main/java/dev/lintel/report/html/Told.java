package dev.lintel.report.html;

import dev.lintel.Conclusion;
import dev.lintel.Evidence;
import dev.lintel.Subject;
import dev.lintel.model.Origin;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What several parts of the page tell in the same way. */
final class Told {
    private final Html html;

    Told(Html html) {
        this.html = html;
    }

    /** Begins a part of the page. */
    void begin(String anchor, String title, String lead) throws IOException {
        html.open("section", "id", anchor, "aria-labelledby", anchor + "-title");
        html.element("h2", title, "id", anchor + "-title");
        if (!lead.isEmpty()) {
            html.element("p", lead, "class", "lead");
        }
        html.line();
    }

    void end() throws IOException {
        html.close("section").line();
    }

    void tag(String word, String kind) throws IOException {
        html.element("span", word, "class", "tag " + kind).text(" ");
    }

    /** A finer line of what belongs together; what is empty is left out. */
    void facts(String... facts) throws IOException {
        List<String> told = new ArrayList<>();
        for (String fact : facts) {
            if (!fact.isEmpty()) {
                told.add(fact);
            }
        }
        if (!told.isEmpty()) {
            html.element("p", String.join(" · ", told), "class", "facts");
        }
    }

    static String place(Subject subject) {
        return subject.origin().map(Origin::toString).orElse("");
    }

    void field(String label, String markdown) throws IOException {
        if (!markdown.isBlank()) {
            html.open("div", "class", "field")
                    .element("p", label, "class", "label")
                    .open("div");
            Markdown.write(html, markdown);
            html.close("div").close("div");
        }
    }

    void list(String label, List<String> items) throws IOException {
        if (!items.isEmpty()) {
            html.open("div", "class", "field").element("p", label, "class", "label");
            html.items("ul", items, "class", "plain").close("div");
        }
    }

    void because(Conclusion conclusion) throws IOException {
        list(
                "Because",
                conclusion.evidence().stream()
                        .map(each -> fact(each, conclusion.subject()))
                        .toList());
    }

    static String fact(Evidence evidence, Subject about) {
        List<String> source = new ArrayList<>();
        evidence.basis().ifPresent(basis -> source.add(basis.word()));
        evidence.origin().ifPresent(origin -> source.add(origin.toString()));
        return (about.compareTo(evidence.subject()) == 0 ? "" : evidence.subject() + ": ")
                + evidence.fact() + " = " + evidence.value()
                + (source.isEmpty() ? "" : " (" + String.join(", ", source) + ")");
    }
}
