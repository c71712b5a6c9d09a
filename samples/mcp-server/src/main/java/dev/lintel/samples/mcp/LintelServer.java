package dev.lintel.samples.mcp;

import dev.lintel.LintelException;
import dev.lintel.engine.Advisor;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures;
import io.modelcontextprotocol.server.McpStatelessServerFeatures;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import io.modelcontextprotocol.spec.McpServerTransportProvider;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** The tools and resources, over either transport. */
final class LintelServer {
    private static final Logger LOG = LoggerFactory.getLogger(LintelServer.class);
    private static final String NAME = "lintel";
    private static final ServerCapabilities CAPABILITIES =
            ServerCapabilities.builder().tools(false).resources(false, false).build();
    private static final String INSTRUCTIONS = """
            Lintel reviews a cloud architecture by rules, the same way every time. Say the stage (demo, development, \
            scale or production): it decides what is due. An unknown never becomes a finding: ask the person what \
            list_open_questions asks, write the answers into the lintel.yaml, and review again. Quote rules by their id.""";

    private final List<Tool> tools;
    private final RuleResources rules;

    /** @param root the folder that callers may name files in; empty for none */
    LintelServer(Advisor advisor, Optional<Path> root) {
        Described described = new Described(root);
        this.tools = List.of(
                new ReviewTool(advisor, described),
                DecisionTool.classifying(advisor),
                DecisionTool.scoring(advisor),
                new DiffTool(advisor, described),
                new ExplainTool(advisor),
                new QuestionsTool(advisor, described));
        this.rules = new RuleResources(advisor);
    }

    /** For the one client at the other end. */
    void over(McpServerTransportProvider transport) {
        McpServer.sync(transport)
                .serverInfo(NAME, version())
                .instructions(INSTRUCTIONS)
                .capabilities(CAPABILITIES)
                .tools(tools.stream()
                        .map(tool -> McpServerFeatures.SyncToolSpecification.builder()
                                .tool(told(tool))
                                .callHandler((exchange, call) -> answer(tool, call))
                                .build())
                        .toList())
                .resources(new McpServerFeatures.SyncResourceSpecification(
                        rules.index(), (exchange, request) -> rules.read(request.uri())))
                .resourceTemplates(new McpServerFeatures.SyncResourceTemplateSpecification(
                        rules.each(), (exchange, request) -> rules.read(request.uri())))
                .build();
    }

    /** For any number of clients, of which nothing is kept between their calls. */
    void over(McpStatelessServerTransport transport) {
        McpServer.sync(transport)
                .serverInfo(NAME, version())
                .instructions(INSTRUCTIONS)
                .capabilities(CAPABILITIES)
                .tools(tools.stream()
                        .map(tool -> McpStatelessServerFeatures.SyncToolSpecification.builder()
                                .tool(told(tool))
                                .callHandler((context, call) -> answer(tool, call))
                                .build())
                        .toList())
                .resources(new McpStatelessServerFeatures.SyncResourceSpecification(
                        rules.index(), (context, request) -> rules.read(request.uri())))
                .resourceTemplates(new McpStatelessServerFeatures.SyncResourceTemplateSpecification(
                        rules.each(), (context, request) -> rules.read(request.uri())))
                .build();
    }

    private static McpSchema.Tool told(Tool tool) {
        JsonNode told = Json.resource(LintelServer.class, tool.name() + ".json");
        return McpSchema.Tool.builder(tool.name(), Json.map(told.get("inputSchema")))
                .title(told.get("title").asString())
                .description(told.get("description").asString())
                .outputSchema(Json.map(tool.outputSchema()))
                .annotations(ToolAnnotations.builder()
                        .title(told.get("title").asString())
                        .readOnlyHint(true)
                        .destructiveHint(false)
                        .idempotentHint(true)
                        .openWorldHint(false)
                        .build())
                .build();
    }

    /** What an agent can mend is an answer that says so; it is no fault of the protocol. */
    private static CallToolResult answer(Tool tool, CallToolRequest call) {
        try {
            Tool.Answer answer = tool.call(Json.of(call.arguments()));
            return CallToolResult.builder()
                    .addTextContent(answer.text())
                    .structuredContent(Json.map(answer.content()))
                    .build();
        } catch (LintelException e) {
            return failed(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            // What was given stays out of the log: it is somebody's architecture.
            LOG.error("{} failed: {}", tool.name(), e.getClass().getName());
            return failed("this is a fault of Lintel and not of the call; it was logged");
        }
    }

    private static CallToolResult failed(String message) {
        return CallToolResult.builder().addTextContent(message).isError(true).build();
    }

    private static String version() {
        return Optional.ofNullable(Advisor.class.getPackage().getImplementationVersion())
                .orElse("0");
    }
}
