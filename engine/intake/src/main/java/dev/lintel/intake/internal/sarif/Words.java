package dev.lintel.intake.internal.sarif;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts of tools, as plain text of bearable length. */
final class Words {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{|\\}\\}|\\{(\\d{1,4})\\}");
    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]\\\\]*)\\]\\([^()\\s]*\\)");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([\\[\\]\\\\])");

    private Words() {}

    /** As much of the text as has room, its lines kept. */
    static String plain(String text, int most) {
        String stripped = text.strip();
        return stripped.length() <= most
                ? stripped
                : stripped.substring(0, stripped.offsetByCodePoints(0, stripped.codePointCount(0, most - 1))) + "…";
    }

    /** The same on one line. */
    static String line(String text, int most) {
        return plain(plain(text, most * 2).replaceAll("\\s+", " "), most);
    }

    /** A message with its arguments in place; a brace that is doubled stands for one. */
    static String filled(String template, List<String> arguments) {
        return PLACEHOLDER.matcher(template).replaceAll(found -> {
            String number = found.group(1);
            if (number == null) {
                return found.group().substring(1);
            }
            int index = Integer.parseInt(number);
            return Matcher.quoteReplacement(index < arguments.size() ? arguments.get(index) : found.group());
        });
    }

    /** A text without its links, of which the words stay. */
    static String unlinked(String message) {
        return ESCAPED.matcher(LINK.matcher(message).replaceAll("$1"))
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1)));
    }
}
