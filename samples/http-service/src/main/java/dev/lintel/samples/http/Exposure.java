package dev.lintel.samples.http;

import dev.lintel.LintelException;
import java.net.InetAddress;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Does not let the service start where anybody could call it. */
@Component
final class Exposure implements InitializingBean {
    private final ServerProperties server;
    private final ServiceProperties service;
    private final Environment environment;

    Exposure(ServerProperties server, ServiceProperties service, Environment environment) {
        this.server = server;
        this.service = service;
        this.environment = environment;
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
                    "The service does not start: " + cause.getMessage(),
                    "Change a property that is named there.",
                    cause);
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
        // What listens there has filters of its own, and the gate is none of them.
        if (ManagementPortType.get(environment) == ManagementPortType.DIFFERENT) {
            throw new Exposed(
                    "on a port of their own anybody could call the endpoints of /actuator without the key; leave"
                            + " out management.server.port");
        }
    }
}
