package dev.lintel.engine.internal;

import dev.lintel.Ruling;
import dev.lintel.ThresholdRuling;
import dev.lintel.ToolRuling;
import java.util.List;

/**
 * What one policy decides.
 *
 * @param tools about what other tools report
 */
public record Rulings(String policy, List<Ruling> rules, List<ThresholdRuling> thresholds, List<ToolRuling> tools) {
    /** Nothing is decided. */
    static final Rulings NONE = new Rulings("", List.of(), List.of(), List.of());

    public Rulings {
        rules = List.copyOf(rules);
        thresholds = List.copyOf(thresholds);
        tools = List.copyOf(tools);
    }

    /**
     * What a text decides.
     *
     * @param name where it stands
     * @param problems receives one sentence for whatever is wrong with it
     */
    public static Rulings read(String text, String name, List<String> problems) {
        return PolicyFile.read(text, name, problems);
    }
}
