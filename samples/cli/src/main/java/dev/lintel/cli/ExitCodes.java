package dev.lintel.cli;

/** What the exit code says. */
final class ExitCodes {
    /** Nothing stands at or above {@code --fail-on}. */
    static final int PASSED = 0;

    /** Something does. */
    static final int FAILED = 1;

    /** The arguments, the input or a pack could not be used. */
    static final int UNUSABLE = 2;

    private ExitCodes() {}
}
