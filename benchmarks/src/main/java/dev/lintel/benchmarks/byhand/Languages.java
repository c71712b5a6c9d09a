package dev.lintel.benchmarks.byhand;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Languages by their names. */
final class Languages {
    private static final Set<String> SPECIFIC = Set.of(
            "sql",
            "yaml",
            "json",
            "hcl",
            "toml",
            "xml",
            "html",
            "css",
            "graphql",
            "vtl",
            "jinja",
            "shell",
            "bash",
            "dockerfile",
            "rego",
            "markdown",
            "regex",
            "amazon-states-language");

    private static final Map<String, String> BY_RUNTIME = Map.of(
            "python", "python",
            "nodejs", "javascript",
            "java", "java",
            "go", "go",
            "dotnet", "c#",
            "dotnetcore", "c#",
            "ruby", "ruby");

    private static final Map<String, String> SPELLINGS =
            Map.of("javascript", "JavaScript", "typescript", "TypeScript", "php", "PHP");

    private Languages() {}

    static boolean isGeneralPurpose(String language) {
        return !SPECIFIC.contains(language);
    }

    /** The language that a runtime executes; empty for one that may execute any. */
    static String ofRuntime(String runtime) {
        return BY_RUNTIME.getOrDefault(runtime, "");
    }

    /** Those that count as languages of their own, sorted: JavaScript beside TypeScript does not. */
    static Set<String> distinct(Collection<String> languages) {
        Set<String> distinct = new TreeSet<>();
        for (String language : languages) {
            if (isGeneralPurpose(language)) {
                distinct.add(language);
            }
        }
        if (distinct.contains("typescript")) {
            distinct.remove("javascript");
        }
        return distinct;
    }

    static String spelled(String language) {
        return SPELLINGS.getOrDefault(
                language, language.substring(0, 1).toUpperCase(Locale.ROOT) + language.substring(1));
    }

    static String spelled(Collection<String> languages) {
        return languages.stream().map(Languages::spelled).collect(Collectors.joining(", "));
    }
}
