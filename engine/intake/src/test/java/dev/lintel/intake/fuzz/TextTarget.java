package dev.lintel.intake.fuzz;

import dev.lintel.intake.Intake;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of a file, of whatever format: what is no UTF-8 is read from a file, everything else as it is. */
public final class TextTarget {
    private TextTarget() {}

    /** Called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        outcome(bytes);
    }

    static Outcome outcome(byte[] bytes) {
        String content;
        try {
            content = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException otherwiseEncoded) {
            return inFile(bytes);
        }
        return Outcome.of("input.yaml", content);
    }

    private static Outcome inFile(byte[] bytes) {
        try {
            Path file = Files.createTempFile("lintel", ".yaml");
            try {
                Files.write(file, bytes);
                return Outcome.of(file.toString(), () -> Intake.read(file));
            } finally {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
