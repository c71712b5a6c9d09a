package dev.lintel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.cli.LintelJar.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a script for a POSIX shell")
class LauncherIT {
    private static final String[] REVIEW = {"review", "inputs/orders.yaml", "--stage", "production"};

    /** With an archive once one of the tests that share it has run. */
    @TempDir
    private static Path shared = Path.of("");

    @TempDir
    private Path cache = Path.of("");

    @Test
    void makesAnArchiveAndUsesIt() throws Exception {
        Run plain = LintelJar.run(REVIEW);
        assertThat(plain.exitCode()).isEqualTo(1);

        assertThat(launch(cache, REVIEW)).isEqualTo(plain);
        Path archive = archive();
        // Which a JVM refuses to start with unless it fits.
        assertThat(LintelJar.run(List.of("-Xshare:on", "-XX:SharedArchiveFile=" + archive), REVIEW))
                .isEqualTo(plain);

        assertThat(launch(cache, REVIEW)).isEqualTo(plain);
        assertThat(files()).containsExactly(archive);
    }

    @Test
    void refusesAsTheJarDoes() throws Exception {
        String[] misspelt = {"review", "inputs/orders.yaml", "--stag", "demo"};
        assertThat(launch(shared, misspelt)).isEqualTo(LintelJar.run(misspelt));
    }

    @Test
    void passesArgumentsOnAsTheyAre() throws Exception {
        String odd = "no such file; $HOME 'or' \"*\"";
        assertThat(launch(shared, "review", odd)).isEqualTo(LintelJar.run("review", odd));
    }

    @Test
    void doesWithoutACacheFolder() throws Exception {
        Run plain = LintelJar.run(REVIEW);
        Path file = Files.createFile(cache.resolve("no-folder"));
        assertThat(LintelJar.launch(LintelJar.LAUNCHER, Map.of("XDG_CACHE_HOME", file.toString()), REVIEW))
                .isEqualTo(plain);
        assertThat(LintelJar.launch(LintelJar.LAUNCHER, Map.of("XDG_CACHE_HOME", "", "HOME", ""), REVIEW))
                .isEqualTo(plain);
    }

    @Test
    void makesItAnewWhereItIsBroken() throws Exception {
        Run plain = LintelJar.run(REVIEW);
        launch(cache, REVIEW);
        Path archive = archive();
        byte[] whole = Files.readAllBytes(archive);

        replace(archive, Arrays.copyOf(whole, 100_000));
        assertThat(launch(cache, REVIEW)).isEqualTo(plain);
        assertThat(Files.size(archive())).isGreaterThan(100_000);
    }

    @Test
    void doesWithoutAnArchiveThatFitsAnotherJvm() throws Exception {
        Run plain = LintelJar.run(REVIEW);
        launch(cache, REVIEW);
        Path archive = archive();
        replace(archive, new byte[(int) Files.size(archive)]);
        assertThat(launch(cache, REVIEW)).isEqualTo(plain);
    }

    @Test
    void asksAJvmOnceThatMakesNone() throws Exception {
        Run plain = LintelJar.run(REVIEW);
        launch(cache, REVIEW);
        Path archive = archive();
        Path none = Files.createFile(
                archive.resolveSibling(archive.getFileName().toString().replaceAll("-\\d+\\.jsa$", "-0.jsa")));
        Files.delete(archive);
        assertThat(launch(cache, REVIEW)).isEqualTo(plain);
        assertThat(files()).containsExactly(none);
    }

    @Test
    void makesItAnewForAnotherJar() throws Exception {
        launch(cache, REVIEW);
        Path archive = archive();
        Files.setLastModifiedTime(archive, FileTime.fromMillis(0));
        launch(cache, REVIEW);
        assertThat(Files.getLastModifiedTime(archive()).toMillis()).isPositive();
    }

    @Test
    void isStartedTwiceAtOnce() throws Exception {
        Run plain = LintelJar.run(REVIEW);
        var one = LintelJar.starting(LintelJar.LAUNCHER, environment(cache), REVIEW);
        var other = LintelJar.starting(LintelJar.LAUNCHER, environment(cache), REVIEW);
        assertThat(LintelJar.finished(one)).isEqualTo(plain);
        assertThat(LintelJar.finished(other)).isEqualTo(plain);
        assertThat(launch(cache, REVIEW)).isEqualTo(plain);
        assertThat(files()).containsExactly(archive());
    }

    @Test
    void isFoundThroughALink() throws Exception {
        Path link = Files.createSymbolicLink(cache.resolve("link"), LintelJar.LAUNCHER);
        assertThat(LintelJar.launch(link, environment(shared), REVIEW)).isEqualTo(LintelJar.run(REVIEW));
        Files.delete(link);
    }

    @Test
    void leavesAloneWhoeverSetsOptionsOfTheJvm() throws Exception {
        Map<String, String> environment =
                Map.of("XDG_CACHE_HOME", cache.toString(), "JDK_JAVA_OPTIONS", "-XX:+UseParallelGC");
        Run run = LintelJar.launch(LintelJar.LAUNCHER, environment, REVIEW);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEqualTo(LintelJar.run(REVIEW).out());
    }

    private static Run launch(Path cache, String... arguments) throws IOException, InterruptedException {
        return LintelJar.launch(LintelJar.LAUNCHER, environment(cache), arguments);
    }

    /** An archive is not written to once it is made. */
    private static void replace(Path archive, byte[] content) throws IOException {
        Files.delete(archive);
        Files.write(archive, content);
    }

    private static Map<String, String> environment(Path cache) {
        return Map.of("XDG_CACHE_HOME", cache.toString());
    }

    private Path archive() throws IOException {
        List<Path> files = files();
        assertThat(files).hasSize(1);
        assertThat(files.get(0)).isNotEmptyFile();
        return files.get(0);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(cache)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
