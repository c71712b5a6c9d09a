package dev.lintel.intake.internal.repository;

import dev.lintel.architecture.PracticeAttributes;
import dev.lintel.intake.internal.source.Secrets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files of environment variables. Only names are looked at, and whether anything is assigned. */
final class Environments {
    private static final Pattern ASSIGNED = Pattern.compile("^(?:export\\s++)?([A-Za-z_]\\w*+)\\s*+=\\s*+(\\S)?");
    private static final Names PATTERNS = new Names(List.of("*example*", "*sample*", "*template*", "*dist*", "*tmpl*"));

    private Environments() {}

    static boolean isOne(RepositoryFile file) {
        String last = file.lastName().toLowerCase(Locale.ROOT);
        return last.equals(".env") || last.startsWith(".env.") || last.endsWith(".env");
    }

    static void read(RepositoryFile file, String text, Practices practices) {
        List<String> secrets = new ArrayList<>();
        int first = 0;
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            Matcher assigned = ASSIGNED.matcher(line.strip());
            if (assigned.find()) {
                first = first == 0 ? number : first;
                if (assigned.group(2) != null && Secrets.isSecretName(assigned.group(1))) {
                    secrets.add(assigned.group(1));
                }
            }
        }
        if (first > 0) {
            practices.yes(PracticeAttributes.CONFIGURATION_BY_ENVIRONMENT, file.at(first));
        }
        if (!secrets.isEmpty() && !PATTERNS.has(file.lastName())) {
            practices.unclear(
                    PracticeAttributes.SECRETS_MANAGED,
                    file.name() + " sets " + String.join(", ", secrets),
                    file.at(first));
        }
    }
}
