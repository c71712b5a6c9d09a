package dev.lintel.model;

import dev.lintel.architecture.Value;

/**
 * A yes-or-no fact as a rule sees it. Ask for what has to hold, {@code encryptedAtRest.isNo}, and never for what must
 * not: only positive predicates keep unknowns undecided.
 */
public enum Answer {
    YES(true, false, true),
    NO(false, true, true),
    /** Not known, seen in the certain view. */
    UNKNOWN(false, false, true),
    /** Not known, seen in the possible view. */
    POSSIBLE(true, true, true),
    /** Nobody spoke of it, seen in the possible view. */
    UNSAID(true, true, false);

    private final boolean yes;
    private final boolean no;
    private final boolean said;

    Answer(boolean yes, boolean no, boolean said) {
        this.yes = yes;
        this.no = no;
        this.said = said;
    }

    static Answer of(Value<Boolean> value, View view) {
        if (value instanceof Value.Known<Boolean> known) {
            return known.value() ? YES : NO;
        }
        return value.isUnknown() ? unknown(view) : NO;
    }

    static Answer of(boolean yes) {
        return yes ? YES : NO;
    }

    static Answer unknown(View view) {
        return view == View.POSSIBLE ? POSSIBLE : UNKNOWN;
    }

    /** This, or what another source says where this is unknown. */
    Answer or(Answer fallback) {
        boolean nobodyKnows = fallback != YES && fallback != NO;
        return this == YES || this == NO || (this == UNSAID && nobodyKnows) ? this : fallback;
    }

    public boolean isYes() {
        return yes;
    }

    /** True for a no and for what is stated as none. */
    public boolean isNo() {
        return no;
    }

    /** A yes, or left open by somebody who spoke of it: what nobody mentioned cannot be too much. */
    public boolean isSaidYes() {
        return yes && said;
    }

    /**
     * A no, or left open by somebody who spoke of it: for what refines something that is asked anyway, and is not to be
     * asked twice.
     */
    public boolean isSaidNo() {
        return no && said;
    }

    /** A yes or a no, or left open by somebody who spoke of it: for what shows that there is something to speak of. */
    public boolean isAnswered() {
        return (yes || no) && said;
    }

    /** {@code yes}, {@code no} or {@code unknown}. */
    @Override
    public String toString() {
        return this == YES ? "yes" : this == NO ? "no" : "unknown";
    }
}
