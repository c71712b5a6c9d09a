package dev.lintel.cli;

import dev.lintel.LintelException;
import dev.lintel.architecture.Architecture;
import dev.lintel.intake.Intake;
import dev.lintel.model.Stage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What the commands read. */
final class Input {
    private Input() {}

    /**
     * The architecture that a file describes.
     *
     * @param stage stands over the one that the file states
     * @throws LintelException if the file cannot be used; the message says what to do
     */
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
