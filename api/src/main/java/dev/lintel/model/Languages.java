package dev.lintel.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which words name a general-purpose language. */
final class Languages {
    /** Domain-specific languages and static configuration; they never count as a language (1.2.embrace.dsl). */
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

    /** A language by the runtime that executes it. */
    private static final Map<String, String> BY_RUNTIME = Map.of(
            "python",
            "python",
            "nodejs",
            "javascript",
            "java",
            "java",
            "go",
            "go",
            "dotnet",
            "c#",
            "dotnetcore",
            "c#",
            "ruby",
            "ruby");

    private Languages() {}

    static boolean isGeneralPurpose(String language) {
        return !SPECIFIC.contains(language);
    }

    static Name ofRuntime(Name runtime, View view) {
        return runtime.value().map(BY_RUNTIME::get).map(Name::of).orElseGet(() -> Name.unknown(view));
    }

    /** Distinct and sorted; JavaScript beside TypeScript is one language, not two. */
    static List<String> distinct(Collection<String> languages) {
        Set<String> distinct = new TreeSet<>(languages);
        distinct.removeIf(language -> !isGeneralPurpose(language));
        if (distinct.contains("typescript")) {
            distinct.remove("javascript");
        }
        return List.copyOf(distinct);
    }
}
