package dev.lintel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PacksIT {
    /** The small pack of a company that the samples share. */
    private static final String ACME = LintelJar.ROOT
            .resolve("samples/embed-in-java/src/test/resources/packs/acme")
            .toString();

    @Test
    void aRuleCompiledInTheJarReactsToWhatACoreRuleInferred() throws Exception {
        String review =
                LintelJar.run("review", "inputs/lintel.yaml", "--pack", ACME).answer(1);

        assertThat(review).contains("acme 1.0.0", "acme/door-without-way-out", "nobody wrote down the way out");
    }

    @Test
    void aCompanyReviewsByItsRulesAndItsPolicy() throws Exception {
        String clinic = LintelJar.ROOT
                .resolve("samples/company-pack/src/main/resources/packs/clinic")
                .toString();
        String review = LintelJar.runInRoot("review", "samples/company-pack/example", "--pack", clinic)
                .answer(1);

        assertThat(review)
                .contains("clinic 1.0", "BLOCKER  archive keeps data about patients in eu-west-1")
                .contains("core/no-backups for records waives nothing: a policy makes the rule mandatory")
                .contains(
                        "archive keeps data about patients for 9 years, not 10",
                        "waived by records team until 2099-12-31")
                .doesNotContain("own fact");
    }

    @Test
    void aPackMayLieInAJar(@TempDir Path home) throws Exception {
        Path folder = LintelJar.ROOT.resolve("samples/company-pack/src/main/resources/packs/clinic");
        Path jar = home.resolve("clinic.jar");
        try (FileSystem inside = FileSystems.newFileSystem(jar, Map.of("create", "true"));
                Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path entry = inside.getPath(folder.relativize(file).toString());
                if (entry.getParent() != null) {
                    Files.createDirectories(entry.getParent());
                }
                Files.copy(file, entry);
            }
        }

        assertThat(LintelJar.run("explain", "clinic/records-abroad", "--pack", jar.toString())
                        .answer(0))
                .contains("Keep data about patients at home", "ourRegions = eu-central-1, eu-central-2");
    }

    @Test
    void explainsARuleOfAPack() throws Exception {
        assertThat(LintelJar.run("explain", "acme/door-without-way-out", "--pack", ACME)
                        .answer(0))
                .contains("Write down the way out", "acme.way-out");
    }

    @Test
    void namesTheRuleAndTheFileThatDoNotCompile() throws Exception {
        assertThat(LintelJar.run("review", "inputs/lintel.yaml", "--pack", "packs/broken")
                        .refusal())
                .contains("rule broken/misspelt", "rules/broken/doors/misspelt/rule.drl", "catgory");
    }

    @Test
    void refusesAPackThatIsNotThere() throws Exception {
        assertThat(LintelJar.run("rules", "--pack", "packs/nowhere").refusal()).contains("packs/nowhere", "pack.yaml");
    }
}
