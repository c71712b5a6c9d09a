package dev.lintel.samples.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpClientTransport;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceRequest;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** The runnable jar, called by the SDK's own client over both transports. */
class ServerIT {
    private static final Path ROOT = Path.of(System.getProperty("lintel.root"));
    private static final Path JAR = ROOT.resolve("samples/mcp-server/target/lintel-mcp.jar");
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    /** With the settings of a short life, since each test has servers of its own. */
    private static final List<String> SERVER =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", JAR.toString());

    private static final String SHOP = """
            workload: { name: shop, stage: production, team: 1, provider: aws }
            components:
              - { id: orders, technology: RDS, role: transactional-store, multiAz: no }
            """;

    /** How a client reaches the server. */
    enum Way {
        STDIO {
            @Override
            void with(Consumer<McpSyncClient> calls, String... options) {
                List<String> arguments = new ArrayList<>(SERVER);
                arguments.addAll(List.of(options));
                StdioClientTransport transport = new StdioClientTransport(
                        ServerParameters.builder(JAVA).args(arguments).build(), McpJsonDefaults.getMapper());
                call(transport, calls);
            }
        },
        HTTP {
            @Override
            void with(Consumer<McpSyncClient> calls, String... options) throws Exception {
                try (Listening server = Listening.start(Map.of(), options)) {
                    call(
                            HttpClientStreamableHttpTransport.builder(server.origin)
                                    .build(),
                            calls);
                }
            }
        };

        abstract void with(Consumer<McpSyncClient> calls, String... options) throws Exception;

        private static void call(McpClientTransport transport, Consumer<McpSyncClient> calls) {
            try (McpSyncClient client = McpClient.sync(transport)
                    .requestTimeout(Duration.ofSeconds(60))
                    .initializationTimeout(Duration.ofSeconds(60))
                    .build()) {
                client.initialize();
                calls.accept(client);
            }
        }
    }

    /** A server that listens on a port that was free. */
    private static final class Listening implements AutoCloseable {
        private final Process process;
        private final String origin;

        private Listening(Process process, String origin) {
            this.process = process;
            this.origin = origin;
        }

        static Listening start(Map<String, String> environment, String... options) throws IOException {
            List<String> command = new ArrayList<>(List.of(JAVA));
            command.addAll(SERVER);
            command.addAll(List.of("--http", "0"));
            command.addAll(List.of(options));
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().putAll(environment);
            Process process = builder.start();
            BufferedReader errors =
                    new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
            String said = "";
            for (String line = errors.readLine(); line != null; line = errors.readLine()) {
                said += line + "\n";
                int at = line.indexOf("listening on http://");
                if (at >= 0) {
                    drain(errors);
                    return new Listening(
                            process, line.substring(at + "listening on ".length(), line.length() - "/mcp".length()));
                }
            }
            throw new AssertionError("it does not listen: " + said);
        }

        private static void drain(BufferedReader errors) {
            Thread reader = new Thread(() -> errors.lines().forEach(line -> {}));
            reader.setDaemon(true);
            reader.start();
        }

