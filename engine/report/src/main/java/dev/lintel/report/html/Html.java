package dev.lintel.report.html;

import dev.lintel.report.Harmless;
import java.io.IOException;
import java.util.List;

/**
 * Writes elements as they come. Whatever is not a tag or the name of an attribute is escaped: names come from files
 * that anyone may have written.
 */
final class Html {
    private final Appendable out;

    Html(Appendable out) {
        this.out = out;
    }

    /** @param attributes names and values in turn; an attribute of no value is left out */
    Html open(String tag, String... attributes) throws IOException {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                out.append(' ').append(attributes[i]).append("=\"");
                escaped(attributes[i + 1]);
                out.append('"');
            }
        }
        out.append('>');
        return this;
    }

    Html close(String tag) throws IOException {
        out.append("</").append(tag).append('>');
        return this;
    }

    /** Ends a line of the document, for those who read its source. */
    Html line() throws IOException {
        out.append('\n');
        return this;
    }

    Html element(String tag, String text, String... attributes) throws IOException {
        return open(tag, attributes).text(text).close(tag);
    }

    Html text(String text) throws IOException {
        escaped(text);
        return this;
    }

    /** What Lintel itself brings: its style and its script. */
    Html raw(String own) throws IOException {
        out.append(own);
        return this;
    }

    /** Items of a list, each as it stands. */
    Html items(String tag, List<String> items, String... attributes) throws IOException {
        open(tag, attributes);
        for (String item : items) {
            element("li", item);
        }
        return close(tag);
    }

    private void escaped(String said) throws IOException {
        String text = Harmless.text(said);
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            String instead = switch (text.charAt(i)) {
                case '&' -> "&amp;";
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '"' -> "&quot;";
                case '\'' -> "&#39;";
                default -> "";
            };
            if (!instead.isEmpty()) {
                out.append(text, written, i).append(instead);
                written = i + 1;
            }
        }
        out.append(text, written, text.length());
    }
}
