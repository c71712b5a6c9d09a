package dev.lintel.intake.internal.decision;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Where records stand in a repository, and what they are called. */
final class RecordPath {
    private static final String EXTENSION = ".md";
    private static final Set<String> FOLDERS = Set.of(
            "adr",
            "adrs",
            "decisions",
            "architecture-decisions",
            "architectural-decisions",
            "architecture-decision-records",
            "architectural-decision-records",
            "decision-records",
            "decision-log");
    private static final Set<String> ABOUT_RECORDS = Set.of("readme", "index", "toc", "contributing", "changelog");
    private static final String TEMPLATE = "template";
    private static final List<String> TEMPLATES = List.of(TEMPLATE, "adr-template", "madr-template");

    private RecordPath() {}

    static boolean mayBeOne(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        List<String> names = List.of(lower.split("/", -1));
        String file = names.get(names.size() - 1);
        return file.endsWith(EXTENSION)
                && file.length() > EXTENSION.length()
                && !isAboutRecords(file.substring(0, file.length() - EXTENSION.length()))
                && names.subList(0, names.size() - 1).stream()
                        .anyMatch(folder -> FOLDERS.contains(folder.replace('_', '-')));
    }

    /** A number before the name makes it a record, be it one about templates; {@code 0000-template} is none. */
    private static boolean isAboutRecords(String baseName) {
        String name = without("-", baseName.replace('_', '-').replace(' ', '-'));
        String unnumbered = without("-", without("0123456789", name));
        boolean template = unnumbered.equals(TEMPLATE)
                || (unnumbered.equals(name)
                        && (name.endsWith("-" + TEMPLATE) || TEMPLATES.stream().anyMatch(name::startsWith)));
        return template || ABOUT_RECORDS.contains(name);
    }

    private static String without(String leading, String text) {
        int start = 0;
        while (start < text.length() && leading.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return text.substring(start);
    }

    /** Its name begins with a number, or with {@code adr} and one. */
    static boolean isNumbered(String file) {
        String name = baseName(file).toLowerCase(Locale.ROOT);
        String number = without("-_ ", name.startsWith("adr") ? name.substring(3) : name);
        return !number.isEmpty() && Character.isDigit(number.charAt(0));
    }

    /** Its name without folders and extension. */
    static String baseName(String file) {
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
