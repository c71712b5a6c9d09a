package dev.lintel.samples.http;

import dev.lintel.Explanation;
import dev.lintel.Rule;
import dev.lintel.Suggestion;
import dev.lintel.model.Stage;
import dev.lintel.report.text.RuleText;
import dev.lintel.spring.Advisors;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rules at work. */
@RestController
@RequestMapping("/v1/rules")
final class RuleController {
    private final Advisors advisors;

    RuleController(Advisors advisors) {
        this.advisors = advisors;
    }

    /**
     * A rule as it holds.
     *
     * @param grades what its conclusion means at each stage
     * @param rulings what policies decided about it
     */
    @Schema(name = "Rule")
    record Told(
            String id,
            String title,
            String kind,
            String topic,
            Map<String, String> grades,
            List<String> statements,
            List<String> reads,
            String why,
            String doInstead,
            List<String> rulings) {}

    /**
     * A rule in the list of all.
     *
     * @param grades what its conclusion means at each stage
     */
    @Schema(name = "RuleInList")
    record Listed(String id, String title, String kind, Map<String, String> grades) {}

    @Operation(operationId = "rules", summary = "Lists the rules at work")
    @ApiResponse(responseCode = "200", description = "Every rule, sorted by id.")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    List<Listed> rules() {
        return advisors.current().rules().stream()
                .map(rule -> new Listed(rule.id(), rule.title(), rule.kind().word(), grades(rule)))
                .toList();
    }

    @Operation(operationId = "rule", summary = "Explains one rule as it holds under all policies")
    @GetMapping(path = "/{pack}/{rule}", produces = MediaType.APPLICATION_JSON_VALUE)
    Told rule(@PathVariable String pack, @PathVariable String rule) {
        Explanation explanation = explanation(pack + "/" + rule);
        Rule told = explanation.rule();
        return new Told(
                told.id(),
                told.title(),
                told.kind().word(),
                told.topic(),
                grades(told),
                told.statements(),
                told.reads(),
                told.why(),
                told.doInstead(),
                explanation.rulings().stream()
                        .map(each -> each.place() + ": " + each.reason())
                        .toList());
    }

    @Operation(operationId = "rule", summary = "Explains one rule as it holds under all policies")
    @GetMapping(path = "/{pack}/{rule}", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
    String text(@PathVariable String pack, @PathVariable String rule) {
        return RuleText.explain(explanation(pack + "/" + rule));
    }

    private Explanation explanation(String id) {
        return advisors.current().explain(id).orElseThrow(() -> {
            List<String> known =
                    advisors.current().rules().stream().map(Rule::id).toList();
            return new ErrorResponseException(
                    HttpStatus.NOT_FOUND,
                    Problem.of(
                            HttpStatus.NOT_FOUND,
                            "there is no such rule; " + Suggestion.question(known, id) + "/v1/rules lists them all"),
                    null);
        });
    }

    private static Map<String, String> grades(Rule rule) {
        Map<String, String> grades = new LinkedHashMap<>();
        for (Stage stage : Stage.values()) {
            grades.put(stage.word(), rule.at(stage).is().word());
        }
        return grades;
    }
}
