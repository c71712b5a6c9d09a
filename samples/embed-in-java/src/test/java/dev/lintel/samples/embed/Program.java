package dev.lintel.samples.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Java program in a JVM of its own, where nothing has touched Drools before. */
final class Program {
    private final List<String> command;

    private Program(List<String> command) {
        this.command = command;
    }

    /** A main class of this module on that class path. */
    static Program on(String classPath, Class<?> main, String... arguments) {
        return of(Stream.concat(Stream.of("-cp", classPath, main.getName()), Stream.of(arguments)));
    }

    static Program jar(Path jar, String... arguments) {
        return of(Stream.concat(Stream.of("-jar", jar.toString()), Stream.of(arguments)));
    }

    private static Program of(Stream<String> arguments) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new Program(Stream.concat(Stream.of(java), arguments).toList());
    }

    /** What it printed, after it ended well. */
    String output() throws IOException, InterruptedException {
        Path output = Files.createTempFile("embed", ".out");
        try {
            ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
            Process process = builder.start();
            try {
                assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("it ends").isTrue();
            } finally {
                process.destroyForcibly();
            }
            String text = Files.readString(output, StandardCharsets.UTF_8);
            assertThat(process.exitValue()).as(text).isZero();
            return text;
        } finally {
            Files.delete(output);
        }
    }
}
