package dev.lintel.samples.mcp;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets those in who may call: with a token, who brings it; without one, who is on this machine and no page of elsewhere that a
 * browser on this machine shows, whatever name it has for this machine.
 */
final class Guard implements Filter {
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Optional<byte[]> expected;

    Guard(Optional<String> token) {
        this.expected = token.map(secret -> ("Bearer " + secret).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest call = (HttpServletRequest) request;
        HttpServletResponse refusal = (HttpServletResponse) response;
        if (expected.isPresent()) {
            if (bringsToken(call.getHeader("Authorization"))) {
                chain.doFilter(request, response);
            } else {
                refusal.setHeader("WWW-Authenticate", "Bearer");
                refusal.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            }
        } else if (isHere("http://" + call.getHeader("Host")) && isHere(call.getHeader("Origin"))) {
            chain.doFilter(request, response);
        } else {
            refusal.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** Takes as long for a wrong token as for one that is nearly right. */
    private boolean bringsToken(@Nullable String brought) {
        return brought != null
                && expected.isPresent()
                && MessageDigest.isEqual(expected.get(), brought.getBytes(StandardCharsets.UTF_8));
    }

    /** No browser sends a request of a page without saying where the page is from. */
    private static boolean isHere(@Nullable String origin) {
        if (origin == null) {
            return true;
        }
        try {
            String host = URI.create(origin).getHost();
            return host != null && HERE.contains(host);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
