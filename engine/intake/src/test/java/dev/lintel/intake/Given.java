package dev.lintel.intake;

import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.Attribute;
import dev.lintel.architecture.ComponentDescription;
import dev.lintel.architecture.Value;
import dev.lintel.model.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the tests read, and how they look at it. */
public final class Given {
    private Given() {}

    public static Architecture document(String... lines) {
        return built(Intake.read(String.join("\n", lines), "lintel.yaml"));
    }

    public static Architecture template(String... lines) {
        return built(Intake.read(String.join("\n", lines), "template.yaml"));
    }

    public static Architecture corpus(String file) {
        return built(Intake.read(file("corpus/" + file)));
    }

    public static Path file(String resource) {
        return Path.of("src/test/resources").resolve(resource);
    }

    /** Writes a file, and the folders that it stands in. */
    public static Path written(Path folder, String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    public static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public static Architecture built(Architecture.Builder builder) {
        if (!builder.hasStage()) {
            builder.stage(Stage.DEMO);
        }
        return builder.build();
    }

    public static ComponentDescription component(Architecture architecture, String id) {
        return architecture.components().stream()
                .filter(component -> component.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no component " + id + " among "
                        + architecture.components().stream()
                                .map(ComponentDescription::id)
                                .toList()));
    }

    public static <T> Value<T> said(Architecture architecture, String id, Attribute<T> attribute) {
        return component(architecture, id).attributes().get(attribute);
    }

    /** Connections as {@code from -> to}. */
    public static List<String> connections(Architecture architecture) {
        return architecture.connections().stream()
                .map(each -> each.from() + " -> " + each.to())
                .toList();
    }
}
