package dev.lintel.report.json;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/**
 * Writes marks of direction and the controls above ASCII as JSON escapes: outside of strings JSON has none of
 * them, a reader gets the same string, and who looks at the document is not led astray.
 */
final class PlainlyEscaped extends FilterWriter {
    PlainlyEscaped(Writer out) {
        super(out);
    }

    @Override
    public void write(int c) throws IOException {
        write(new char[] {(char) c}, 0, 1);
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        write(text.toCharArray(), offset, length);
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
        int from = offset;
        for (int i = offset; i < offset + length; i++) {
            if (isEscaped(text[i])) {
                out.write(text, from, i - from);
                out.write(String.format(Locale.ROOT, "\\u%04x", (int) text[i]));
                from = i + 1;
            }
        }
        out.write(text, from, offset + length - from);
    }

    /** The text without halves of surrogate pairs, which no encoding of a document can hold. */
    static String whole(String text) {
        return text.codePoints().noneMatch(PlainlyEscaped::isHalf)
                ? text
                : text.codePoints()
                        .map(point -> isHalf(point) ? 0xFFFD : point)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isHalf(int point) {
        return Character.getType(point) == Character.SURROGATE;
    }

    private static boolean isEscaped(char c) {
        return c >= 0x7F && (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
    }
}
