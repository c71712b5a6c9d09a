package dev.lintel.intake.internal.repository;

import dev.lintel.intake.InputException;
import dev.lintel.intake.internal.source.Allowance;
import dev.lintel.intake.internal.source.Node;
import dev.lintel.intake.internal.source.Node.Entry;
import dev.lintel.intake.internal.source.Source;
import dev.lintel.model.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The packages that the manifests of a repository list, and the runtimes that they name. */
final class Manifests {
    private static final Names REQUIREMENTS = new Names(List.of("requirements*.txt", "*requirements.txt"));
    /** What others need as well, which nobody chose. */
    private static final Names PINS = new Names(List.of("*constraint*", "*lock*", "*frozen*", "*freeze*"));

    private static final Names CONDA = new Names(List.of("environment.yml", "environment.yaml", "conda.yml"));
    private static final Pattern PACKAGE = Pattern.compile("^[A-Za-z0-9](?:[A-Za-z0-9._-]*+)");
    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>\\s*+([\\w.-]++)\\s*+</artifactId>");
    private static final Pattern GO = Pattern.compile("^go (\\d++(?:\\.\\d++)*+)");
    private static final Pattern VERSION = Pattern.compile("^v?(\\d++(?:\\.\\d++)*+)");

    private final Allowance allowance;
    private final List<Listed> packages = new ArrayList<>();
    private final Map<String, AskedRuntime> runtimes = new HashMap<>();

    /** A package that the manifest of a folder lists. */
    record Listed(String name, String folder, Origin origin) {}

    /** A runtime that a file of a folder asks for. */
    record AskedRuntime(String name, String version, Origin origin) {}

    Manifests(Allowance allowance) {
        this.allowance = allowance;
    }

    static boolean isOne(RepositoryFile file) {
        return switch (file.lastName()) {
            case "pyproject.toml", "Pipfile", "package.json", "pom.xml", "go.mod", ".python-version", ".nvmrc" -> true;
            default -> (REQUIREMENTS.has(file.lastName()) && !PINS.has(file.lastName())) || CONDA.has(file.lastName());
        };
    }

    /** Every package, in the order of the files. */
    List<Listed> packages() {
        return packages;
    }

    /** The runtime that a folder, or the closest one above it, asks for. */
    Optional<AskedRuntime> runtime(String folder, String runtime) {
        String at = folder;
        while (true) {
            AskedRuntime asked = runtimes.get(at + ":" + runtime);
            if (asked != null || at.isEmpty()) {
                return Optional.ofNullable(asked);
            }
            at = RepositoryFile.folderOf(at);
        }
    }

    /** Reads one; a manifest that cannot be read lists nothing. */
    void read(RepositoryFile file, String text) {
        try {
            switch (file.lastName()) {
                case "pyproject.toml", "Pipfile" -> python(file, toml(file, text));
                case "package.json" ->
                    javaScript(file, Source.of(text, file.path().toString(), allowance));
                case "pom.xml" -> lines(file, text, ARTIFACT);
                case "go.mod" -> lines(file, text, GO);
                case ".python-version" -> version(file, "python", text);
                case ".nvmrc" -> version(file, "nodejs", text);
                default -> list(file, text);
            }
        } catch (InputException faulty) {
            // Whoever builds it is told by the tool that reads it.
        }
    }

    private Source toml(RepositoryFile file, String text) {
        return Source.ofToml(text, file.path().toString(), allowance);
    }

    private void python(RepositoryFile file, Source source) {
        Node.Mapping root = (Node.Mapping) source.root();
        Optional<Node.Mapping> tool = root.mapping("tool");
        root.mapping("project").ifPresent(project -> {
            project.get("dependencies").ifPresent(each -> requirements(file, source, each));
            project.mapping("optional-dependencies")
                    .ifPresent(groups -> values(groups).forEach(each -> requirements(file, source, each)));
        });
        root.mapping("dependency-groups")
                .ifPresent(groups -> values(groups).forEach(each -> requirements(file, source, each)));
        Stream.of(root.mapping("packages"), root.mapping("dev-packages"))
                .flatMap(Optional::stream)
                .forEach(each -> keys(file, source, each));
        tool.flatMap(tools -> tools.mapping("uv"))
                .flatMap(uv -> uv.get("dev-dependencies"))
                .ifPresent(each -> requirements(file, source, each));
        tool.flatMap(tools -> tools.mapping("poetry")).ifPresent(poetry -> {
            Stream.of(poetry.mapping("dependencies"), poetry.mapping("dev-dependencies"))
                    .flatMap(Optional::stream)
                    .forEach(each -> keys(file, source, each));
            poetry.mapping("group")
                    .ifPresent(groups -> values(groups).forEach(group -> {
                        if (group instanceof Node.Mapping one) {
                            one.mapping("dependencies").ifPresent(each -> keys(file, source, each));
                        }
                    }));
        });
        tool.ifPresent(tools -> keys(file, source, tools));
    }

    private static List<Node> values(Node.Mapping mapping) {
        return mapping.entries().values().stream().map(Entry::value).toList();
    }

    private void requirements(RepositoryFile file, Source source, Node list) {
        for (Node each : list.each()) {
            if (each instanceof Node.Scalar scalar) {
                add(file, scalar.text(), source.origin(each, ""));
            }
        }
    }

    private void keys(RepositoryFile file, Source source, Node.Mapping mapping) {
        mapping.entries().values().forEach(entry -> add(file, entry.key(), source.origin(entry, "")));
    }

    private void javaScript(RepositoryFile file, Source source) {
        if (source.root() instanceof Node.Mapping root) {
            Stream.of("dependencies", "devDependencies", "peerDependencies")
                    .flatMap(key -> root.mapping(key).stream())
                    .flatMap(each -> each.entries().values().stream())
                    .forEach(entry -> packages.add(new Listed(entry.key(), file.folder(), source.origin(entry, ""))));
        }
    }

    private void list(RepositoryFile file, String text) {
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String stripped = line.strip().replaceFirst("^- ", "");
            if (!stripped.startsWith("#") && !stripped.startsWith("-")) {
                add(file, stripped, file.at(number));
            }
        }
    }

    private void lines(RepositoryFile file, String text, Pattern pattern) {
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            Matcher matcher = pattern.matcher(line.strip());
            if (matcher.find()) {
                if (pattern == GO) {
                    version(file, "go", matcher.group(1));
                } else {
                    packages.add(new Listed(matcher.group(1), file.folder(), file.at(number)));
                }
            }
        }
    }

    private void version(RepositoryFile file, String runtime, String text) {
        Matcher version = VERSION.matcher(text.strip());
        if (version.find()) {
            runtimes.put(file.folder() + ":" + runtime, new AskedRuntime(runtime, version.group(1), file.at(1)));
        }
    }

    private void add(RepositoryFile file, String requirement, Origin origin) {
        Matcher name = PACKAGE.matcher(requirement.strip());
        if (name.find()) {
            String spelled = name.group().toLowerCase(Locale.ROOT).replace('_', '-');
            packages.add(new Listed(spelled, file.folder(), origin));
        }
    }
}
