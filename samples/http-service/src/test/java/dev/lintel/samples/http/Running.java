package dev.lintel.samples.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service on a real port, and what is sent to it. */
final class Running implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final HttpClient client = HttpClient.newHttpClient();

    private Running(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static Running with(String... properties) {
        return of(List.of(Service.class), properties);
    }

    /** With what else is wired. */
    static Running of(List<Class<?>> sources, String... properties) {
        List<String> arguments = new ArrayList<>(List.of("--server.port=0"));
        Arrays.stream(properties).map(each -> "--" + each).forEach(arguments::add);
        SpringApplication application = new SpringApplication(sources.toArray(Class<?>[]::new));
        application.setDefaultProperties(Map.of("springdoc.api-docs.enabled", "false"));
        return new Running(application.run(arguments.toArray(String[]::new)));
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    String address() {
        return "http://127.0.0.1:" + port();
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** One file of a form. */
    record FilePart(String part, String name, String content) {}

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers).GET());
    }

    HttpResponse<String> post(String path, String body, String... headers) throws IOException, InterruptedException {
        return post(path, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    HttpResponse<String> post(String path, byte[] body, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers).POST(BodyPublishers.ofByteArray(body)));
    }

    HttpResponse<String> form(String path, List<FilePart> files) throws IOException, InterruptedException {
        StringBuilder body = new StringBuilder();
        for (FilePart file : files) {
            body.append("--xYzZY\r\nContent-Disposition: form-data; name=\"")
                    .append(file.part())
                    .append("\"; filename=\"")
                    .append(file.name())
                    .append("\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .append(file.content())
                    .append("\r\n");
        }
        body.append("--xYzZY--\r\n");
        return send(request(path, "Content-Type", "multipart/form-data; boundary=xYzZY")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    /** How the answer to a request begins that is sent as it stands. */
    String statusLine(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return statusLine(socket);
        }
    }

    static String statusLine(Socket socket) throws IOException {
        socket.setSoTimeout(20_000);
        byte[] answer = new byte[64];
        int read = socket.getInputStream().read(answer);
        return new String(answer, 0, Math.max(0, read), StandardCharsets.US_ASCII);
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.builder().build().readTree(answer.body());
    }

    static void assertProblem(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .as(answer.body())
                .startsWith("application/problem+json");
        assertThat(json(answer).at("/status").asInt()).isEqualTo(answer.statusCode());
        assertThat(json(answer).at("/detail").asString()).isNotBlank();
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address() + path)).header("Content-Type", "application/octet-stream");
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    @Override
    public void close() {
        context.close();
    }
}
