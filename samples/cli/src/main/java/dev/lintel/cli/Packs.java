package dev.lintel.cli;

import dev.lintel.engine.Advisor;
import dev.lintel.engine.Lintel;
import dev.lintel.engine.Pack;
import dev.lintel.knowledge.CoreKnowledge;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The packs that a command works with: the core pack and those of the company. */
final class Packs {
    @Option(
            names = "--pack",
            paramLabel = "FOLDER",
            description = "A folder with a pack of your own rules (it holds pack.yaml); may be repeated.")
    private List<Path> folders = new ArrayList<>();

    Advisor advisor() {
        return Lintel.with(CoreKnowledge.pack(), folders.stream().map(Pack::of).toArray(Pack[]::new));
    }
}
