package dev.lintel.samples.maven;

import dev.lintel.Baseline;
import dev.lintel.BaselineComparison;
import dev.lintel.Finding;
import dev.lintel.LintelException;
import dev.lintel.Review;
import dev.lintel.Severity;
import dev.lintel.architecture.Architecture;
import dev.lintel.engine.Advisor;
import dev.lintel.engine.Lintel;
import dev.lintel.engine.Pack;
import dev.lintel.engine.Policy;
import dev.lintel.engine.ReviewOptions;
import dev.lintel.intake.Intake;
import dev.lintel.knowledge.CoreKnowledge;
import dev.lintel.model.Stage;
import dev.lintel.report.Report;
import dev.lintel.report.json.BaselineJson;
import dev.lintel.report.text.Part;
import dev.lintel.report.text.Style;
import dev.lintel.report.text.TextReport;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Reviews the architecture of the project, writes what it finds into the log, and fails the build where something is due
 * that is grave enough.
 */
@Mojo(name = "review", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters
public final class ReviewMojo extends AbstractMojo {
    /** What describes the architecture: the folder of a repository, a lintel.yaml, a template, a plan, an assembly. */
    @Parameter(property = "lintel.input", defaultValue = "${project.basedir}")
    private File input;

    /** The stage it is judged for: demo, development, scale or production. It stands over what the input states. */
    @Parameter(property = "lintel.stage")
    private @Nullable String stage;

    /** Folders or jars with rules of your own. */
    @Parameter(property = "lintel.packs")
    private @Nullable List<File> packs;

    /** Policies over the rules; what comes later stands over what comes before. */
    @Parameter(property = "lintel.policies")
    private @Nullable List<File> policies;

    /** The gravity that fails the build: blocker, major, minor or never. */
    @Parameter(property = "lintel.failOn", defaultValue = "major")
    private String failOn;

    /** What is known and fails no build; a file that {@code lintel baseline} wrote. */
    @Parameter(property = "lintel.baseline")
    private @Nullable File baseline;

    /** The files that are written beside the log: json, sarif, junit, markdown, html. */
    @Parameter(property = "lintel.reports")
    private @Nullable List<String> reports;

    /** The folder they are written to. */
    @Parameter(property = "lintel.folder", defaultValue = "${project.build.directory}/lintel")
    private File folder;

    /** The day that waivers are looked at; today unless stated. */
    @Parameter(property = "lintel.today")
    private @Nullable String today;

    /** Leaves the review out. */
    @Parameter(property = "lintel.skip", defaultValue = "false")
    private boolean skip;

    /** The folder from which SARIF names files: that of the repository where several modules are built. */
    @Parameter(defaultValue = "${session.executionRootDirectory}", readonly = true)
    private File root;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Lintel is left out (lintel.skip)");
            return;
        }
        try {
            review();
        } catch (LintelException | IOException e) {
            throw new MojoExecutionException("Lintel: " + e.getMessage(), e);
        }
    }

    private void review() throws IOException, MojoFailureException {
        Optional<Severity> gravity = gravity();
        EnumSet<Form> forms = forms();
        Advisor advisor = advisor();
        Architecture architecture = architecture();
        ReviewOptions options = ReviewOptions.standard()
                .withToday(Optional.ofNullable(today)
                        .map(LocalDate::parse)
                        .orElseGet(() -> LocalDate.now(ZoneId.systemDefault())));
        Review review = advisor.review(architecture, options);
        Optional<BaselineComparison> comparison = Optional.ofNullable(baseline)
                .map(file -> baseline(file.toPath()).compare(review, advisor.rules()));
        text(TextReport.report(EnumSet.of(Part.FINDINGS), Style.PLAIN), review, comparison)
                .lines()
                .forEach(getLog()::info);
        for (Form form : forms) {
            write(form, form.report(architecture, advisor, root.toPath()), review, comparison);
        }
        List<Finding> due = comparison.map(BaselineComparison::due).orElse(review.findings());
        long failing = due.stream()
                .filter(finding -> gravity.isPresent() && finding.severity().isAtLeast(gravity.get()))
                .count();
        if (failing > 0) {
            throw new MojoFailureException("Lintel: " + failing + (failing == 1 ? " finding is " : " findings are ")
                    + failOn + " or graver at " + review.stage().word()
                    + "; mend what the log names, waive it in lintel.yaml, or change <failOn>");
        }
    }

    private Optional<Severity> gravity() {
        String word = failOn.strip().toLowerCase(Locale.ROOT);
        return word.equals("never")
                ? Optional.empty()
                : Optional.of(Stream.of(Severity.values())
                        .filter(severity -> severity.word().equals(word))
                        .findFirst()
                        .orElseThrow(() -> new LintelException(
                                "<failOn> is blocker, major, minor or never, and not '" + failOn + "'")));
    }

    private EnumSet<Form> forms() {
        EnumSet<Form> forms = EnumSet.noneOf(Form.class);
        for (String word : Optional.ofNullable(reports).orElse(List.of())) {
            forms.add(Stream.of(Form.values())
                    .filter(form -> form.toString().equals(word.strip().toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new LintelException(
                            "<reports> are json, sarif, junit, markdown and html, and not '" + word + "'")));
        }
        return forms;
    }

    private Advisor advisor() {
        Advisor advisor = Lintel.with(
                CoreKnowledge.pack(),
                files(packs).map(File::toPath).map(Pack::of).toArray(Pack[]::new));
        for (File policy : files(policies).toList()) {
            advisor = advisor.under(Policy.read(policy.toPath()));
        }
        return advisor;
    }

    private static Stream<File> files(@Nullable List<File> files) {
        return Optional.ofNullable(files).orElse(List.of()).stream();
    }

    private Architecture architecture() {
        Architecture.Builder builder = Intake.read(input.toPath());
        if (stage != null) {
            String word = stage;
            builder.stage(Stage.of(word)
                    .orElseThrow(() -> new LintelException(
                            "<stage> is demo, development, scale or production, and not '" + word + "'")));
        }
        if (!builder.hasStage()) {
            throw new LintelException(
                    input + " does not say at which stage the workload is; add <stage>, or a lintel.yaml"
                            + " with 'stage' under 'workload'");
        }
        if (!builder.hasName()) {
            builder.name(Optional.ofNullable(input.getAbsoluteFile().getName()).orElse("workload"));
        }
        return builder.build();
    }

    private static Baseline baseline(Path file) {
        return BaselineJson.read(file);
    }

    private static String text(Report report, Review review, Optional<BaselineComparison> comparison) {
        return comparison.map(report::string).orElseGet(() -> report.string(review));
    }

    private void write(Form form, Report report, Review review, Optional<BaselineComparison> comparison)
            throws IOException {
        Path file = Files.createDirectories(folder.toPath()).resolve(form.file());
        try (Writer out = Files.newBufferedWriter(file)) {
            if (comparison.isPresent()) {
                report.write(comparison.get(), out);
            } else {
                report.write(review, out);
            }
        }
        getLog().info("Written: " + file);
    }
}
