package dev.lintel.intake.internal.repository;

import dev.lintel.architecture.PracticeAttributes;
import dev.lintel.architecture.Value;
import dev.lintel.architecture.WorkloadAttributes;
import dev.lintel.intake.internal.Reading;
import dev.lintel.model.Origin;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the code as a whole shows: its first language, how it is set up, and what is kept apart from what. */
final class Structure {
    private static final Names INGESTION = new Names(List.of(
            "ingest", "ingestion", "ingestor", "ingestors", "extract", "extraction", "extractors", "collectors"));
    private static final Names TRANSFORMATION =
            new Names(List.of("transform", "transformation", "transformations", "transformers", "transforms", "dbt"));
    private static final Names SERVING = new Names(List.of("serve", "serving", "api", "apis", "webapp", "frontend"));

    /** A workload with fewer functions may be said to have none of a habit by chance. */
    private static final int ENOUGH_FUNCTIONS = 10;

    private final Practices practices;
    private final Codebase codebase;

    Structure(Practices practices, Codebase codebase) {
        this.practices = practices;
        this.codebase = codebase;
    }

    void describe(Reading reading) {
        languages(reading);
        for (Code code : codebase.files()) {
            boolean deploys = CodeUnits.concern(code)
                    .filter(CodeUnits.INFRASTRUCTURE::equals)
                    .isPresent();
            for (Imports.Import each : code.imports()) {
                Vocabulary.known().module(each.module()).ifPresent(module -> {
                    Origin origin = code.file().at(each.line());
                    module.practices().forEach(said -> practices.read(said, origin));
                    module.provider()
                            .ifPresent(cloud -> reading.say(WorkloadAttributes.PROVIDER, Value.read(cloud, origin)));
                });
            }
            if (!deploys) {
                code.environment()
                        .ifPresent(line -> practices.yes(
                                PracticeAttributes.CONFIGURATION_BY_ENVIRONMENT,
                                code.file().at(line)));
                code.asynchronous()
                        .ifPresent(line -> practices.yes(
                                PracticeAttributes.ASYNC_IO, code.file().at(line)));
            }
        }
        hints();
        infrastructure();
        apart();
    }

    /** More than half of the code is written in it. */
    private void languages(Reading reading) {
        Set<String> languages = new TreeSet<>();
        codebase.files().forEach(code -> languages.add(code.language()));
        languages.stream()
                .filter(language -> codebase.lines(language) * 2 > codebase.lines())
                .findFirst()
                .ifPresent(language -> codebase.units().stream()
                        .filter(unit -> unit.language().equals(language))
                        .findFirst()
                        .ifPresent(unit ->
                                reading.say(WorkloadAttributes.TEAM_LANGUAGE, Value.read(language, unit.origin()))));
    }

    private void hints() {
        int functions = codebase.files().stream().mapToInt(Code::functions).sum();
        Optional<Code> hinted =
                codebase.files().stream().filter(code -> code.hinted() > 0).findFirst();
        if (hinted.isPresent()) {
            practices.unclear(
                    PracticeAttributes.TYPE_HINTS,
                    "functions carry type hints, and nothing in the repository checks them",
                    hinted.get().file().at(1));
        } else if (functions >= ENOUGH_FUNCTIONS) {
            practices.no(PracticeAttributes.TYPE_HINTS, codebase.origin());
        }
    }

    /** Kept apart where no folder holds both; mixed where one file is about both. */
    private void infrastructure() {
        Map<String, Set<String>> concerns = new HashMap<>();
        for (Code code : codebase.files()) {
            Set<String> own = new HashSet<>();
            code.imports()
                    .forEach(each -> Vocabulary.known()
                            .module(each.module())
                            .flatMap(Vocabulary.ModuleEntry::concern)
                            .ifPresent(own::add));
            if (own.contains(CodeUnits.INFRASTRUCTURE) && own.size() > 1) {
                practices.no(
                        PracticeAttributes.INFRASTRUCTURE_SEPARATE, code.file().at(1));
            }
            concerns.computeIfAbsent(code.file().folder(), folder -> new HashSet<>())
                    .addAll(own);
        }
        boolean some = codebase.has(CodeUnits.INFRASTRUCTURE)
                && codebase.units().stream().anyMatch(unit -> !unit.concern().equals(CodeUnits.INFRASTRUCTURE));
        boolean apart = concerns.values().stream()
                .allMatch(each -> each.size() < 2 || !each.contains(CodeUnits.INFRASTRUCTURE));
        if (some && apart) {
            codebase.units().stream()
                    .filter(unit -> unit.concern().equals(CodeUnits.INFRASTRUCTURE))
                    .findFirst()
                    .ifPresent(unit -> practices.yes(PracticeAttributes.INFRASTRUCTURE_SEPARATE, unit.origin()));
        }
    }

    private void apart() {
        Optional<Code> ingestion = in(INGESTION);
        Optional<Code> transformation = in(TRANSFORMATION);
        Optional<Code> serving = in(SERVING);
        if (transformation.isPresent()) {
            ingestion.ifPresent(code -> practices.yes(
                    PracticeAttributes.INGESTION_SEPARATE, code.file().at(1)));
            serving.ifPresent(code -> practices.yes(
                    PracticeAttributes.TRANSFORMATION_SEPARATE, code.file().at(1)));
        }
    }

    private Optional<Code> in(Names folders) {
        return codebase.files().stream()
                .filter(code -> folders.hasAny(code.file().folders()))
                .findFirst();
    }
}
