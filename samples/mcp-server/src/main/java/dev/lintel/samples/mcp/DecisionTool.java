package dev.lintel.samples.mcp;

import dev.lintel.Review;
import dev.lintel.engine.Advisor;
import dev.lintel.intake.Intake;
import dev.lintel.report.json.JsonReport;
import dev.lintel.report.text.DecisionReport;
import dev.lintel.report.text.Style;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells of one decision which door it walks through, or which of its options carries the most weight. What an agent says
 * of it is read as the decision of a document, so that it is checked and understood as in one.
 */
final class DecisionTool implements Tool {
    private static final String TECHNOLOGY = "technology";
    /** They are about the workload and the component that a decision is about, and not about itself. */
    private static final Set<String> AROUND = Set.of("stage", "provider", "teamLanguage", TECHNOLOGY, "today");

    private final String name;
    private final Advisor advisor;

    private DecisionTool(String name, Advisor advisor) {
        this.name = name;
        this.advisor = advisor;
    }

    /** Which door a decision walks through, by its five factors. */
    static Tool classifying(Advisor advisor) {
        return new DecisionTool("classify_decision", advisor);
    }

    /** How the options of a decision weigh against each other, and what would turn that over. */
    static Tool scoring(Advisor advisor) {
        return new DecisionTool("score_options", advisor);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public JsonNode outputSchema() {
        return Json.resource(JsonReport.class, "decisions.schema.json");
    }

    @Override
    public Answer call(JsonNode arguments) {
        Review review = advisor.review(
                Intake.read(document(arguments).toString(), "decision").build(), Described.options(arguments));
        return new Answer(DecisionReport.write(review, Style.PLAIN), Json.read(JsonReport.writeDecisions(review)));
    }

    private static ObjectNode document(JsonNode arguments) {
        ObjectNode document = Json.object();
        document.put("lintel", 1);
        ObjectNode workload = document.putObject("workload");
        workload.put("name", "decision");
        workload.put("stage", Json.text(arguments, "stage").orElse("development"));
        for (String fact : new String[] {"provider", "teamLanguage"}) {
            Json.text(arguments, fact).ifPresent(value -> workload.put(fact, value));
        }
        ObjectNode decision = document.putArray("decisions").addObject();
        arguments.forEachEntry((fact, value) -> {
            if (!AROUND.contains(fact)) {
                decision.set(fact, value);
            }
        });
        Json.text(arguments, TECHNOLOGY).ifPresent(technology -> {
            ObjectNode component = document.putArray("components").addObject();
            component.put("id", "what-it-is-about");
            component.put(TECHNOLOGY, technology);
            decision.putArray("about").add("what-it-is-about");
        });
        return document;
    }
}
