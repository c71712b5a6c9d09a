package dev.lintel.report.text;

import dev.lintel.Severity;

/** What a stretch of text looks like where colours are shown. */
enum Ink {
    NORMAL(""),
    BOLD("1"),
    FAINT("2"),
    RED("1;31"),
    YELLOW("1;33"),
    CYAN("1;36"),
    GREEN("1;32");

    private static final String ESCAPE = "\u001B[";

    private final String code;

    Ink(String code) {
        this.code = code;
    }

    static Ink of(Severity severity) {
        return switch (severity) {
            case BLOCKER -> RED;
            case MAJOR -> YELLOW;
            case MINOR -> CYAN;
        };
    }

    String on(String text, Style style) {
        return style == Style.PLAIN || this == NORMAL || text.isEmpty()
                ? text
                : ESCAPE + code + "m" + text + ESCAPE + "0m";
    }
}
