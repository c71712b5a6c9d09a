package dev.lintel.report.markdown;

import dev.lintel.report.Harmless;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text of others in Markdown. */
final class Escaped {
    private static final Pattern MARKS = Pattern.compile("[\\\\`*_{}\\[\\]<>()|~#&!]");
    private static final Pattern LINKS = Pattern.compile("(?i)(:(?=//)|(?<=www)\\.|(?<=mailto):|(?<=xmpp):)");
    private static final Pattern CODE_OR_TAG = Pattern.compile("(`+)(?s:.+?)(?<!`)\\1(?!`)|<");
    private static final Pattern TICKS = Pattern.compile("`+");

    private Escaped() {}

    /** As plain text: it makes no format, link, picture, tag or mention of anyone. */
    static String text(String text) {
        String marked = MARKS.matcher(Harmless.line(text)).replaceAll("\\\\$0");
        // A comment parts what a mention or an address is known by; a backslash would not keep the one from being made.
        return LINKS.matcher(marked)
                .replaceAll("\\\\$0")
                .replace("@", "@<!-- -->")
                .replace("\\#", "\\#<!-- -->");
    }

    /** As code, in which nothing is a mark. */
    static String code(String text) {
        String line = Harmless.line(text);
        int longest = TICKS.matcher(line)
                .results()
                .mapToInt(run -> run.group().length())
                .max()
                .orElse(0);
        String fence = "`".repeat(longest + 1);
        boolean touches = line.isEmpty() || line.startsWith("`") || line.endsWith("`");
        return touches ? fence + " " + line + " " + fence : fence + line + fence;
    }

    /** Markdown of a pack, whose lists and code stay; its tags are shown instead of read. */
    static String pack(String markdown) {
        return CODE_OR_TAG
                .matcher(Harmless.text(markdown))
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1) == null ? "\\<" : found.group()));
    }
}
