package dev.lintel.samples.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens of an issuer that publishes its keys as OpenID Connect has it. */
class TokenTest {
    private static final String SERVER = "spring.security.oauth2.resourceserver.jwt.";
    private static final String SHOP = "workload: { name: shop, stage: production }\n";

    private static HttpServer issuer;
    private static RSAKey key;
    private static Running service;

    @BeforeAll
    static void start() throws Exception {
        key = new RSAKeyGenerator(2048).keyID("one").generate();
        issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        publish(
                "/.well-known/openid-configuration",
                "{\"issuer\": \"" + address() + "\", \"jwks_uri\": \"" + address() + "/keys\"}");
        publish("/keys", new JWKSet(key.toPublicJWK()).toString());
        issuer.start();
        service =
                Running.with("server.address=0.0.0.0", SERVER + "issuer-uri=" + address(), SERVER + "audiences=lintel");
    }

    @AfterAll
    static void stop() {
        service.close();
        issuer.stop(0);
    }

    private static String address() {
        return "http://127.0.0.1:" + issuer.getAddress().getPort();
    }

    private static void publish(String path, String document) {
        issuer.createContext(path, exchange -> {
            byte[] body = document.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(address())
                .audience("lintel")
                .subject("a-platform")
                .expirationTime(in(Duration.ofMinutes(5)));
    }

    private static Date in(Duration time) {
        return Date.from(Instant.now().plus(time));
    }

    private static String signed(JWTClaimsSet.Builder claims, RSAKey by) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), claims.build());
        token.sign(new RSASSASigner(by));
        return token.serialize();
    }

    private static HttpResponse<String> asked(String token) throws IOException, InterruptedException {
        return service.get("/v1/rules", "Authorization", "Bearer " + token);
    }

    @Test
    void answersWhoBringsATokenForIt() throws Exception {
        String token = signed(claims(), key);

        assertThat(asked(token).statusCode()).isEqualTo(200);
        assertThat(service.post("/v1/reviews", SHOP, "Authorization", "Bearer " + token)
                        .statusCode())
                .isEqualTo(200);
        assertThat(service.get("/actuator/lintel", "Authorization", "Bearer " + token)
                        .statusCode())
                .isEqualTo(200);
        assertThat(service.statusLine("GET /v1/rules HTTP/1.1\r\nHost: lintel.example\r\nAuthorization: Bearer " + token
                        + "\r\n\r\n"))
                .as("by whatever name")
                .contains(" 200");
    }

    @Test
    void refusesEveryOtherToken() throws Exception {
        RSAKey another = new RSAKeyGenerator(2048).keyID("one").generate();
        List<String> tokens = List.of(
                "words",
                signed(claims(), another),
                signed(claims().audience("payroll"), key),
                signed(claims().audience(List.of()), key),
                signed(claims().issuer("http://elsewhere.example"), key),
                signed(claims().expirationTime(in(Duration.ofMinutes(-5))), key),
                signed(claims().notBeforeTime(in(Duration.ofMinutes(5))), key),
                new PlainJWT(claims().build()).serialize());

        for (String token : tokens) {
            HttpResponse<String> answer = asked(token);
            assertThat(answer.statusCode()).as(token).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
                    .startsWith("Bearer");
            Running.assertProblem(answer);
            assertThat(Running.json(answer).at("/detail").asString()).contains("Authorization");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/rules",
                "/%761/rules",
                "/v1;a=b/rules",
                "//v1/rules",
                "/page.css/../v1/rules",
                "/actuator/health",
                "/actuator;a/lintel",
                "/error",
                "/nothing"
            })
    void noPathEvadesTheToken(String path) throws Exception {
        assertThat(service.get(path).statusCode()).isIn(400, 401);
        assertThat(service.post(path, SHOP).statusCode()).isIn(400, 401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/page.js", "/openapi.json"})
    void thePageIsReadWithoutAToken(String path) throws Exception {
        assertThat(service.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void leavesNoSession() throws Exception {
        assertThat(asked(signed(claims(), key)).headers().map()).doesNotContainKey("set-cookie");
    }

    @Test
    void demandsTheKeyBesideTheTokenWhereBothAreSet() throws Exception {
        try (Running both = Running.with(
                "lintel.service.api-key=s3cret", SERVER + "issuer-uri=" + address(), SERVER + "audiences=lintel")) {
            String token = "Bearer " + signed(claims(), key);
            assertThat(both.get("/v1/rules", "Authorization", token).statusCode())
                    .isEqualTo(401);
            assertThat(both.get("/v1/rules", "X-API-Key", "s3cret").statusCode())
                    .isEqualTo(401);
            assertThat(both.get("/v1/rules", "X-API-Key", "s3cret", "Authorization", token)
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void doesNotStartWhereTokensForOthersWouldDo() {
        assertThatThrownBy(
                        () -> Running.with(SERVER + "issuer-uri=" + address()).close())
                .hasStackTraceContaining(SERVER + "audiences");
    }
}
