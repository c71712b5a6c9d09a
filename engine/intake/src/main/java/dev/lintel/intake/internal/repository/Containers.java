package dev.lintel.intake.internal.repository;

import dev.lintel.model.Origin;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Dockerfiles of a repository: what their images are based on. */
final class Containers {
    private static final Pattern FROM = Pattern.compile(
            "^FROM\\s+(?:--platform=(\\S+)\\s+)?(\\S+)(?:\\s+AS\\s+(\\S+))?.*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern IMAGE = Pattern.compile(
            "(?:^|/)(python|node|golang|openjdk|eclipse-temurin|ruby|nodejs|java|go|dotnet):v?(\\d++(?:\\.\\d++){0,2})");
    private static final Map<String, String> RUNTIMES = Map.of(
            "python",
            "python",
            "node",
            "nodejs",
            "nodejs",
            "nodejs",
            "golang",
            "go",
            "go",
            "go",
            "openjdk",
            "java",
            "eclipse-temurin",
            "java",
            "java",
            "java",
            "ruby",
            "ruby",
            "dotnet",
            "dotnet");

    private final Map<String, Container> byFolder = new HashMap<>();
    private final Set<String> several = new HashSet<>();

    /**
     * What a Dockerfile makes.
     *
     * @param base the image that its last stage starts from, those before it followed
     * @param runtime of its last stage, without version
     * @param architecture where the file names one
     */
    record Container(
            String base,
            Optional<String> runtime,
            Optional<String> version,
            Optional<String> architecture,
            Origin origin) {}

    static boolean isOne(RepositoryFile file) {
        String last = file.lastName().toLowerCase(Locale.ROOT);
        return last.equals("dockerfile") || last.startsWith("dockerfile.") || last.endsWith(".dockerfile");
    }

    /** The one Dockerfile of that folder; empty where there are several, or none. */
    Optional<Container> in(String folder) {
        return Optional.ofNullable(byFolder.get(folder)).filter(each -> !several.contains(folder));
    }

    void read(RepositoryFile file, String text) {
        Map<String, Matcher> stages = new HashMap<>();
        Optional<Container> last = Optional.empty();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            Matcher from = FROM.matcher(line.strip());
            if (from.matches()) {
                if (from.group(3) != null) {
                    stages.put(from.group(3).toLowerCase(Locale.ROOT), from);
                }
                Matcher base = from;
                for (int i = 0; i < 10 && stages.containsKey(base.group(2).toLowerCase(Locale.ROOT)); i++) {
                    base = stages.getOrDefault(base.group(2).toLowerCase(Locale.ROOT), base);
                }
                last = Optional.of(container(base, from, file.at(number)));
            }
        }
        last.filter(container -> byFolder.putIfAbsent(file.folder(), container) != null)
                .ifPresent(second -> several.add(file.folder()));
    }

    private static Container container(Matcher base, Matcher from, Origin origin) {
        Matcher image = IMAGE.matcher(base.group(2));
        boolean known = image.find();
        String platform = Optional.ofNullable(from.group(1)).orElse("");
        return new Container(
                base.group(2),
                known ? Optional.ofNullable(RUNTIMES.get(image.group(1))) : Optional.empty(),
                known ? Optional.of(image.group(2)) : Optional.empty(),
                platform.contains("arm64")
                        ? Optional.of("arm64")
                        : platform.contains("amd64") ? Optional.of("x86-64") : Optional.empty(),
                origin);
    }
}
