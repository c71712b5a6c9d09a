package dev.lintel.samples.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Who may come in, with how much, and how many at once: without the key 401, with too long a body 413, beside too many others
 * 429. A body whose length is not said beforehand is refused, so that none is read to find out. Where neither a key nor a
 * token is demanded, a page of elsewhere that a browser on this machine shows is refused with 403, whatever name it has for
 * this machine.
 */
@Component
@Order(0)
final class Gate extends OncePerRequestFilter {
    private static final String KEY = "X-API-Key";

    /** The page is no secret; what it calls is guarded. */
    private static final Set<String> OPEN = Set.of("/", "/index.html", "/page.css", "/page.js", "/openapi.json");

    private static final Pattern HERE = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1\\]");

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final Optional<byte[]> key;
    private final boolean anonymous;
    private final long most;
    private final Semaphore places;

    Gate(ServiceProperties properties, ObjectProvider<JwtDecoder> tokens) {
        this.key = properties.apiKey().map(text -> text.getBytes(StandardCharsets.UTF_8));
        this.anonymous = key.isEmpty() && tokens.getIfAvailable() == null;
        this.most = properties.body().toBytes();
        this.places = new Semaphore(properties.concurrent());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return isOpen(request);
    }

    /** By what is open and not by what is guarded, since one path can be spelled in many ways. */
    static boolean isOpen(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return OPEN.contains(path) && READING.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isKnown(request.getHeader(KEY))) {
            Problem.send(response, HttpStatus.UNAUTHORIZED, "bring the key of the service in the header " + KEY);
        } else if (anonymous
                && !(isHere("http://" + request.getHeader("Host")) && isHere(request.getHeader("Origin")))) {
            Problem.send(
                    response,
                    HttpStatus.FORBIDDEN,
                    "without a key or tokens the service answers programs and pages of this machine alone; call it by 127.0.0.1");
        } else if (request.getContentLengthLong() > most) {
            Problem.send(
                    response,
                    HttpStatus.CONTENT_TOO_LARGE,
                    "a request holds at most " + most + " bytes; send the documents that matter alone");
        } else if (request.getContentLengthLong() < 0 && request.getMethod().equals("POST")) {
            Problem.send(response, HttpStatus.LENGTH_REQUIRED, "say how long the body is (Content-Length)");
        } else if (!places.tryAcquire()) {
            response.setHeader("Retry-After", "1");
            Problem.send(
                    response, HttpStatus.TOO_MANY_REQUESTS, "too many requests are worked on; try again in a second");
        } else {
            try {
                chain.doFilter(request, response);
            } finally {
                places.release();
            }
        }
    }

    /** No browser sends a request of a page of elsewhere without saying where the page is from. */
    private static boolean isHere(@Nullable String origin) {
        if (origin == null) {
            return true;
        }
        try {
            String host = URI.create(origin).getHost();
            return host != null && HERE.matcher(host).matches();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** How many more requests could be worked on now. */
    int places() {
        return places.availablePermits();
    }

    /** Takes as long for a wrong key as for one that is nearly right. */
    private boolean isKnown(@Nullable String brought) {
        return key.isEmpty()
                || (brought != null && MessageDigest.isEqual(key.get(), brought.getBytes(StandardCharsets.UTF_8)));
    }
}
