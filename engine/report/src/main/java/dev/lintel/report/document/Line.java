package dev.lintel.report.document;

/**
 * A line below an entry of the document.
 *
 * @param key what it states, or would state once it is taken out of its comment
 * @param text the line without indentation, and without a comment
 * @param comment what stands behind it
 */
record Line(String key, String text, String comment) {
    /** So far from the indentation comments begin, where the text leaves room for that. */
    static final int COLUMN = 30;

    /** A line that states something. */
    static Line stating(String key, String value, String comment) {
        return new Line(key, key + ": " + value, comment);
    }

    /** A line that waits for a value. */
    static Line asking(String key, String comment) {
        return new Line(key, "# " + key + ":", comment);
    }

    /** A line that says what was read, and would state it. */
    static Line told(String key, String value, String comment) {
        return new Line(key, "# " + key + ": " + value, comment);
    }

    String indented(int by) {
        return written(" ".repeat(by) + text, by);
    }

    /** As an entry of a list. */
    String dashed(int by) {
        return written(" ".repeat(by) + "- " + text, by);
    }

    private String written(String line, int by) {
        if (comment.isEmpty()) {
            return line;
        }
        return line + " ".repeat(Math.max(2, by + COLUMN - line.length())) + "# " + Scalars.comment(comment);
    }
}
