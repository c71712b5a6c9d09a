package dev.lintel.cli;

import dev.lintel.Comparison;
import dev.lintel.Derivation;
import dev.lintel.LintelException;
import dev.lintel.architecture.Architecture;
import dev.lintel.engine.Advisor;
import dev.lintel.report.Report;
import dev.lintel.report.html.HtmlReport;
import dev.lintel.report.json.ComparisonJson;
import dev.lintel.report.json.DerivationJson;
import dev.lintel.report.json.JsonReport;
import dev.lintel.report.junit.JUnitReport;
import dev.lintel.report.markdown.MarkdownReport;
import dev.lintel.report.text.ComparisonText;
import dev.lintel.report.text.DerivationText;
import dev.lintel.report.text.Part;
import dev.lintel.report.text.Style;
import dev.lintel.report.text.TextReport;
import java.util.Locale;
import java.util.Set;

/** The documents that a review or a comparison can be written as. */
enum Format {
    TEXT {
        @Override
        Report report(Reviewed reviewed, Style style) {
            return TextReport.report(reviewed.parts(), style);
        }

        @Override
        String write(Comparison comparison, Style style) {
            return ComparisonText.write(comparison, style);
        }

        @Override
        String write(Derivation derivation, boolean inFull, Style style) {
            return inFull ? DerivationText.writeInFull(derivation, style) : DerivationText.write(derivation, style);
        }
    },
    JSON {
        @Override
        Report report(Reviewed reviewed, Style style) {
            return JsonReport.report();
        }

        @Override
        String write(Comparison comparison, Style style) {
            return ComparisonJson.write(comparison);
        }

        @Override
        String write(Derivation derivation, boolean inFull, Style style) {
            return DerivationJson.write(derivation);
        }
    },
    SARIF {
        @Override
        Report report(Reviewed reviewed, Style style) {
            return reviewed.sarif().report(reviewed.advisor().rules());
        }
    },
    JUNIT {
        @Override
        Report report(Reviewed reviewed, Style style) {
            return new JUnitReport();
        }
    },
    MARKDOWN {
        @Override
        Report report(Reviewed reviewed, Style style) {
            return new MarkdownReport();
        }
    },
    HTML {
        @Override
        Report report(Reviewed reviewed, Style style) {
            return new HtmlReport(reviewed.architecture(), reviewed.advisor().catalogue());
        }
    };

    /**
     * What a form is made with, of which most take little.
     *
     * @param architecture what was reviewed
     * @param advisor who reviewed it
     * @param parts what a text shows
     */
    record Reviewed(Architecture architecture, Advisor advisor, Set<Part> parts, SarifOptions sarif) {}

    /** @param style how a text is dressed */
    abstract Report report(Reviewed reviewed, Style style);

    String write(Comparison comparison, Style style) {
        throw new IllegalStateException("comparisons are not told as " + this);
    }

    /** @param inFull with every condition of every rule, as JSON always has it */
    String write(Derivation derivation, boolean inFull, Style style) {
        throw new IllegalStateException("derivations are not told as " + this);
    }

    /** Refuses a form that derivations are not told in, before anything is reviewed. */
    final void requireDerivations() {
        if (this != TEXT && this != JSON) {
            throw new LintelException(
                    "--format " + this + " is a form of a whole review; --explain is told as text or json");
        }
    }

    /** Refuses a form that comparisons are not told in, before anything is reviewed. */
    final void requireComparisons() {
        if (this != TEXT && this != JSON) {
            throw new LintelException(
                    "--format " + this + " is a form of one review; a diff and a --what-if are told as text or json");
        }
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
