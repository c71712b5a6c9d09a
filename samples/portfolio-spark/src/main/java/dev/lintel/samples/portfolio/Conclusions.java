package dev.lintel.samples.portfolio;

import dev.lintel.AcceptedTradeOff;
import dev.lintel.Conclusion;
import dev.lintel.Door;
import dev.lintel.Finding;
import dev.lintel.LintelException;
import dev.lintel.PlanStep;
import dev.lintel.Review;
import dev.lintel.Severity;
import dev.lintel.Undecided;
import dev.lintel.Upcoming;
import dev.lintel.Waived;
import dev.lintel.architecture.Architecture;
import dev.lintel.engine.Advisor;
import dev.lintel.engine.ReviewOptions;
import dev.lintel.intake.Intake;
import dev.lintel.model.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** What one document gives, as rows of one table: a row for the review itself, and one for each thing that it says. */
final class Conclusions {
    /** The columns; those that a part has nothing for are null. */
    static final StructType SCHEMA = new StructType()
            .add("document", DataTypes.StringType, false)
            .add("workload", DataTypes.StringType)
            .add("stage", DataTypes.StringType)
            .add("part", DataTypes.StringType, false)
            .add("rule", DataTypes.StringType)
            .add("severity", DataTypes.StringType)
            .add("subject", DataTypes.StringType)
            .add("message", DataTypes.StringType);

    /** The day of the job, on which waivers may have ended: the same on every executor, and when the job goes on. */
    private final LocalDate today;

    private final Advisor advisor;
    private final Optional<Stage> stage;

    /** @param stage of documents that state none */
    Conclusions(Advisor advisor, Optional<Stage> stage, LocalDate today) {
        this.advisor = advisor;
        this.stage = stage;
        this.today = today;
    }

    /** The rows of a document; one that cannot be reviewed gives one row that says why. */
    List<Row> of(String document, String content) {
        try {
            return rows(
                    document,
                    advisor.review(
                            architecture(document, content),
                            ReviewOptions.standard().withToday(today)));
        } catch (LintelException e) {
            return List.of(error(document, String.valueOf(e.getMessage())));
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            // It must not take the documents beside it with it.
            return List.of(error(document, "a fault of Lintel and not of the document: " + e));
        }
    }

    /** The row of a document of which nothing else is known. */
    static Row error(String document, String message) {
        return row(document, null, null, "error", null, null, null, message);
    }

    private Architecture architecture(String document, String content) {
        Architecture.Builder builder = Intake.read(content, document);
        if (!builder.hasStage()) {
            builder.stage(stage.orElseThrow(() -> new LintelException(
                    document + " does not say at which stage the workload is; start the job with --stage")));
        }
        if (!builder.hasName()) {
            builder.name(document);
        }
        return builder.build();
    }

    private static List<Row> rows(String document, Review review) {
        Of of = new Of(document, review.workload().id(), review.stage().word());
        List<Row> rows = new ArrayList<>();
        rows.add(of.row("review", null, review.gravest().orElse(null), null, null));
        for (Finding each : review.findings()) {
            rows.add(of.row("finding", each, each.severity()));
        }
        for (Waived each : review.waived()) {
            rows.add(of.row("waived", each.finding(), each.finding().severity()));
        }
        for (AcceptedTradeOff each : review.acceptedTradeOffs()) {
            rows.add(of.row("accepted", each, null));
        }
        for (Upcoming each : review.upcoming()) {
            rows.add(of.row("upcoming", each, each.severity()));
        }
        for (Undecided each : review.undecided()) {
            rows.add(of.row("undecided", each, each.severity()));
        }
        for (Door each : review.doors()) {
            rows.add(of.row(
                    each.swing().name().toLowerCase(Locale.ROOT).replace('_', '-') + " door",
                    each.category().orElse(null),
                    null,
                    each.subject().toString(),
                    null));
        }
        for (PlanStep each : review.plan()) {
            rows.add(of.row(
                    "step " + each.state().name().toLowerCase(Locale.ROOT),
                    each.statement(),
                    null,
                    each.towards().word(),
                    each.text()));
        }
        return rows;
    }

    private record Of(String document, String workload, String stage) {
        Row row(String part, Conclusion conclusion, @Nullable Severity severity) {
            return row(part, conclusion.rule(), severity, conclusion.subject().toString(), conclusion.message());
        }

        Row row(
                String part,
                @Nullable String rule,
                @Nullable Severity severity,
                @Nullable String subject,
                @Nullable String message) {
            return Conclusions.row(
                    document, workload, stage, part, rule, severity == null ? null : severity.word(), subject, message);
        }
    }

    private static Row row(@Nullable Object... values) {
        return RowFactory.create(values);
    }
}