        int status(String... headers) throws IOException, InterruptedException {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + "/mcp"))
                    .header("Content-Type", "application/json")
                    .header("Accept", "application/json, text/event-stream")
                    .POST(HttpRequest.BodyPublishers.ofString("""
                            {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18",\
                            "capabilities":{},"clientInfo":{"name":"x","version":"1"}}}"""));
            if (headers.length > 0) {
                request.headers(headers);
            }
            return HttpClient.newHttpClient()
                    .send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }

        @Override
        public void close() {
            process.destroy();
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void offersItsToolsAsReadOnly(Way way) throws Exception {
        way.with(client -> {
            assertThat(client.getServerInfo().name()).isEqualTo("lintel");
            List<Tool> tools = client.listTools().tools();
            assertThat(tools)
                    .extracting(Tool::name)
                    .containsExactlyInAnyOrder(
                            "review_architecture",
                            "classify_decision",
                            "score_options",
                            "diff_architectures",
                            "explain_rule",
                            "list_open_questions");
            assertThat(tools).allSatisfy(tool -> {
                assertThat(tool.description()).isNotBlank();
                assertThat(tool.annotations().readOnlyHint()).isTrue();
                assertThat(tool.annotations().openWorldHint()).isFalse();
                assertThat(tool.inputSchema()).containsEntry("additionalProperties", false);
                assertThat(tool.outputSchema()).containsEntry("type", "object");
            });
        });
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void answersEachTool(Way way) throws Exception {
        way.with(client -> {
            CallToolResult review = call(client, "review_architecture", Map.of("document", SHOP));
            assertThat(text(review)).startsWith("### Lintel: ").contains("core/single-az-database");
            assertThat(content(review).at("/findings").findValuesAsString("rule"))
                    .contains("core/single-az-database");
            assertThat(content(review).has("checklist")).isFalse();
            assertThat(content(call(
                                    client,
                                    "review_architecture",
                                    Map.of("document", SHOP, "stage", "demo", "parts", List.of("checklist"))))
                            .at("/checklist"))
                    .isNotEmpty();

            CallToolResult door = call(
                    client,
                    "classify_decision",
                    Map.of("id", "orders-key", "category", "table-key", "technology", "DynamoDB"));
            assertThat(content(door).at("/doors/0/swing").asString()).isEqualTo("one-way");
            assertThat(text(door)).contains("orders-key");

            CallToolResult scores = call(
                    client,
                    "score_options",
                    Map.of(
                            "id",
                            "store",
                            "options",
                            List.of(
                                    Map.of("name", "DuckDB", "ratings", ratings(9)),
                                    Map.of("name", "Redshift", "ratings", ratings(5)))));
            assertThat(content(scores).at("/scorecards/0/winner").asString()).isEqualTo("DuckDB");

            CallToolResult diff = call(
                    client,
                    "diff_architectures",
                    Map.of(
                            "before", Map.of("document", SHOP),
                            "after", Map.of("document", SHOP.replace("multiAz: no", "multiAz: yes"))));
            assertThat(content(diff).at("/resolvedFindings").findValuesAsString("rule"))
                    .contains("core/single-az-database");

            CallToolResult rule = call(client, "explain_rule", Map.of("rule", "core/single-az-database"));
            assertThat(content(rule).at("/grades/production").asString()).isEqualTo("blocker");

            CallToolResult questions = call(client, "list_open_questions", Map.of("document", SHOP));
            assertThat(content(questions).at("/questions")).isNotEmpty();
            assertThat(text(questions)).contains("?");
        });
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void offersTheRulesAsResources(Way way) throws Exception {
        way.with(client -> {
            assertThat(client.listResources().resources()).hasSize(1);
            assertThat(client.listResourceTemplates().resourceTemplates()).hasSize(1);
            assertThat(resource(client, "lintel://rules")).contains("core/single-az-database", "core/table-key");
            assertThat(resource(client, "lintel://rules/core/table-key"))
                    .startsWith("core/table-key\n")
                    .contains("AT EACH STAGE");
            assertThatExceptionOfType(McpError.class)
                    .isThrownBy(() -> resource(client, "lintel://rules/core/nothing"))
                    .withMessageContaining("there is no rule 'core/nothing'");
            assertThat(resource(client, "lintel://rules")).as("it goes on").isNotEmpty();
        });
    }

    @Test
    void tellsAnAgentWhatToMend() throws Exception {
        Way.STDIO.with(client -> {
            assertThat(failure(client, "review_architecture", Map.of("document", "workload: { name: x }")))
                    .contains("add 'stage': demo, development, scale or production");
            assertThat(failure(
                            client, "review_architecture", Map.of("document", "workload: { nam: x }", "stage", "demo")))
                    .contains("document:1", "did you mean name?");
            assertThat(failure(client, "review_architecture", Map.of())).contains("give either 'document'", "neither");
            assertThat(failure(client, "review_architecture", Map.of("document", "a: [", "stage", "demo")))
                    .contains("document:1");
            assertThat(failure(
                            client,
                            "review_architecture",
                            Map.of("document", SHOP + "sources: [/etc/passwd]\n", "stage", "demo")))
                    .contains("sources");
            assertThat(failure(client, "review_architecture", Map.of("document", SHOP, "stage", "beta")))
                    .contains("/stage", "demo", "production");
            assertThat(failure(client, "review_architecture", Map.of("path", "/etc/passwd", "stage", "demo")))
                    .contains("this server reads no files");
            assertThat(failure(client, "explain_rule", Map.of("rule", "core/single-az-databse")))
                    .contains("did you mean core/single-az-database?");
            assertThat(failure(client, "classify_decision", Map.of("id", "x", "lockIn", "much")))
                    .contains("lockIn");
            assertThat(failure(
                            client,
                            "diff_architectures",
                            Map.of("before", Map.of("document", SHOP), "after", Map.of())))
                    .contains("after: give either 'document'");
            assertThatExceptionOfType(McpError.class).isThrownBy(() -> call(client, "no_such_tool", Map.of()));
            assertThat(call(client, "review_architecture", Map.of("document", SHOP))
                            .isError())
                    .as("it goes on after all that")
                    .isNotEqualTo(true);
        });
    }

    @Test
    void readsFilesBelowItsFolderAlone(@TempDir Path folder) throws Exception {
        Path below = Files.createDirectory(folder.resolve("below"));
        Files.writeString(below.resolve("lintel.yaml"), SHOP);
        Files.writeString(folder.resolve("outside.yaml"), SHOP);
        Files.createSymbolicLink(below.resolve("link.yaml"), folder.resolve("outside.yaml"));
        Way.STDIO.with(
                client -> {
                    assertThat(content(call(client, "review_architecture", Map.of("path", "lintel.yaml")))
                                    .at("/workload/name")
                                    .asString())
                            .isEqualTo("shop");
                    for (String path : List.of("../outside.yaml", "link.yaml", "/etc/passwd")) {
                        assertThat(failure(client, "review_architecture", Map.of("path", path)))
                                .contains("lies outside of the folder");
                    }
                    assertThat(failure(client, "review_architecture", Map.of("path", "nowhere.yaml")))
                            .contains("there is no file 'nowhere.yaml'");
                },
                "--root",
                below.toString());
    }

    @Test
    void worksWithPacksAndPoliciesOfACompany(@TempDir Path folder) throws Exception {
        Path policy = Files.writeString(
                folder.resolve("policy.yaml"),
                "rules:\n  core/single-az-database: { off: yes, reason: one zone is enough for us }\n");
        Way.STDIO.with(
                client -> {
                    assertThat(text(call(client, "review_architecture", Map.of("document", SHOP))))
                            .doesNotContain("core/single-az-database");
                    assertThat(resource(client, "lintel://rules")).contains("clinic/");
                },
                "--pack",
                ROOT.resolve("samples/company-pack/src/main/resources/packs/clinic")
                        .toString(),
                "--policy",
                policy.toString());
    }

    @Test
    void answersTheProgramThatTheDocumentsShow() {
        assertThat(text(Client.review(JAVA, JAR.toString(), SHOP))).contains("core/single-az-database");
    }

    @Test
    void endsWithItsClient() throws Exception {
        Process server = new ProcessBuilder(JAVA, "-jar", JAR.toString()).start();
        server.getOutputStream().close();

        assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(server.exitValue()).isZero();
        assertThat(server.getInputStream().readAllBytes()).isEmpty();
    }

    @Test
    void callersOfElsewhereAreKeptOut() throws Exception {
        try (Listening server = Listening.start(Map.of())) {
            assertThat(server.status()).isEqualTo(200);
            assertThat(server.status("Origin", "http://localhost:6274")).isEqualTo(200);
            assertThat(server.status("Origin", "http://example.org")).isEqualTo(403);
            assertThat(server.status("Origin", "null")).isEqualTo(403);
        }
        try (Listening server = Listening.start(Map.of("LINTEL_MCP_TOKEN", "s3cret"), "--address", "0.0.0.0")) {
            Listening local = new Listening(server.process, server.origin.replace("0.0.0.0", "127.0.0.1"));
            assertThat(local.status()).isEqualTo(401);
            assertThat(local.status("Authorization", "Bearer s3cre")).isEqualTo(401);
            assertThat(local.status("Authorization", "Bearer s3cret")).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--http 0 --address 0.0.0.0 | set LINTEL_MCP_TOKEN",
                "--http 0 --address 192.0.2.7 | set LINTEL_MCP_TOKEN",
                "--root /no/such/folder | is no folder that can be read",
                "--pack /no/such/pack | /no/such/pack",
                "--policy /no/such/policy.yaml | there is no such file",
                "--http none | none"
            })
    void whatCannotStartSaysWhy(String options, String said) throws Exception {
        List<String> command = new ArrayList<>(List.of(JAVA));
        command.addAll(SERVER);
        command.addAll(List.of(options.split(" ")));
        Process server = new ProcessBuilder(command).start();
        server.getOutputStream().close();
        String errors = new String(server.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(server.waitFor()).isEqualTo(2);
        assertThat(errors).contains(said).doesNotContain("\tat ");
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void answersManyCallsOfOneClient(Way way) throws Exception {
        way.with(client -> {
            for (int i = 0; i < 100; i++) {
                assertThat(resource(client, "lintel://rules/core/table-key")).startsWith("core/table-key");
                assertThatExceptionOfType(McpError.class)
                        .isThrownBy(() -> resource(client, "lintel://rules/core/nothing"));
                assertThat(failure(client, "explain_rule", Map.of("rule", "core/nothing")))
                        .contains("no rule");
            }
        });
    }

    @Test
    void answersSeveralClientsAtOnce() throws Exception {
        // Threads of its own: what clients wait for may need those that all share.
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try (Listening server = Listening.start(Map.of())) {
            Callable<String> client = () -> {
                List<String> answer = new ArrayList<>();
                Way.call(
                        HttpClientStreamableHttpTransport.builder(server.origin).build(),
                        each -> answer.add(text(call(each, "review_architecture", Map.of("document", SHOP)))));
                return answer.get(0);
            };
            Set<String> answers = new HashSet<>();
            for (Future<String> each : threads.invokeAll(Collections.nCopies(6, client))) {
                answers.add(each.get());
            }
            assertThat(answers).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Map<String, Object> ratings(int each) {
        return Map.of(
                "local-testability",
                each,
                "single-language",
                each,
                "developer-experience",
                each,
                "iteration-speed",
                each,
                "cost",
                each,
                "operational-simplicity",
                each);
    }

    private static CallToolResult call(McpSyncClient client, String tool, Map<String, Object> arguments) {
        return client.callTool(
                CallToolRequest.builder(tool).arguments(arguments).build());
    }

    private static String failure(McpSyncClient client, String tool, Map<String, Object> arguments) {
        CallToolResult result = call(client, tool, arguments);
        assertThat(result.isError()).as(text(result)).isTrue();
        return text(result);
    }

    private static String text(CallToolResult result) {
        return ((TextContent) result.content().get(0)).text();
    }

    private static JsonNode content(CallToolResult result) {
        assertThat(result.isError()).as(text(result)).isNotEqualTo(true);
        return Json.of(result.structuredContent());
    }

    private static String resource(McpSyncClient client, String uri) {
        return ((TextResourceContents)
                        client.readResource(ReadResourceRequest.builder(uri).build())
                                .contents()
                                .get(0))
                .text();
    }
}
