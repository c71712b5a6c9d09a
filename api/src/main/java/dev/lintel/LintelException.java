package dev.lintel;

/**
 * Something that Lintel was given cannot be used: an architecture, a document, a pack. The message alone says what
 * failed, where, what is known and what to do; it never reports a fault of the reviewed architecture, which is a
 * {@link Finding}.
 */
public class LintelException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LintelException(String message) {
        super(message);
    }

    public LintelException(String message, Throwable cause) {
        super(message, cause);
    }
}
