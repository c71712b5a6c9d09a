package dev.lintel;

/**
 * A finding that is not due, since somebody answers for it.
 *
 * @param finding as it would be due
 * @param waiver who answers, why, and how long
 */
public record Waived(Finding finding, Waiver waiver) {}
