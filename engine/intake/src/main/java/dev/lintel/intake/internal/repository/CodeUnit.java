package dev.lintel.intake.internal.repository;

import dev.lintel.intake.internal.repository.Imports.Import;
import dev.lintel.intake.internal.repository.Vocabulary.ModuleEntry;
import dev.lintel.model.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Files of code that stand together, are about one thing and are written in one language. */
final class CodeUnit {
    private final String concern;
    private final String language;
    private final List<Code> files = new ArrayList<>();

    CodeUnit(String concern, String language) {
        this.concern = concern;
        this.language = language;
    }

    void add(Code code) {
        files.add(code);
    }

    String concern() {
        return concern;
    }

    String language() {
        return language;
    }

    List<Code> files() {
        return files;
    }

    int lines() {
        return files.stream().mapToInt(Code::lines).sum();
    }

    /** The folder that all of it stands in. */
    String folder() {
        String common = files.get(0).file().folder();
        for (Code each : files) {
            while (!isBelow(each.file().folder(), common)) {
                common = RepositoryFile.folderOf(common);
            }
        }
        return common;
    }

    static boolean isBelow(String folder, String above) {
        return above.isEmpty() || folder.equals(above) || folder.startsWith(above + "/");
    }

    /** Where most of it stands. */
    Origin origin() {
        Code longest = files.get(0);
        for (Code each : files) {
            longest = each.lines() > longest.lines() ? each : longest;
        }
        return longest.file().at(1);
    }

    /** What modules say of it, and where the first file imports the one that most files say it by. */
    record Found(String word, Origin origin) {}

    Optional<Found> technology() {
        return mostSaid(ModuleEntry::technology);
    }

    Optional<Found> framework() {
        return mostSaid(ModuleEntry::framework);
    }

    Optional<Found> library() {
        return mostSaid(ModuleEntry::library);
    }

    private Optional<Found> mostSaid(Function<ModuleEntry, Optional<String>> word) {
        Map<String, Integer> times = new LinkedHashMap<>();
        Map<String, Origin> first = new LinkedHashMap<>();
        for (Code code : files) {
            Map<String, Import> inFile = new LinkedHashMap<>();
            for (Import each : code.imports()) {
                Vocabulary.known()
                        .module(each.module())
                        .filter(module -> module.concern().orElse("").equals(concern))
                        .flatMap(word)
                        .ifPresent(said -> inFile.putIfAbsent(said, each));
            }
            inFile.forEach((said, each) -> {
                times.merge(said, 1, Integer::sum);
                first.putIfAbsent(said, code.file().at(each.line()));
            });
        }
        return times.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> new Found(most.getKey(), first.getOrDefault(most.getKey(), origin())));
    }
}
