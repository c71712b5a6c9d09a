package dev.lintel.intake.internal.decision;

import dev.lintel.model.Origin;

/**
 * One line of text without its Markdown, and its place.
 *
 * @param marked the text; what was emphasised, linked or code stands between {@link #OPEN} and {@link #CLOSE}
 */
record Line(String marked, int number, int column) {
    static final char OPEN = '\u0001';
    static final char CLOSE = '\u0002';

    String plain() {
        return plain(marked);
    }

    Origin origin(String file, String id) {
        return new Origin(file, number, column, id);
    }

    /** A text without its marks, each run of blanks as one. */
    static String plain(String marked) {
        StringBuilder text = new StringBuilder(marked.length());
        for (int i = 0; i < marked.length(); i++) {
            char letter = marked.charAt(i);
            if (letter == OPEN || letter == CLOSE) {
                continue;
            }
            boolean blank = Character.isWhitespace(letter) || Character.isSpaceChar(letter);
            if (!blank) {
                text.append(letter);
            } else if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
            }
        }
        return text.toString().strip();
    }
}
