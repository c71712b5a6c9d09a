package dev.lintel.samples.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lintel.samples.http.Running.FilePart;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Ways around the key, the limits and the problems. */
class GuardTest {
    private static final String MAIN = "workload: { name: shop, stage: production }\nsources: [other.yaml]\n";

    private static Running guarded;
    private static Running open;

    @BeforeAll
    static void start() {
        guarded = Running.with("lintel.service.api-key=s3cret", "lintel.service.body=1KB");
        open = Running.with();
    }

    @AfterAll
    static void stop() {
        guarded.close();
        open.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%761/rules",
                "/v%31/rules",
                "/v1;a=b/rules",
                "/;a/v1/rules",
                "//v1/rules",
                "/./v1/rules",
                "/page.css/../v1/rules",
                "/page.css;/../v1/rules",
                "/%61ctuator/lintel",
                "/actuator;a/lintel",
                "/actuator/health",
                "/error",
                "/nothing"
            })
    void noSpellingOfAPathEvadesTheKey(String path) throws Exception {
        List<HttpResponse<String>> keyless = List.of(guarded.get(path), guarded.post(path, "x".repeat(2000)));
        HttpResponse<String> tooLarge = guarded.post(path, "x".repeat(2000), "X-API-Key", "s3cret");

        assertThat(keyless)
                .allSatisfy(answer -> assertThat(answer.statusCode()).isIn(400, 401))
                .allSatisfy(Running::assertProblem);
        assertThat(tooLarge.statusCode()).isIn(400, 413);
        Running.assertProblem(tooLarge);
    }

    @Test
    void nothingStandsAtThePathOfErrors() throws Exception {
        HttpResponse<String> answer = guarded.get("/error", "X-API-Key", "s3cret");

        assertThat(answer.statusCode()).isEqualTo(404);
        Running.assertProblem(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.html", "/page.css", "/page.js", "/openapi.json"})
    void thePageIsReadWithoutTheKey(String path) throws Exception {
        assertThat(guarded.get(path).statusCode()).isEqualTo(200);
        assertThat(guarded.post(path, "x").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "localhost, -, 200",
                "127.0.0.1:8080, http://127.0.0.1:8080, 200",
                "127.1.2.3, -, 200",
                "[::1]:8080, http://[::1]:8080, 200",
                "rebound.example, -, 403",
                "127.rebound.example, -, 403",
                "localhost.rebound.example:8080, -, 403",
                "localhost, http://elsewhere.example, 403",
                "localhost, null, 403",
            })
    void aPageOfElsewhereIsRefusedWhereThereIsNoKey(String host, String origin, int status) throws Exception {
        String asked = "GET /v1/rules HTTP/1.1\r\nHost: " + host + "\r\n"
                + (origin == null ? "" : "Origin: " + origin + "\r\n");

        assertThat(open.statusLine(asked + "\r\n")).contains(" " + status);
        assertThat(guarded.statusLine(asked + "X-API-Key: s3cret\r\n\r\n"))
                .as("the key is enough")
                .contains(" 200");
    }

    @Test
    void doesNotStartWithEndpointsBesideTheGate() {
        assertThatThrownBy(() -> Running.with("management.server.port=0").close())
                .hasStackTraceContaining("management.server.port");
    }

    @Test
    void namesThePlaceInOneOfSeveralFiles() throws Exception {
        HttpResponse<String> answer = open.form(
                "/v1/reviews",
                List.of(
                        new FilePart("file", "lintel.yaml", MAIN),
                        new FilePart("file", "other.yaml", "Resources:\n  A: [\n")));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        JsonNode problem = Running.json(answer);
        assertThat(problem.at("/file").asString()).isEqualTo("other.yaml");
        assertThat(problem.at("/line").asInt()).isPositive();
        assertThat(problem.at("/detail").asString()).startsWith("other.yaml:");
    }

    @ParameterizedTest
    @CsvSource({"/etc/passwd, /etc/passwt", "../../../../etc/passwd, ../../../../etc/passwt"})
    void doesNotTellWhichFilesTheServerHas(String there, String missing) throws Exception {
        assertThat(sources(there).replace(there, "F"))
                .isEqualTo(sources(missing).replace(missing, "F"));
    }

    private static String sources(String path) throws Exception {
        HttpResponse<String> answer = open.form(
                "/v1/reviews",
                List.of(
                        new FilePart("file", "lintel.yaml", MAIN.replace("other.yaml", path)),
                        new FilePart("file", "other.yaml", "a: 1")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        return Running.json(answer).at("/detail").asString();
    }

    @Test
    void asksToComeBackWhenTimeRanOut() throws Exception {
        try (Running hasty = Running.with("lintel.limits.time=1ns")) {
            HttpResponse<String> one =
                    hasty.post("/v1/reviews", MAIN.lines().findFirst().orElseThrow());
            HttpResponse<String> several = hasty.form(
                    "/v1/reviews",
                    List.of(
                            new FilePart("file", "lintel.yaml", MAIN),
                            new FilePart("file", "other.yaml", "Resources:\n  A:\n    Type: AWS::RDS::DBInstance\n")));

            assertThat(List.of(one, several)).allSatisfy(answer -> {
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
                assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            });
        }
    }

    @Test
    void aBrokenFormIsTheFaultOfItsSender() throws Exception {
        HttpResponse<String> noBoundary = typed("/v1/reviews", "multipart/form-data", "x");
        HttpResponse<String> unfinished = typed("/v1/reviews", "multipart/form-data; boundary=x", "--x\r\nContent-");
        HttpResponse<String> tooMany = open.form(
                "/v1/reviews",
                IntStream.range(0, 200)
                        .mapToObj(i -> new FilePart("file", "f" + i + ".yaml", "a: 1"))
                        .toList());
        HttpResponse<String> noForm = typed("/v1/diffs", "application/json", "{}");

        assertThat(List.of(noBoundary, unfinished, tooMany, noForm)).allSatisfy(answer -> {
            assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 422);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        });
        assertThat(noForm.statusCode()).isEqualTo(415);
    }

    private static HttpResponse<String> typed(String path, String type, String body) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(open.address() + path))
                                .header("Content-Type", type)
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
    }
}
