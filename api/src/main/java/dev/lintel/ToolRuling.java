package dev.lintel;

import dev.lintel.architecture.ToolReport;
import dev.lintel.architecture.ToolResult;
import java.util.List;
import java.util.Optional;

/**
 * What a policy decides about what other tools report.
 *
 * @param tool as {@link ToolReport#id} spells it, or {@value #ANY}
 * @param rule as the tool calls it in the spelling of {@link ToolReport#ruleId}, without the tool, or {@value #ANY}
 * @param level the level that it is about; empty for all of them
 * @param ruling what is decided; {@link Ruling#rule} is tool and rule
 * @param givesWayTo rules of packs that say the same: where one of them concludes about the same subject, this one is silent
 */
public record ToolRuling(
        String tool, String rule, Optional<ToolResult.Level> level, Ruling ruling, List<String> givesWayTo) {
    /** Stands for every tool, and for every rule. */
    public static final String ANY = "*";

    /** @throws IllegalArgumentException if it is about one rule of any tool, or demands more than a rule */
    public ToolRuling {
        if (tool.equals(ANY) && !rule.equals(ANY)) {
            throw new IllegalArgumentException("the rule " + rule + " is one of a tool; name that");
        }
        if (ruling.mandatory() && rule.equals(ANY)) {
            throw new IllegalArgumentException("a rule can be mandatory, and not all of a tool");
        }
        givesWayTo = List.copyOf(givesWayTo);
    }

    /** What is decided about a result of that rule and level, or about all that it stands for. */
    public boolean isAbout(String ruleId, ToolResult.Level reported) {
        return (level.isEmpty() || level.get() == reported)
                && (tool.equals(ANY) || (rule.equals(ANY) ? ruleId.startsWith(tool + "/") : ruleId.equals(id())));
    }

    /** Tool and rule. */
    public String id() {
        return tool + "/" + rule;
    }

    /** True where it is about one rule. */
    public boolean isOfOneRule() {
        return !rule.equals(ANY);
    }
}
