package dev.lintel.intake.internal.decision;

/** Pairs of marks around a name: quotation marks, and what Markdown sets apart. */
final class Quotes {
    private static final String OPENING = "\"'\u201c\u2018\u00ab\u201e`" + Line.OPEN;
    private static final String CLOSING = "\"'\u201d\u2019\u00bb\u201c`" + Line.CLOSE;

    private Quotes() {}

    static boolean isOpening(char letter) {
        return OPENING.indexOf(letter) >= 0;
    }

    /** Where the mark that opens there is closed, with what is quoted inside of it left out; -1 where it is not. */
    static int closing(String text, int open) {
        char opened = text.charAt(open);
        char closed = CLOSING.charAt(OPENING.indexOf(opened));
        int depth = 0;
        for (int i = open + 1; i < text.length(); i++) {
            char letter = text.charAt(i);
            if ((letter != opened && letter != closed) || isApostrophe(text, i)) {
                continue;
            }
            if (letter == opened && (opened != closed || opensAWord(text, i))) {
                depth++;
            } else if (depth == 0) {
                return i;
            } else {
                depth--;
            }
        }
        return -1;
    }

    private static boolean opensAWord(String text, int at) {
        return text.charAt(at - 1) == ' ' && at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
    }

    private static boolean isApostrophe(String text, int at) {
        return (text.charAt(at) == '\'' || text.charAt(at) == '\u2019')
                && Character.isLetterOrDigit(text.charAt(at - 1))
                && at + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(at + 1));
    }
}
