package dev.lintel.model;

import java.util.Objects;

/**
 * Where a fact was read.
 *
 * @param file the file as the caller named it
 * @param line counted from 1
 * @param column counted from 1; 0 where only the line is known
 * @param logicalId the name of the resource or entry there, empty where it has none
 */
public record Origin(String file, int line, int column, String logicalId) implements Comparable<Origin> {
    public Origin {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(logicalId, "logicalId");
        if (line < 1 || column < 0) {
            throw new IllegalArgumentException(
                    "an origin has a line from 1 and a column from 0, not " + line + ":" + column);
        }
    }

    @Override
    public int compareTo(Origin other) {
        int byFile = file.compareTo(other.file);
        int byLine = Integer.compare(line, other.line);
        int byColumn = Integer.compare(column, other.column);
        return byFile != 0
                ? byFile
                : byLine != 0 ? byLine : byColumn != 0 ? byColumn : logicalId.compareTo(other.logicalId);
    }

    /** {@code file:line}, the form that editors and terminals make clickable. */
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
