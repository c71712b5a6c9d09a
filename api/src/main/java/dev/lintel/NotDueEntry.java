package dev.lintel;

import java.util.Locale;

/**
 * An entry of a baseline that is no finding now and was not mended either.
 *
 * @param now what the review says of it
 */
public record NotDueEntry(Baseline.Entry entry, Standing standing, Conclusion now) {
    /** Why it is not due. */
    public enum Standing {
        /** Somebody answers for it. */
        WAIVED,
        /** A fact became unknown. */
        UNDECIDED,
        /** The stage accepts it on purpose. */
        ACCEPTED,
        /** It is due at a later stage. */
        UPCOMING;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
