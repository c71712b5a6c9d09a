package dev.lintel.cli;

import dev.lintel.Review;
import java.io.IOException;
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

    @Mixin
    private Output output = new Output();

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
        output.write(review);
        return failOn.isReachedBy(review) ? ExitCodes.FAILED : ExitCodes.PASSED;
    }
}
