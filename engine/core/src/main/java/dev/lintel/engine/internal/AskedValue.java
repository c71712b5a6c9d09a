package dev.lintel.engine.internal;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** A value that a condition asks a predicate of, by the words that lead to it from its fact. */
record AskedValue(List<Step> steps) {

    /**
     * One word of it.
     *
     * @param arguments the texts that it is called with
     */
    record Step(String word, List<String> arguments) {
        private String name() {
            return arguments.isEmpty() ? word : word + "(" + String.join(", ", arguments) + ")";
        }
    }

    /** As a rule.yaml writes it. */
    String name() {
        return steps.stream().map(Step::name).collect(joining("."));
    }
}
