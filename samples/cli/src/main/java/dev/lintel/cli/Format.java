package dev.lintel.cli;

import dev.lintel.Review;
import dev.lintel.report.json.JsonReport;
import dev.lintel.report.text.Style;
import dev.lintel.report.text.TextReport;
import java.util.Locale;

/** The documents that a review can be written as. */
enum Format {
    TEXT {
        @Override
        String write(Review review, Style style) {
            return TextReport.write(review, style);
        }
    },
    JSON {
        @Override
        String write(Review review, Style style) {
            return JsonReport.write(review);
        }
    };

    abstract String write(Review review, Style style);

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
