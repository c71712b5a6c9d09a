package dev.lintel.intake.internal.repository;

import java.util.List;

/** Tells comments from code, line by line from the beginning of a file: lines that hold nothing else. */
final class Comments {
    private static final List<String[]> BLOCKS = List.<String[]>of(new String[] {"/*", "*/"});
    private static final List<String[]> DOCSTRINGS =
            List.of(new String[] {"\"\"\"", "\"\"\""}, new String[] {"'''", "'''"});

    private final List<String> beginnings;
    private final List<String[]> blocks;

    /** What ends the block that the line stands in; empty outside of one. */
    private String end = "";

    private Comments(List<String> beginnings, List<String[]> blocks) {
        this.beginnings = beginnings;
        this.blocks = blocks;
    }

    /** @param beginning what begins a comment of one line */
    static Comments of(String language, String beginning) {
        return new Comments(List.of(beginning), language.equals("python") ? DOCSTRINGS : BLOCKS);
    }

    static Comments ofTerraform() {
        return new Comments(List.of("#", "//"), BLOCKS);
    }

    /** @param line without the blanks around it */
    boolean hold(String line) {
        if (!end.isEmpty()) {
            end = line.contains(end) ? "" : end;
            return true;
        }
        for (String[] each : blocks) {
            if (line.startsWith(each[0])) {
                end = line.indexOf(each[1], each[0].length()) < 0 ? each[1] : "";
                return true;
            }
        }
        return beginnings.stream().anyMatch(line::startsWith);
    }

    /** The code alone, with every line in its place. */
    String blanked(String text) {
        StringBuilder code = new StringBuilder(text.length());
        for (String line : text.split("\n", -1)) {
            code.append(hold(line.strip()) ? "" : line).append('\n');
        }
        return code.toString();
    }
}
