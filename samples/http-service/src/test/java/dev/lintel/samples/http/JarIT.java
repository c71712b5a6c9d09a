package dev.lintel.samples.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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

    /** A client of the running service. */
    private interface Call {
        void to(int port) throws IOException, InterruptedException;
    }

    private static void running(Call call) throws IOException, InterruptedException {
        Process process = service().start();
        try (BufferedReader log =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            int port = 0;
            for (String line = log.readLine(); line != null && port == 0; line = log.readLine()) {
                Matcher started = STARTED.matcher(line);
                port = started.find() ? Integer.parseInt(started.group(1)) : 0;
            }
            call.to(port);
        } finally {
            process.destroy();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void reviewsARealTemplate() throws Exception {
        running(port -> {
            HttpResponse<String> answer = Client.review(
                    "http://127.0.0.1:" + port,
                    ROOT.resolve("samples/architectures/lambda-aurora-serverlessv2-postgresql.yaml"));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("core/single-az-database");
        });
    }

    @Test
    void answersTheCallsOfItsReadme() throws Exception {
        assumeThat(List.of(System.getenv("PATH").split(File.pathSeparator)))
                .as("curl is installed")
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "curl")));
        running(port -> assertThat(shownByTheReadme(port))
                .contains("core/single-az-database", "\"version\": \"2.1.0\"", "resolvedFindings", "doInstead"));
    }

    /** What the calls of the README print. */
    private static String shownByTheReadme(int port) throws IOException, InterruptedException {
        Matcher calls = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(ROOT.resolve("samples/http-service/README.md")));
        assertThat(calls.find()).isTrue();
        String script = calls.group(1).replace(":8080", ":" + port).replace("curl ", "curl -sS --fail-with-body ");
        Process shell = new ProcessBuilder("sh", "-ec", script)
                .directory(ROOT.toFile())
                .redirectErrorStream(true)
                .start();
        String printed = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).as(printed).isZero();
        return printed;
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
