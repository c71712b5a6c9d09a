package dev.lintel.intake.internal.decision;

import dev.lintel.architecture.Attribute;
import dev.lintel.intake.internal.source.Secrets;
import java.util.List;
import java.util.Locale;

/**
 * What an option is called.
 *
 * @param label such as {@code option 2}; empty where it has none
 * @param name plainly; empty where it has nothing but a label
 */
record OptionName(String label, String name) {
    private static final int LONGEST = 80;
    private static final List<String> LABELS =
            List.of("option", "alternative", "variant", "choice", "approach", "solution");
    private static final List<String> ENDS = List.of(": ", " - ", " \u2013 ", "\u2014", ". ", "; ", " because ");
    private static final List<String> REMARKS = List.of(
            "chosen",
            "selected",
            "accepted",
            "recommended",
            "preferred",
            "rejected",
            "discarded",
            "current",
            "status quo",
            "our choice",
            "winner");

    /** Headings and items below an option that name none. */
    private static final List<String> NO_OPTIONS = List.of(
            "pro",
            "pros",
            "con",
            "cons",
            "good",
            "bad",
            "neutral",
            "advantages",
            "disadvantages",
            "drawbacks",
            "benefits",
            "comparison",
            "summary",
            "conclusion",
            "evaluation",
            "decision",
            "criteria",
            "overview",
            "rationale",
            "notes",
            "why",
            "context",
            "recommendation",
            "rejected",
            "tradeoffs",
            "trade offs",
            "impact",
            "cost",
            "costs",
            "risks",
            "description",
            "references",
            "links",
            "status");

    /** The option that a text names, explanations left out. */
    static OptionName of(String marked) {
        return unexplained(marked, true);
    }

    /** The option that a text is, without a look for explanations. */
    static OptionName whole(String marked) {
        return unexplained(marked, false);
    }

    private static OptionName unexplained(String marked, boolean explained) {
        String text = unquoted(Line.plain(marked).replace("~~", ""));
        String label = label(text);
        String rest = label.isEmpty() ? text : text.substring(label.length());
        int start = 0;
        while (start < rest.length() && " :.)-\u2013\u2014".indexOf(rest.charAt(start)) >= 0) {
            start++;
        }
        String name = label.isEmpty() ? rest : rest.substring(start);
        String cut = explained ? cut(name) : name;
        return new OptionName(label.toLowerCase(Locale.ROOT), shown(withoutVerb(withoutRemark(unquoted(cut)))));
    }

    private static String label(String text) {
        int blank = text.indexOf(' ');
        if (blank < 0 || !LABELS.contains(text.substring(0, blank).toLowerCase(Locale.ROOT))) {
            return "";
        }
        int end = blank + 1;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        int length = end - blank - 1;
        boolean counts = length > 0
                && length <= 3
                && (length == 1
                        || Character.isDigit(text.charAt(blank + 1))
                        || text.substring(blank + 1, end).matches("[IVX]{1,3}"));
        return counts && (end == text.length() || " :.)-\u2013\u2014".indexOf(text.charAt(end)) >= 0)
                ? text.substring(0, end)
                : "";
    }

    private static String cut(String name) {
        int end = name.length();
        for (String each : ENDS) {
            int at = name.indexOf(each);
            end = at > 0 ? Math.min(end, at) : end;
        }
        return Sentences.strippedOfStops(name.substring(0, end));
    }

    private static String withoutRemark(String name) {
        int open = name.lastIndexOf('(');
        if (open <= 0 || !name.endsWith(")")) {
            return name;
        }
        String remark = name.substring(open + 1, name.length() - 1).strip().toLowerCase(Locale.ROOT);
        return REMARKS.contains(remark) ? name.substring(0, open).strip() : name;
    }

    private static String withoutVerb(String name) {
        for (String verb : List.of("use ", "using ", "adopt ")) {
            if (name.regionMatches(true, 0, verb, 0, verb.length())) {
                return name.substring(verb.length()).strip();
            }
        }
        return name;
    }

    private static String shown(String name) {
        String masked = Secrets.maskedText(name.substring(0, Math.min(name.length(), LONGEST + Secrets.LONGEST)));
        if (masked.length() <= LONGEST) {
            return masked;
        }
        int blank = masked.lastIndexOf(' ', LONGEST);
        return masked.substring(0, blank > 0 ? blank : LONGEST);
    }

    static String unquoted(String text) {
        String left = text.strip();
        while (left.length() > 1 && Quotes.isOpening(left.charAt(0)) && Quotes.closing(left, 0) == left.length() - 1) {
            left = left.substring(1, left.length() - 1).strip();
        }
        return left;
    }

    boolean isNamed() {
        return !Sentences.isPlaceholder(name);
    }

    /** It is a heading about an option rather than one. */
    boolean isAbout() {
        String lower = Section.name(name);
        return NO_OPTIONS.contains(lower) || lower.startsWith("pros and cons") || lower.startsWith("comparison ");
    }

    int words() {
        return name.split(" ").length;
    }

    boolean isSameAs(OptionName other) {
        return Attribute.canonical(name).equals(Attribute.canonical(other.name));
    }

    /** One name goes on where the other one ends. */
    boolean isLike(OptionName other) {
        return (!label.isEmpty() && label.equals(other.label)) || goesOn(name, other.name) || goesOn(other.name, name);
    }

    private static boolean goesOn(String longer, String shorter) {
        return !shorter.isEmpty()
                && longer.length() > shorter.length()
                && longer.regionMatches(true, 0, shorter, 0, shorter.length())
                && !Character.isLetterOrDigit(longer.charAt(shorter.length()));
    }
}
