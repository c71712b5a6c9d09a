package dev.lintel.samples.portfolio;

import dev.lintel.LintelException;
import dev.lintel.model.Stage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The job, as {@code spark-submit} starts it. */
@Command(
        name = "lintel-portfolio",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Reviews all documents of a folder or a table, and writes what it concluded as Parquet with a summary. "
                        + "Started again with the same arguments, it goes on where it stood.")
public final class Main implements Callable<Integer> {
    @Option(
            names = "--files",
            paramLabel = "FOLDER",
            description = "A folder with YAML and JSON documents, one workload each.")
    private Optional<String> files = Optional.empty();

    @Option(
            names = "--table",
            paramLabel = "FOLDER",
            description = "Instead, a Parquet table with the columns document and content.")
    private Optional<String> table = Optional.empty();

    @Option(
            names = "--output",
            paramLabel = "FOLDER",
            required = true,
            description = "Where conclusions and summary go.")
    private String output = "";

    @Option(
            names = "--stage",
            paramLabel = "STAGE",
            converter = StageOfWord.class,
            description = "The stage of documents that state none: demo, development, scale or production.")
    private Optional<Stage> stage = Optional.empty();

    @Option(
            names = "--today",
            paramLabel = "DAY",
            description =
                    "The day on which waivers are looked at, as in 2026-03-31; to go on with a job of another day.")
    private LocalDate today = LocalDate.now(ZoneId.systemDefault());

    @Option(names = "--pack", paramLabel = "FOLDER", description = "A folder with rules of your own; may be repeated.")
    private List<Path> packs = new ArrayList<>();

    @Option(names = "--policy", paramLabel = "FILE", description = "A policy over the rules; may be repeated.")
    private List<Path> policies = new ArrayList<>();

    @Option(
            names = "--chunk",
            paramLabel = "DOCUMENTS",
            defaultValue = "10000",
            description = "How many documents are done before they are safe; ${DEFAULT-VALUE} unless stated.")
    private int chunk = 10_000;

    private Main() {}

    /** Ends with 2 where it could not start; a document that cannot be reviewed is told of in the table {@code errors}. */
    public static void main(String[] arguments) {
        int exitCode = new CommandLine(new Main())
                .setExecutionExceptionHandler((e, line, parsed) -> {
                    if (e instanceof LintelException) {
                        System.err.println("lintel-portfolio: " + e.getMessage());
                        return CommandLine.ExitCode.USAGE;
                    }
                    throw e;
                })
                .execute(arguments);
        if (exitCode != CommandLine.ExitCode.OK) {
            System.exit(exitCode);
        }
    }

    @Override
    public Integer call() throws IOException {
        if (files.isPresent() == table.isPresent()) {
            throw new LintelException("name either --files or --table");
        }
        AdvisorSetup setup = AdvisorSetup.read(packs, policies);
        // What is wrong with rules is told here and not by each executor.
        setup.advisor();
        try (SparkSession spark =
                SparkSession.builder().appName("lintel-portfolio").getOrCreate()) {
            Portfolio portfolio = new Portfolio(spark, setup, stage, today, output);
            Portfolio.Outcome outcome = portfolio.review(documents(spark), chunk);
            for (Summary.Table each : new Summary(portfolio.conclusions()).tables()) {
                each.rows().coalesce(1).write().mode(SaveMode.Overwrite).json(output + "/summary/" + each.name());
            }
            System.out.println(outcome.reviewed() + " documents reviewed in " + (outcome.chunks() - outcome.skipped())
                    + " of " + outcome.chunks() + " chunks; the others were there. Conclusions: " + output
                    + "/conclusions, summary: " + output + "/summary");
        }
        return CommandLine.ExitCode.OK;
    }

    private Dataset<Row> documents(SparkSession spark) throws IOException {
        return files.isPresent() ? Documents.files(spark, files.get()) : Documents.table(spark, table.orElseThrow());
    }

    /** Reads a stage by its word. */
    static final class StageOfWord implements ITypeConverter<Stage> {
        @Override
        public Stage convert(String word) {
            return Stage.of(word)
                    .orElseThrow(() -> new TypeConversionException(
                            "'" + word + "' is not demo, development, scale or production"));
        }
    }
}
