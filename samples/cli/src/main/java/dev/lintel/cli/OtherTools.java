package dev.lintel.cli;

import dev.lintel.architecture.ToolReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** What other tools found of the same workload. */
final class OtherTools {
    @Option(
            names = "--with",
            paramLabel = "FILE.sarif",
            description =
                    "What another tool, such as a scanner, found of the workload, as it writes it in SARIF 2.1.0. It is "
                            + "graded by the stage as policies want it. May be repeated.")
    private List<Path> logs = new ArrayList<>();

    /** Each run of each log, read within those limits. */
    List<ToolReport> read(Inputs inputs) {
        return logs.stream().flatMap(log -> inputs.reports(log).stream()).toList();
    }
}
