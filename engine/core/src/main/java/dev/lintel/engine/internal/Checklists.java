package dev.lintel.engine.internal;

import dev.lintel.Checkpoint;
import dev.lintel.Rule;
import dev.lintel.model.Stage;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a pack asks of every workload: the items of the checklist, and the steps on the way to a later stage.
 *
 * @param pillars the titles of the groups that items name, by id
 * @param items in the order in which they are told
 * @param steps in the order in which they are taken; those that walk through a one-way door come first anyway
 */
public record Checklists(Map<String, String> pillars, List<Item> items, List<Step> steps) {
    /** Nothing is asked. */
    static final Checklists NONE = new Checklists(Map.of(), List.of(), List.of());

    public Checklists {
        pillars = Collections.unmodifiableMap(new LinkedHashMap<>(pillars));
        items = List.copyOf(items);
        steps = List.copyOf(steps);
    }

    /**
     * An item for those who do not ask it of a workload.
     *
     * @param rules every rule by its id
     */
    Checkpoint checkpoint(Item item, Map<String, Rule> rules) {
        String pillar = item.pillar().orElse("");
        return new Checkpoint(
                item.statement(),
                item.text(),
                item.from(),
                new Checkpoint.Pillar(pillar, pillars.getOrDefault(pillar, pillar)),
                item.question().against().stream()
                        .map(rules::get)
                        .filter(Objects::nonNull)
                        .map(rule -> new Checkpoint.Practice(practice(item, rule), rule))
                        .toList());
    }

    /** Findings are titled by what to do, inferences by what is so. */
    private static String practice(Item item, Rule rule) {
        return item.practices().getOrDefault(rule.id(), rule.kind() == Rule.Kind.FINDING ? rule.title() : item.text());
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
     * @param pillar the id of its group; empty where its pack names none
     * @param practices what is done where such a rule does not hold, for rules whose titles do not say it
     */
    public record Item(
            String statement,
            String text,
            Stage from,
            Question question,
            Optional<String> pillar,
            Map<String, String> practices) {
        public Item {
            practices = Collections.unmodifiableMap(new LinkedHashMap<>(practices));
        }

        Item under(String group) {
            return new Item(statement, text, from, question, Optional.of(group), practices);
        }
    }

    /**
     * A step on the way to a stage.
     *
     * @param statement the statement that demands it
     * @param oneWay taking it walks through a one-way door
     */
    public record Step(String statement, String text, Stage towards, boolean oneWay, Question question) {}
}
