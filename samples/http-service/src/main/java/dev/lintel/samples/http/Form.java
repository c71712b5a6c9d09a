package dev.lintel.samples.http;

import dev.lintel.architecture.Architecture;
import dev.lintel.engine.Advisor;
import dev.lintel.report.Report;
import dev.lintel.report.html.HtmlReport;
import dev.lintel.report.json.JsonReport;
import dev.lintel.report.json.SarifReport;
import dev.lintel.report.junit.JUnitReport;
import dev.lintel.report.markdown.MarkdownReport;
import dev.lintel.report.text.Part;
import dev.lintel.report.text.Style;
import dev.lintel.report.text.TextReport;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/** The documents that a review comes as, chosen by a parameter or by what the caller accepts. */
enum Form {
    JSON("application/json") {
        @Override
        Report report(Architecture architecture, Advisor advisor) {
            return JsonReport.report();
        }
    },
    SARIF("application/sarif+json") {
        @Override
        Report report(Architecture architecture, Advisor advisor) {
            return SarifReport.of(advisor.rules());
        }
    },
    JUNIT("application/xml") {
        @Override
        Report report(Architecture architecture, Advisor advisor) {
            return new JUnitReport();
        }
    },
    MARKDOWN("text/markdown") {
        @Override
        Report report(Architecture architecture, Advisor advisor) {
            return new MarkdownReport();
        }
    },
    TEXT("text/plain") {
        @Override
        Report report(Architecture architecture, Advisor advisor) {
            return TextReport.report(EnumSet.of(Part.FINDINGS), Style.PLAIN);
        }
    },
    HTML("text/html") {
        @Override
        Report report(Architecture architecture, Advisor advisor) {
            return new HtmlReport(architecture, advisor.catalogue());
        }
    };

    private final String type;

    Form(String type) {
        this.type = type;
    }

    MediaType type() {
        return MediaType.parseMediaType(type + ";charset=UTF-8");
    }

    abstract Report report(Architecture architecture, Advisor advisor);

    /** The form that is asked for, among those; the first of them where nothing is. */
    static Form chosen(Optional<String> word, List<MediaType> accepted, List<Form> among)
            throws HttpMediaTypeNotAcceptableException {
        if (word.isPresent()) {
            String wanted = word.get().toLowerCase(Locale.ROOT);
            return among.stream()
                    .filter(form -> form.name().toLowerCase(Locale.ROOT).equals(wanted))
                    .findFirst()
                    .orElseThrow(() -> new HttpMediaTypeNotAcceptableException("'format' is one of " + words(among)));
        }
        for (MediaType type : accepted.isEmpty() ? List.of(MediaType.ALL) : accepted) {
            for (Form form : among) {
                if (type.includes(form.type())) {
                    return form;
                }
            }
        }
        throw new HttpMediaTypeNotAcceptableException(
                among.stream().map(Form::type).toList());
    }

    static List<Form> all() {
        return Arrays.asList(values());
    }

    private static String words(List<Form> forms) {
        return forms.stream().map(form -> form.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "));
    }
}
