package dev.lintel.cli;

import dev.lintel.engine.Pack;
import dev.lintel.knowledge.CoreKnowledge;
import dev.lintel.rulekit.Contract;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The pack that a command is about, and those that it stands on. */
final class PackFolderOption {
    @Parameters(paramLabel = "PATH", description = "The folder of the pack, the one with pack.yaml.")
    private Path folder = Path.of("");

    @Option(
            names = "--pack",
            paramLabel = "PATH",
            description = "Another pack that it stands on, beside the core pack; may be repeated.")
    private List<Path> others = new ArrayList<>();

    Path folder() {
        return folder;
    }

    /** @throws dev.lintel.LintelException if the pack, or one that it stands on, cannot be used */
    Contract contract() {
        List<Pack> standsOn = Stream.concat(
                        Stream.of(CoreKnowledge.pack()), others.stream().map(Pack::of))
                .toList();
        return Contract.of(folder, standsOn);
    }

    /** Its documents, at their usual places. */
    List<Contract.Document> documents(Contract contract) {
        return contract.documents(
                folder.resolve("RULES.md"), folder.resolve("COVERAGE.md"), folder.resolve("CATALOGUE.md"));
    }
}
