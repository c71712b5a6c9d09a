package dev.lintel.cli;

import dev.lintel.LintelException;
import dev.lintel.architecture.Architecture;
import dev.lintel.intake.Intake;
import dev.lintel.model.Stage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The one workload that a command is about, and the stage it is judged for. */
final class WorkloadFile {
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

    Architecture read() {
        if (paths.size() > 1) {
            throw new LintelException("this takes one file and was given " + paths.size()
                    + "; name the one that describes the workload, and list the others as its 'sources'");
        }
        return read(paths.get(0), stage);
    }

    /** The workload of a file; the stage stands over the one that it states. */
    static Architecture read(Path path, Optional<Stage> stage) {
        if (Files.isDirectory(path)) {
            throw new LintelException(
                    path + " is a folder; name a file in it: its lintel.yaml, or a CloudFormation template");
        }
        Architecture.Builder builder = Intake.read(path);
        stage.ifPresent(builder::stage);
        if (!builder.hasStage()) {
            throw new LintelException(path + " does not say at which stage the workload is; add --stage with "
                    + Choices.of(Stage.values()));
        }
        if (!builder.hasName()) {
            throw new LintelException(path + " does not name the workload; add 'name' under 'workload'");
        }
        return builder.build();
    }
}
