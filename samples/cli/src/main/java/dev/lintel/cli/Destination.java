package dev.lintel.cli;

import dev.lintel.LintelException;
import dev.lintel.report.text.Style;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Where the data of a command goes, always in UTF-8: to standard output, or to a file. */
final class Destination {
    private final Optional<Path> file;

    private Destination(Optional<Path> file) {
        this.file = file;
    }

    static Destination of(Optional<Path> file) {
        return new Destination(file);
    }

    /** How a text that goes there is dressed. */
    Style style() {
        return file.isEmpty() && Terminal.showsColours() ? Style.COLOURED : Style.PLAIN;
    }

    /** What is written, piece by piece. */
    interface Content {
        void writeTo(Writer out) throws IOException;
    }

    /** Writes the whole document; a file has it in full or stays as it was. */
    void write(String document) throws IOException {
        write(out -> out.write(document));
    }

    /** The same with a document that is made as it is written. */
    void write(Content document) throws IOException {
        if (file.isPresent()) {
            writeFile(file.get(), document);
        } else {
            // Not System.out, which keeps it to itself when a disk is full.
            try (OutputStream stream = new FileOutputStream(FileDescriptor.out)) {
                write(document, stream);
            } catch (IOException e) {
                throw new LintelException("standard output cannot be written: " + e.getMessage(), e);
            }
        }
    }

    private static void write(Content document, OutputStream stream) throws IOException {
        Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        document.writeTo(out);
        out.flush();
    }

    private static void writeFile(Path named, Content document) throws IOException {
        if (Files.isDirectory(named)) {
            throw new LintelException("--output " + named + " is a folder; name a file in it");
        }
        Path target = Files.exists(named) ? named.toRealPath() : named.toAbsolutePath();
        Path folder = Optional.ofNullable(target.getParent()).orElse(target);
        if (!Files.isDirectory(folder)) {
            throw new LintelException(
                    "--output " + named + ": the folder " + folder + " does not exist; create it first");
        }
        try {
            if (Files.exists(target) && !Files.isRegularFile(target)) {
                try (OutputStream stream = Files.newOutputStream(target)) {
                    write(document, stream);
                }
            } else {
                replace(target, folder, document);
            }
        } catch (IOException e) {
            throw new LintelException("--output " + named + " cannot be written: " + e, e);
        }
    }

    private static void replace(Path target, Path folder, Content document) throws IOException {
        Path draft = folder.resolve(
                "." + target.getFileName() + "." + ProcessHandle.current().pid());
        try {
            try (OutputStream stream =
                    Files.newOutputStream(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                write(document, stream);
            }
            try {
                Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
