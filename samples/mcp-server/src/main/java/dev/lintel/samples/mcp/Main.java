package dev.lintel.samples.mcp;

import dev.lintel.LintelException;
import dev.lintel.engine.Advisor;
import dev.lintel.engine.Lintel;
import dev.lintel.engine.Pack;
import dev.lintel.engine.Policy;
import dev.lintel.knowledge.CoreKnowledge;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the server. */
@Command(
        name = "lintel-mcp",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Offers Lintel's reviews to agents by the Model Context Protocol: on standard input and output, or "
                        + "with --http over Streamable HTTP.")
public final class Main implements Callable<Integer> {
    /** Kept, since a logger that nobody holds forgets its level. */
    private static final Logger QUIET = Logger.getLogger("org.apache");

    @Option(
            names = "--http",
            paramLabel = "PORT",
            description = "Listens on this port, at the path /mcp, instead of talking on standard input and output.")
    private Optional<Integer> port = Optional.empty();

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description =
                    "The address to listen on; ${DEFAULT-VALUE} unless stated. On any other than a loopback address "
                            + "callers have to bring the token that the variable LINTEL_MCP_TOKEN holds.")
    private String address = "127.0.0.1";

    @Option(
            names = "--root",
            paramLabel = "FOLDER",
            description =
                    "The folder that callers may name files in. Unless stated, they send the content of files, and "
                            + "no file of this machine is read for them.")
    private Optional<Path> root = Optional.empty();

    @Option(
            names = "--pack",
            paramLabel = "PATH",
            description = "A folder or jar with rules of your own; may be repeated.")
    private List<Path> packs = new ArrayList<>();

    @Option(names = "--policy", paramLabel = "FILE", description = "A policy over the rules; may be repeated.")
    private List<Path> policies = new ArrayList<>();

    private Main() {}

    /** Ends with the process of the server; exit code 2 says that it could not start. */
    public static void main(String[] arguments) {
        QUIET.setLevel(Level.WARNING);
        System.exit(new CommandLine(new Main())
                .setExecutionExceptionHandler((e, line, parsed) -> {
                    if (e instanceof LintelException) {
                        System.err.println("lintel-mcp: " + e.getMessage());
                        return CommandLine.ExitCode.USAGE;
                    }
                    throw e;
                })
                .execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        LintelServer server = new LintelServer(advisor(), realRoot());
        if (port.isPresent()) {
            Optional<String> token =
                    Optional.ofNullable(System.getenv("LINTEL_MCP_TOKEN")).filter(secret -> !secret.isBlank());
            try (HttpEndpoint endpoint = new HttpEndpoint(server, address, port.get(), token)) {
                System.err.println(
                        "lintel-mcp: listening on http://" + address + ":" + endpoint.port() + HttpEndpoint.PATH);
                endpoint.await();
            }
        } else {
            CountDownLatch ended = new CountDownLatch(1);
            server.over(new StdioServerTransportProvider(
                    McpJsonDefaults.getMapper(), new Watched(System.in, ended), System.out));
            ended.await();
        }
        return CommandLine.ExitCode.OK;
    }

    private Advisor advisor() {
        Advisor advisor =
                Lintel.with(CoreKnowledge.pack(), packs.stream().map(Pack::of).toArray(Pack[]::new));
        for (Path policy : policies) {
            advisor = advisor.under(Policy.read(policy));
        }
        return advisor;
    }

    private Optional<Path> realRoot() {
        return root.map(folder -> {
            try {
                return folder.toRealPath();
            } catch (IOException e) {
                throw new LintelException("--root " + folder + " is no folder that can be read", e);
            }
        });
    }

    /** Tells when the other side has gone, which the server goes with. */
    private static final class Watched extends FilterInputStream {
        private final CountDownLatch ended;

        Watched(InputStream in, CountDownLatch ended) {
            super(in);
            this.ended = ended;
        }

        @Override
        public int read() throws IOException {
            return seen(super.read());
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return seen(super.read(bytes, offset, length));
        }

        @Override
        public void close() throws IOException {
            ended.countDown();
            super.close();
        }

        private int seen(int read) {
            if (read < 0) {
                ended.countDown();
            }
            return read;
        }
    }
}
