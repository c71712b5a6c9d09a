package dev.lintel.samples.http;

import dev.lintel.LintelException;
import java.net.InetAddress;
import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.stereotype.Component;

/** Does not let the service start where anybody could call it. */
@Component
final class Exposure implements InitializingBean {
    private static final String AUDIENCES = "spring.security.oauth2.resourceserver.jwt.audiences";

    private final ServerProperties server;
    private final ServiceProperties service;
    private final Environment environment;
    private final boolean tokens;

    Exposure(
            ServerProperties server,
            ServiceProperties service,
            Environment environment,
            ObjectProvider<JwtDecoder> tokens) {
        this.server = server;
        this.service = service;
        this.environment = environment;
        this.tokens = tokens.getIfAvailable() != null;
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
        if (service.apiKey().isEmpty() && !tokens && (address == null || !address.isLoopbackAddress())) {
            throw new Exposed("on " + (address == null ? "every address" : address.getHostAddress())
                    + " anybody on the network could call; set lintel.service.api-key to a secret,"
                    + " spring.security.oauth2.resourceserver.jwt.issuer-uri to who gives tokens, or server.address to"
                    + " 127.0.0.1");
        }
        if (tokens
                && Binder.get(environment)
                        .bind(AUDIENCES, Bindable.listOf(String.class))
                        .orElse(List.of())
                        .isEmpty()) {
            throw new Exposed("whoever has a token for any service of the issuer could call; set " + AUDIENCES
                    + " to what tokens for this one name");
        }
        // What listens there has filters of its own, and the gate is none of them.
        if (ManagementPortType.get(environment) == ManagementPortType.DIFFERENT) {
            throw new Exposed(
                    "on a port of their own anybody could call the endpoints of /actuator without the key; leave"
                            + " out management.server.port");
        }
    }
}
