package dev.lintel.report.document;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes words and comments so that they are read back as they were, whatever is in them. */
final class Scalars {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_./-]*");
    private static final Set<String> OTHERWISE_READ =
            Set.of("yes", "no", "true", "false", "on", "off", "y", "n", "null", "none", "unknown");
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+");

    /** A JSON text in ASCII is one of YAML's in double quotes. */
    private static final JsonMapper QUOTING =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private Scalars() {}

    /** The word as it stands where it can, in quotes where YAML would take it for something else. */
    static String word(String word) {
        boolean plain = PLAIN.matcher(word).matches() && !OTHERWISE_READ.contains(word.toLowerCase(Locale.ROOT));
        return plain ? word : QUOTING.writeValueAsString(word);
    }

    /** A list of them in one line. */
    static String words(List<String> words) {
        return words.stream().map(Scalars::word).collect(Collectors.joining(", ", "[", "]"));
    }

    /** On one line, and without what turns a line around. */
    static String comment(String text) {
        return BREAKS.matcher(text).replaceAll(" ").strip();
    }
}
