package dev.lintel.engine.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** How a compiled pack lies in a jar: its classes, and everything else in one JSON document. */
final class PackFiles {
    private PackFiles() {}

    static String index(String pack) {
        return "META-INF/lintel/" + pack + ".json";
    }

    static CompiledPack read(InputStream stream) {
        return Documents.json().readValue(stream, CompiledPack.class);
    }

    static void write(PackCompiler.Output output, Path folder) throws IOException {
        for (Map.Entry<String, byte[]> each : output.classes().entrySet()) {
            Path file = folder.resolve(each.getKey().replace('.', '/') + ".class");
            Files.createDirectories(file.getParent());
            Files.write(file, each.getValue());
        }
        Path index = folder.resolve(index(output.pack().name()));
        Files.createDirectories(index.getParent());
        Files.write(index, Documents.json().writeValueAsBytes(output.pack()));
    }
}
