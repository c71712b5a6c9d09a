package dev.lintel.engine.internal;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** How a compiled pack lies in a jar: its classes, and everything else in one file. */
final class PackFiles {
    private PackFiles() {}

    static String index(String pack) {
        return "META-INF/lintel/" + pack + ".pack";
    }

    static CompiledPack read(InputStream stream) throws IOException {
        return PackFormat.read(new DataInputStream(new BufferedInputStream(stream)));
    }

    static void write(PackCompiler.Output output, Path folder) throws IOException {
        for (Map.Entry<String, byte[]> each : output.classes().entrySet()) {
            Path file = folder.resolve(each.getKey().replace('.', '/') + ".class");
            Files.createDirectories(file.getParent());
            Files.write(file, each.getValue());
        }
        Path index = folder.resolve(index(output.pack().name()));
        Files.createDirectories(index.getParent());
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(index))) {
            PackFormat.write(output.pack(), out);
        }
    }
}
