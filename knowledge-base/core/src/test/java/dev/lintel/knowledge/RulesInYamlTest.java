package dev.lintel.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.rulekit.Contract;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules of the core, said without DRL: their own cases cannot tell the difference. */
class RulesInYamlTest {
    private static final Path CORE = Path.of("src/main/pack");
    private static final Path IN_YAML = Path.of("src/test/resources/dev/lintel/knowledge/rules-in-yaml");

    @TempDir
    private Path copy;

    @Test
    void sayTheSame() throws IOException {
        copyCore();
        List<String> rewritten = new ArrayList<>();
        try (Stream<Path> rules = Files.list(IN_YAML)) {
            for (Path yaml : rules.sorted().toList()) {
                String slug = yaml.getFileName().toString().replace(".yaml", "");
                Path folder = folder(slug);
                Files.delete(folder.resolve("rule.drl"));
                Files.copy(yaml, folder.resolve("rule.yaml"));
                rewritten.add("core/" + slug);
            }
        }

        List<Contract.RuleReport> reports = Contract.of(copy, List.of()).rules(rule -> rewritten.contains(rule.id()));

        assertThat(reports).hasSameSizeAs(rewritten).hasSizeGreaterThan(20).allSatisfy(report -> {
            assertThat(report.problems()).isEmpty();
            assertThat(report.cases()).isPositive();
        });
    }

    private Path folder(String slug) throws IOException {
        try (Stream<Path> topics = Files.list(copy.resolve("rules/core"))) {
            return topics.map(topic -> topic.resolve(slug))
                    .filter(Files::isDirectory)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void copyCore() throws IOException {
        Files.walkFileTree(CORE, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path target = copy.resolve(CORE.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
