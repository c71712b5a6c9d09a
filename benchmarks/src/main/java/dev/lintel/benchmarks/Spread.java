package dev.lintel.benchmarks;

import java.util.List;
import java.util.Locale;

/**
 * What was measured several times.
 *
 * @param low the lower quartile
 * @param high the upper quartile
 */
record Spread(double low, double median, double high) {
    static Spread of(List<Double> measured) {
        List<Double> sorted = measured.stream().sorted().toList();
        return new Spread(
                sorted.get(sorted.size() / 4), sorted.get(sorted.size() / 2), sorted.get(sorted.size() * 3 / 4));
    }

    /** The median with the quartiles behind it. */
    @Override
    public String toString() {
        return text("%.1f");
    }

    /** The same with each number in that form. */
    String text(String form) {
        return String.format(Locale.ROOT, form + " (" + form + " to " + form + ")", median, low, high);
    }
}
