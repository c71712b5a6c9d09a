package dev.lintel.report;

/** Text of others, such that showing it does nothing but show it. */
public final class Harmless {
    private static final int REPLACEMENT = 0xFFFD;

    private Harmless() {}

    /**
     * The text with nothing in it that could steer a terminal, reorder what it shows, or break a document in Unicode: white
     * space other than the line feed becomes a blank, and control characters, marks of direction and halves of surrogate
     * pairs become the replacement character. Marks of HTML, XML or Markdown stay; escaping them is the matter of each form.
     */
    public static String text(String text) {
        return text.codePoints()
                .map(Harmless::visible)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The same on one line. */
    public static String line(String text) {
        return text(text).replace('\n', ' ').strip();
    }

    private static int visible(int point) {
        if (point == '\n') {
            return point;
        }
        if (Character.isWhitespace(point)) {
            return ' ';
        }
        return Character.isISOControl(point) || isMark(point) || isBroken(point) ? REPLACEMENT : point;
    }

    /** Marks of direction, and what else is there without being seen, such as tags. Joiners stay: scripts need them. */
    private static boolean isMark(int point) {
        return Character.getType(point) == Character.FORMAT && point != 0x200C && point != 0x200D && point != 0x00AD;
    }

    private static boolean isBroken(int point) {
        return Character.getType(point) == Character.SURROGATE || point == 0xFFFE || point == 0xFFFF;
    }
}
