package dev.lintel;

import java.util.Locale;

/** A waiver that waives nothing. */
public record IdleWaiver(Waiver waiver, Cause cause) {
    /** Why it waives nothing. */
    public enum Cause {
        /** Its last day is over: what it waived is due again. */
        EXPIRED,
        /** No rule concludes that of such a subject: it was mended, or rule or subject are called otherwise. */
        UNMATCHED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
