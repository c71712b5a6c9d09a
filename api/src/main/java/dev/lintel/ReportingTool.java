package dev.lintel;

import dev.lintel.architecture.ToolRule;
import java.util.List;
import java.util.Optional;

/**
 * Another tool whose results the review took in.
 *
 * @param id how policies and rules name it, as in {@code checkov}
 * @param name as it calls itself
 * @param version empty where it does not say; several with commas between them
 * @param rules those that it reported something of, sorted by id
 * @param silent the ids of those among them that say nothing here, at the stage or later: a policy wants it so
 */
public record ReportingTool(String id, String name, String version, List<ToolRule> rules, List<String> silent) {
    public ReportingTool {
        rules = List.copyOf(rules);
        silent = List.copyOf(silent);
    }

    /** What it says of that rule; empty where it reported nothing of it. */
    public Optional<ToolRule> rule(String rule) {
        return rules.stream().filter(each -> each.id().equals(rule)).findFirst();
    }

    /** The tool with its version, where it says one. */
    @Override
    public String toString() {
        return version.isEmpty() ? name : name + " " + version;
    }
}
