package dev.lintel.cli;

import dev.lintel.Comparison;
import dev.lintel.architecture.Architecture;
import dev.lintel.model.Stage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "diff",
        description = "Says which one-way doors a change walks through, and which findings come and go.",
        sortOptions = false,
        sortSynopsis = false,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Exit codes:",
            "  0  the change brings nothing at or above --fail-on",
            "  1  it does",
            "  2  the arguments, an input or a pack could not be used",
            "",
            "Examples:",
            "  lintel diff deployed.yaml template.yaml --stage production",
            "  lintel diff old/lintel.yaml lintel.yaml --fail-on major --format json"
        })
final class DiffCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            paramLabel = "BEFORE",
            description = "A lintel.yaml, or a CloudFormation or SAM template, as it was.")
    private Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "AFTER", description = "The same as it will be.")
    private Path after = Path.of("");

    @Option(
            names = "--stage",
            paramLabel = "STAGE",
            description = "demo, development, scale or production, for both. It stands over what the inputs state.")
    private Optional<Stage> stage = Optional.empty();

    @Mixin
    private Output output = new Output();

    @Option(
            names = "--fail-on",
            paramLabel = "LEVEL",
            defaultValue = "door",
            description = "door (a one-way door), blocker, major or minor (a new finding at least so grave) or never; "
                    + "${DEFAULT-VALUE} unless stated.")
    private FailOnChange failOn = FailOnChange.DOOR;

    @Mixin
    private Packs packs = new Packs();

    @Override
    public Integer call() throws IOException {
        Architecture from = WorkloadFile.read(before, stage);
        Architecture to = WorkloadFile.read(after, stage);
        Comparison comparison = packs.advisor().compare(from, to);
        output.write(comparison);
        return failOn.isReachedBy(comparison) ? ExitCodes.FAILED : ExitCodes.PASSED;
    }
}
