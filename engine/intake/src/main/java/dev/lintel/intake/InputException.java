package dev.lintel.intake;

import dev.lintel.LintelException;
import dev.lintel.model.Origin;
import java.util.Optional;

/**
 * A file cannot be read as an architecture. The message alone says what is wrong, where, what is known there and what
 * to do; it starts with {@code file:line} where a line is to blame. It never speaks about a fault of the architecture.
 */
public final class InputException extends LintelException {
    private static final long serialVersionUID = 1L;

    private final transient Optional<Origin> origin;

    private InputException(String message, Optional<Origin> origin) {
        super(message);
        this.origin = origin;
    }

    /** A fault of a whole file, such as one that does not exist. */
    public static InputException of(String file, String problem) {
        return new InputException(file + ": " + problem, Optional.empty());
    }

    /** A fault at one place in a file. */
    public static InputException at(Origin where, String problem) {
        return new InputException(where + ": " + problem, Optional.of(where));
    }

    /** The place to blame; empty where it is the file as a whole. */
    public Optional<Origin> origin() {
        return origin;
    }
}
