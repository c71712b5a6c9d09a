package dev.lintel.cli;

import dev.lintel.ChangedFinding;
import dev.lintel.Comparison;
import dev.lintel.Finding;
import dev.lintel.Severity;
import java.util.Locale;
import java.util.stream.Stream;

/** What in a change makes the command fail. */
enum FailOnChange {
    /** A one-way door that it walks through. */
    DOOR,
    BLOCKER,
    MAJOR,
    MINOR,
    NEVER;

    boolean isReachedBy(Comparison comparison) {
        return switch (this) {
            case DOOR -> !comparison.doors().isEmpty();
            case BLOCKER -> brings(comparison, Severity.BLOCKER);
            case MAJOR -> brings(comparison, Severity.MAJOR);
            case MINOR -> brings(comparison, Severity.MINOR);
            case NEVER -> false;
        };
    }

    /** A finding that was below the level and has risen to it is as new to it as any other. */
    private static boolean brings(Comparison comparison, Severity severity) {
        Stream<Finding> risen = comparison.changedFindings().stream()
                .filter(changed -> !changed.before().severity().isAtLeast(severity))
                .map(ChangedFinding::after);
        return Stream.concat(comparison.newFindings().stream(), risen)
                .anyMatch(finding -> finding.severity().isAtLeast(severity));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
