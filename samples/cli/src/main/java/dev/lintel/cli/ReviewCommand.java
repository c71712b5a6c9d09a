package dev.lintel.cli;

import dev.lintel.LintelException;
import dev.lintel.Review;
import dev.lintel.model.Stage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "A lintel.yaml, or a CloudFormation or SAM template, as YAML or JSON.")
    private List<Path> paths = new ArrayList<>();

    @Option(
            names = "--stage",
            paramLabel = "STAGE",
            description = "demo, development, scale or production. It stands over the stage that the input states.")
    private Optional<Stage> stage = Optional.empty();

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
        Review review = packs.advisor().review(Input.read(path(), stage));
        Destination destination = Destination.of(output);
        destination.write(format.write(review, destination.style()));
        return failOn.isReachedBy(review) ? ExitCodes.FAILED : ExitCodes.PASSED;
    }

    private Path path() {
        if (paths.size() > 1) {
            throw new LintelException("review takes one file and was given " + paths.size()
                    + "; name the one that describes the workload, and list the others as its 'sources'");
        }
        return paths.get(0);
    }
}
