package dev.lintel.report.text;

import java.util.Locale;

/** What of a review its text can show. A summary, and what was not understood, is always shown. */
public enum Part {
    /** What is due, the one-way doors, and what is accepted, upcoming or undecided. */
    FINDINGS,
    /** What a baseline knows and is still open. */
    BASELINE,
    /** What to use, which option wins, and which way the other doors swing. */
    ADVICE,
    CHECKLIST,
    /** The steps to a later stage. */
    PLAN,
    /** What a person could answer. */
    QUESTIONS;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
