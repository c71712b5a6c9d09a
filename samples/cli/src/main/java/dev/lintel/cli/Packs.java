package dev.lintel.cli;

import dev.lintel.engine.Advisor;
import dev.lintel.engine.Lintel;
import dev.lintel.engine.Pack;
import dev.lintel.engine.Policy;
import dev.lintel.knowledge.CoreKnowledge;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The packs that a command works with: the core pack and those of the company. */
final class Packs {
    @Option(
            names = "--pack",
            paramLabel = "PATH",
            description = "A folder or a jar with a pack of your own rules (it holds pack.yaml); may be repeated.")
    private List<Path> folders = new ArrayList<>();

    @Option(
            names = "--pack-cache",
            paramLabel = "FOLDER",
            description = "Keep compiled packs in this folder, which nobody else may write to: its content is run.")
    private Optional<Path> cache = Optional.empty();

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description =
                    "A policy over the rules of all packs; what comes later stands over what comes before. May be "
                            + "repeated. Unless stated, the policy.yaml beside the lintel.yaml, where there is one.")
    private List<Path> policies = new ArrayList<>();

    /** For what lies where the command is run. */
    Advisor advisor() {
        return advisor(Path.of(""));
    }

    /** For that file or folder. */
    Advisor advisor(Path input) {
        Advisor advisor = Lintel.with(
                CoreKnowledge.pack(), folders.stream().map(this::pack).toArray(Pack[]::new));
        for (Path policy : policies.isEmpty() ? beside(input).stream().toList() : policies) {
            advisor = advisor.under(Policy.read(policy));
        }
        return advisor;
    }

    /** Files of that name have many readers, so that it counts only where Lintel has been told something. */
    private static Optional<Path> beside(Path input) {
        Path folder = Files.isDirectory(input) ? input : input.toAbsolutePath().getParent();
        return Optional.ofNullable(folder)
                .filter(its -> Files.isRegularFile(its.resolve("lintel.yaml")))
                .map(its -> its.resolve("policy.yaml"))
                .filter(Files::isRegularFile);
    }

    private Pack pack(Path folder) {
        return cache.map(kept -> Pack.of(folder, kept)).orElseGet(() -> Pack.of(folder));
    }
}
