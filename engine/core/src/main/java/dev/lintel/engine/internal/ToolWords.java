package dev.lintel.engine.internal;

import dev.lintel.architecture.ToolResult;
import dev.lintel.architecture.ToolRule;

/** What a finding says of a rule of another tool, in the tool's words and under its name. */
final class ToolWords {
    private ToolWords() {}

    /** One line for a message: some tools write all that they know of a result into it, and then the rule says it better. */
    static String headline(String message, ToolRule rule) {
        boolean hasTitle = !rule.id().endsWith("/" + rule.title());
        return message.contains("\n") && hasTitle ? rule.title() : line(message);
    }

    static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    static String why(ToolRule rule, String tool, ToolResult.Level level) {
        String said = rule.description().isBlank() ? rule.title() : rule.description();
        return tool + " reports it as " + (level == ToolResult.Level.ERROR ? "an " : "a ") + level.word() + ": " + said;
    }

    static String doInstead(ToolRule rule, String tool) {
        String more = rule.helpUri().map(uri -> "See " + uri).orElse("");
        if (rule.help().isBlank()) {
            return more.isEmpty()
                    ? "See what " + tool + " tells of "
                            + rule.id().substring(rule.id().indexOf('/') + 1) + "."
                    : more;
        }
        return more.isEmpty() || rule.help().contains(more.substring("See ".length()))
                ? rule.help()
                : rule.help() + "\n\n" + more;
    }
}
