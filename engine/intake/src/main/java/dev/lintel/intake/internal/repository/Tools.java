package dev.lintel.intake.internal.repository;

import dev.lintel.intake.internal.repository.Vocabulary.Tool;
import dev.lintel.model.Origin;

/** The tools that a repository has its code looked at by, told by the lines that run them. */
final class Tools {
    private Tools() {}

    /** True for files that say what is run before code is shared. */
    static boolean runIn(RepositoryFile file) {
        return Vocabulary.known().runs.has(file.lastName());
    }

    static void read(RepositoryFile file, String text, Practices practices) {
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (!line.strip().startsWith("#")) {
                read(line, file.at(number), practices);
            }
        }
    }

    static void read(String line, Origin origin, Practices practices) {
        for (Tool tool : Vocabulary.known().tools) {
            if (tool.named().matcher(line).find()) {
                practices.read(tool.said(), origin);
            }
        }
    }
}
