package dev.lintel.intake.internal.source;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** What looks like a secret never leaves the file it stands in. */
public final class Secrets {
    public static final String MASK = "***";

    /** By so much of it any secret is recognised. */
    public static final int LONGEST = 400;

    private static final List<String> SECRET = List.of(
            "password",
            "passwd",
            "passphrase",
            "secret",
            "token",
            "apikey",
            "credential",
            "privatekey",
            "accesskey",
            "authkey",
            "signingkey",
            "connectionstring");

    /** Names that speak of a secret and hold none. */
    private static final List<String> ABOUT = List.of(
            "arn",
            "arns",
            "id",
            "ids",
            "name",
            "names",
            "length",
            "version",
            "type",
            "policy",
            "validity",
            "enabled",
            "required",
            "ttl",
            "path",
            "url",
            "uri",
            "endpoint",
            "characters",
            "source",
            "sources",
            "units",
            "days",
            "hours",
            "minutes",
            "seconds",
            "stringkey",
            "enhancedsecurity");

    /** Names of secrets in connection strings and commands. */
    private static final List<String> ASSIGNED =
            List.of("password", "passwd", "pwd", "secret", "token", "apikey", "api_key");

    private static final Pattern REFERENCE = Pattern.compile("\\{\\{resolve:[^}]*}}");
    private static final Pattern LITERAL = Pattern.compile(
            "-----BEGIN [A-Z ]*PRIVATE KEY-----[\\s\\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|\\z)"
                    + "|\\b(?:AKIA|ASIA)[0-9A-Z]{16}\\b"
                    + "|\\bgh[pousr]_[A-Za-z0-9]{20,}\\b"
                    + "|\\bxox[abprs]-[A-Za-z0-9-]{10,}"
                    + "|(?<=://[^\\s:/@]{1,80}:)[^\\s/@$]{1,200}(?=@)"
                    + "|(?<=(?:" + String.join("|", ASSIGNED) + ")=)[^\\s;&\"'$<{]{3,200}",
            Pattern.CASE_INSENSITIVE);

    // Names of properties come again and again; names that somebody makes up must not fill the memory.
    private static final int MOST_JUDGED = 4096;
    private static final int LONGEST_JUDGED = 64;
    private static final Map<String, Boolean> JUDGED = new ConcurrentHashMap<>();

    private Secrets() {}

    /** True for the name of a property, a variable or a parameter whose value is a secret. */
    public static boolean isSecretName(String name) {
        Boolean before = JUDGED.get(name);
        if (before != null) {
            return before;
        }
        boolean secret = judged(name);
        if (JUDGED.size() < MOST_JUDGED && name.length() < LONGEST_JUDGED) {
            JUDGED.put(name, secret);
        }
        return secret;
    }

    private static boolean judged(String name) {
        StringBuilder letters = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            if (Character.isLetterOrDigit(name.charAt(i))) {
                letters.append(Character.toLowerCase(name.charAt(i)));
            }
        }
        String plain = letters.toString();
        return SECRET.stream().anyMatch(plain::contains) && ABOUT.stream().noneMatch(plain::endsWith);
    }

    /** The value of a secret: a dynamic reference, which only names it, stays. */
    public static String maskedValue(String value) {
        return value.isBlank() || REFERENCE.matcher(value.strip()).matches() ? value : MASK;
    }

    /** A text in which what looks like a key or a password is masked. */
    public static String maskedText(String text) {
        return mayHoldOne(text) ? LITERAL.matcher(text).replaceAll(MASK) : text;
    }

    /** A cheap look before the costly one: most texts have none of the marks. */
    private static boolean mayHoldOne(String text) {
        return text.length() >= 8
                && (isAssigned(text)
                        || text.contains("-----BEGIN")
                        || (text.contains("://") && text.indexOf('@') >= 0)
                        || text.contains("AKIA")
                        || text.contains("ASIA")
                        || text.contains("xox")
                        || (text.contains("gh") && text.indexOf('_') >= 0));
    }

    /** Something that is called a secret is set in there. */
    private static boolean isAssigned(String text) {
        for (int equals = text.indexOf('='); equals >= 0; equals = text.indexOf('=', equals + 1)) {
            for (String name : ASSIGNED) {
                if (text.regionMatches(true, equals - name.length(), name, 0, name.length())) {
                    return true;
                }
            }
        }
        return false;
    }
}
