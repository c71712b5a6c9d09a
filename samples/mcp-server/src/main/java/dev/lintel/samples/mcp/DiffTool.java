package dev.lintel.samples.mcp;

import dev.lintel.Comparison;
import dev.lintel.engine.Advisor;
import dev.lintel.report.json.ComparisonJson;
import dev.lintel.report.text.ComparisonText;
import dev.lintel.report.text.Style;
import tools.jackson.databind.JsonNode;

/** Compares two states of an architecture. */
final class DiffTool implements Tool {
    private final Advisor advisor;
    private final Described described;

    DiffTool(Advisor advisor, Described described) {
        this.advisor = advisor;
        this.described = described;
    }

    @Override
    public String name() {
        return "diff_architectures";
    }

    @Override
    public JsonNode outputSchema() {
        return Json.resource(ComparisonJson.class, "comparison.schema.json");
    }

    @Override
    public Answer call(JsonNode arguments) {
        Comparison comparison = advisor.compare(
                described.architecture(arguments.path("before"), arguments, "before"),
                described.architecture(arguments.path("after"), arguments, "after"),
                Described.options(arguments));
        return new Answer(ComparisonText.write(comparison, Style.PLAIN), Json.read(ComparisonJson.write(comparison)));
    }
}
