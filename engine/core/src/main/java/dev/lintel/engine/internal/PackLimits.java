package dev.lintel.engine.internal;

import dev.lintel.engine.PackException;
import dev.lintel.engine.PackOptions;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemLoopException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Keeps a pack within what its options allow, before anything of it is read or compiled. */
final class PackLimits {
    private static final Pattern RULE = Pattern.compile("rules/[^/]+/[^/]+/[^/]+/rule\\.(?:drl|yaml)");

    /** Far more than anybody can read; what is longer keeps a compiler busy. */
    private static final long LONGEST_RULE = 64 * 1024;

    private final String where;
    private final PackOptions options;
    private int rules;
    private long size;

    /** @param where what the pack is called in errors */
    PackLimits(String where, PackOptions options) {
        this.where = where;
        this.options = options;
    }

    /**
     * One more file.
     *
     * @param path below the root of the pack, parted by slashes
     * @throws PackException if it is one too many, or too large
     */
    void add(String path, long bytes) {
        size += bytes;
        if (size > options.sizeLimit()) {
            throw new PackException(List.of(where + " has more than " + options.sizeLimit() + " bytes of files, " + path
                    + " among them; take out what is no part of it, or raise the limit in PackOptions"));
        }
        if (RULE.matcher(path).matches()) {
            rules++;
            if (bytes > LONGEST_RULE) {
                throw new PackException(List.of(where + " has a rule of " + bytes + " bytes in " + path
                        + "; a rule has at most " + LONGEST_RULE));
            }
        }
        if (rules > options.ruleLimit()) {
            throw new PackException(List.of(where + " has more than " + options.ruleLimit()
                    + " rules; part it into several packs, or raise the limit in PackOptions"));
        }
    }

    /** Why files cannot be read. */
    static String said(Exception failure) {
        if (failure instanceof UncheckedIOException unchecked) {
            return said(Objects.requireNonNull(unchecked.getCause()));
        }
        return failure instanceof FileSystemLoopException loop
                ? "its link " + loop.getFile() + " leads back to a folder that it lies in"
                : String.valueOf(failure.getMessage());
    }
}
