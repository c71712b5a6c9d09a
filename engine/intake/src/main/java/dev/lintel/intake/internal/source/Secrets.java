package dev.lintel.intake.internal.source;

import java.util.List;
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

    private static final Pattern REFERENCE = Pattern.compile("\\{\\{resolve:[^}]*}}");
    private static final Pattern LITERAL = Pattern.compile(
            "-----BEGIN [A-Z ]*PRIVATE KEY-----[\\s\\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|\\z)"
                    + "|\\b(?:AKIA|ASIA)[0-9A-Z]{16}\\b"
                    + "|\\bgh[pousr]_[A-Za-z0-9]{20,}\\b"
                    + "|\\bxox[abprs]-[A-Za-z0-9-]{10,}"
                    + "|(?<=://[^\\s:/@]{1,80}:)[^\\s/@$]{1,200}(?=@)"
                    + "|(?<=(?:password|passwd|pwd|secret|token|apikey|api_key)=)[^\\s;&\"'$<{]{3,200}",
            Pattern.CASE_INSENSITIVE);

    private Secrets() {}

    /** True for the name of a property, a variable or a parameter whose value is a secret. */
    public static boolean isSecretName(String name) {
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
                && (text.indexOf('=') >= 0
                        || text.contains("-----BEGIN")
                        || text.contains("://")
                        || text.contains("AKIA")
                        || text.contains("ASIA")
                        || text.contains("xox")
                        || (text.contains("gh") && text.indexOf('_') >= 0));
    }
}
