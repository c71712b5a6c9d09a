package dev.lintel.report;

import dev.lintel.architecture.Architecture;
import dev.lintel.model.Catalogue;
import dev.lintel.model.Stage;
import dev.lintel.report.html.HtmlReport;
import dev.lintel.report.json.JsonReport;
import dev.lintel.report.json.SarifReport;
import dev.lintel.report.junit.JUnitReport;
import dev.lintel.report.markdown.MarkdownReport;
import dev.lintel.report.text.Part;
import dev.lintel.report.text.Style;
import dev.lintel.report.text.TextReport;
import java.util.EnumSet;
import java.util.List;

/** Every form that there is. */
@SuppressWarnings("ImmutableEnumChecker") // what each holds never changes, which its type does not say
public enum Forms {
    TEXT(TextReport.report(EnumSet.allOf(Part.class), Style.PLAIN)),
    JSON(JsonReport.report()),
    SARIF(SarifReport.of(List.of())),
    JUNIT(new JUnitReport()),
    MARKDOWN(new MarkdownReport()),
    HTML(new HtmlReport(Architecture.of("orders", Stage.DEMO).build(), Catalogue.of(List.of())));

    final Report report;

    Forms(Report report) {
        this.report = report;
    }
}
