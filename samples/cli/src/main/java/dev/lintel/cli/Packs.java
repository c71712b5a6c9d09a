package dev.lintel.cli;

import dev.lintel.engine.Advisor;
import dev.lintel.engine.Lintel;
import dev.lintel.engine.Pack;
import dev.lintel.knowledge.CoreKnowledge;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The packs that a command works with: the core pack and those of the company. */
final class Packs {
    @Option(
            names = "--pack",
            paramLabel = "FOLDER",
            description = "A folder with a pack of your own rules (it holds pack.yaml); may be repeated.")
    private List<Path> folders = new ArrayList<>();

    @Option(
            names = "--pack-cache",
            paramLabel = "FOLDER",
            description = "Keep compiled packs in this folder, which nobody else may write to: its content is run.")
    private Optional<Path> cache = Optional.empty();

    Advisor advisor() {
        return Lintel.with(
                CoreKnowledge.pack(), folders.stream().map(this::pack).toArray(Pack[]::new));
    }

    private Pack pack(Path folder) {
        return cache.map(kept -> Pack.of(folder, kept)).orElseGet(() -> Pack.of(folder));
    }
}
