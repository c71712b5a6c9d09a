package dev.lintel.cli;

import dev.lintel.BaselineComparison;
import dev.lintel.Comparison;
import dev.lintel.Review;
import dev.lintel.report.json.ComparisonJson;
import dev.lintel.report.json.JsonReport;
import dev.lintel.report.text.ComparisonText;
import dev.lintel.report.text.Part;
import dev.lintel.report.text.Style;
import dev.lintel.report.text.TextReport;
import java.util.Locale;
import java.util.Set;

/** The documents that a review or a comparison can be written as. */
enum Format {
    TEXT {
        @Override
        String write(Review review, Set<Part> parts, Style style) {
            return TextReport.write(review, parts, style);
        }

        @Override
        String write(BaselineComparison comparison, Set<Part> parts, Style style) {
            return TextReport.write(comparison, parts, style);
        }

        @Override
        String write(Comparison comparison, Style style) {
            return ComparisonText.write(comparison, style);
        }
    },
    JSON {
        @Override
        String write(Review review, Set<Part> parts, Style style) {
            return JsonReport.write(review);
        }

        @Override
        String write(BaselineComparison comparison, Set<Part> parts, Style style) {
            return JsonReport.write(comparison);
        }

        @Override
        String write(Comparison comparison, Style style) {
            return ComparisonJson.write(comparison);
        }
    };

    abstract String write(Review review, Set<Part> parts, Style style);

    abstract String write(BaselineComparison comparison, Set<Part> parts, Style style);

    abstract String write(Comparison comparison, Style style);

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
