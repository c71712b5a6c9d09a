package dev.lintel.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lintel.intake.Progress;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;

/** A line on a terminal that says how far a long reading has come, and is gone when that ends. */
final class ProgressBar implements Progress, AutoCloseable {
    private static final int WIDTH = 30;
    private static final String CLEARED = "\r\u001B[2K";

    /** Whoever waits for less is not told. */
    private static final long PATIENCE = 700_000_000;

    private static final long BETWEEN = 100_000_000;

    private final PrintStream terminal;
    private final LongSupplier nanos;
    private final long started;
    private long drawn;
    private boolean isThere;

    /** @param nanos a clock such as {@link System#nanoTime()} */
    ProgressBar(PrintStream terminal, LongSupplier nanos) {
        this.terminal = terminal;
        this.nanos = nanos;
        this.started = nanos.getAsLong();
        this.drawn = started + PATIENCE - BETWEEN;
    }

    /** One on standard error, which is seen where that is a terminal. */
    static ProgressBar onTerminal() {
        PrintStream seen =
                Terminal.showsProgress() ? System.err : new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
        return new ProgressBar(seen, System::nanoTime);
    }

    @Override
    public void lookedAt(int files, int all) {
        if (files == all) {
            close();
        } else if (nanos.getAsLong() - drawn >= BETWEEN) {
            drawn = nanos.getAsLong();
            isThere = true;
            int full = (int) ((long) WIDTH * files / all);
            terminal.print(CLEARED + "reading [" + "#".repeat(full) + " ".repeat(WIDTH - full) + "] "
                    + String.format(Locale.ROOT, "%,d of %,d files", files, all));
            terminal.flush();
        }
    }

    @Override
    public void close() {
        if (isThere) {
            terminal.print(CLEARED);
            terminal.flush();
            isThere = false;
        }
    }
}
