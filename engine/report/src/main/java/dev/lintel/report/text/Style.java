package dev.lintel.report.text;

/** How a text is dressed; the caller knows whether a terminal shows it. */
public enum Style {
    /** Characters only, for files and pipes. */
    PLAIN,
    /** With ANSI escapes, for a terminal. The characters are the same as in plain text. */
    COLOURED
}
