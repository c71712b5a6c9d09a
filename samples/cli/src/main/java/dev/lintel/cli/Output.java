package dev.lintel.cli;

import dev.lintel.BaselineComparison;
import dev.lintel.Comparison;
import dev.lintel.Review;
import dev.lintel.report.text.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** The form in which a command writes what it found, and where to. */
final class Output {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text or json; ${DEFAULT-VALUE} unless stated.")
    private Format format = Format.TEXT;

    @Option(names = "--output", paramLabel = "FILE", description = "Writes to this file, as a whole or not at all.")
    private Optional<Path> file = Optional.empty();

    /** True where it is written into that file. */
    boolean isTo(Path other) throws IOException {
        return file.isPresent()
                && Files.exists(file.get())
                && Files.exists(other)
                && Files.isSameFile(file.get(), other);
    }

    /** @param parts what a text shows; other forms hold everything */
    void write(Review review, Set<Part> parts) throws IOException {
        Destination destination = Destination.of(file);
        destination.write(format.write(review, parts, destination.style()));
    }

    /** @param parts what a text shows; other forms hold everything */
    void write(BaselineComparison comparison, Set<Part> parts) throws IOException {
        Destination destination = Destination.of(file);
        destination.write(format.write(comparison, parts, destination.style()));
    }

    void write(Comparison comparison) throws IOException {
        Destination destination = Destination.of(file);
        destination.write(format.write(comparison, destination.style()));
    }
}
