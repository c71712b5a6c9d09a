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

    /** Longer than any list of what is known, and short enough to be read. */
    private static final int LONGEST = 1400;

    private static final int HALF = LONGEST / 2 - 10;

    private final transient Optional<Origin> origin;
    private final boolean ofReading;

    private InputException(String message, Optional<Origin> origin, boolean ofReading) {
        super(message);
        this.origin = origin;
        this.ofReading = ofReading;
    }

    /** A fault of a whole file, such as one that does not exist. */
    public static InputException of(String file, String problem) {
        return new InputException(file + ": " + told(problem), Optional.empty(), false);
    }

    /** A fault of the reading as a whole, which came to its limit at that file. */
    public static InputException ofReading(String file, String problem) {
        return new InputException(file + ": " + told(problem), Optional.empty(), true);
    }

    /** A fault at one place in a file. */
    public static InputException at(Origin where, String problem) {
        return new InputException(where + ": " + told(problem), Optional.of(where), false);
    }

    /** On one line and of bearable length, whatever is quoted in it; what to do stands at its end. */
    private static String told(String problem) {
        String line = problem.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ");
        return line.length() <= LONGEST
                ? line
                : line.substring(0, HALF) + " ... " + line.substring(line.length() - HALF);
    }

    /** True where the reading came to a limit, so that leaving out the file would not do. */
    public boolean isOfReading() {
        return ofReading;
    }

    /** The place to blame; empty where it is the file as a whole. */
    public Optional<Origin> origin() {
        return origin;
    }
}
