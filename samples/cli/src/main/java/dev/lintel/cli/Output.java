package dev.lintel.cli;

import dev.lintel.Comparison;
import dev.lintel.Review;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
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

    void write(Review review) throws IOException {
        Destination destination = Destination.of(file);
        destination.write(format.write(review, destination.style()));
    }

    void write(Comparison comparison) throws IOException {
        Destination destination = Destination.of(file);
        destination.write(format.write(comparison, destination.style()));
    }
}
