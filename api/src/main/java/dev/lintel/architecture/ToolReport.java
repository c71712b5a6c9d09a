package dev.lintel.architecture;

import dev.lintel.model.Origin;
import java.util.List;
import java.util.Locale;

/**
 * What another tool, such as a scanner, reported in one run of it. A fact like others: what it means at a stage, a policy
 * says, and not the tool.
 *
 * @param name the tool as it calls itself
 * @param version of the tool; empty where it does not say
 * @param rules those that it describes
 * @param results what it found, in its order
 * @param isComplete false where the tool says that its run failed, so that more could have been found
 * @param origin the report
 */
public record ToolReport(
        String name,
        String version,
        List<ToolRule> rules,
        List<ToolResult> results,
        boolean isComplete,
        Origin origin) {
    /** @throws IllegalArgumentException if the name has neither a letter of ASCII nor a digit, so that nothing could name it */
    public ToolReport {
        if (id(name).isEmpty()) {
            throw new IllegalArgumentException("a tool has a name with letters or digits, not '" + name + "'");
        }
        rules = List.copyOf(rules);
        results = List.copyOf(results);
    }

    /** How policies name the tool: in lower case, with a hyphen for whatever is neither a letter of ASCII nor a digit. */
    public String tool() {
        return id(name);
    }

    /** The name of a tool in that spelling; empty where nothing of it can be said so. */
    public static String id(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    /**
     * Tool and rule in the spelling that policies, waivers and baselines take: {@code checkov/CKV_AWS_18}. What is neither a
     * letter of ASCII, a digit nor one of {@code . _ : / -} becomes a hyphen.
     */
    public static String ruleId(String tool, String rule) {
        String spelled = rule.replaceAll("[^A-Za-z0-9._:/-]+", "-").replaceAll("^[-/]+|[-/]+$", "");
        return id(tool) + "/" + (spelled.isEmpty() ? "unnamed" : spelled);
    }
}
