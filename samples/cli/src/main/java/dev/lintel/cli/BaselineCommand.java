package dev.lintel.cli;

import dev.lintel.Baseline;
import dev.lintel.BaselineComparison;
import dev.lintel.LintelException;
import dev.lintel.Review;
import dev.lintel.architecture.Architecture;
import dev.lintel.engine.Advisor;
import dev.lintel.report.json.BaselineJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "baseline",
        description = "Writes the findings that are there into a file, so that reviews tell what has come since; "
                + "or brings such a file up to date.",
        sortOptions = false,
        sortSynopsis = false,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "A file that is there only shrinks: what is resolved goes, and what is less grave is recorded so.",
            "What is new or regressed comes in with --add-new alone. Waived findings do not come in.",
            "",
            "Exit codes:",
            "  0  the baseline is written, or is up to date",
            "  2  the arguments, the input, a pack or the baseline could not be used",
            "",
            "Examples:",
            "  lintel baseline . --output lintel-baseline.json",
            "  lintel baseline . --output lintel-baseline.json --add-new",
            "  lintel review . --baseline lintel-baseline.json"
        })
final class BaselineCommand implements Callable<Integer> {
    @Mixin
    private WorkloadFile workload = new WorkloadFile();

    @Mixin
    private OtherTools others = new OtherTools();

    @Option(
            names = "--output",
            paramLabel = "FILE",
            required = true,
            description = "The baseline: written where it is not there, brought up to date where it is; "
                    + "as a whole or not at all.")
    private Path output = Path.of("");

    @Option(
            names = "--add-new",
            description = "Takes in what is new too, and records what is graver than before as it is now.")
    private boolean addNew;

    @Mixin
    private Today today = new Today();

    @Mixin
    private Packs packs = new Packs();

    @Override
    public Integer call() throws IOException {
        Optional<Baseline> existing = Files.exists(output) ? Optional.of(BaselineJson.read(output)) : Optional.empty();
        Architecture architecture = workload.read(others);
        Advisor advisor = packs.advisor(workload.path());
        Review review = advisor.review(architecture, today.options());
        if (existing.isEmpty()) {
            Baseline written = Baseline.of(review);
            Destination.of(Optional.of(output)).write(BaselineJson.write(written));
            tell("written with " + BaselineUpdate.findings(written.entries().size()));
        } else {
            update(existing.get().compare(review, advisor.rules()));
        }
        return ExitCodes.PASSED;
    }

    private void update(BaselineComparison comparison) throws IOException {
        Baseline updated = updated(comparison);
        String document = BaselineJson.write(updated);
        if (!document.equals(Files.readString(output))) {
            Destination.of(Optional.of(output)).write(document);
        }
        tell(BaselineUpdate.told(comparison, updated));
    }

    private Baseline updated(BaselineComparison comparison) {
        if (comparison.isOfSameWorkload() && !comparison.isAtSameStage() && !addNew) {
            throw new LintelException(
                    output + " was made at " + comparison.baseline().stage()
                            + " and this is a review at " + comparison.review().stage()
                            + ", where other things are due; review with --stage "
                            + comparison.baseline().stage() + ", or take in what is due at "
                            + comparison.review().stage() + " with --add-new");
        }
        try {
            return addNew ? comparison.grown() : comparison.shrunk();
        } catch (LintelException refused) {
            throw new LintelException(output + ": " + refused.getMessage(), refused);
        }
    }

    private void tell(String what) {
        System.err.println("lintel: " + output.normalize() + ": " + what);
    }
}
