package dev.lintel.intake.internal.repository;

import dev.lintel.architecture.PracticeAttributes;
import dev.lintel.model.Origin;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The pipelines that build, test and deploy a repository, as far as their files lie in it. */
final class Delivery {
    private static final Pattern LONG_LIVED_KEY = Pattern.compile("secrets\\.\\w{0,60}AWS_\\w{0,30}SECRET\\w{0,30}KEY");
    private static final Pattern COMMAND = Pattern.compile(Vocabulary.known().commands.stream()
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(?<![\\w./-])(?:\\./)?(?:", ")(?![\\w-])")));

    private Optional<Found> busiest = Optional.empty();
    private Optional<Origin> idle = Optional.empty();

    /** A pipeline, the first line of it that builds, tests or deploys, and how many there are. */
    private record Found(Origin origin, int commands) {}

    /** True for the files of pipelines. */
    static boolean isOne(RepositoryFile file) {
        return Vocabulary.known().pipelines.stream()
                .filter(each -> each.files().has(file.lastName()))
                .anyMatch(each -> each.within().isEmpty()
                        || file.folder().equals(each.within())
                        || file.folder().endsWith("/" + each.within())
                        || file.folder().startsWith(each.within() + "/"));
    }

    void read(RepositoryFile file, String text, Practices practices) {
        int number = 0;
        int first = 0;
        int commands = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.strip().startsWith("#")) {
                continue;
            }
            if (LONG_LIVED_KEY.matcher(line).find()) {
                practices.yes(PracticeAttributes.LONG_LIVED_KEYS, file.at(number));
            }
            Tools.read(line, file.at(number), practices);
            if (COMMAND.matcher(line).find()) {
                commands++;
                first = first == 0 ? number : first;
            }
        }
        if (commands == 0 && idle.isEmpty()) {
            idle = Optional.of(file.at(1));
        }
        if (commands > busiest.map(Found::commands).orElse(0)) {
            busiest = Optional.of(new Found(file.at(first), commands));
        }
    }

    void describe(Practices practices, Codebase codebase) {
        if (busiest.isPresent()) {
            practices.yes(PracticeAttributes.CI_CD, busiest.get().origin());
        } else if (idle.isPresent()) {
            practices.unclear(
                    PracticeAttributes.CI_CD, "no command that builds, tests or deploys is known in it", idle.get());
        } else if (codebase.isWhole()) {
            practices.no(PracticeAttributes.CI_CD, codebase.origin());
        }
    }
}
