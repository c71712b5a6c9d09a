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

    private static boolean isEscaped(char c) {
        return c >= 0x7F && (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
    }
}
