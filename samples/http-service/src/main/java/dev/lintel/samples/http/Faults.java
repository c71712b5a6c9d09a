package dev.lintel.samples.http;

import dev.lintel.LintelException;
import dev.lintel.engine.ReviewException;
import dev.lintel.intake.InputException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
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
    ProblemDetail stopped(ReviewException fault) {
        return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, String.valueOf(fault.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail unusable(LintelException fault) {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(fault.getMessage()));
    }

    /** What was sent stays out of the log, and what went wrong out of the answer. */
    @ExceptionHandler
    ProblemDetail unforeseen(RuntimeException fault) {
        LOG.error("a request failed: {} at {}", fault.getClass().getName(), fault.getStackTrace()[0]);
        return Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "this is a fault of the service and not of the request");
    }
}
