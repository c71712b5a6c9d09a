package dev.lintel.engine.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.drools.model.Condition;
import org.drools.model.Constraint;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.drools.model.constraints.MultipleConstraints;
import org.drools.model.constraints.SingleConstraint2;
import org.drools.model.functions.Predicate2;
import org.drools.model.impl.RuleImpl;
import org.drools.model.patterns.CompositePatterns;
import org.drools.model.patterns.ExistentialPatternImpl;
import org.drools.model.patterns.PatternImpl;

/**
 * Keeps a join within the limits of the review that it is part of. Drools builds all matches of a rule before the first one
 * fires, and nothing from outside interrupts that. So each pattern but the first gets two conditions more, which always
 * hold: one that is asked first, of every pair of facts that is tried, and one that is asked last, of those that go
 * together.
 */
final class JoinGuard {
    /** Drools hands facts to a condition and nothing else, on the thread of the review. */
    private static final ThreadLocal<Limits> CURRENT = new ThreadLocal<>();

    private final String rule;

    private JoinGuard(String rule) {
        this.rule = rule;
    }

    /** Does something in which joins keep within those limits. */
    static void within(Limits limits, Runnable work) {
        Limits before = CURRENT.get();
        CURRENT.set(limits);
        try {
            work.run();
        } finally {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        }
    }

    /**
     * The same rule, guarded.
     *
     * @param id by which errors name it
     */
    static Rule guarded(Rule rule, String id) {
        JoinGuard guard = new JoinGuard(id);
        CompositePatterns view = (CompositePatterns) rule.getView();
        List<Condition> conditions = new ArrayList<>();
        Variable<?> matched = null;
        for (Condition each : view.getSubConditions()) {
            conditions.add(matched == null ? each : guard.guarded(each, matched));
            if (each instanceof Pattern<?> pattern) {
                matched = pattern.getPatternVariable();
            }
        }
        return new RuleImpl(
                rule.getPackage(),
                rule.getName(),
                rule.getUnit(),
                new CompositePatterns(view.getType(), conditions, rule.getConsequences()));
    }

    private Condition guarded(Condition condition, Variable<?> other) {
        if (condition instanceof Pattern<?> pattern) {
            return guarded(pattern, other, true);
        }
        boolean existential = condition.getType() == Condition.Type.EXISTS || condition.getType() == Condition.Type.NOT;
        if (existential
                && condition.getSubConditions().size() == 1
                && condition.getSubConditions().get(0) instanceof Pattern<?> pattern) {
            return new ExistentialPatternImpl(guarded(pattern, other, false), condition.getType());
        }
        return condition;
    }

    private <T> Pattern<T> guarded(Pattern<T> pattern, Variable<?> other, boolean multiplies) {
        Variable<T> own = pattern.getPatternVariable();
        List<Constraint> constraints = new ArrayList<>();
        constraints.add(condition("tries", own, other, limits -> limits.tryPair(rule)));
        if (!pattern.getConstraint().equals(SingleConstraint.TRUE)) {
            constraints.add(pattern.getConstraint());
        }
        if (multiplies) {
            constraints.add(condition("keeps", own, other, limits -> limits.keepPair(rule)));
        }
        return new PatternImpl<>(
                own, new MultipleConstraints(constraints), List.copyOf(pattern.getBindings()), pattern.getType());
    }

    private interface Use {
        void of(Limits limits);
    }

    private Constraint condition(String name, Variable<?> own, Variable<?> other, Use use) {
        Predicate2<Object, Object> asked = (one, another) -> {
            use.of(Objects.requireNonNull(CURRENT.get()));
            return true;
        };
        @SuppressWarnings("unchecked") // it takes whatever they match
        Constraint constraint =
                new SingleConstraint2<>(rule + " " + name, (Variable<Object>) own, (Variable<Object>) other, asked);
        return constraint;
    }
}
