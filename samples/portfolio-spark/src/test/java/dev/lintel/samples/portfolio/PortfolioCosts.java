package dev.lintel.samples.portfolio;

import dev.lintel.model.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/** Measures the job against a loop in one thread, and prints what benchmarks/RESULTS.md says of it; no build runs it. */
class PortfolioCosts {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 31);
    private static final AdvisorSetup CORE = new AdvisorSetup(List.of(), List.of());
    private static final int[] SIZES = {1_000, 10_000, 100_000};
    private static final int LOOP = 20_000;
    private static final int ROUNDS = 5;

    @Test
    void againstALoopInOneThread() throws IOException {
        List<String> documents = IntStream.range(0, SIZES[SIZES.length - 1])
                .mapToObj(Generated::document)
                .toList();
        long made = System.nanoTime();
        Conclusions alone = new Conclusions(CORE.advisor(), Optional.of(Stage.PRODUCTION), TODAY);
        double advisorSeconds = since(made);
        long started = System.nanoTime();
        SparkSession spark = SparkSession.builder()
                .master("local[" + Runtime.getRuntime().availableProcessors() + "]")
                .config("spark.ui.enabled", false)
                .config("spark.sql.shuffle.partitions", 4)
                .getOrCreate();
        double sessionSeconds = since(started);
        Path folder = Files.createTempDirectory("lintel-portfolio-costs");
        spark.createDataFrame(rows(documents.subList(0, 2_000)), schema())
                .write()
                .parquet(folder.resolve("warm").toString());
        double firstJobSeconds = job(spark, folder, "warm", 2_000);
        List<Double> loops = new ArrayList<>();
        double[][] jobs = new double[SIZES.length][ROUNDS];
        for (int size = 0; size < SIZES.length; size++) {
            spark.createDataFrame(rows(documents.subList(0, SIZES[size])), schema())
                    .repartition(8)
                    .write()
                    .parquet(folder.resolve("table-" + SIZES[size]).toString());
        }
        for (int round = 0; round < ROUNDS; round++) {
            loops.add(loop(alone, documents.subList(0, LOOP)));
            for (int size = 0; size < SIZES.length; size++) {
                jobs[size][round] = job(spark, folder, "table-" + SIZES[size], SIZES[size]);
            }
        }
        spark.stop();
        double loop = median(loops.stream().mapToDouble(Double::doubleValue).toArray());
        System.out.printf(
                Locale.ROOT,
                "advisor %.2f s, session %.2f s, first job of 2,000 documents %.2f s, loop %.0f documents/s%n",
                advisorSeconds,
                sessionSeconds,
                firstJobSeconds,
                LOOP / loop);
        for (int size = 0; size < SIZES.length; size++) {
            double seconds = median(jobs[size]);
            System.out.printf(
                    Locale.ROOT,
                    "%d documents: %.2f s, %.0f documents/s, %.2f times the loop%n",
                    SIZES[size],
                    seconds,
                    SIZES[size] / seconds,
                    SIZES[size] / seconds / (LOOP / loop));
        }
    }

    private static double loop(Conclusions conclusions, List<String> documents) {
        long start = System.nanoTime();
        long rows = 0;
        for (int i = 0; i < documents.size(); i++) {
            rows += conclusions.of("doc-" + i, documents.get(i)).size();
        }
        if (rows < documents.size()) {
            throw new IllegalStateException("each document gives a row");
        }
        return since(start);
    }

    private static double job(SparkSession spark, Path folder, String table, int count) throws IOException {
        Path output = Files.createTempDirectory(folder, "output");
        Dataset<Row> documents = Documents.table(spark, folder.resolve(table).toString());
        long start = System.nanoTime();
        Portfolio.Outcome outcome = new Portfolio(spark, CORE, Optional.of(Stage.PRODUCTION), TODAY, output.toString())
                .review(documents, SIZES[SIZES.length - 1]);
        double seconds = since(start);
        if (outcome.reviewed() != count) {
            throw new IllegalStateException("reviewed " + outcome);
        }
        return seconds;
    }

    private static List<Row> rows(List<String> documents) {
        return IntStream.range(0, documents.size())
                .mapToObj(i -> RowFactory.create("doc-" + i, documents.get(i)))
                .toList();
    }

    private static StructType schema() {
        return new StructType().add("document", DataTypes.StringType).add("content", DataTypes.StringType);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
