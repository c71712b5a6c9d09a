package dev.lintel.samples.mcp;

import dev.lintel.Explanation;
import dev.lintel.LintelException;
import dev.lintel.Rule;
import dev.lintel.Suggestion;
import dev.lintel.engine.Advisor;
import dev.lintel.model.Stage;
import dev.lintel.report.text.RuleText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Explains one rule in full. */
final class ExplainTool implements Tool {
    private final Advisor advisor;

    ExplainTool(Advisor advisor) {
        this.advisor = advisor;
    }

    @Override
    public String name() {
        return "explain_rule";
    }

    @Override
    public JsonNode outputSchema() {
        return Json.resource(ExplainTool.class, "rule.schema.json");
    }

    @Override
    public Answer call(JsonNode arguments) {
        String id = Json.text(arguments, "rule").orElse("");
        Explanation explanation = advisor.explain(id)
                .orElseThrow(() -> new LintelException("there is no rule '" + id + "'; "
                        + Suggestion.question(
                                advisor.rules().stream().map(Rule::id).toList(), id)
                        + "the resource " + RuleResources.INDEX + " lists them all"));
        return new Answer(RuleText.explain(explanation), content(explanation.rule()));
    }

    private static JsonNode content(Rule rule) {
        ObjectNode content = Json.object();
        content.put("id", rule.id());
        content.put("title", rule.title());
        content.put("kind", rule.kind().word());
        content.put("scope", rule.scope().word());
        content.put("about", rule.subject());
        ObjectNode grades = content.putObject("grades");
        for (Stage stage : Stage.values()) {
            grades.put(stage.word(), rule.at(stage).is().word());
        }
        content.set("statements", Json.of(rule.statements()));
        content.set("reads", Json.of(rule.reads()));
        content.put("why", rule.why());
        content.put("doInstead", rule.doInstead());
        return content;
    }
}
