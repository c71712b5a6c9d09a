package dev.lintel.model;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The lines that rules draw, by name: numbers, versions, lists of words. A pack may change them; nothing in a rule repeats them.
 * Immutable and safe to share.
 */
public final class Thresholds {
    private final Map<String, Threshold> byName;
    /** Read once: rules draw the same lines in every review. */
    private final Map<String, Amount> amounts = new HashMap<>();

    private final Map<String, Names> lists = new HashMap<>();

    /**
     * One line that rules draw.
     *
     * @param value a decimal number, a dotted version, or words with commas
     * @param basis the id of the statement that names the number, or why it is ours
     */
    public record Threshold(String name, String value, String unit, String meaning, String basis) {}

    private Thresholds(Map<String, Threshold> byName) {
        this.byName = new TreeMap<>(byName);
        byName.forEach((name, threshold) -> {
            if (threshold.value().matches("\\d+(\\.\\d+)?")) {
                amounts.put(name, Amount.of(new BigDecimal(threshold.value())));
            }
            lists.put(name, Names.of(List.of(threshold.value().split(", *"))));
        });
    }

    public static Thresholds of(Map<String, Threshold> byName) {
        return new Thresholds(byName);
    }

    public Map<String, Threshold> all() {
        return Collections.unmodifiableMap(byName);
    }

    Amount amount(String name) {
        Amount amount = amounts.get(name);
        if (amount == null) {
            throw new IllegalArgumentException(missing(name));
        }
        return amount;
    }

    Version version(String name) {
        return Version.of(value(name));
    }

    Names names(String name) {
        Names words = lists.get(name);
        if (words == null) {
            throw new IllegalArgumentException(missing(name));
        }
        return words;
    }

    private String value(String name) {
        Threshold threshold = byName.get(name);
        if (threshold == null) {
            throw new IllegalArgumentException(missing(name));
        }
        return threshold.value();
    }

    private String missing(String name) {
        return "there is no threshold '" + name + "'; there are: " + String.join(", ", byName.keySet());
    }
}
