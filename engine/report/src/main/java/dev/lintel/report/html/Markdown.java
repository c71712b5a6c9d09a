package dev.lintel.report.html;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Markdown that rules are written in: paragraphs, lists, code and emphasis. Links stay text and HTML is escaped, so
 * that no pack and no input can put anything into the page but words.
 */
final class Markdown {
    private static final Pattern ITEM = Pattern.compile("\\s{0,3}([-*+]|\\d{1,3}[.)])\\s+(.*)");
    private static final Pattern HEADING = Pattern.compile("\\s{0,3}#{1,6}\\s+(.*)");
    private static final Pattern FENCE = Pattern.compile("\\s*(```|~~~).*");
    private static final Pattern INLINE = Pattern.compile("`([^`]+)`|\\*\\*([^*]+)\\*\\*");

    private final Html html;
    private final List<String> paragraph = new ArrayList<>();
    private String list = "";

    private Markdown(Html html) {
        this.html = html;
    }

    static void write(Html html, String text) throws IOException {
        new Markdown(html).read(text.strip().lines().toList());
    }

    /** One line of text with code and emphasis in it. */
    static void inline(Html html, String text) throws IOException {
        Matcher found = INLINE.matcher(text);
        int from = 0;
        while (found.find()) {
            html.text(text.substring(from, found.start()));
            if (found.group(1) == null) {
                html.element("strong", found.group(2));
            } else {
                html.element("code", found.group(1));
            }
            from = found.end();
        }
        html.text(text.substring(from));
    }

    private void read(List<String> lines) throws IOException {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Matcher item = ITEM.matcher(line);
            Matcher heading = HEADING.matcher(line);
            if (FENCE.matcher(line).matches()) {
                i = code(lines, i + 1);
            } else if (line.isBlank()) {
                endParagraph();
            } else if (heading.matches()) {
                endList();
                html.open("p").element("strong", heading.group(1)).close("p");
            } else if (item.matches()) {
                startItem(item);
            } else {
                if (!list.isEmpty() && paragraph.isEmpty() && !line.startsWith(" ")) {
                    endList();
                }
                paragraph.add(line.strip());
            }
        }
        endList();
    }

    private void startItem(Matcher item) throws IOException {
        String kind = Character.isDigit(item.group(1).charAt(0)) ? "ol" : "ul";
        if (list.equals(kind)) {
            endParagraph();
            html.close("li");
        } else {
            endList();
            html.open(kind);
            list = kind;
        }
        html.open("li");
        paragraph.add(item.group(2).strip());
    }

    private int code(List<String> lines, int from) throws IOException {
        endParagraph();
        html.open("pre", "tabindex", "0").open("code");
        int at = from;
        while (at < lines.size() && !FENCE.matcher(lines.get(at)).matches()) {
            html.text(lines.get(at)).line();
            at++;
        }
        html.close("code").close("pre");
        return at;
    }

    private void endParagraph() throws IOException {
        if (paragraph.isEmpty()) {
            return;
        }
        String text = String.join(" ", paragraph);
        paragraph.clear();
        if (list.isEmpty()) {
            html.open("p");
            inline(html, text);
            html.close("p");
        } else {
            inline(html, text);
        }
    }

    private void endList() throws IOException {
        endParagraph();
        if (!list.isEmpty()) {
            html.close("li").close(list);
            list = "";
        }
    }
}
