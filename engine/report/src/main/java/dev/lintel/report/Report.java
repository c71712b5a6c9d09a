package dev.lintel.report;

import dev.lintel.BaselineComparison;
import dev.lintel.Review;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;

/**
 * A form that reviews are written in. A form of one's own is a class with the one method {@link #write(Review, Writer)}:
 *
 * <pre>{@code
 * Report csv = (review, out) -> {
 *     for (Finding finding : review.findings()) {
 *         out.append(finding.rule()).append(';').append(finding.subject().id()).append('\n');
 *     }
 * };
 * csv.write(review, Files.newBufferedWriter(file));
 * }</pre>
 *
 * <p>Names in a review come from files that anyone may have written: {@link Harmless#text} takes out of them what could
 * steer a terminal or reorder what it shows, and what a form reads as its own marks, the form has to escape.
 *
 * <p>The forms that Lintel has are immutable, may be used by several threads, write as they go, so that no document is held
 * as a whole, and write the same characters for the same review in every locale.
 */
@FunctionalInterface
public interface Report {
    /**
     * Writes the whole document. It leaves the writer open; flushing and closing it is the caller's.
     *
     * @throws IOException if the writer throws it; what was written until then stays written
     */
    void write(Review review, Writer out) throws IOException;

    /**
     * Writes the review of a comparison with a baseline. A form that tells nothing of baselines writes the review as it is,
     * with every finding that is due, known or not.
     *
     * @throws IOException if the writer throws it
     */
    default void write(BaselineComparison comparison, Writer out) throws IOException {
        write(comparison.review(), out);
    }

    /** The document as a whole, for a review that is known to be small. */
    default String string(Review review) {
        StringWriter document = new StringWriter();
        try {
            write(review, document);
        } catch (IOException e) {
            throw new UncheckedIOException("a report could not be written", e);
        }
        return document.toString();
    }

    /** The document of the comparison as a whole. */
    default String string(BaselineComparison comparison) {
        StringWriter document = new StringWriter();
        try {
            write(comparison, document);
        } catch (IOException e) {
            throw new UncheckedIOException("a report could not be written", e);
        }
        return document.toString();
    }
}
