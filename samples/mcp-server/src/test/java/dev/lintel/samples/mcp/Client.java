package dev.lintel.samples.mcp;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.util.Map;

/** How a program calls the tools; docs/embedding.md shows its lines. */
final class Client {
    private Client() {}

    static CallToolResult review(String java, String jar, String document) {
        // tag::call[]
        ServerParameters server =
                ServerParameters.builder(java).args("-jar", jar).build();
        try (McpSyncClient client = McpClient.sync(new StdioClientTransport(server, McpJsonDefaults.getMapper()))
                .build()) {
            client.initialize();
            return client.callTool(CallToolRequest.builder("review_architecture")
                    .arguments(Map.of("document", document, "stage", "production"))
                    .build());
        }
        // end::call[]
    }
}
