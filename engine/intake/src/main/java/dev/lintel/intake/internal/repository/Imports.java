package dev.lintel.intake.internal.repository;

import java.util.ArrayList;
import java.util.List;

/** Finds the modules that lines of code import, by the words of the language. Reads one file, line by line. */
final class Imports {
    /** A module and the line that names it, counted from 1. */
    record Import(String module, int line) {}

    private final String language;
    private final List<Import> found = new ArrayList<>();

    /** What is imported from, until the bracket closes that holds the names; empty outside of one. */
    private String open = "";

    private boolean block;

    Imports(String language) {
        this.language = language;
    }

    List<Import> found() {
        return found;
    }

    /** @param line without the blanks around it */
    void read(String line, int number) {
        switch (language) {
            case "python" -> python(line, number);
            case "typescript", "javascript" -> script(line, number);
            case "go" -> go(line, number);
            case "java", "kotlin", "scala", "groovy" -> beginning(line, "import ", number);
            case "c#" -> beginning(line, "using ", number);
            default -> {}
        }
    }

    private void python(String line, int number) {
        if (!open.isEmpty()) {
            int end = line.indexOf(')');
            names(open, end < 0 ? line : line.substring(0, end), number);
            open = end < 0 ? open : "";
        } else if (line.startsWith("import ")) {
            for (String name : line.substring("import ".length()).split(",")) {
                add(firstWord(name), number);
            }
        } else if (line.startsWith("from ")) {
            int at = line.indexOf(" import ");
            String module = at < 0 ? "" : firstWord(line.substring("from ".length(), at));
            if (!module.isEmpty()) {
                add(module, number);
                String names = line.substring(at + " import ".length()).strip();
                int end = names.indexOf(')');
                open = names.startsWith("(") && end < 0 ? module : "";
                names(
                        module,
                        names.startsWith("(") ? names.substring(1, end < 0 ? names.length() : end) : names,
                        number);
            }
        }
    }

    private void names(String module, String names, int number) {
        for (String name : names.split(",")) {
            String word = firstWord(name);
            if (!word.isEmpty() && !word.startsWith("#") && !word.equals("*")) {
                add(module + "." + word, number);
            }
        }
    }

    private void script(String line, int number) {
        int from = line.startsWith("import ") || line.startsWith("export ") || line.startsWith("}")
                ? Math.max(line.lastIndexOf(" from "), line.startsWith("import ") ? "import".length() : -1)
                : -1;
        if (from >= 0) {
            quoted(line, from, number);
        }
        int require = line.indexOf("require(");
        if (require >= 0) {
            quoted(line, require, number);
        }
    }

    private void go(String line, int number) {
        if (line.startsWith("import (")) {
            block = true;
        } else if (block && line.startsWith(")")) {
            block = false;
        } else if (block || line.startsWith("import ")) {
            quoted(line, 0, number);
            withoutHost();
        }
    }

    /** Modules of Go begin with the host that they are fetched from, and with whoever has them there. */
    private void withoutHost() {
        int last = found.size() - 1;
        String[] parts = last < 0 ? new String[0] : found.get(last).module().split("/", 2);
        if (parts.length == 2 && parts[0].contains(".") && parts[1].contains("/")) {
            found.set(last, new Import(parts[1], found.get(last).line()));
        }
    }

    private void beginning(String line, String word, int number) {
        if (line.startsWith(word)) {
            String rest = line.substring(word.length()).strip();
            String name = rest.startsWith("static ") ? rest.substring("static ".length()) : rest;
            add(firstWord(name.replace(";", " ")), number);
        }
    }

    private void quoted(String line, int from, int number) {
        for (int start = from; start < line.length(); start++) {
            char quote = line.charAt(start);
            if (quote == '"' || quote == '\'') {
                int end = line.indexOf(quote, start + 1);
                if (end > start + 1) {
                    add(line.substring(start + 1, end), number);
                }
                return;
            }
        }
    }

    private static String firstWord(String text) {
        String stripped = text.strip();
        int end = 0;
        while (end < stripped.length()
                && !Character.isWhitespace(stripped.charAt(end))
                && stripped.charAt(end) != ';') {
            end++;
        }
        return stripped.substring(0, end);
    }

    private void add(String module, int number) {
        if (!module.isEmpty() && module.length() < 200) {
            found.add(new Import(module, number));
        }
    }
}
