package dev.lintel.samples.mcp;

import dev.lintel.LintelException;
import dev.lintel.architecture.Architecture;
import dev.lintel.engine.ReviewOptions;
import dev.lintel.intake.Intake;
import dev.lintel.intake.ReadingOptions;
import dev.lintel.model.Stage;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Reads what an agent describes an architecture by: the content of a document, or the path of a file below a folder that
 * the server was given. Content opens no file.
 */
final class Described {
    private final Optional<Path> root;

    /** @param root the folder that paths lie in; empty where a caller may name no file of this machine */
    Described(Optional<Path> root) {
        this.root = root;
    }

    /** What the arguments describe, at the stage that they say or it says itself. */
    Architecture architecture(JsonNode arguments) {
        return architecture(arguments, arguments, "");
    }

    /**
     * One of several that one call describes.
     *
     * @param described holds {@code document} or {@code path}
     * @param call holds {@code stage}
     * @param where the argument that holds the description, for messages
     */
    Architecture architecture(JsonNode described, JsonNode call, String where) {
        Architecture.Builder builder = read(described, where);
        Json.text(call, "stage").map(Described::stage).ifPresent(builder::stage);
        if (!builder.hasStage()) {
            throw new LintelException("the document does not say at which stage the workload is; add 'stage': demo,"
                    + " development, scale or production");
        }
        if (!builder.hasName()) {
            builder.name("workload");
        }
        return builder.build();
    }

    private Architecture.Builder read(JsonNode described, String where) {
        Optional<String> document = Json.text(described, "document");
        Optional<String> path = Json.text(described, "path");
        if (document.isPresent() == path.isPresent()) {
            throw new LintelException((where.isEmpty() ? "" : where + ": ") + "give either 'document', the content of a"
                    + " file, or 'path', and not " + (document.isPresent() ? "both" : "neither"));
        }
        return document.map(content ->
                        Intake.read(content, Json.text(described, "fileName").orElse("document")))
                .orElseGet(() -> file(path.orElseThrow()));
    }

    private Architecture.Builder file(String path) {
        if (root.isEmpty()) {
            throw new LintelException("this server reads no files; give the content of the file as 'document'");
        }
        Path folder = root.get();
        try {
            Path file = folder.resolve(path).toRealPath();
            if (!file.startsWith(folder)) {
                throw new LintelException("'" + path + "' lies outside of the folder that this server reads; name a"
                        + " file in it, or give the content as 'document'");
            }
            return Intake.read(file, ReadingOptions.standard().withRoot(folder));
        } catch (InvalidPathException | IOException e) {
            throw new LintelException("there is no file '" + path + "' in the folder that this server reads", e);
        }
    }

    /** The options that a call says: the stage a plan leads to, and the day it is. */
    static ReviewOptions options(JsonNode call) {
        ReviewOptions options = ReviewOptions.standard();
        Optional<Stage> towards = Json.text(call, "towards").map(Described::stage);
        if (towards.isPresent()) {
            options = options.withPlanTowards(towards.get());
        }
        Optional<String> today = Json.text(call, "today");
        try {
            return today.isPresent() ? options.withToday(LocalDate.parse(today.get())) : options;
        } catch (DateTimeParseException e) {
            throw new LintelException("'today' is a day as in 2026-03-31, and not '" + today.get() + "'", e);
        }
    }

    private static Stage stage(String word) {
        return Stage.of(word)
                .orElseThrow(() -> new LintelException(
                        "'" + word + "' is no stage; there are demo, development, scale and production"));
    }
}
