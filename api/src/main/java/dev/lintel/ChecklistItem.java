package dev.lintel;

import java.util.List;

/** One item of the architecture review checklist, by the statement that demands it. */
public record ChecklistItem(String statement, String text, Verdict verdict, List<Evidence> evidence) {
    public ChecklistItem {
        evidence = List.copyOf(evidence);
    }

    public enum Verdict {
        PASS,
        FAIL,
        UNKNOWN,
        NOT_APPLICABLE
    }
}
