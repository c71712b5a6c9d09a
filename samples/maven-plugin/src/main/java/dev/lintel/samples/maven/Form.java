package dev.lintel.samples.maven;

import dev.lintel.architecture.Architecture;
import dev.lintel.engine.Advisor;
import dev.lintel.report.Report;
import dev.lintel.report.html.HtmlReport;
import dev.lintel.report.json.JsonReport;
import dev.lintel.report.json.SarifReport;
import dev.lintel.report.junit.JUnitReport;
import dev.lintel.report.markdown.MarkdownReport;
import java.nio.file.Path;
import java.util.Locale;

/** A file that a build leaves, beside the text in its log. */
public enum Form {
    JSON("lintel.json") {
        @Override
        Report report(Architecture architecture, Advisor advisor, Path root) {
            return JsonReport.report();
        }
    },
    SARIF("lintel.sarif") {
        @Override
        Report report(Architecture architecture, Advisor advisor, Path root) {
            return SarifReport.of(advisor.rules()).relativeTo(root);
        }
    },
    JUNIT("TEST-lintel.xml") {
        @Override
        Report report(Architecture architecture, Advisor advisor, Path root) {
            return new JUnitReport();
        }
    },
    MARKDOWN("lintel.md") {
        @Override
        Report report(Architecture architecture, Advisor advisor, Path root) {
            return new MarkdownReport();
        }
    },
    HTML("lintel.html") {
        @Override
        Report report(Architecture architecture, Advisor advisor, Path root) {
            return new HtmlReport(architecture, advisor.catalogue());
        }
    };

    private final String file;

    Form(String file) {
        this.file = file;
    }

    /** Its name in the folder of reports. */
    String file() {
        return file;
    }

    /** @param root the folder that SARIF names files from */
    abstract Report report(Architecture architecture, Advisor advisor, Path root);

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
