package dev.lintel.samples.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lintel.LintelException;
import dev.lintel.model.Stage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a real Spark of two threads. */
class PortfolioTest {
    private static final Path ROOT = Path.of(System.getProperty("lintel.root"));
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 31);
    private static final AdvisorSetup CORE = new AdvisorSetup(List.of(), List.of());
    private static final int MANY = 10_000;

    private static SparkSession spark;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", false)
                .config("spark.sql.warehouse.dir", "target/warehouse")
                .config("spark.sql.shuffle.partitions", 4)
                .getOrCreate();
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    private Portfolio portfolio(AdvisorSetup setup) {
        return new Portfolio(
                spark,
                setup,
                Optional.of(Stage.PRODUCTION),
                TODAY,
                folder.resolve("output").toString());
    }

    private static Dataset<Row> generated(int count) {
        List<Row> rows = IntStream.range(0, count)
                .mapToObj(i -> RowFactory.create(
                        "doc-" + i,
                        (long) Generated.document(i).length(),
                        Generated.document(i).getBytes(StandardCharsets.UTF_8)))
                .toList();
        return spark.createDataFrame(
                        rows,
                        new StructType()
                                .add("document", DataTypes.StringType)
                                .add("length", DataTypes.LongType)
                                .add("content", DataTypes.BinaryType))
                .repartition(8);
    }

    @Test
    void saysOfManyWorkloadsWhatOneThreadSays() throws IOException {
        int made = AdvisorSetup.timesMade();
        AdvisorSetup setup = new AdvisorSetup(List.of(), List.of("rules: {}\n"));
        Portfolio portfolio = portfolio(setup);

        Portfolio.Outcome outcome = portfolio.review(generated(MANY), 4_000);

        assertThat(outcome).isEqualTo(new Portfolio.Outcome(3, 0, MANY));
        assertThat(AdvisorSetup.timesMade() - made)
                .as("one advisor for all tasks of this JVM")
                .isEqualTo(1);
        Conclusions alone = new Conclusions(setup.advisor(), Optional.of(Stage.PRODUCTION), TODAY);
        List<Row> expected = IntStream.range(0, MANY)
                .boxed()
                .flatMap(i -> alone.of("doc-" + i, Generated.document(i)).stream())
                .toList();
        assertThat(portfolio.conclusions().count()).isEqualTo(expected.size());
        for (int i : new int[] {0, 17, MANY - 1}) {
            assertThat(portfolio
                            .conclusions()
                            .filter(functions.col("document").equalTo("doc-" + i))
                            .collectAsList())
                    .extracting(Row::toString)
                    .containsExactlyInAnyOrderElementsOf(alone.of("doc-" + i, Generated.document(i)).stream()
                            .map(Row::toString)
                            .toList());
        }
        assertThat(portfolio
                        .conclusions()
                        .filter(functions.col("part").equalTo("finding"))
                        .count())
                .isEqualTo(expected.stream()
                        .filter(row -> row.getString(3).equals("finding"))
                        .count())
                .isGreaterThan(MANY / 10);
    }

    @Test
    void noDocumentTakesTheOthersWithIt() throws IOException {
        Path inputs = Files.createDirectories(folder.resolve("inputs"));
        int corpus = copied(inputs, "corpus") + copied(inputs, "hostile");
        Files.writeString(inputs.resolve("good.yaml"), Generated.document(1));
        Files.write(inputs.resolve("latin.yaml"), new byte[] {'a', ':', (byte) 0xe9});
        Files.write(inputs.resolve("empty.yaml"), new byte[0]);
        Files.writeString(inputs.resolve("large.yaml"), "# " + "x".repeat((int) Documents.MOST_BYTES));

        Portfolio portfolio = portfolio(CORE);
        Portfolio.Outcome outcome = portfolio.review(Documents.files(spark, inputs.toString()), 1_000);

        assertThat(outcome.reviewed()).as("all but the large one").isEqualTo(corpus + 3);
        Dataset<Row> conclusions = portfolio.conclusions();
        assertThat(conclusions.select("document").distinct().count()).isEqualTo(corpus + 4);
        assertThat(texts(conclusions.filter("part = 'error'"), "message"))
                .anyMatch(message -> message.contains("latin.yaml: is no text in UTF-8"))
                .anyMatch(message -> message.contains("large.yaml: is larger than 16 MB and was not read"))
                .anyMatch(message -> message.contains("empty.yaml"))
                .noneMatch(message -> message.contains("a fault of Lintel"));
        assertThat(conclusions.filter("part = 'review'").count()).isGreaterThan(15);
        assertThat(texts(conclusions.filter("part = 'review' and workload = 'workload-1'"), "document"))
                .hasSize(1);
    }

    @Test
    void goesOnWhereItStood() throws IOException {
        Dataset<Row> documents = generated(300);
        assertThat(portfolio(CORE).review(documents, 100)).isEqualTo(new Portfolio.Outcome(3, 0, 300));
        long all = portfolio(CORE).conclusions().count();
        assertThat(portfolio(CORE).review(documents, 100)).isEqualTo(new Portfolio.Outcome(3, 3, 0));

        Path chunk = folder.resolve("output/conclusions/chunk=1");
        long lost =
                spark.read().parquet(chunk.toString()).filter("part = 'review'").count();
        Files.delete(chunk.resolve("_SUCCESS"));

        assertThat(portfolio(CORE).review(documents, 100)).isEqualTo(new Portfolio.Outcome(3, 2, lost));
        assertThat(portfolio(CORE).conclusions().count()).as("nothing twice").isEqualTo(all);
    }

    @Test
    void twoJobsAreNotMixed() throws IOException {
        portfolio(CORE).review(generated(10), 100);

        assertThatExceptionOfType(LintelException.class)
                .isThrownBy(() -> portfolio(CORE).review(generated(11), 100))
                .withMessageContainingAll("holds another job (documents 10", "documents 11", "name another folder");
        assertThatExceptionOfType(LintelException.class)
                .isThrownBy(() -> portfolio(new AdvisorSetup(List.of(), List.of("rules: {}\n")))
                        .review(generated(10), 100));
    }

    @Test
    void readsTables() throws IOException {
        String table = folder.resolve("table").toString();
        generated(20)
                .select(functions.col("document"), functions.col("content").cast("string"))
                .write()
                .parquet(table);

        assertThat(portfolio(CORE).review(Documents.table(spark, table), 100).reviewed())
                .isEqualTo(20);
        generated(1).select("document").write().parquet(folder.resolve("other").toString());
        assertThatExceptionOfType(LintelException.class)
                .isThrownBy(() -> Documents.table(spark, folder.resolve("other").toString()))
                .withMessageContaining("needs the columns document and content, and has document");
    }

    @Test
    void worksWithPacksOfACompany() throws IOException {
        AdvisorSetup setup = AdvisorSetup.read(
                List.of(ROOT.resolve("samples/company-pack/src/main/resources/packs/clinic")), List.of());

        portfolio(setup).review(generated(50), 100);

        assertThat(texts(portfolio(setup).conclusions().filter("rule is not null"), "rule"))
                .anyMatch(rule -> rule.startsWith("clinic/"))
                .anyMatch(rule -> rule.startsWith("core/"));
    }

    @Test
    void summarisesWhatAllSayTogether() throws IOException {
        Portfolio portfolio = portfolio(CORE);
        portfolio.review(generated(200), 100);
        Summary summary = new Summary(portfolio.conclusions());

        assertThat(rows(summary, "verdicts").stream()
                        .mapToLong(row -> row.getAs("count"))
                        .sum())
                .isEqualTo(200);
        assertThat(rows(summary, "doors")).isNotEmpty();
        assertThat(rows(summary, "errors")).isEmpty();
        assertThat(rows(summary, "plan"))
                .allMatch(row -> row.<Long>getAs("missing") >= 0)
                .isNotEmpty();
        List<Row> findings = rows(summary, "findings");
        assertThat(findings)
                .isSortedAccordingTo(Comparator.comparingLong((Row row) -> -row.<Long>getAs("workloads"))
                        .thenComparing(row -> row.<String>getAs("rule"))
                        .thenComparing(row -> row.<String>getAs("stage")));
        assertThat(findings.stream().mapToLong(row -> row.getAs("findings")).sum())
                .isEqualTo(portfolio.conclusions().filter("part = 'finding'").count());
        assertThat(rows(summary, "worst"))
                .hasSize(20)
                .isSortedAccordingTo(Comparator.comparingLong((Row row) -> -row.<Long>getAs("blocker"))
                        .thenComparingLong(row -> -row.<Long>getAs("major"))
                        .thenComparingLong(row -> -row.<Long>getAs("minor"))
                        .thenComparing(row -> row.<String>getAs("document")));
    }

    private static List<Row> rows(Summary summary, String table) {
        return summary.tables().stream()
                .filter(each -> each.name().equals(table))
                .findFirst()
                .orElseThrow()
                .rows()
                .collectAsList();
    }

    private static int copied(Path target, String name) throws IOException {
        Path from = ROOT.resolve("engine/intake/src/test/resources").resolve(name);
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(from)) {
            all.filter(file -> file.toString().matches(".*\\.(yaml|yml|json)")).forEach(files::add);
        }
        for (Path file : files) {
            Files.copy(file, target.resolve(file.getFileName()));
        }
        return files.size();
    }

    private static List<String> texts(Dataset<Row> rows, String column) {
        return rows.select(column).collectAsList().stream()
                .map(row -> row.getString(0))
                .toList();
    }
}
