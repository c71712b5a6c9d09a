package dev.lintel.samples.http;

import dev.lintel.LintelException;
import java.net.InetAddress;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.stereotype.Component;

/** Does not let the service start where anybody could call it. */
@Component
final class Exposure implements InitializingBean {
    private final ServerProperties server;
    private final ServiceProperties service;

    Exposure(ServerProperties server, ServiceProperties service) {
        this.server = server;
        this.service = service;
    }

    /** Anybody could call. */
    static final class Exposed extends LintelException {
        private static final long serialVersionUID = 1L;

        Exposed(String message) {
            super(message);
        }
    }

    /** Tells it at startup without a stack trace. */
    static final class Analyzer extends AbstractFailureAnalyzer<Exposed> {
        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, Exposed cause) {
            return new FailureAnalysis(
                    "The service does not start: " + cause.getMessage(), "Set one of the two properties.", cause);
        }
    }

    @Override
    public void afterPropertiesSet() {
        InetAddress address = server.getAddress();
        if (service.apiKey().isEmpty() && (address == null || !address.isLoopbackAddress())) {
            throw new Exposed("on " + (address == null ? "every address" : address.getHostAddress())
                    + " anybody on the network could call; set lintel.service.api-key to a secret, or server.address to"
                    + " 127.0.0.1");
        }
    }
}
