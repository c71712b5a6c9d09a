package dev.lintel.cli;

import dev.lintel.BaselineComparison;
import dev.lintel.Comparison;
import dev.lintel.Derivation;
import dev.lintel.Review;
import dev.lintel.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The form in which a command writes what it found, and where to. */
final class Output {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description =
                    "text, json, sarif, junit, markdown or html, and text or json of a comparison or of --explain; "
                            + "${DEFAULT-VALUE} unless stated.")
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

    Format format() {
        return format;
    }

    void write(Review review, Format.Reviewed reviewed) throws IOException {
        Destination destination = Destination.of(file);
        Report report = format.report(reviewed, destination.style());
        destination.write(out -> report.write(review, out));
    }

    /** The same beside a baseline. */
    void write(BaselineComparison comparison, Format.Reviewed reviewed) throws IOException {
        Destination destination = Destination.of(file);
        Report report = format.report(reviewed, destination.style());
        destination.write(out -> report.write(comparison, out));
    }

    void write(Comparison comparison) throws IOException {
        Destination destination = Destination.of(file);
        destination.write(format.write(comparison, destination.style()));
    }

    /** @param inFull with every condition of every rule */
    void write(Derivation derivation, boolean inFull) throws IOException {
        Destination destination = Destination.of(file);
        destination.write(format.write(derivation, inFull, destination.style()));
    }
}
