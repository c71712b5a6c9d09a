package dev.lintel.cli;

import dev.lintel.LintelException;
import dev.lintel.Review;
import dev.lintel.report.json.JsonReport;
import dev.lintel.report.madr.MadrRecords;
import dev.lintel.report.text.DecisionReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "decide",
        description = "Tells the decisions of a workload: which way each door swings, and which option wins.",
        sortOptions = false,
        sortSynopsis = false,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "With --format madr every stated decision becomes a record in the form of MADR 4.0.0 in the folder",
            "--output. A record that is there and says something else is kept as it is.",
            "",
            "Exit codes:",
            "  0  the decisions were told",
            "  2  the arguments, the input or a pack could not be used",
            "",
            "Examples:",
            "  lintel decide lintel.yaml",
            "  lintel decide lintel.yaml --format madr --output docs/decisions"
        })
final class DecideCommand implements Callable<Integer> {
    /** The documents that decisions can be written as. */
    enum Form {
        TEXT,
        JSON,
        MADR;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Mixin
    private WorkloadFile workload = new WorkloadFile();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, json or madr; ${DEFAULT-VALUE} unless stated.")
    private Form form = Form.TEXT;

    @Option(
            names = "--output",
            paramLabel = "PATH",
            description = "Writes to this file; for madr, to this folder, which is made where it is not there.")
    private Optional<Path> output = Optional.empty();

    @Mixin
    private Today today = new Today();

    @Mixin
    private Packs packs = new Packs();

    @Override
    public Integer call() throws IOException {
        if (form == Form.MADR && output.isEmpty()) {
            throw new LintelException(
                    "--format madr writes one file for each decision; say where with --output FOLDER");
        }
        Review review = packs.advisor(workload.path()).review(workload.read(), today.options());
        if (form == Form.MADR) {
            records(MadrRecords.write(review), output.orElseThrow());
        } else {
            Destination destination = Destination.of(output);
            destination.write(
                    form == Form.JSON
                            ? JsonReport.writeDecisions(review)
                            : DecisionReport.write(review, destination.style()));
        }
        return ExitCodes.PASSED;
    }

    private static void records(Map<String, String> byFile, Path folder) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new LintelException("--output " + folder + " is a file; name a folder for the records");
        }
        if (byFile.isEmpty()) {
            System.err.println("lintel: no decision is stated, so there is no record to write");
            return;
        }
        Files.createDirectories(folder);
        for (Map.Entry<String, String> record : byFile.entrySet()) {
            Path file = folder.resolve(record.getKey());
            if (!Files.exists(file)) {
                Destination.of(Optional.of(file)).write(record.getValue());
            } else if (!Files.readString(file, StandardCharsets.UTF_8).equals(record.getValue())) {
                System.err.println("lintel: " + file + " says something else and was kept; remove it to have it written"
                        + " anew");
            }
        }
    }
}
