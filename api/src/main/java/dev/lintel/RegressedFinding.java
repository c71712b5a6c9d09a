package dev.lintel;

/**
 * A finding that is known and graver than when it was taken into the baseline.
 *
 * @param was how grave it is in the baseline
 */
public record RegressedFinding(Finding finding, Severity was) {}
