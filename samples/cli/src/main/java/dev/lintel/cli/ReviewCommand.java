package dev.lintel.cli;

import dev.lintel.Review;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "review",
        description = "Reviews one workload.",
        sortOptions = false,
        sortSynopsis = false,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Exit codes:",
            "  0  nothing is at or above --fail-on",
            "  1  something is",
            "  2  the arguments, the input or a pack could not be used",
            "",
            "Examples:",
            "  lintel review lintel.yaml",
            "  lintel review template.yaml --stage demo",
            "  lintel review template.yaml --stage production --fail-on blocker --format json",
            "  lintel review lintel.yaml --pack rules/acme"
        })
final class ReviewCommand implements Callable<Integer> {
    @Mixin
    private WorkloadFile workload = new WorkloadFile();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text or json; ${DEFAULT-VALUE} unless stated.")
    private Format format = Format.TEXT;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Writes the review to this file, as a whole or not at all.")
    private Optional<Path> output = Optional.empty();

    @Option(
            names = "--fail-on",
            paramLabel = "LEVEL",
            defaultValue = "major",
            description = "blocker, major, minor, undecided (any finding, or what could become one) or never; "
                    + "${DEFAULT-VALUE} unless stated.")
    private FailOn failOn = FailOn.MAJOR;

    @Mixin
    private Packs packs = new Packs();

    @Override
    public Integer call() throws IOException {
        Review review = packs.advisor().review(workload.read());
        Destination destination = Destination.of(output);
        destination.write(format.write(review, destination.style()));
        return failOn.isReachedBy(review) ? ExitCodes.FAILED : ExitCodes.PASSED;
    }
}
