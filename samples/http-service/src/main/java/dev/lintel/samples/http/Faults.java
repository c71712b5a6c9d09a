package dev.lintel.samples.http;

import dev.lintel.LintelException;
import dev.lintel.engine.ReviewException;
import dev.lintel.intake.InputException;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** What cannot be answered, as a problem that says what to do. */
@RestControllerAdvice
final class Faults extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    /** With the place in what was sent. */
    @ExceptionHandler
    ProblemDetail unreadable(InputException fault) {
        ProblemDetail problem = unusable(fault);
        fault.origin().ifPresent(place -> {
            problem.setProperty("file", place.file());
            problem.setProperty("line", place.line());
            if (place.column() > 0) {
                problem.setProperty("column", place.column());
            }
        });
        return problem;
    }

    /** A review that took too long may find a quieter moment. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> stopped(ReviewException fault) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "10")
                .body(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, String.valueOf(fault.getMessage())));
    }

    @ExceptionHandler
    ProblemDetail unusable(LintelException fault) {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(fault.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail broken(MultipartException fault) {
        return Problem.of(
                HttpStatus.BAD_REQUEST,
                "the form cannot be read to its end; send multipart/form-data whose boundary is told and ends it");
    }

    /** What was sent stays out of the log, and what went wrong out of the answer. */
    @ExceptionHandler
    ProblemDetail unforeseen(Throwable fault) {
        // An exception that the JVM throws often has no trace.
        String place = Arrays.stream(fault.getStackTrace())
                .findFirst()
                .map(StackTraceElement::toString)
                .orElse("an unknown place");
        LOG.error("a request failed: {} at {}", fault.getClass().getName(), place);
        return Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "this is a fault of the service and not of the request");
    }
}
