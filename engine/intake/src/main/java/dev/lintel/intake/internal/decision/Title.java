package dev.lintel.intake.internal.decision;

/** The title of a record without its number. */
final class Title {
    private Title() {}

    /** {@code 5. Use X}, {@code ADR-0005: Use X} and {@code [ADR 5] Use X} are all {@code Use X}. */
    static String of(String heading) {
        String text = withoutSymbols(heading);
        int end = 0;
        if (text.startsWith("[") && text.indexOf(']') > 0 && text.indexOf(']') < text.length() - 1) {
            end = text.indexOf(']') + 1;
            return isNumber(text.substring(1, end - 1)) ? bare(text.substring(end)) : text;
        }
        while (end < text.length() && " :.-\u2013\u2014)|".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String first = text.substring(0, end);
        if (isNumber(first)) {
            return bare(text.substring(end));
        }
        if (first.equalsIgnoreCase("adr") || first.equalsIgnoreCase("madr")) {
            int number = end + 1;
            while (number < text.length() && Character.isDigit(text.charAt(number))) {
                number++;
            }
            boolean numbered = number > end + 1;
            boolean named = end < text.length() && text.charAt(end) == ':';
            return numbered ? bare(text.substring(number)) : named ? bare(text.substring(end)) : text;
        }
        return text;
    }

    /** True where a number, or {@code ADR} before one, begins it: only records are numbered. */
    static boolean isNumbered(String heading) {
        return !of(heading).equals(withoutSymbols(heading));
    }

    private static String withoutSymbols(String heading) {
        int start = 0;
        while (start < heading.length()
                && !Character.isLetterOrDigit(heading.codePointAt(start))
                && "[{(\"'`\u201c".indexOf(heading.charAt(start)) < 0) {
            start += Character.charCount(heading.codePointAt(start));
        }
        return heading.substring(start).strip();
    }

    /** Digits, with or without letters such as {@code ADR} before them. */
    private static boolean isNumber(String word) {
        String number = word.strip();
        int start = 0;
        if (number.regionMatches(true, 0, "adr", 0, 3)) {
            start = 3;
            while (start < number.length() && " -#_".indexOf(number.charAt(start)) >= 0) {
                start++;
            }
        }
        return start < number.length() && number.substring(start).chars().allMatch(Character::isDigit);
    }

    private static String bare(String text) {
        int start = 0;
        while (start < text.length() && " :.-\u2013\u2014)|".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return text.substring(start).strip();
    }
}
