package dev.lintel.intake.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What fuzzing found, and what it starts from, without the fuzzer. */
class KeptInputsTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    static Stream<Arguments> inputs() throws IOException {
        List<Arguments> inputs = new ArrayList<>();
        for (Target target : Target.all()) {
            for (Path folder : target.seeds()) {
                files(folder).forEach(file -> inputs.add(Arguments.of(target, file)));
            }
        }
        return inputs.stream();
    }

    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void areReadOrRefused(Target target, Path file) throws IOException {
        byte[] input = Files.readAllBytes(file);
        Assertions.assertTimeoutPreemptively(LIMIT, () -> target.check().accept(input));
    }

    static List<Path> texts() throws IOException {
        List<Path> texts = new ArrayList<>(files(Target.RESOURCES.resolve("fuzz/text")));
        // These take seconds, so that fuzzing does not start from them.
        texts.addAll(files(Target.RESOURCES.resolve("fuzz/large")));
        return texts;
    }

    @ParameterizedTest
    @MethodSource("texts")
    void tellNoSecret(Path file) throws IOException {
        byte[] input = Files.readAllBytes(file);
        Assertions.assertTimeoutPreemptively(
                LIMIT, () -> TextTarget.outcome(input).keepingTheSecret());
    }
}
