package dev.lintel.samples.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Puts the runnable jar under load with wrk, then under a soak of valid and hostile requests, and prints what
 * benchmarks/RESULTS.md says of it. Run from the root of the project, after {@code mvn package}.
 */
final class ServiceLoad {
    private static final Path JAR = Path.of("samples/http-service/target/lintel-service.jar");
    private static final Path TEMPLATE = Path.of("samples/architectures/lambda-aurora-serverlessv2-postgresql.yaml");
    private static final Path HOSTILE = Path.of("engine/intake/src/test/resources/hostile");
    private static final Pattern STARTED = Pattern.compile("started on port (\\d+)");
    private static final int SECONDS = 20;

    /** Longer than an idle connection is kept and an idle thread of the service lives. */
    private static final Duration QUIET = Duration.ofSeconds(90);

    private ServiceLoad() {}

    /**
     * Loads, then soaks.
     *
     * @param arguments the minutes of the soak; 10 unless stated
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Process service = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-jar",
                        JAR.toString(),
                        "--server.port=0",
                        "--lintel.service.concurrent=64")
                .redirectErrorStream(true)
                .start();
        try {
            String address = "http://127.0.0.1:" + port(service);
            load(address, 2, 10);
            for (int clients : new int[] {1, 2, 8}) {
                System.out.println(clients + " clients: " + load(address, clients, SECONDS) + ", resident "
                        + status(service, "VmRSS"));
            }
            soak(address, service, Duration.ofMinutes(arguments.length > 0 ? Long.parseLong(arguments[0]) : 10));
        } finally {
            service.destroy();
        }
    }

    private static int port(Process service) throws IOException {
        BufferedReader log =
                new BufferedReader(new InputStreamReader(service.getInputStream(), StandardCharsets.UTF_8));
        for (String line = log.readLine(); line != null; line = log.readLine()) {
            Matcher started = STARTED.matcher(line);
            if (started.find()) {
                Thread drain = new Thread(() -> log.lines().forEach(any -> {}));
                drain.setDaemon(true);
                drain.start();
                return Integer.parseInt(started.group(1));
            }
        }
        throw new IllegalStateException("the service does not start");
    }

    /** What wrk says: requests a second and latencies. */
    private static String load(String address, int clients, int seconds) throws IOException, InterruptedException {
        Path script = Files.createTempFile("lintel", ".lua");
        Files.writeString(
                script,
                "wrk.method = 'POST'\nlocal file = io.open('" + TEMPLATE + "', 'rb')\nwrk.body = file:read('*a')\n");
        Process wrk = new ProcessBuilder(
                        "wrk",
                        "-t1",
                        "-c" + clients,
                        "-d" + seconds + "s",
                        "--latency",
                        "-s",
                        script.toString(),
                        address + "/v1/reviews?stage=production&today=2026-01-31")
                .redirectErrorStream(true)
                .start();
        String said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        wrk.waitFor();
        Files.delete(script);
        if (said.contains("Non-2xx")) {
            throw new IllegalStateException(said);
        }
        return found(said, "Requests/sec:\\s+(\\S+)") + " requests/s, p50 " + found(said, "\\n\\s+50%\\s+(\\S+)")
                + ", p99 " + found(said, "\\n\\s+99%\\s+(\\S+)");
    }

    /** Half of the requests are valid, half hostile; what is held is looked at after a minute of both, and at the end. */
    private static void soak(String address, Process service, Duration length)
            throws IOException, InterruptedException {
        byte[] valid = Files.readAllBytes(TEMPLATE);
        String expected = post(address, valid).body();
        Tally warm = mixed(address, valid, expected, Duration.ofMinutes(1));
        Thread.sleep(QUIET.toMillis());
        String before = state(service);
        Tally tally = mixed(address, valid, expected, length);
        Thread.sleep(QUIET.toMillis());
        System.out.println("soak of " + length.toMinutes() + " minutes: " + tally.right + " valid answered right, "
                + tally.refused + " hostile refused or answered, " + tally.abandoned + " abandoned half sent, "
                + (tally.wrong.get() + warm.wrong.get()) + " wrong");
        System.out.println("before: " + before);
        System.out.println("after:  " + state(service));
    }

    private static final class Tally {
        private final AtomicLong right = new AtomicLong();
        private final AtomicLong refused = new AtomicLong();
        private final AtomicLong abandoned = new AtomicLong();
        private final AtomicLong wrong = new AtomicLong();
    }

    private static Tally mixed(String address, byte[] valid, String expected, Duration length)
            throws IOException, InterruptedException {
        List<byte[]> hostile = new ArrayList<>(List.of(new byte[0], new byte[5_000_000]));
        try (Stream<Path> files = Files.list(HOSTILE)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                hostile.add(Files.readAllBytes(file));
            }
        }
        Tally tally = new Tally();
        Instant end = Instant.now().plus(length);
        List<Thread> callers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            int caller = i;
            Thread thread = new Thread(() -> {
                for (int n = caller; Instant.now().isBefore(end); n++) {
                    try {
                        if (n % 2 == 0) {
                            (post(address, valid).body().equals(expected) ? tally.right : tally.wrong)
                                    .incrementAndGet();
                        } else if (n % 101 == 0) {
                            abandon(address, valid);
                            tally.abandoned.incrementAndGet();
                        } else {
                            int status = post(address, hostile.get(n / 2 % hostile.size()))
                                    .status();
                            (status == 200 || status / 100 == 4 ? tally.refused : tally.wrong).incrementAndGet();
                        }
                    } catch (IOException e) {
                        // Who sends far too much may lose the connection before the answer.
                        (n % 2 == 0 ? tally.wrong : tally.refused).incrementAndGet();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }
            });
            thread.start();
            callers.add(thread);
        }
        for (Thread caller : callers) {
            caller.join();
        }
        return tally;
    }

    /** Promises a body, sends half of it and goes. */
    private static void abandon(String address, byte[] body) throws IOException {
        URI there = URI.create(address);
        try (Socket socket = new Socket(there.getHost(), there.getPort())) {
            socket.getOutputStream()
                    .write(("POST /v1/reviews HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + body.length
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body, 0, body.length / 2);
        }
    }

    private record Answer(int status, String body) {}

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static Answer post(String address, byte[] body) throws IOException, InterruptedException {
        var answer = CLIENT.send(
                HttpRequest.newBuilder(URI.create(address + "/v1/reviews?stage=production&today=2026-01-31"))
                        .POST(BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofString());
        return new Answer(answer.statusCode(), answer.body());
    }

    /** What is still held: after a full collection. */
    private static String state(Process service) throws IOException, InterruptedException {
        String pid = Long.toString(service.pid());
        run("jcmd", pid, "GC.run");
        String heap = found(run("jcmd", pid, "GC.heap_info"), "used (\\S+)");
        try (Stream<Path> files = Files.list(Path.of("/proc", pid, "fd"))) {
            return "heap used " + heap + ", threads " + status(service, "Threads") + ", files " + files.count()
                    + ", resident " + status(service, "VmRSS");
        }
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    private static String status(Process service, String field) throws IOException {
        return found(Files.readString(Path.of("/proc", Long.toString(service.pid()), "status")), field + ":\\s+(.+)");
    }

    private static String found(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        return matcher.find() ? matcher.group(1) : "unknown";
    }
}
