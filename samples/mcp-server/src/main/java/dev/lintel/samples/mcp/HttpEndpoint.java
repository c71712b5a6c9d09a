package dev.lintel.samples.mcp;

import dev.lintel.LintelException;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.server.transport.HttpServletStatelessServerTransport;
import jakarta.servlet.Filter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;

/**
 * Streamable HTTP at {@code /mcp}. On the loopback address anybody of this machine may call, but no page of a browser from
 * elsewhere; on any other address a token is demanded.
 */
final class HttpEndpoint implements AutoCloseable {
    static final String PATH = "/mcp";
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    private final Tomcat tomcat = new Tomcat();
    private final Path scratch;

    /**
     * Listens.
     *
     * @param port 0 for any that is free
     * @param token what callers have to bring; may be left out on the loopback address alone
     * @throws LintelException if there is no token where one is needed, or the address cannot be used
     */
    HttpEndpoint(LintelServer server, String address, int port, Optional<String> token) throws IOException {
        if (token.isEmpty() && !isLoopback(address)) {
            throw new LintelException("on " + address + " anybody on the network could call; set LINTEL_MCP_TOKEN to a"
                    + " secret that callers bring as 'Authorization: Bearer ...', or listen on 127.0.0.1");
        }
        HttpServletStatelessServerTransport transport = HttpServletStatelessServerTransport.builder()
                .jsonMapper(McpJsonDefaults.getMapper())
                .messageEndpoint(PATH)
                .maxRequestSize(MOST_BYTES)
                .build();
        server.over(transport);
        scratch = Files.createTempDirectory("lintel-mcp");
        tomcat.setBaseDir(scratch.toString());
        tomcat.setPort(port);
        tomcat.getConnector().setProperty("address", address);
        Context context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "mcp", transport).addMapping(PATH);
        guard(context, new Guard(token));
        try {
            tomcat.start();
        } catch (LifecycleException e) {
            close();
            throw new LintelException("cannot listen on " + address + ":" + port + "; is another program there?", e);
        }
        if (tomcat.getConnector().getLocalPort() < 0) {
            close();
            throw new LintelException("cannot listen on " + address + ":" + port + "; is another program there?");
        }
    }

    /** Where it listens. */
    int port() {
        return tomcat.getConnector().getLocalPort();
    }

    void await() {
        tomcat.getServer().await();
    }

    @Override
    public void close() throws IOException {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IOException(e);
        } finally {
            try (Stream<Path> files = Files.walk(scratch)) {
                for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(each);
                }
            }
        }
    }

    private static boolean isLoopback(String address) throws IOException {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new LintelException("there is no address '" + address + "' on this machine", e);
        }
    }

    private static void guard(Context context, Filter guard) {
        FilterDef definition = new FilterDef();
        definition.setFilterName("guard");
        definition.setFilter(guard);
        context.addFilterDef(definition);
        FilterMap everything = new FilterMap();
        everything.setFilterName("guard");
        everything.addURLPattern("/*");
        context.addFilterMap(everything);
    }
}
