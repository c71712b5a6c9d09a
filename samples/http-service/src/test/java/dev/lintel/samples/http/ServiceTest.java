package dev.lintel.samples.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lintel.samples.http.Running.FilePart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

/** The service on a real port, called by a real client. */
@ExtendWith(OutputCaptureExtension.class)
class ServiceTest {
    private static final String SHOP = """
            workload: { name: shop, stage: production, team: 4, provider: aws }
            components:
              - { id: orders, technology: RDS, role: transactional-store, multiAz: no }
            decisions:
              - { id: store, category: database-choice, about: [orders], chosen: RDS }
            """;
    private static final String RULE = "core/single-az-database";

    private static Running service;

    @BeforeAll
    static void start() {
        service = Running.with("lintel.service.body=100KB");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @CsvSource({
        "json, application/json, \"verdict\": \"blocker\"",
        "sarif, application/sarif+json, \"version\": \"2.1.0\"",
        "junit, application/xml, <testsuites name=\"Lintel\"",
        "markdown, text/markdown, ### Lintel:",
        "text, text/plain, shop  ·  production",
        "html, text/html, <!DOCTYPE html>"
    })
    void reviewsInEachForm(String format, String type, String begins) throws Exception {
        HttpResponse<String> asked = service.post("/v1/reviews?format=" + format, SHOP);
        HttpResponse<String> accepted = service.post("/v1/reviews", SHOP, "Accept", type + ", */*;q=0.1");

        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT))
                .isEqualTo(type + ";charset=utf-8");
        assertThat(asked.body())
                .contains(begins, format.equals("junit") ? RULE.replace('/', '.') : RULE)
                .isEqualTo(accepted.body());
    }

    @Test
    void judgesForTheStageThatIsAsked() throws Exception {
        assertThat(Running.json(service.post("/v1/reviews", SHOP))
                        .at("/verdict")
                        .asString())
                .isEqualTo("blocker");
        assertThat(Running.json(service.post("/v1/reviews?stage=demo", SHOP))
                        .at("/stage")
                        .asString())
                .isEqualTo("demo");
    }

    @Test
    void readsSeveralDocumentsTogether() throws Exception {
        List<FilePart> files = List.of(
                new FilePart(
                        "file", "lintel.yaml", "workload: { name: shop, stage: production }\nsources: [stack.yaml]\n"),
                new FilePart(
                        "file",
                        "stack.yaml",
                        "Resources:\n  Orders:\n    Type: AWS::RDS::DBInstance\n    Properties: { MultiAZ: false }\n"));
        Set<String> before = folders();

        HttpResponse<String> answer = service.form("/v1/reviews", files);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(Running.json(answer).at("/findings").findValuesAsString("rule"))
                .contains(RULE);
        assertThat(answer.body()).contains("\"stack.yaml\"").doesNotContain(System.getProperty("java.io.tmpdir") + "/");
        HttpResponse<String> missing = service.form("/v1/reviews", files.subList(0, 1));
        assertThat(missing.statusCode()).isEqualTo(422);
        assertThat(service.form("/v1/reviews", List.of(files.get(0), new FilePart("file", "other.yaml", "a: 1")))
                        .body())
                .contains("stack.yaml")
                .doesNotContain(System.getProperty("java.io.tmpdir") + "/");
        assertThat(folders()).as("nothing stays behind").isEqualTo(before);
    }

    @Test
    void tellsDecisionsChangesAndRules() throws Exception {
        assertThat(Running.json(service.post("/v1/decisions", SHOP))
                        .at("/doors")
                        .findValuesAsString("id"))
                .contains("store");
        assertThat(service.post("/v1/decisions?format=text", SHOP).body()).contains("store");

        HttpResponse<String> diff = service.form(
                "/v1/diffs",
                List.of(
                        new FilePart("before", "a.yaml", SHOP),
                        new FilePart("after", "b.yaml", SHOP.replace("multiAz: no", "multiAz: yes"))));
        assertThat(Running.json(diff).at("/resolvedFindings").findValuesAsString("rule"))
                .contains(RULE);

        JsonNode rules = Running.json(service.get("/v1/rules"));
        assertThat(rules.findValuesAsString("id")).contains(RULE).hasSizeGreaterThan(200);
        JsonNode rule = Running.json(service.get("/v1/rules/" + RULE));
        assertThat(rule.at("/grades/production").asString()).isEqualTo("blocker");
        assertThat(service.get("/v1/rules/" + RULE, "Accept", "text/plain").body())
                .startsWith(RULE + "\n");
        HttpResponse<String> unknown = service.get("/v1/rules/core/single-az-databse");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(Running.json(unknown).at("/detail").asString()).contains("did you mean " + RULE + "?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/v1/reviews | workload: { nam: x } | 422 | did you mean name?",
                "/v1/reviews | workload: { name: x } | 422 | add the parameter 'stage'",
                "/v1/reviews?stage=beta | workload: { name: x } | 422 | 'stage' is demo, development, scale or production",
                "/v1/reviews?stage=demo | a: [ | 422 | document:1",
                "/v1/reviews?stage=demo | just words | 422 | document",
                "/v1/reviews?format=pdf | workload: { name: x } | 406 | ",
                "/v1/decisions?format=html | workload: { name: x } | 406 | ",
                "/v1/reviews?today=soon | workload: { name: x } | 400 | ",
                "/v1/nothing | x | 404 | ",
            })
    void saysWhatIsWrongAsAProblem(String path, String body, int status, String said) throws Exception {
        HttpResponse<String> answer = service.post(path, body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(Running.json(answer).at("/status").asInt()).isEqualTo(status);
        assertThat(Running.json(answer).at("/detail").asString()).contains(said == null ? "" : said);
        assertThat(answer.body()).doesNotContain("dev.lintel", "org.springframework", "\\tat ");
    }

    @Test
    void namesThePlaceInWhatWasSent() throws Exception {
        JsonNode problem = Running.json(service.post("/v1/reviews", "workload:\n  name: x\n  stagee: demo\n"));

        assertThat(problem.at("/line").asInt()).isEqualTo(3);
        assertThat(problem.at("/file").asString()).isEqualTo("document");
    }

    @Test
    void bearsHostileInput() throws Exception {
        List<HttpResponse<String>> answers = new ArrayList<>(List.of(
                service.post("/v1/reviews?stage=demo", new byte[0]),
                service.post("/v1/reviews?stage=demo", new byte[] {(byte) 0xff, (byte) 0xfe, 0}),
                service.post("/v1/reviews?stage=demo", "[".repeat(50_000)),
                service.post("/v1/reviews?stage=demo", SHOP + "sources: [/etc/passwd]\n"),
                service.form(
                        "/v1/reviews?stage=demo",
                        List.of(
                                new FilePart("file", "lintel.yaml", SHOP + "sources: [../../../../etc/passwd]\n"),
                                new FilePart("file", "a.yaml", "a: 1"))),
                service.form(
                        "/v1/reviews?stage=demo",
                        List.of(new FilePart("file", "../x.yaml", SHOP), new FilePart("file", "lintel.yaml", SHOP)))));
        try (Stream<Path> files = Files.list(
                Path.of(System.getProperty("lintel.root")).resolve("engine/intake/src/test/resources/hostile"))) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(each -> each.toFile().length() < 100_000)
                    .toList()) {
                answers.add(service.post("/v1/reviews?stage=demo", Files.readAllBytes(file)));
            }
        }

        assertThat(answers).hasSizeGreaterThan(20).allSatisfy(answer -> {
            assertThat(answer.statusCode()).as(answer.body()).isIn(200, 400, 422);
            assertThat(answer.body()).doesNotContain("root:x:", "fault of the service");
        });
        assertThat(answers.subList(0, 6))
                .allSatisfy(answer ->
                        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 422));
        assertThat(service.post("/v1/reviews", SHOP).statusCode())
                .as("it goes on")
                .isEqualTo(200);
    }

    @Test
    void takesABodyUpToItsLimit() throws Exception {
        String comment = SHOP + "# ";
        String most = comment + "x".repeat(100 * 1024 - comment.length());

        assertThat(service.post("/v1/reviews", most).statusCode()).isEqualTo(200);
        assertThat(service.post("/v1/reviews", most + "x").statusCode()).isEqualTo(413);
        assertThat(service.form("/v1/reviews", List.of(new FilePart("file", "lintel.yaml", most)))
                        .statusCode())
                .isEqualTo(413);
        assertThat(service.statusLine(
                        "POST /v1/reviews HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"
                                + "5\r\nhello\r\n0\r\n\r\n"))
                .contains(" 411");
    }

    @Test
    void sendsAwayWhomItHasNoPlaceFor() throws Exception {
        byte[] body = SHOP.getBytes(StandardCharsets.UTF_8);
        try (Running narrow = Running.with("lintel.service.concurrent=1");
                Socket slow = new Socket(InetAddress.getLoopbackAddress(), narrow.port())) {
            slow.getOutputStream()
                    .write(("POST /v1/reviews HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/octet-stream\r\n"
                                    + "Content-Length: " + body.length + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            slow.getOutputStream().write(body, 0, 10);
            slow.getOutputStream().flush();
            // Nobody else asks before it has the only place; it would be sent away itself.
            awaitNoPlace(narrow);

            HttpResponse<String> turned = narrow.get("/v1/rules");
            assertThat(turned.statusCode()).isEqualTo(429);
            assertThat(turned.headers().firstValue("Retry-After")).hasValue("1");

            slow.getOutputStream().write(body, 10, body.length - 10);
            slow.getOutputStream().flush();
            assertThat(Running.statusLine(slow)).contains(" 200");
            for (int i = 0; i < 500 && turned.statusCode() == 429; i++) {
                Thread.sleep(20);
                turned = narrow.get("/v1/rules");
            }
            assertThat(turned.statusCode()).isEqualTo(200);
        }
    }

    private static void awaitNoPlace(Running service) throws InterruptedException {
        Gate gate = service.context().getBean(Gate.class);
        for (int i = 0; i < 500 && gate.places() > 0; i++) {
            Thread.sleep(20);
        }
    }

    @Test
    void endsWhatTakesTooLong() throws Exception {
        try (Running hasty = Running.with("lintel.limits.time=1ns")) {
            HttpResponse<String> answer = hasty.post("/v1/reviews", SHOP);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        }
    }

    @Test
    void demandsItsKey() throws Exception {
        try (Running guarded = Running.with("lintel.service.api-key=s3cret", "server.address=0.0.0.0")) {
            assertThat(guarded.get("/v1/rules").statusCode()).isEqualTo(401);
            assertThat(guarded.get("/v1/rules", "X-API-Key", "s3cre").statusCode())
                    .isEqualTo(401);
            assertThat(guarded.get("/v1/rules", "X-API-Key", "s3cret").statusCode())
                    .isEqualTo(200);
            assertThat(guarded.get("/actuator/lintel").statusCode()).isEqualTo(401);
            assertThat(guarded.get("/").statusCode()).as("the page itself").isEqualTo(200);
        }
        assertThatThrownBy(() -> Running.with("server.address=0.0.0.0").close())
                .hasStackTraceContaining("anybody on the network could call; set lintel.service.api-key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/reviews", "/v1/reviews?today=2026-01-31"})
    void aDocumentThatCurlCallsAFormStaysAsItIs(String path) throws Exception {
        String document = "# 100% & more = less\nworkload: { name: \"a%41+b\", stage: production }\n";

        HttpResponse<String> answer = service.post(
                path, document, "Content-Type", "application/x-www-form-urlencoded", "Accept", "text/plain");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).startsWith("a%41+b ");
    }

    @Test
    void tellsItsHealthAndReloads() throws Exception {
        assertThat(service.get("/actuator/health").body()).contains("\"UP\"");
        assertThat(service.get("/actuator/lintel").body()).contains("core ");
        service.post("/v1/reviews", SHOP);
        assertThat(service.get("/actuator/metrics/lintel.reviews").body()).contains("\"outcome\"", "production");
    }

    @Test
    void logsNothingOfWhatIsSent(CapturedOutput output) throws Exception {
        service.post("/v1/reviews", SHOP.replace("orders", "tellnobody"));
        service.post("/v1/reviews", "tellnobody: [");
        service.post("/v1/reviews?stage=tellnobody", SHOP);
        service.form("/v1/reviews", List.of(new FilePart("file", "tellnobody.yaml", "tellnobody: 1")));
        service.get("/v1/rules/core/tellnobody");

        assertThat(output.getAll()).doesNotContain("tellnobody");
    }

    private static Set<String> folders() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            Set<String> names = new TreeSet<>();
            all.map(Path::getFileName)
                    .map(Path::toString)
                    .filter(name -> name.startsWith("lintel-service"))
                    .forEach(names::add);
            return names;
        }
    }
}
