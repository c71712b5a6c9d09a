package dev.lintel.intake.internal.repository;

import dev.lintel.architecture.ComponentAttributes;
import dev.lintel.architecture.ComponentDescription;
import dev.lintel.architecture.PracticeAttributes;
import dev.lintel.architecture.Value;
import dev.lintel.intake.internal.Reading;
import dev.lintel.model.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The dbt projects of a repository. */
final class DbtProjects {
    private static final Pattern TESTS = Pattern.compile("(?m)^\\h*+(?:-\\h*+)?(?:data_)?tests:");
    private static final Pattern DUCKDB = Pattern.compile("(?m)^\\h*+type:\\h*+[\"']?duckdb[\"']?\\h*+$");

    private final TreeMap<String, RepositoryFile> projects = new TreeMap<>();
    private final List<RepositoryFile> tests = new ArrayList<>();
    private final List<RepositoryFile> onDuckDb = new ArrayList<>();

    static boolean isProject(RepositoryFile file) {
        return file.lastName().equals("dbt_project.yml");
    }

    static boolean isProfile(RepositoryFile file) {
        return file.lastName().equals("profiles.yml") || file.lastName().equals("profiles.yaml");
    }

    void add(RepositoryFile project) {
        projects.put(project.folder(), project);
    }

    /** Looks at a file of YAML that may be a profile, or may declare tests. */
    void look(RepositoryFile file, String text) {
        if (isProfile(file) && DUCKDB.matcher(text).find()) {
            onDuckDb.add(file);
        } else if (text.contains("models:") || text.contains("sources:")) {
            if (TESTS.matcher(text).find()) {
                tests.add(file);
            }
        }
    }

    boolean isEmpty() {
        return projects.isEmpty();
    }

    /** True for what stands in one. */
    boolean holds(RepositoryFile file) {
        return projects.keySet().stream().anyMatch(folder -> CodeUnit.isBelow(file.folder(), folder));
    }

    void describe(Reading reading, Practices practices, List<Manifests.Listed> packages, Codebase codebase) {
        Optional<Manifests.Listed> duckdb = packages.stream()
                .filter(each -> each.name().equals("dbt-duckdb"))
                .findFirst();
        for (RepositoryFile project : projects.values()) {
            Origin origin = project.at(1);
            Optional<Origin> local = onDuckDb.stream()
                    .map(file -> file.at(1))
                    .findFirst()
                    .or(() -> duckdb.map(Manifests.Listed::origin));
            reading.builder()
                    .component(ComponentDescription.of(project.folder().isEmpty() ? "dbt" : project.folder())
                            .technology(local.isPresent() ? "dbt-duckdb" : "dbt-core")
                            .origin(origin)
                            .properties(Map.of("project", project.name()))
                            .with(ComponentAttributes.ROLE, Value.read("transformation", origin))
                            .with(ComponentAttributes.LANGUAGE, Value.read("sql", origin)));
        }
        if (!projects.isEmpty() && !codebase.has(CodeUnits.DATA)) {
            onDuckDb.stream()
                    .findFirst()
                    .ifPresent(file -> practices.yes(PracticeAttributes.PIPELINE_RUNS_LOCALLY, file.at(1)));
        }
        if (!projects.isEmpty()) {
            tests.stream()
                    .filter(this::holds)
                    .findFirst()
                    .ifPresent(file -> practices.yes(PracticeAttributes.DATA_QUALITY_GATES, file.at(1)));
        }
    }
}
