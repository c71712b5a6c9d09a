package dev.lintel.intake.internal.source;

import dev.lintel.intake.InputException;
import dev.lintel.intake.Limits;
import java.time.Duration;

/** What one reading may still take. */
public final class Allowance {
    private final Limits limits;
    private final long started = System.nanoTime();
    private int files;
    private int resources;
    private int entries;
    private int values;

    public Allowance(Limits limits) {
        this.limits = limits;
    }

    Limits limits() {
        return limits;
    }

    int bytes() {
        return limits.megabytes() * 1024 * 1024;
    }

    /** Levels to which values may be nested. */
    public int depth() {
        return limits.depth();
    }

    /** Values that one file may hold. */
    public int most() {
        return limits.values();
    }

    /** What a file with more of them holds, for a message. */
    public String moreThanMost() {
        return "more than the " + limits.values() + raise("values");
    }

    /** Counts a file that is about to be opened. */
    void file(String file) {
        if (++files > limits.files()) {
            throw InputException.ofReading(file, "is one file more than the " + limits.files() + raise("files"));
        }
        time(file);
    }

    /** Counts a file or a folder that a repository has. */
    public void entry(String repository) {
        if (++entries > limits.entries()) {
            throw InputException.ofReading(
                    repository, "has more files and folders than the " + limits.entries() + raise("entries"));
        }
        time(repository);
    }

    /** Counts a resource. */
    public void resource(String file) {
        if (++resources > limits.resources()) {
            throw InputException.ofReading(
                    file, "brings the resources to more than the " + limits.resources() + raise("resources"));
        }
        time(file);
    }

    /** Counts values that a loop writes out. */
    public void values(int number, String file) {
        values += number;
        if (values > limits.values() || values < 0) {
            throw InputException.ofReading(
                    file, "once its loops are written out holds more than the " + limits.values() + raise("values"));
        }
        time(file);
    }

    /** Looks at the time. */
    public void time(String file) {
        if (System.nanoTime() - started > Duration.ofSeconds(limits.seconds()).toNanos()) {
            throw InputException.ofReading(file, "took longer than the " + limits.seconds() + raise("seconds"));
        }
    }

    static String raise(String limit) {
        return " " + limit + " that one reading may take; split it, or raise the limit '" + limit + "'";
    }
}
