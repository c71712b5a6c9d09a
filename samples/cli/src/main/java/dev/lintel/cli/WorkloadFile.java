package dev.lintel.cli;

import dev.lintel.LintelException;
import dev.lintel.architecture.Architecture;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The one workload that a command is about. */
final class WorkloadFile {
    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description =
                    "The folder of a repository, a lintel.yaml, a CloudFormation or SAM template, a Terraform plan (what "
                            + "'terraform show -json' prints), a Compose file or the folder of a CDK assembly (cdk.out).")
    private List<Path> paths = new ArrayList<>();

    @Mixin
    private Inputs inputs = new Inputs();

    Architecture read() {
        return inputs.read(path());
    }

    /** It with what other tools found of it; their logs are looked at first, since they are read in a moment. */
    Architecture read(OtherTools others) {
        Path path = path();
        return inputs.read(path, others.read(inputs));
    }

    Path path() {
        if (paths.size() > 1) {
            throw new LintelException("this takes one file and was given " + paths.size()
                    + "; name the one that describes the workload, and list the others as its 'sources'");
        }
        return paths.get(0);
    }
}
