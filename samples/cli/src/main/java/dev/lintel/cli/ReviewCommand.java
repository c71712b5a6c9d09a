package dev.lintel.cli;

import dev.lintel.Baseline;
import dev.lintel.BaselineComparison;
import dev.lintel.Comparison;
import dev.lintel.LintelException;
import dev.lintel.Review;
import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.Assumption;
import dev.lintel.engine.Advisor;
import dev.lintel.engine.ReviewOptions;
import dev.lintel.intake.Intake;
import dev.lintel.model.Stage;
import dev.lintel.report.json.BaselineJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
            "  0  nothing is at or above --fail-on, or it was explained",
            "  1  something is",
            "  2  the arguments, the input or a pack could not be used",
            "",
            "Examples:",
            "  lintel review lintel.yaml",
            "  lintel review template.yaml --stage demo",
            "  lintel review template.yaml --stage production --fail-on blocker --format json",
            "  lintel review template.yaml --stage demo --format sarif --relative-to . --output lintel.sarif",
            "  lintel review . --format html --output review.html",
            "  lintel review lintel.yaml --pack rules/acme",
            "  lintel review template.yaml --stage production --with checkov.sarif --with trivy.sarif",
            "  lintel review lintel.yaml --show checklist,plan --towards production",
            "  lintel review lintel.yaml --baseline lintel-baseline.json --show findings,baseline",
            "  lintel review lintel.yaml --explain orders",
            "  lintel review lintel.yaml --explain orders --rule core/single-az-database",
            "  lintel review lintel.yaml --what-if orders.multiAz=yes --what-if stage=production"
        })
final class ReviewCommand implements Callable<Integer> {
    @Mixin
    private WorkloadFile workload = new WorkloadFile();

    @Mixin
    private OtherTools others = new OtherTools();

    @Option(
            names = "--show",
            paramLabel = "PART",
            split = ",",
            defaultValue = "findings",
            description = "What the text shows below its summary: findings, baseline (what --baseline "
                    + "knows and is still open), advice, checklist, plan, questions or all; "
                    + "${DEFAULT-VALUE} unless stated. May be repeated. JSON always holds everything.")
    private List<Show> show = List.of(Show.FINDINGS);

    @Option(
            names = "--towards",
            paramLabel = "STAGE",
            description = "The stage that the plan leads to; the next one unless stated.")
    private Optional<Stage> towards = Optional.empty();

    @Mixin
    private Today today = new Today();

    @Mixin
    private Output output = new Output();

    @Mixin
    private SarifOptions sarif = new SarifOptions();

    @Option(
            names = "--fail-on",
            paramLabel = "LEVEL",
            defaultValue = "major",
            description = "blocker, major, minor, undecided (any finding, or what could become one) or never; "
                    + "${DEFAULT-VALUE} unless stated.")
    private FailOn failOn = FailOn.MAJOR;

    @Option(
            names = "--what-if",
            paramLabel = "FACT=VALUE",
            description = "Supposes a fact to be otherwise, and tells what that changes instead of the review: team=3, "
                    + "stage=production, orders.multiAz=yes, orders.technology=Redshift. May be repeated. "
                    + "--fail-on looks at the review under the assumptions.")
    private List<String> whatIf = new ArrayList<>();

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description =
                    "Tells new, regressed, still open and resolved findings apart by this file, which "
                            + "'lintel baseline' wrote and a review never changes. --fail-on looks at what is new or regressed.")
    private Optional<Path> baseline = Optional.empty();

    @Mixin
    private Explained explained = new Explained();

    @Mixin
    private Packs packs = new Packs();

    @Override
    public Integer call() throws IOException {
        if (baseline.isPresent() && !whatIf.isEmpty()) {
            throw new LintelException("--baseline and --what-if cannot go together: each compares with something else");
        }
        explained.require(output.format(), !whatIf.isEmpty(), baseline.isPresent());
        if (baseline.isEmpty() && show.contains(Show.BASELINE)) {
            throw new LintelException("--show baseline shows what a baseline knows; add --baseline FILE");
        }
        if (baseline.isPresent() && output.isTo(baseline.get())) {
            throw new LintelException("--output would write over the baseline " + baseline.get()
                    + "; name another file, or bring it up to date with 'lintel baseline'");
        }
        sarif.require(output.format());
        if (!whatIf.isEmpty()) {
            output.format().requireComparisons();
        }
        Optional<Baseline> known = baseline.map(BaselineJson::read);
        Architecture architecture = workload.read(others);
        ReviewOptions options = towards.map(today.options()::withPlanTowards).orElse(today.options());
        List<Assumption> assumptions = Intake.assumptions(architecture, whatIf);
        Advisor advisor = packs.advisor(workload.path());
        if (explained.isAskedFor()) {
            explained.write(architecture, advisor, options, output);
            return ExitCodes.PASSED;
        }
        Format.Reviewed reviewed = new Format.Reviewed(architecture, advisor, Show.parts(show), sarif);
        boolean isReached;
        if (!assumptions.isEmpty()) {
            Comparison comparison = advisor.whatIf(architecture, assumptions, options);
            output.write(comparison);
            isReached = failOn.isReachedBy(comparison.after());
        } else if (known.isPresent()) {
            BaselineComparison comparison = known.get().compare(advisor.review(architecture, options), advisor.rules());
            output.write(comparison, reviewed);
            isReached = failOn.isReachedBy(comparison);
        } else {
            Review review = advisor.review(architecture, options);
            output.write(review, reviewed);
            isReached = failOn.isReachedBy(review);
        }
        return isReached ? ExitCodes.FAILED : ExitCodes.PASSED;
    }
}
