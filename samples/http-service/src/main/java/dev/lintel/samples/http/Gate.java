package dev.lintel.samples.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Who may come in, with how much, and how many at once: without the key 401, with too long a body 413, beside too many others
 * 429. A body whose length is not said beforehand is refused, so that none is read to find out.
 */
@Component
@Order(0)
final class Gate extends OncePerRequestFilter {
    private static final String KEY = "X-API-Key";

    /** The page is no secret; what it calls is guarded. */
    private static final Set<String> OPEN = Set.of("/", "/index.html", "/page.css", "/page.js", "/openapi.json");

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final Optional<byte[]> key;
    private final long most;
    private final Semaphore places;

    Gate(ServiceProperties properties) {
        this.key = properties.apiKey().map(text -> text.getBytes(StandardCharsets.UTF_8));
        this.most = properties.body().toBytes();
        this.places = new Semaphore(properties.concurrent());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        // By what is open and not by what is guarded, since one path can be spelled in many ways.
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return OPEN.contains(path) && READING.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isKnown(request.getHeader(KEY))) {
            Problem.send(response, HttpStatus.UNAUTHORIZED, "bring the key of the service in the header " + KEY);
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
