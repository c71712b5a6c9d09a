package dev.lintel.engine.internal;

import dev.lintel.engine.PackException;
import dev.lintel.engine.PackOptions;
import java.io.IOException;
import java.nio.file.Path;

/** Run by a build: compiles a pack of files into a folder of classes, so that no host has to. */
public final class BuildPack {
    private BuildPack() {}

    /**
     * Compiles the pack in the first folder into the second.
     *
     * @throws PackException if the pack cannot be used
     */
    public static void main(String[] folders) throws IOException {
        PackOptions options = PackOptions.standard();
        PackSource source = PackSource.at(Path.of(folders[0]), options);
        PackCompiler.Output output = PackCompiler.compile(PackFolder.read(source), options);
        PackFiles.write(output, Path.of(folders[1]));
    }
}
