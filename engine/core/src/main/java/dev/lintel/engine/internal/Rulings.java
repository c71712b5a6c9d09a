package dev.lintel.engine.internal;

import dev.lintel.Ruling;
import dev.lintel.ThresholdRuling;
import java.util.List;

/** What one policy decides. */
public record Rulings(String policy, List<Ruling> rules, List<ThresholdRuling> thresholds) {
    /** Nothing is decided. */
    static final Rulings NONE = new Rulings("", List.of(), List.of());

    public Rulings {
        rules = List.copyOf(rules);
        thresholds = List.copyOf(thresholds);
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
