package dev.lintel.engine.internal;

import dev.lintel.model.Stage;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a pack asks of every workload: the items of the checklist, and the steps on the way to a later stage.
 *
 * @param items in the order in which they are told
 * @param steps in the order in which they are taken; those that walk through a one-way door come first anyway
 */
public record Checklists(List<Item> items, List<Step> steps) {
    /** Nothing is asked. */
    static final Checklists NONE = new Checklists(List.of(), List.of());

    public Checklists {
        items = List.copyOf(items);
        steps = List.copyOf(steps);
    }

    /**
     * How an answer is found.
     *
     * @param only the rules of which one has to hold for the question to arise; it always does where there are none
     * @param against the rules of which none may hold
     * @param passes the rules of which one is answer enough where nobody says more, unless one of the others could hold
     */
    public record Question(List<String> only, List<String> against, List<String> passes) {
        public Question {
            only = List.copyOf(only);
            against = List.copyOf(against);
            passes = List.copyOf(passes);
        }

        Stream<String> rules() {
            return Stream.of(only, against, passes).flatMap(List::stream);
        }
    }

    /**
     * An item of the checklist.
     *
     * @param statement the statement that demands it
     * @param from the first stage at which it counts
     */
    public record Item(String statement, String text, Stage from, Question question) {}

    /**
     * A step on the way to a stage.
     *
     * @param statement the statement that demands it
     * @param oneWay taking it walks through a one-way door
     */
    public record Step(String statement, String text, Stage towards, boolean oneWay, Question question) {}
}
