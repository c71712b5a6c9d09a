package dev.lintel.intake.internal.repository;

import dev.lintel.model.Origin;
import java.nio.file.Path;
import java.util.List;

/**
 * A file that a listing found.
 *
 * @param path as it is opened
 * @param name its path in the repository, with slashes
 * @param bytes how long it was when it was listed
 */
record RepositoryFile(Path path, String name, long bytes) {
    /** Its name without folders. */
    String lastName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** The folder that it stands in; empty for the repository itself. */
    String folder() {
        return folderOf(name);
    }

    static String folderOf(String name) {
        int slash = name.lastIndexOf('/');
        return slash < 0 ? "" : name.substring(0, slash);
    }

    /** The folders that it stands in, outermost first. */
    List<String> folders() {
        return folder().isEmpty() ? List.of() : List.of(folder().split("/"));
    }

    /** What follows the last dot; empty without one. */
    String ending() {
        String last = lastName();
        int dot = last.lastIndexOf('.');
        return dot <= 0 ? "" : last.substring(dot + 1);
    }

    Origin at(int line) {
        return new Origin(path.toString(), Math.max(1, line), 0, "");
    }
}
