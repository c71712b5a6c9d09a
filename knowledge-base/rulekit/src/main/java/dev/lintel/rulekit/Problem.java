package dev.lintel.rulekit;

import java.util.List;
import java.util.Optional;

/**
 * Something that a pack owes.
 *
 * @param text one sentence, with rule and file
 * @param difference what a case expected and what came; empty where it is about something else
 */
public record Problem(String text, Optional<Difference> difference) {

    /**
     * What a case expected and what came.
     *
     * @param place file and line of the case
     * @param what the case, with what was changed of it and the stage
     * @param expected an outcome, in the words of a cases.yaml
     * @param came each outcome with its subject; none where nothing came
     */
    public record Difference(String place, String what, String expected, List<String> came) {
        public Difference {
            came = List.copyOf(came);
        }
    }

    static Problem of(String text) {
        return new Problem(text, Optional.empty());
    }

    static Problem of(RuleCase each, String change, String expected, List<String> came) {
        return new Problem(
                each + " gives " + (came.isEmpty() ? "none" : came) + change + " at " + each.stage() + ", not "
                        + expected,
                Optional.of(new Difference(
                        each.place(), "'" + each.name() + "'" + change + " at " + each.stage(), expected, came)));
    }

    @Override
    public String toString() {
        return text;
    }
}
