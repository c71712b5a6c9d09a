package dev.lintel.samples.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The runnable jar, started as its README says. */
class JarIT {
    private static final Path ROOT = Path.of(System.getProperty("lintel.root"));
    private static final Pattern STARTED = Pattern.compile("started on port (\\d+)");

    private static ProcessBuilder service(String... options) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                ROOT.resolve("samples/http-service/target/lintel-service.jar").toString(),
                "--server.port=0"));
        command.addAll(List.of(options));
        return new ProcessBuilder(command).redirectErrorStream(true);
    }

    @Test
    void reviewsARealTemplate() throws Exception {
        Process process = service().start();
        try (BufferedReader log =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            int port = 0;
            for (String line = log.readLine(); line != null && port == 0; line = log.readLine()) {
                Matcher started = STARTED.matcher(line);
                port = started.find() ? Integer.parseInt(started.group(1)) : 0;
            }
            HttpResponse<String> answer = Client.review(
                    "http://127.0.0.1:" + port,
                    ROOT.resolve("samples/architectures/lambda-aurora-serverlessv2-postgresql.yaml"));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("core/single-az-database");
        } finally {
            process.destroy();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void doesNotStartWhereAnybodyCouldCall() throws Exception {
        Process process = service("--server.address=0.0.0.0").start();
        String log = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isNotZero();
        assertThat(log)
                .contains("The service does not start: on 0.0.0.0 anybody")
                .doesNotContain("\tat ");
    }
}
