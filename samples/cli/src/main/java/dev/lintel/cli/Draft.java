package dev.lintel.cli;

import dev.lintel.LintelException;
import dev.lintel.architecture.Architecture;
import dev.lintel.intake.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What a document would say, read from beside it: so the files that it names are found as it would find them. */
final class Draft {
    private Draft() {}

    /** @throws LintelException if it cannot be read; the message names the document itself */
    static Architecture.Builder read(String text, Path document, Inputs inputs) throws IOException {
        Path folder = Optional.ofNullable(document.toAbsolutePath().getParent()).orElse(document.toAbsolutePath());
        if (!Files.isDirectory(folder)) {
            throw new LintelException(document + ": the folder " + folder + " does not exist; create it first");
        }
        Path draft = created(folder, document);
        try {
            Files.writeString(draft, text, StandardCharsets.UTF_8);
            return inputs.builder(draft);
        } catch (InputException fault) {
            throw new LintelException(
                    String.valueOf(fault.getMessage()).replace(draft.toString(), document.toString()));
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static Path created(Path folder, Path document) {
        try {
            return Files.createTempFile(folder, ".lintel", ".draft");
        } catch (IOException e) {
            throw new LintelException(document + " cannot be written: " + e, e);
        }
    }
}
