package dev.lintel.report.html;

import dev.lintel.Question;
import dev.lintel.Review;
import dev.lintel.ScopeNotice;
import dev.lintel.Subject;
import dev.lintel.Undecided;
import dev.lintel.architecture.Unread;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What nobody knows yet: questions, what waits for their answers, and what was not read. */
final class OpenPart {
    private final Html html;
    private final Told told;
    private final Review review;

    OpenPart(Html html, Review review) {
        this.html = html;
        this.told = new Told(html);
        this.review = review;
    }

    void write() throws IOException {
        told.begin("questions", "Questions", "What to ask next, and what its answer would settle.");
        if (review.questions().isEmpty()) {
            html.element("p", "Nothing is to be asked.");
        }
        Map<Subject, List<Question>> bySubject = review.questions().stream()
                .collect(Collectors.groupingBy(Question::subject, LinkedHashMap::new, Collectors.toList()));
        for (Map.Entry<Subject, List<Question>> each : bySubject.entrySet()) {
            html.element("h3", each.getKey().toString(), "class", "group").open("ul", "class", "entries");
            for (Question question : each.getValue()) {
                html.open("li");
                Markdown.inline(html, question.text());
                told.facts(
                        question.fact(),
                        question.reason().map(reason -> "unknown as " + reason).orElse(""),
                        question.settles().isEmpty() ? "" : "settles " + String.join(", ", question.settles()));
                html.close("li").line();
            }
            html.close("ul");
        }
        undecided();
        unread();
        scope();
        told.end();
    }

    private void undecided() throws IOException {
        if (review.undecided().isEmpty()) {
            return;
        }
        begin(review.undecided().size() + " undecided");
        for (Undecided each : review.undecided()) {
            html.open("li");
            told.tag(each.severity().word() + "?", "unknown");
            Markdown.inline(html, each.message());
            told.facts(each.subject().toString(), each.rule(), "waits for " + String.join(", ", each.unknowns()));
            html.close("li").line();
        }
        finish();
    }

    private void unread() throws IOException {
        if (review.unread().isEmpty()) {
            return;
        }
        begin(review.unread().size() + " not reviewed");
        for (Unread each : review.unread()) {
            html.open("li").text(each.what() + ": " + each.why());
            told.facts(each.origin().toString(), each.origin().logicalId());
            html.close("li").line();
        }
        finish();
    }

    private void scope() throws IOException {
        if (review.scope().isEmpty()) {
            return;
        }
        begin("Scope");
        for (ScopeNotice each : review.scope()) {
            html.open("li");
            Markdown.inline(html, each.message());
            told.field("", each.how());
            told.facts(each.rule());
            html.close("li").line();
        }
        finish();
    }

    private void begin(String title) throws IOException {
        html.open("details", "class", "group").element("summary", title).open("ul", "class", "entries");
    }

    private void finish() throws IOException {
        html.close("ul").close("details").line();
    }
}
