package dev.lintel;

import dev.lintel.Comparison.Standing;

/**
 * Something that is a finding neither before a change nor after it, and of which the two reviews say different things:
 * what was undecided is settled, what was upcoming is accepted.
 *
 * @param conclusion that of the review after; where that has none, that of the review before
 */
public record Shift(Conclusion conclusion, Standing before, Standing after) {}
