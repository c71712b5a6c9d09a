package dev.lintel.model;

/**
 * How facts answer when they do not know. Every rule is run on both views of the same architecture: what holds in the
 * certain one is so; what holds only in the possible one is undecided.
 */
public enum View {
    /** An unknown satisfies no predicate. */
    CERTAIN,
    /** An unknown satisfies every predicate. */
    POSSIBLE
}
