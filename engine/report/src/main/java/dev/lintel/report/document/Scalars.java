package dev.lintel.report.document;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
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

    /** What stands in those double quotes; the quotes themselves where they hold no word. */
    static String unquoted(String quoted) {
        try {
            return QUOTING.readValue(quoted, String.class);
        } catch (JacksonException onlyYaml) {
            return quoted;
        }
    }

    /** On one line, and without what turns a line around. */
    static String comment(String text) {
        return BREAKS.matcher(text).replaceAll(" ").strip();
    }
}
