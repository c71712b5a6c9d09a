package dev.lintel;

import java.util.List;

/**
 * One item of the architecture review checklist.
 *
 * @param statement the statement that demands it
 * @param evidence some of the facts that show its verdict; for an unknown one what is unknown
 */
public record ChecklistItem(String statement, String text, Verdict verdict, List<Evidence> evidence) {
    public ChecklistItem {
        evidence = List.copyOf(evidence);
    }

    public enum Verdict {
        /** What is known shows it. */
        PASS,
        FAIL,
        /** Too little is known to tell. */
        UNKNOWN,
        /** It is about something that is not there, or the stage does not owe it yet. */
        NOT_APPLICABLE
    }
}
