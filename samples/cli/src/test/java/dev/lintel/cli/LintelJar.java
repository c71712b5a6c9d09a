package dev.lintel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The jar that is shipped, run as its users run it. */
final class LintelJar {
    static final Path ROOT = Path.of(System.getProperty("lintel.root"));
    static final Path LAUNCHER = ROOT.resolve("samples/cli/target/lintel");
    private static final Path HOME = Path.of(System.getProperty("java.home"));
    static final Path JAR = ROOT.resolve("samples/cli/target/lintel.jar");
    private static final Path FOLDER = ROOT.resolve("samples/cli/src/test/resources");

    private static final List<String> SHORT_RUN = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
    /** As the launcher has them: the jar says the same with them, in half the time. */
    private static final List<String> QUICKLY = quickly();

    private LintelJar() {}

    /** What a run left behind. */
    record Run(int exitCode, String out, String errors) {
        /** It was refused with one message and nothing else. */
        String refusal() {
            assertThat(exitCode).as(errors).isEqualTo(2);
            assertThat(out).isEmpty();
            assertThat(errors)
                    .startsWith("lintel: ")
                    .endsWith("\n")
                    .doesNotContain("\tat ", "Exception", "WARNING", "\u001B");
            return errors;
        }

        /** It ran through with that exit code and nothing to complain about; JSON keeps to its published schema. */
        String answer(int expected) throws IOException {
            assertThat(errors).isEmpty();
            assertThat(exitCode).isEqualTo(expected);
            if (out.startsWith("{")) {
                PublishedSchema.assertKept(out);
            }
            return out;
        }
    }

    /** Runs it in the folder of the test inputs. */
    static Run run(String... arguments) throws IOException, InterruptedException {
        return run(QUICKLY, arguments);
    }

    /** The same in a JVM of other settings. */
    static Run run(List<String> jvmOptions, String... arguments) throws IOException, InterruptedException {
        return run(FOLDER, jvmOptions, arguments);
    }

    /** Runs it in the root of the project, as README.md does. */
    static Run runInRoot(String... arguments) throws IOException, InterruptedException {
        return run(ROOT, List.of(), arguments);
    }

    /** Runs it in a folder of the test's own. */
    static Run runIn(Path folder, String... arguments) throws IOException, InterruptedException {
        return run(folder, QUICKLY, arguments);
    }

    private static List<String> quickly() {
        Path archive = ROOT.resolve("samples/cli/target/tests-" + Runtime.version() + ".jsa");
        List<String> making = new ArrayList<>(SHORT_RUN);
        making.add("-XX:ArchiveClassesAtExit=" + archive);
        try {
            run(ROOT, making, "review", "samples/repository/bikes");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        List<String> quickly = new ArrayList<>(SHORT_RUN);
        if (Files.exists(archive)) {
            quickly.addAll(List.of("-XX:SharedArchiveFile=" + archive, "-Xshare:auto", "-Xlog:disable"));
        }
        return quickly;
    }

    private static Run run(Path folder, List<String> jvmOptions, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(HOME.resolve("bin/java").toString());
        command.addAll(jvmOptions);
        command.addAll(List.of("-jar", JAR.toString()));
        return finished(start(folder, command, Map.of(), arguments));
    }

    /** Runs it through a launcher, in the folder of the test inputs. */
    static Run launch(Path launcher, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        return finished(starting(launcher, environment, arguments));
    }

    /** The same without waiting for it. */
    static Started starting(Path launcher, Map<String, String> environment, String... arguments) throws IOException {
        return start(FOLDER, List.of(launcher.toString()), environment, arguments);
    }

    /** A run, and the files that it writes to. */
    record Started(Process process, Path out, Path errors) {}

    private static Started start(
            Path folder, List<String> program, Map<String, String> environment, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile("lintel", ".out");
        Path errors = Files.createTempFile("lintel", ".err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(errors.toFile());
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        builder.environment().put("JAVA_HOME", HOME.toString());
        builder.environment().putAll(environment);
        return new Started(builder.start(), out, errors);
    }

    static Run finished(Started run) throws IOException, InterruptedException {
        try {
            assertThat(run.process().waitFor(1, TimeUnit.MINUTES)).as("it ends").isTrue();
            return new Run(
                    run.process().exitValue(),
                    Files.readString(run.out(), StandardCharsets.UTF_8),
                    Files.readString(run.errors(), StandardCharsets.UTF_8));
        } finally {
            run.process().destroyForcibly();
            Files.delete(run.out());
            Files.delete(run.errors());
        }
    }
}
