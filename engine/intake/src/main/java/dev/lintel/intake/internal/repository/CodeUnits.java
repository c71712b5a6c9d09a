package dev.lintel.intake.internal.repository;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The code of a repository in units: those files that a manifest holds together, that are about one concern and are written
 * in one language. What a file is about, its imports say; where they are silent, the files beside it.
 */
final class CodeUnits {
    static final String INFRASTRUCTURE = "infrastructure";
    static final String ORCHESTRATION = "orchestration";
    static final String DATA = "data";
    static final String APPLICATION = "application";

    /** Of several that a file is about, the first counts. */
    private static final List<String> CONCERNS = List.of(INFRASTRUCTURE, ORCHESTRATION, DATA, APPLICATION);

    private static final int MOST = 30;
    /** Code of so many lines counts however large the rest is. */
    private static final int MANY_LINES = 200;

    /** Shorter code counts where it is one line in so many of the whole. */
    private static final int SHARE = 20;

    private static final int SHARE_OF_LANGUAGE = 50;

    private CodeUnits() {}

    /** @param manifests the folders that a manifest stands in */
    static List<CodeUnit> of(List<Code> files, Set<String> manifests) {
        Map<Code, String> concerns = concerns(files);
        List<CodeUnit> byManifest = grouped(files, concerns, manifests);
        if (byManifest.size() > MOST) {
            Set<String> outermost = new HashSet<>();
            files.forEach(code ->
                    outermost.add(code.file().folders().stream().findFirst().orElse("")));
            return counting(grouped(files, concerns, outermost), files);
        }
        return counting(byManifest, files);
    }

    private static List<CodeUnit> counting(List<CodeUnit> units, List<Code> files) {
        return units.stream()
                .filter(unit -> counts(unit, units, files))
                .sorted(Comparator.comparing(CodeUnit::folder)
                        .thenComparing(CodeUnit::concern)
                        .thenComparing(CodeUnit::language))
                .toList();
    }

    /** Large by itself, or where most of a language stands that is more than a bystander. */
    private static boolean counts(CodeUnit unit, List<CodeUnit> units, List<Code> files) {
        int all = files.stream().mapToInt(Code::lines).sum();
        List<CodeUnit> sameLanguage = units.stream()
                .filter(other -> other.language().equals(unit.language()))
                .toList();
        int ofLanguage = sameLanguage.stream().mapToInt(CodeUnit::lines).sum();
        boolean largest = sameLanguage.stream().allMatch(other -> other.lines() <= unit.lines());
        return unit.lines() >= MANY_LINES
                || unit.lines() * SHARE >= all
                || (largest && (ofLanguage >= MANY_LINES || ofLanguage * SHARE_OF_LANGUAGE >= all));
    }

    private static List<CodeUnit> grouped(List<Code> files, Map<Code, String> concerns, Set<String> manifests) {
        Map<String, CodeUnit> units = new TreeMap<>();
        for (Code code : files) {
            String concern = concerns.getOrDefault(code, APPLICATION);
            String key = closest(code.file().folder(), manifests) + "\n" + concern + "\n" + code.language();
            units.computeIfAbsent(key, unused -> new CodeUnit(concern, code.language()))
                    .add(code);
        }
        return new ArrayList<>(units.values());
    }

    private static String closest(String folder, Set<String> manifests) {
        String at = folder;
        while (!at.isEmpty() && !manifests.contains(at)) {
            at = RepositoryFile.folderOf(at);
        }
        return at;
    }

    private static Map<Code, String> concerns(List<Code> files) {
        Map<Code, String> concerns = new HashMap<>();
        Map<String, Map<String, Integer>> byFolder = new HashMap<>();
        for (Code code : files) {
            concern(code).ifPresent(concern -> {
                concerns.put(code, concern);
                byFolder.computeIfAbsent(code.language() + ":" + code.file().folder(), folder -> new HashMap<>())
                        .merge(concern, code.lines(), Integer::sum);
            });
        }
        for (Code code : files) {
            if (!concerns.containsKey(code)) {
                concerns.put(code, around(code, byFolder));
            }
        }
        return concerns;
    }

    /** What its own imports say that it is about. */
    static Optional<String> concern(Code code) {
        Set<String> said = new HashSet<>();
        code.imports()
                .forEach(each -> Vocabulary.known()
                        .module(each.module())
                        .flatMap(Vocabulary.ModuleEntry::concern)
                        .ifPresent(said::add));
        return CONCERNS.stream().filter(said::contains).findFirst();
    }

    /**
     * What most code of its language is about in its folder, or in the closest one above it that has any. What a program of
     * infrastructure deploys stands below it and is none, and neither is what calls the services itself.
     */
    private static String around(Code code, Map<String, Map<String, Integer>> byFolder) {
        boolean callsServices = code.imports().stream()
                .flatMap(each -> Vocabulary.known().module(each.module()).stream())
                .anyMatch(module -> module.provider().isPresent());
        String at = code.file().folder();
        while (true) {
            boolean mayBeInfrastructure = at.equals(code.file().folder()) && !callsServices;
            Optional<String> most = byFolder.getOrDefault(code.language() + ":" + at, Map.of()).entrySet().stream()
                    .filter(entry -> mayBeInfrastructure || !entry.getKey().equals(INFRASTRUCTURE))
                    .max(Map.Entry.<String, Integer>comparingByValue()
                            .thenComparingInt(entry -> -CONCERNS.indexOf(entry.getKey())))
                    .map(Map.Entry::getKey);
            if (most.isPresent()) {
                return most.get();
            }
            if (at.isEmpty()) {
                return APPLICATION;
            }
            at = RepositoryFile.folderOf(at);
        }
    }
}
