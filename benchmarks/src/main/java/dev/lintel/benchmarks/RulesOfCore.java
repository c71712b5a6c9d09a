package dev.lintel.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Rules of the core pack that stand in for those of a company.
 *
 * @param home the folder of the core pack's files
 * @param rules the folders of those that name no other rule, in the order of their paths
 */
record RulesOfCore(Path home, List<Path> rules) {
    static RulesOfCore of(Path core) throws IOException {
        try (Stream<Path> all = Files.walk(core.resolve("rules"))) {
            return new RulesOfCore(
                    core,
                    all.filter(file -> file.endsWith("rule.drl"))
                            .map(Path::getParent)
                            .filter(RulesOfCore::standsAlone)
                            .sorted()
                            .toList());
        }
    }

    private static boolean standsAlone(Path rule) {
        try {
            return !Files.readString(rule.resolve("rule.md")).contains("givesWayTo");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a pack of some of them. */
    void write(Path folder, String name, int first, int count) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("pack.yaml"), "name: " + name + "\nversion: 1.0.0\n");
        for (Path rule : rules.subList(first, first + count)) {
            Path target = folder.resolve("rules")
                    .resolve(name)
                    .resolve(home.resolve("rules/core").relativize(rule).toString());
            Files.createDirectories(target);
            String drl = Files.readString(rule.resolve("rule.drl"));
            Files.writeString(target.resolve("rule.drl"), drl.replace("package rules.core", "package rules." + name));
            Files.copy(rule.resolve("rule.md"), target.resolve("rule.md"));
        }
    }
}
