package dev.lintel.intake.internal.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** The folder that one reading may open files of: nothing above it, and nothing that a link leads to outside. */
public final class Folder {
    private final Path root;
    private final Allowance allowance;

    public Folder(Path root, Allowance allowance) {
        this.root = root;
        this.allowance = allowance;
    }

    /** Opens a file; whether it may be opened is asked before. */
    public Source open(Path file) {
        return Source.of(file, allowance);
    }

    /** The file in here that another one names; empty where that is no path, lies outside or is none. */
    public Optional<Path> related(Path from, String name) {
        if (name.isBlank() || name.contains("://")) {
            return Optional.empty();
        }
        try {
            Path file = from.resolveSibling(name).normalize();
            return Files.isRegularFile(file) && mayOpen(file) ? Optional.of(file) : Optional.empty();
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    /** True where, all links followed, it lies inside; also for what would lie inside if it were there. */
    public boolean mayOpen(Path file) {
        try {
            Path inside = root.toRealPath();
            return Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                    ? file.toRealPath().startsWith(inside)
                    : file.toAbsolutePath()
                            .normalize()
                            .startsWith(root.toAbsolutePath().normalize());
        } catch (IOException leadsNowhere) {
            return false;
        }
    }

    /** Its path as it was given. */
    @Override
    public String toString() {
        return root.toString();
    }
}
