package dev.lintel.benchmarks.byhand;

import static dev.lintel.benchmarks.byhand.RuleByHand.GO_FOR_DATA;
import static dev.lintel.benchmarks.byhand.RuleByHand.LANGUAGES_FOR_ONE_ROLE;
import static dev.lintel.benchmarks.byhand.RuleByHand.LANGUAGES_IN_ONE_REPOSITORY;
import static dev.lintel.benchmarks.byhand.RuleByHand.LANGUAGE_WITHOUT_NEED;
import static dev.lintel.benchmarks.byhand.RuleByHand.MANY_LANGUAGES;
import static dev.lintel.benchmarks.byhand.RuleByHand.ORCHESTRATION_IN_JAVASCRIPT;
import static dev.lintel.benchmarks.byhand.RuleByHand.POLYGLOT;

import dev.lintel.architecture.AttributeValues;
import dev.lintel.architecture.ComponentAttributes;
import dev.lintel.architecture.PracticeAttributes;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a workload is written in. They are asked only of teams that may write Python. */
final class LanguageRules {
    private static final int FEW_LANGUAGES = 2;

    private final Set<String> languages = new HashSet<>();
    private final Map<String, Set<String>> byRole = new TreeMap<>();

    void review(Part part, Faults faults) {
        String id = part.id();
        String language = part.language();
        if (language.isEmpty()) {
            return;
        }
        if (!Said.yes(part.values(), ComponentAttributes.LANGUAGE_REQUIRED_BY_SERVICE)) {
            languages.add(language);
            if (!part.role().isEmpty()) {
                byRole.computeIfAbsent(part.role(), role -> new HashSet<>()).add(language);
            }
        }
        if (part.role().equals("transformation") && language.equals("go")) {
            faults.add(GO_FOR_DATA, id, () -> id + " transforms data in Go");
        } else if (part.role().equals("orchestration")
                && (language.equals("javascript") || language.equals("typescript"))) {
            faults.add(ORCHESTRATION_IN_JAVASCRIPT, id, () -> id + " orchestrates in " + Languages.spelled(language));
        } else if (!language.equals("python")
                && Languages.isGeneralPurpose(language)
                && Said.no(part.values(), ComponentAttributes.LANGUAGE_REQUIRED_BY_SERVICE)) {
            faults.add(
                    LANGUAGE_WITHOUT_NEED,
                    id,
                    () -> id + " is written in " + Languages.spelled(language) + ", and nothing it uses requires that");
        }
    }

    /** What the parts come to that were reviewed before. */
    void review(String workload, AttributeValues practices, Faults faults) {
        Set<String> distinct = Languages.distinct(languages);
        boolean oneRepository = Said.yes(practices, PracticeAttributes.SINGLE_REPOSITORY);
        if (distinct.size() > FEW_LANGUAGES) {
            faults.add(
                    MANY_LANGUAGES,
                    workload,
                    () -> workload + " is written in " + Languages.spelled(distinct)
                            + ", which nobody on it knows all of");
        }
        if (distinct.size() > 1 && oneRepository) {
            faults.add(
                    LANGUAGES_IN_ONE_REPOSITORY,
                    workload,
                    () -> "The one repository of " + workload + " holds " + Languages.spelled(distinct));
        }
        if (distinct.size() > 1 && distinct.size() <= FEW_LANGUAGES && !oneRepository) {
            faults.add(POLYGLOT, workload, () -> workload + " is written in " + Languages.spelled(distinct));
        }
        byRole.values().removeIf(each -> Languages.distinct(each).size() < 2);
        if (!byRole.isEmpty()) {
            faults.add(
                    LANGUAGES_FOR_ONE_ROLE,
                    workload,
                    () -> workload + " mixes languages within one concern: " + String.join(", ", byRole.keySet()));
        }
    }
}
