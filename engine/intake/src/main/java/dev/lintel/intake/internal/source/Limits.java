package dev.lintel.intake.internal.source;

/** How much of a file is read before it is refused. Real templates stay far below all of these. */
final class Limits {
    static final int MEGABYTES = 16;
    static final int BYTES = MEGABYTES * 1024 * 1024;
    static final int DEPTH = 200;
    static final int NODES = 1_000_000;

    private Limits() {}
}
