package dev.lintel.cli;

import dev.lintel.Comparison;
import dev.lintel.architecture.Architecture;
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
            "  lintel diff old/lintel.yaml lintel.yaml --fail-on major --format json",
            "  lintel diff plan.json --stage production"
        })
final class DiffCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            paramLabel = "BEFORE",
            description =
                    "A lintel.yaml, a CloudFormation or SAM template, a Terraform plan or a CDK assembly, as it was; "
                            + "or a Terraform plan alone, for what it does.")
    private Path before = Path.of("");

    @Parameters(index = "1", arity = "0..1", paramLabel = "AFTER", description = "The same as it will be.")
    private Optional<Path> after = Optional.empty();

    @Mixin
    private Inputs inputs = new Inputs();

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
    private Today today = new Today();

    @Mixin
    private Packs packs = new Packs();

    @Override
    public Integer call() throws IOException {
        output.format().requireComparisons();
        Architecture from = after.isPresent() ? inputs.read(before) : inputs.readBefore(before);
        Architecture to = inputs.read(after.orElse(before));
        Comparison comparison = packs.advisor(after.orElse(before)).compare(from, to, today.options());
        output.write(comparison);
        return failOn.isReachedBy(comparison) ? ExitCodes.FAILED : ExitCodes.PASSED;
    }
}
