package dev.lintel.samples.mcp;

import dev.lintel.Review;
import dev.lintel.engine.Advisor;
import dev.lintel.report.json.JsonReport;
import dev.lintel.report.text.Part;
import dev.lintel.report.text.Style;
import dev.lintel.report.text.TextReport;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Lists what only a person can tell of an architecture. */
final class QuestionsTool implements Tool {
    private static final List<String> TOLD = List.of("schemaVersion", "workload", "stage", "questions");

    private final Advisor advisor;
    private final Described described;

    QuestionsTool(Advisor advisor, Described described) {
        this.advisor = advisor;
        this.described = described;
    }

    @Override
    public String name() {
        return "list_open_questions";
    }

    @Override
    public JsonNode outputSchema() {
        return Json.part(Json.resource(JsonReport.class, "review.schema.json"), TOLD);
    }

    @Override
    public Answer call(JsonNode arguments) {
        Review review = advisor.review(described.architecture(arguments), Described.options(arguments));
        return new Answer(
                TextReport.write(review, Set.of(Part.QUESTIONS), Style.PLAIN),
                Json.only(Json.read(JsonReport.write(review)), TOLD));
    }
}
