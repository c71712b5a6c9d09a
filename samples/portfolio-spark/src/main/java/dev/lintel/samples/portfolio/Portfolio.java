package dev.lintel.samples.portfolio;

import dev.lintel.LintelException;
import dev.lintel.model.Stage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.util.LongAccumulator;

/**
 * Reviews documents chunk by chunk into {@code conclusions/chunk=N} below a folder. A chunk is there as a whole or not at
 * all, so that a job that was broken off goes on where it stood when it is started again.
 */
final class Portfolio {
    private static final MapFunction<Row, Row> TOO_LARGE = row -> Conclusions.error(
            row.getString(0),
            row.getString(0) + ": is larger than " + Documents.MOST_BYTES / 1024 / 1024 + " MB and was not read");

    private final SparkSession spark;
    private final AdvisorSetup setup;
    private final Optional<Stage> stage;
    private final LocalDate today;
    private final String output;

    Portfolio(SparkSession spark, AdvisorSetup setup, Optional<Stage> stage, LocalDate today, String output) {
        this.spark = spark;
        this.setup = setup;
        this.stage = stage;
        this.today = today;
        this.output = output;
    }

    /**
     * What a job did.
     *
     * @param chunks all that there are
     * @param skipped those that were there
     * @param reviewed the documents of the others
     */
    record Outcome(int chunks, int skipped, long reviewed) {}

    /**
     * Reviews what is not reviewed yet.
     *
     * @param documents with the columns document, length and content
     * @param perChunk about so many documents stand in a chunk
     * @throws LintelException if the folder holds the conclusions of a job with other documents or rules
     */
    Outcome review(Dataset<Row> documents, int perChunk) throws IOException {
        Dataset<Row> names = documents.select("document", "length");
        Row all = names.agg(
                        functions.count("*"),
                        functions.bit_xor(functions.xxhash64(functions.col("document"), functions.col("length"))))
                .first();
        int chunks = (int) Math.max(1, (all.getLong(0) + perChunk - 1) / perChunk);
        begin("documents " + all.getLong(0) + ", checksum " + (all.isNullAt(1) ? 0 : all.getLong(1)) + ", chunks "
                + chunks
                + ", rules " + setup.hashCode() + ", stage "
                + stage.map(Stage::word).orElse("stated") + ", day "
                + today + "\n");
        LongAccumulator reviewed = spark.sparkContext().longAccumulator("documents reviewed");
        int skipped = 0;
        Column chunk = functions.pmod(functions.xxhash64(functions.col("document")), functions.lit(chunks));
        for (int i = 0; i < chunks; i++) {
            Path folder = new Path(output, "conclusions/chunk=" + i);
            if (files(folder).exists(new Path(folder, "_SUCCESS"))) {
                skipped++;
                continue;
            }
            Dataset<Row> these = documents.filter(chunk.equalTo(i));
            // The length comes first, so that nothing of a large file is read.
            Column fits = functions.col("length").leq(Documents.MOST_BYTES);
            these.filter(fits)
                    .mapPartitions(new Reviewing(setup, stage, today, reviewed), Encoders.row(Conclusions.SCHEMA))
                    .union(these.filter(functions.not(fits))
                            .select("document")
                            .map(TOO_LARGE, Encoders.row(Conclusions.SCHEMA)))
                    .write()
                    .mode(SaveMode.Overwrite)
                    .parquet(folder.toString());
        }
        return new Outcome(chunks, skipped, reviewed.value());
    }

    /** What was concluded. */
    Dataset<Row> conclusions() {
        return spark.read()
                .schema(Conclusions.SCHEMA)
                .parquet(output + "/conclusions")
                .drop("chunk");
    }

    /** Chunks of one job and of another would not fit together. */
    private void begin(String job) throws IOException {
        Path file = new Path(output, "job.txt");
        FileSystem files = files(file);
        if (!files.exists(file)) {
            try (FSDataOutputStream out = files.create(file, false)) {
                out.write(job.getBytes(StandardCharsets.UTF_8));
            }
            return;
        }
        try (FSDataInputStream in = files.open(file)) {
            String before = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            if (!before.equals(job)) {
                throw new LintelException(output + " holds another job (" + before.strip() + ") and this is one of "
                        + job.strip() + "; name another folder, or remove that one");
            }
        }
    }

    private FileSystem files(Path path) throws IOException {
        return path.getFileSystem(spark.sessionState().newHadoopConf());
    }
}
