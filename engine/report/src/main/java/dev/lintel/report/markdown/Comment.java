package dev.lintel.report.markdown;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Function;

/** A comment under construction, of no more than so many characters. */
final class Comment {
    /** For the ends of what is folded, and for counts of what does not fit. */
    private static final int RESERVE = 4_096;

    private final Writer out;
    private int left;

    Comment(Writer out, int limit) {
        this.out = out;
        this.left = limit - RESERVE;
    }

    /** A short one, which always fits; a long one is cut. */
    void paragraph(String text) throws IOException {
        put(text.length() <= RESERVE ? text + "\n\n" : "…\n\n");
    }

    /** Each as an item, as long as there is room. */
    <T> void items(String end, List<T> all, Function<T, String> form) throws IOException {
        int written = 0;
        for (T one : all) {
            String item = form.apply(one) + "\n";
            if (item.length() + end.length() > left) {
                break;
            }
            put(item);
            written++;
        }
        if (written < all.size()) {
            put("- … and " + (all.size() - written) + " more, for which there is no room here\n");
        }
        if (!all.isEmpty()) {
            put("\n" + end);
        }
    }

    /** The same behind a line with their count. */
    <T> void folded(String title, List<T> all, Function<T, String> form) throws IOException {
        if (!all.isEmpty()) {
            put("<details><summary>" + title + " (" + all.size() + ")</summary>\n\n");
            items("</details>\n\n", all, form);
        }
    }

    void end() throws IOException {
        put("<sub>Written by Lintel. The JSON form holds everything.</sub>\n");
    }

    /** With the lines after the first as deep as an item's text. */
    static String indented(String text) {
        return text.strip().replace("\n", "\n  ");
    }

    private void put(String text) throws IOException {
        out.write(text);
        left -= text.length();
    }
}
