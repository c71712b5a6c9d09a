package dev.lintel.samples.portfolio;

import dev.lintel.LintelException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;

/** Where the documents of a portfolio come from: a folder of files, or a table. */
final class Documents {
    /** What the reading of a document takes at most; a larger one is told of and never loaded. */
    static final long MOST_BYTES = 16L * 1024 * 1024;

    private static final String NAME = "document";
    private static final String CONTENT = "content";
    private static final String LENGTH = "length";

    private Documents() {}

    /**
     * YAML and JSON files of a folder and the folders in it; the columns are document, length and content (bytes).
     */
    static Dataset<Row> files(SparkSession spark, String folder) throws IOException {
        Dataset<Row> files = spark.read()
                .format("binaryFile")
                .option("recursiveFileLookup", true)
                .option("pathGlobFilter", "*.{yaml,yml,json}")
                .load(folder)
                .select(functions.col("path").as(NAME), functions.col(LENGTH), functions.col(CONTENT));
        return files.union(empty(spark, folder, files.schema()));
    }

    /** Spark passes over files without content, and a workload that is not told of would seem to be well. */
    private static Dataset<Row> empty(SparkSession spark, String folder, StructType schema) throws IOException {
        List<Row> empty = new ArrayList<>();
        Path path = new Path(folder);
        RemoteIterator<LocatedFileStatus> all =
                path.getFileSystem(spark.sessionState().newHadoopConf()).listFiles(path, true);
        while (all.hasNext()) {
            LocatedFileStatus file = all.next();
            if (file.getLen() == 0 && file.getPath().getName().matches(".*\\.(yaml|yml|json)")) {
                empty.add(RowFactory.create(file.getPath().toString(), 0L, new byte[0]));
            }
        }
        return spark.createDataFrame(empty, schema);
    }

    /**
     * A Parquet table with the columns {@code document} and {@code content}, both of them texts.
     *
     * @throws LintelException if it has others
     */
    static Dataset<Row> table(SparkSession spark, String folder) {
        Dataset<Row> table = spark.read().parquet(folder);
        List<String> columns = Arrays.asList(table.columns());
        if (!columns.contains(NAME) || !columns.contains(CONTENT)) {
            throw new LintelException("the table " + folder + " needs the columns document and content, and has "
                    + String.join(", ", columns));
        }
        return table.select(
                functions.col(NAME),
                functions.octet_length(functions.col(CONTENT)).cast("long").as(LENGTH),
                functions.col(CONTENT).cast("binary").as(CONTENT));
    }
}
