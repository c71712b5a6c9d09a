package dev.lintel.intake.internal.repository;

import dev.lintel.architecture.PracticeAttributes;
import dev.lintel.intake.internal.repository.Vocabulary.Said;
import dev.lintel.model.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The tests of a repository: what runs them, what they try, and what they need. */
final class TestSuite {
    private static final Map<String, String> BY_LANGUAGE =
            Map.of("go", "go-test", "rust", "cargo-test", "java", "junit", "kotlin", "junit");

    /** The sources of tests beside those of the product, as builds of Java keep them. */
    private static final Pattern SOURCE_SET =
            Pattern.compile("(?:^|/)src/(?!main/)[^/]+/(?:java|kotlin|groovy|scala)/");

    private final Vocabulary words = Vocabulary.known();
    private final List<Code> tests = new ArrayList<>();
    private final List<RepositoryFile> data = new ArrayList<>();

    /** True for what stands among tests or is called one. */
    static boolean holds(RepositoryFile file) {
        Vocabulary words = Vocabulary.known();
        return words.testFolders.hasAny(file.folders())
                || words.testFiles.has(file.lastName())
                || SOURCE_SET.matcher(file.name()).find();
    }

    /** True for data that tests are given. */
    static boolean isData(RepositoryFile file) {
        Vocabulary words = Vocabulary.known();
        return words.dataEndings.has(file.ending())
                && words.testData.hasAny(file.folders())
                && file.folders().stream()
                        .anyMatch(folder -> words.testFolders.has(folder) && !folder.equals("fixtures"))
                && !words.manifests.has(file.lastName())
                && !file.lastName().startsWith("package");
    }

    void addData(RepositoryFile file) {
        data.add(file);
    }

    /** Takes in a file of code among the tests; what only helps them is told apart from tests. */
    void add(Code code) {
        tests.add(code);
    }

    /** @param packages what the manifests list */
    void describe(Practices practices, List<Manifests.Listed> packages, Codebase codebase) {
        List<Code> real = tests.stream().filter(this::isTest).toList();
        for (Code test : real) {
            for (Imports.Import each : test.imports()) {
                words.module(each.module()).map(Vocabulary.ModuleEntry::tests).orElse(List.of()).stream()
                        .filter(said -> said.practice() != PracticeAttributes.UNIT_TEST_FRAMEWORK)
                        .forEach(said -> practices.read(said, test.file().at(each.line())));
            }
            if (isIntegration(test.file())) {
                practices.yes(PracticeAttributes.INTEGRATION_TESTS, test.file().at(1));
            }
        }
        data.stream().findFirst().ifPresent(file -> practices.yes(PracticeAttributes.LOCAL_TEST_DATA, file.at(1)));
        framework(real, packages).ifPresent(found -> practices.read(found.said(), found.origin()));
        if (codebase.isWhole() && codebase.hasCode() && real.isEmpty()) {
            Origin nowhere = codebase.origin();
            practices.none(PracticeAttributes.UNIT_TEST_FRAMEWORK, nowhere);
            practices.no(PracticeAttributes.INTEGRATION_TESTS, nowhere);
            if (codebase.has(CodeUnits.INFRASTRUCTURE)) {
                practices.no(PracticeAttributes.INFRASTRUCTURE_TESTS, nowhere);
            }
        }
    }

    private boolean isTest(Code code) {
        String name = code.file().lastName();
        boolean called = words.testFiles.has(name) && !name.equals("conftest.py");
        return called
                || isInMavenTests(code.file())
                || code.imports().stream()
                        .flatMap(each -> words.module(each.module()).stream())
                        .anyMatch(module -> module.tests().stream()
                                .anyMatch(said -> said.practice() == PracticeAttributes.UNIT_TEST_FRAMEWORK));
    }

    private static boolean isInMavenTests(RepositoryFile file) {
        return SOURCE_SET.matcher(file.name()).find();
    }

    private boolean isIntegration(RepositoryFile file) {
        return words.integration.hasAny(file.folders()) || words.integration.has(file.lastName());
    }

    private record Found(Said said, Origin origin) {}

    /** What most lines of tests run with. */
    private Optional<Found> framework(List<Code> real, List<Manifests.Listed> packages) {
        Map<String, Integer> lines = new TreeMap<>();
        Map<String, Origin> first = new TreeMap<>();
        for (Code test : real) {
            Optional<Found> found = ofImports(test)
                    .or(() -> ofPackages(test, packages))
                    .or(() -> Optional.ofNullable(BY_LANGUAGE.get(test.language()))
                            .map(name -> found(name, test.file().at(1))));
            found.ifPresent(each -> {
                String name = each.said().value().map(Object::toString).orElse("");
                lines.merge(name, test.lines(), Integer::sum);
                first.putIfAbsent(name, each.origin());
            });
        }
        // A test case of unittest is run by pytest where both are there.
        if (lines.containsKey("pytest") && lines.containsKey("unittest")) {
            lines.merge("pytest", lines.getOrDefault("unittest", 0), Integer::sum);
            lines.remove("unittest");
        }
        return lines.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .flatMap(most ->
                        Optional.ofNullable(first.get(most.getKey())).map(origin -> found(most.getKey(), origin)));
    }

    private static Found found(String framework, Origin origin) {
        return new Found(new Said(PracticeAttributes.UNIT_TEST_FRAMEWORK, Optional.of(framework)), origin);
    }

    private Optional<Found> ofImports(Code test) {
        for (Imports.Import each : test.imports()) {
            Optional<Said> said =
                    words.module(each.module()).map(Vocabulary.ModuleEntry::tests).orElse(List.of()).stream()
                            .filter(one -> one.practice() == PracticeAttributes.UNIT_TEST_FRAMEWORK)
                            .findFirst();
            if (said.isPresent()) {
                return Optional.of(new Found(said.get(), test.file().at(each.line())));
            }
        }
        return Optional.empty();
    }

    private Optional<Found> ofPackages(Code test, List<Manifests.Listed> packages) {
        boolean python = test.language().equals("python");
        return packages.stream()
                .filter(each -> CodeUnit.isBelow(test.file().folder(), each.folder()))
                .flatMap(each -> words.listed(each.name()).flatMap(Vocabulary.PackageEntry::test).stream()
                        .filter(name -> name.equals("pytest") == python)
                        .map(name -> found(name, each.origin())))
                .findFirst();
    }
}
