package dev.lintel.intake.internal.repository;

import dev.lintel.model.Origin;
import java.util.List;

/**
 * The code of the workload, without its tests.
 *
 * @param isWhole it is a whole repository, so that what is not in it is not there
 * @param origin the folder itself, for what is missing
 */
record Codebase(List<Code> files, List<CodeUnit> units, boolean isWhole, Origin origin) {
    boolean hasCode() {
        return !files.isEmpty();
    }

    boolean has(String concern) {
        return units.stream().anyMatch(unit -> unit.concern().equals(concern));
    }

    int lines(String language) {
        return files.stream()
                .filter(code -> code.language().equals(language))
                .mapToInt(Code::lines)
                .sum();
    }

    int lines() {
        return files.stream().mapToInt(Code::lines).sum();
    }
}
