package dev.lintel.engine.internal;

import dev.lintel.TruthValue;
import dev.lintel.model.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.drools.model.Condition;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.functions.Predicate1;

/**
 * What a rule asks of its subject itself, condition by condition: each text beside the predicate that Drools compiled of
 * it, so that an explanation asks what a review asks.
 */
final class OwnConditions {
    private record Asked(WrittenCondition written, Optional<Predicate1<Object>> predicate) {}

    private final String rule;
    private final List<Asked> conditions;

    private OwnConditions(String rule, List<Asked> conditions) {
        this.rule = rule;
        this.conditions = conditions;
    }

    /**
     * Those of a rule; none where its subject comes out of another fact.
     *
     * @param compiled the rule as Drools compiled it
     */
    static OwnConditions of(CompiledRule rule, Rule compiled) {
        List<Condition> patterns = OnePattern.patterns(compiled);
        List<Asked> asked = new ArrayList<>();
        for (int i = 0; i < rule.patterns().size(); i++) {
            WrittenPattern written = rule.patterns().get(i);
            if (written.ofSubject()) {
                List<WrittenCondition> texts = written.conditions().stream()
                        .filter(each -> !each.binds())
                        .toList();
                List<Optional<Predicate1<Object>>> predicates =
                        patterns.size() == rule.patterns().size() && patterns.get(i) instanceof Pattern<?> pattern
                                ? OnePattern.predicates(pattern.getConstraint())
                                : List.of();
                for (int j = 0; j < texts.size(); j++) {
                    // Were conditions compiled otherwise than written, none could be told from the others.
                    asked.add(new Asked(
                            texts.get(j), predicates.size() == texts.size() ? predicates.get(j) : Optional.empty()));
                }
            }
        }
        return new OwnConditions(rule.rule().id(), List.copyOf(asked));
    }

    int size() {
        return conditions.size();
    }

    WrittenCondition written(int place) {
        return conditions.get(place).written();
    }

    /**
     * Whether that condition holds of a subject.
     *
     * @param certain the subject in the certain view
     * @param possible the same in the possible view
     * @throws dev.lintel.engine.ReviewException if it cannot be asked
     */
    TruthValue truth(int place, Fact certain, Fact possible) {
        Optional<Predicate1<Object>> predicate = conditions.get(place).predicate();
        if (predicate.isEmpty()) {
            return TruthValue.UNTOLD;
        }
        try {
            return predicate.get().test(certain)
                    ? TruthValue.HOLDS
                    : predicate.get().test(possible) ? TruthValue.OPEN : TruthValue.FAILS;
        } catch (Exception | LinkageError | StackOverflowError e) {
            throw Failure.of(rule, e);
        }
    }
}
