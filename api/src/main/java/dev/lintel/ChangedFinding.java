package dev.lintel;

/**
 * A finding that is due before a change and after it, with another severity. Both are of the same rule and about the
 * same subject.
 */
public record ChangedFinding(Finding before, Finding after) {
    /** True where it became graver. */
    public boolean isGraver() {
        return after.severity().compareTo(before.severity()) < 0;
    }
}
