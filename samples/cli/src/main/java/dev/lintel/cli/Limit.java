package dev.lintel.cli;

import dev.lintel.LintelException;
import dev.lintel.intake.Limits;
import java.util.Locale;

/** The limits of a reading by their names. */
enum Limit {
    MEGABYTES,
    DEPTH,
    VALUES,
    FILES,
    RESOURCES,
    ENTRIES,
    SECONDS;

    Limits in(Limits limits, int most) {
        try {
            return switch (this) {
                case MEGABYTES -> limits.withMegabytes(most);
                case DEPTH -> limits.withDepth(most);
                case VALUES -> limits.withValues(most);
                case FILES -> limits.withFiles(most);
                case RESOURCES -> limits.withResources(most);
                case ENTRIES -> limits.withEntries(most);
                case SECONDS -> limits.withSeconds(most);
            };
        } catch (IllegalArgumentException e) {
            throw new LintelException("--limit " + this + "=" + most + ": " + e.getMessage());
        }
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
