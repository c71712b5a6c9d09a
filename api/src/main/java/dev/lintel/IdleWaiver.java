package dev.lintel;

import java.util.Locale;

/** A waiver that waives nothing. */
public record IdleWaiver(Waiver waiver, Cause cause) {
    /** Why it waives nothing. */
    public enum Cause {
        /** Its last day is over: what it waived is due again. */
        EXPIRED,
        /** No rule concludes that of such a subject: it was mended, or rule or subject are called otherwise. */
        UNMATCHED,
        /** A policy makes the rule mandatory, so that nobody may waive it: what it was meant for stays due. */
        MANDATORY;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
