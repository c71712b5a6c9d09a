package dev.lintel.cli;

import dev.lintel.LintelException;
import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.ToolReport;
import dev.lintel.intake.Intake;
import dev.lintel.intake.Limits;
import dev.lintel.intake.ReadingOptions;
import dev.lintel.model.Stage;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Option;

/** How the files are read that describe a workload, and the stage that it is judged for. */
final class Inputs {
    @Option(
            names = "--stage",
            paramLabel = "STAGE",
            description = "demo, development, scale or production. It stands over the stage that the input states.")
    private Optional<Stage> stage = Optional.empty();

    @Option(
            names = "--parameter",
            paramLabel = "NAME=VALUE",
            description = "What a deployment gives to a parameter of the templates. It decides the conditions that ask "
                    + "for it. May be repeated.")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Option(
            names = "--root",
            paramLabel = "FOLDER",
            description = "The folder that files which name each other may lie in; the folder of PATH unless stated.")
    private Optional<Path> root = Optional.empty();

    @Option(
            names = "--limit",
            paramLabel = "NAME=NUMBER",
            description =
                    "Raises or lowers what one reading may take: megabytes (of a file), depth, values (of a file), "
                            + "files, resources, entries (of a repository) or seconds. May be repeated.")
    private Map<Limit, Integer> limits = new LinkedHashMap<>();

    /** The workload of a file. */
    Architecture read(Path path) {
        return read(path, List.of());
    }

    /** The same with what other tools report of it. */
    Architecture read(Path path, List<ToolReport> reports) {
        Architecture.Builder builder = reading(options -> Intake.read(path, options));
        reports.forEach(builder::reported);
        return finished(builder, path);
    }

    /** What another tool reports. */
    List<ToolReport> reports(Path sarif) {
        return Intake.reports(sarif, options());
    }

    /** What was read of a file, at the stage that is said; none may be. */
    Architecture.Builder builder(Path path) {
        Architecture.Builder builder = reading(options -> Intake.read(path, options));
        stage.ifPresent(builder::stage);
        return named(builder, path);
    }

    /** The workload that a plan starts from. */
    Architecture readBefore(Path plan) {
        return finished(reading(options -> Intake.readBefore(plan, options)), plan);
    }

    private Architecture.Builder reading(Function<ReadingOptions, Architecture.Builder> read) {
        try (ProgressBar bar = ProgressBar.onTerminal()) {
            return read.apply(options().withProgress(bar));
        }
    }

    private ReadingOptions options() {
        Limits raised = Limits.standard();
        for (Map.Entry<Limit, Integer> each : limits.entrySet()) {
            raised = each.getKey().in(raised, each.getValue());
        }
        ReadingOptions options = ReadingOptions.standard().withLimits(raised).withParameters(parameters);
        return root.map(options::withRoot).orElse(options);
    }

    private Architecture finished(Architecture.Builder builder, Path path) {
        stage.ifPresent(builder::stage);
        if (!builder.hasStage()) {
            throw new LintelException(path + " does not say at which stage the workload is; add --stage with "
                    + Choices.of(Stage.values()));
        }
        return named(builder, path).build();
    }

    private static Architecture.Builder named(Architecture.Builder builder, Path path) {
        if (!builder.hasName()) {
            throw new LintelException(path + " does not name the workload; add 'name' under 'workload'");
        }
        return builder;
    }
}
