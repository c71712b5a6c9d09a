package dev.lintel.samples.mcp;

import dev.lintel.Review;
import dev.lintel.engine.Advisor;
import dev.lintel.report.json.JsonReport;
import dev.lintel.report.markdown.MarkdownReport;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reviews one architecture. */
final class ReviewTool implements Tool {
    /** What every answer tells; the parts below it are told where they are asked for. */
    private static final List<String> HEAD =
            List.of("schemaVersion", "lintel", "workload", "stage", "verdict", "counts");

    private static final List<String> PARTS = List.of("findings", "typeOneFlags");

    private final Advisor advisor;
    private final Described described;

    ReviewTool(Advisor advisor, Described described) {
        this.advisor = advisor;
        this.described = described;
    }

    @Override
    public String name() {
        return "review_architecture";
    }

    /** That of a review as JSON, of which only the head is there in every answer. */
    @Override
    public JsonNode outputSchema() {
        return Json.part(Json.resource(JsonReport.class, "review.schema.json"), HEAD);
    }

    @Override
    public Answer call(JsonNode arguments) {
        Review review = advisor.review(described.architecture(arguments), Described.options(arguments));
        List<String> told = new ArrayList<>(HEAD);
        told.addAll(arguments.has("parts") ? Json.texts(arguments, "parts") : PARTS);
        return new Answer(new MarkdownReport().string(review), Json.only(Json.read(JsonReport.write(review)), told));
    }
}
