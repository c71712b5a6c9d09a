package dev.lintel.model;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
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

    /** Languages whose names are more than a capital letter. */
    private static final Map<String, String> SPELLINGS = Map.ofEntries(
            Map.entry("javascript", "JavaScript"),
            Map.entry("typescript", "TypeScript"),
            Map.entry("php", "PHP"),
            Map.entry("sql", "SQL"),
            Map.entry("yaml", "YAML"),
            Map.entry("json", "JSON"),
            Map.entry("hcl", "HCL"),
            Map.entry("toml", "TOML"),
            Map.entry("xml", "XML"),
            Map.entry("html", "HTML"),
            Map.entry("css", "CSS"),
            Map.entry("graphql", "GraphQL"),
            Map.entry("vtl", "VTL"),
            Map.entry("amazon-states-language", "the Amazon States Language"));

    private Languages() {}

    /** The name of a language as people write it. */
    static String spelled(String language) {
        return SPELLINGS.getOrDefault(
                language, language.substring(0, 1).toUpperCase(Locale.ROOT) + language.substring(1));
    }

    static boolean isGeneralPurpose(String language) {
        return !isSpecific(language);
    }

    /** One that fits its purpose and is no second language. */
    static boolean isSpecific(String language) {
        return SPECIFIC.contains(language);
    }

    /** The one general-purpose language of those; unknown where there are several, or one that may be any. */
    static Name only(List<String> languages, View view) {
        return languages.size() == 1
                        && isGeneralPurpose(languages.get(0))
                        && !languages.get(0).equals(Technology.ANY_LANGUAGE)
                ? Name.of(languages.get(0))
                : Name.unknown(view);
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
