package dev.lintel.samples.mcp;

import dev.lintel.engine.Advisor;
import dev.lintel.report.text.RuleText;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceResult;
import io.modelcontextprotocol.spec.McpSchema.Resource;
import io.modelcontextprotocol.spec.McpSchema.ResourceTemplate;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import java.util.List;
import java.util.Map;

/** The rules as documents that an agent can read: the list of all, and each in full. */
final class RuleResources {
    static final String INDEX = "lintel://rules";
    private static final String ONE = INDEX + "/{pack}/{rule}";
    private static final String PLAIN = "text/plain";

    private final Advisor advisor;

    RuleResources(Advisor advisor) {
        this.advisor = advisor;
    }

    Resource index() {
        return Resource.builder(INDEX, "rules")
                .title("Every rule")
                .description("All rules of the packs at work, with what each says at each stage.")
                .mimeType(PLAIN)
                .build();
    }

    ResourceTemplate each() {
        return ResourceTemplate.builder(ONE, "rule")
                .title("One rule in full")
                .description("What a rule says at each stage, by which statements, why, and what to do instead.")
                .mimeType(PLAIN)
                .build();
    }

    /**
     * What stands at an address.
     *
     * @throws McpError if no rule does
     */
    ReadResourceResult read(String uri) {
        return uri.equals(INDEX) ? text(uri, RuleText.list(advisor.rules())) : one(uri);
    }

    private ReadResourceResult one(String uri) {
        String id = uri.substring(Math.min(uri.length(), INDEX.length() + 1));
        return advisor.explain(id)
                .map(explanation -> text(uri, RuleText.explain(explanation)))
                .orElseThrow(() -> McpError.builder(ErrorCodes.RESOURCE_NOT_FOUND)
                        .message("there is no rule '" + id + "'; " + INDEX + " lists them all")
                        .data(Map.of("uri", uri))
                        .build());
    }

    private static ReadResourceResult text(String uri, String text) {
        return ReadResourceResult.builder(List.of(
                        TextResourceContents.builder(uri, text).mimeType(PLAIN).build()))
                .build();
    }
}
