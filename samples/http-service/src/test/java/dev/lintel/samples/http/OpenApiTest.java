package dev.lintel.samples.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI document is generated from the controllers, keeps to the specification, and is kept by the answers. */
class OpenApiTest {
    private static final Path SERVED = Path.of("src/main/resources/static/openapi.json");

    private static Running service;

    @BeforeAll
    static void start() {
        service = Running.of(
                List.of(Service.class, Described.class),
                "springdoc.api-docs.enabled=true",
                "springdoc.api-docs.version=openapi_3_1",
                "springdoc.paths-to-match=/v1/**",
                "springdoc.auto-tag-classes=false",
                "springdoc.override-with-generic-response=false",
                "springdoc.writer-with-order-by-keys=true",
                "springdoc.writer-with-default-pretty-printer=true");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    /** Writes what should be there, so that running the test once more passes and the difference can be reviewed. */
    @Test
    void theServedDocumentIsTheOneThatTheControllersMake() throws Exception {
        String before = Files.readString(SERVED);
        String generated = service.get("/v3/api-docs").body() + "\n";
        if (!before.equals(generated)) {
            Files.writeString(SERVED, generated);
        }

        assertThat(before)
                .as("openapi.json was stale and has been written anew; review and commit it")
                .isEqualTo(generated);
    }

    @Test
    void keepsToTheSpecification() throws Exception {
        try (InputStream schema = OpenApiTest.class.getResourceAsStream("/openapi-3.1.schema.yaml")) {
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(schema, InputFormat.YAML)
                            .validate(Files.readString(SERVED), InputFormat.JSON))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/rules, /v1/rules, 200",
        "/v1/rules/core/single-az-database, /v1/rules/{pack}/{rule}, 200",
        "/v1/rules/core/nothing, /v1/rules/{pack}/{rule}, 404"
    })
    void whatIsAnsweredIsWhatIsDescribed(String asked, String path, String status) throws Exception {
        HttpResponse<String> answer = service.get(asked, "Accept", "application/json");

        assertThat(answer.statusCode()).isEqualTo(Integer.parseInt(status));
        assertKept(path, "get", answer);
    }

    @Test
    void aProblemIsWhatIsDescribed() throws Exception {
        assertKept("/v1/reviews", "post", service.post("/v1/reviews", "workload: ["));
    }

    private static void assertKept(String path, String method, HttpResponse<String> answer) throws IOException {
        ObjectNode document = (ObjectNode) JsonMapper.shared().readTree(Files.readString(SERVED));
        String type = answer.headers().firstValue("Content-Type").orElseThrow().replaceFirst(";.*", "");
        JsonNode response = document.at("/paths")
                .path(path)
                .path(method)
                .path("responses")
                .path(Integer.toString(answer.statusCode()));
        String reference = response.path("$ref").asString("");
        JsonNode described = reference.isEmpty() ? response : document.at(reference.substring(1));
        JsonNode schema = described.path("content").path(type).path("schema");
        assertThat(schema.isObject()).as(type + " of " + path).isTrue();

        ObjectNode closed = JsonMapper.shared().createObjectNode();
        closed.set("components", document.get("components"));
        closed.set("allOf", JsonMapper.shared().createArrayNode().add(schema));
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(closed.toString(), InputFormat.JSON)
                        .validate(answer.body(), InputFormat.JSON))
                .isEmpty();
    }
}
