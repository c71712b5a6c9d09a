package dev.lintel.samples.portfolio;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** What the conclusions of all documents say together. */
final class Summary {
    private static final int WORST = 20;

    private final Dataset<Row> conclusions;

    Summary(Dataset<Row> conclusions) {
        this.conclusions = conclusions;
    }

    /** One table of the summary. */
    record Table(String name, Dataset<Row> rows) {}

    /** Every table, in the order in which it is read. */
    List<Table> tables() {
        return List.of(
                new Table("verdicts", verdicts()),
                new Table("doors", doors()),
                new Table("findings", findings()),
                new Table("worst", worst()),
                new Table("plan", plan()),
                new Table("errors", errors()));
    }

    /** How many workloads of each stage have which gravest finding; a blank severity is that of none. */
    private Dataset<Row> verdicts() {
        return part("review").groupBy("stage", "severity").count().orderBy("stage", "severity");
    }

    /** Doors by which way they swing and what kind of decision they are. */
    private Dataset<Row> doors() {
        return conclusions
                .filter(functions.col("part").endsWith(" door"))
                .groupBy(functions.col("part").as("door"), functions.col("rule").as("category"))
                .count()
                .orderBy(functions.col("count").desc(), functions.col("door"), functions.col("category"));
    }

    /** In how many workloads a rule is broken, at each stage. */
    private Dataset<Row> findings() {
        return part("finding")
                .groupBy("rule", "stage", "severity")
                .agg(
                        functions.count("*").as("findings"),
                        functions.countDistinct("document").as("workloads"))
                .orderBy(functions.col("workloads").desc(), functions.col("rule"), functions.col("stage"));
    }

    /** The workloads with the most to mend, by blockers first. */
    private Dataset<Row> worst() {
        return part("finding")
                .groupBy("document", "workload", "stage")
                .agg(counted("blocker"), counted("major"), counted("minor"))
                .orderBy(
                        functions.col("blocker").desc(),
                        functions.col("major").desc(),
                        functions.col("minor").desc(),
                        functions.col("document"))
                .limit(WORST);
    }

    /** The steps that stand before the next stage, by how many workloads have them before them. */
    private Dataset<Row> plan() {
        return conclusions
                .filter(functions.col("part").startsWith("step "))
                .groupBy(
                        functions.col("rule").as("statement"),
                        functions.col("subject").as("towards"),
                        functions.col("message").as("step"))
                .agg(stepped("missing"), stepped("unknown"), stepped("done"))
                .orderBy(functions.col("missing").desc(), functions.col("statement"), functions.col("towards"));
    }

    private Dataset<Row> errors() {
        return part("error").select("document", "message").orderBy("document");
    }

    private Dataset<Row> part(String name) {
        return conclusions.filter(functions.col("part").equalTo(name));
    }

    private static Column counted(String severity) {
        return functions.count_if(functions.col("severity").equalTo(severity)).as(severity);
    }

    private static Column stepped(String state) {
        return functions
                .count_if(functions.col("part").equalTo("step " + state))
                .as(state);
    }
}
