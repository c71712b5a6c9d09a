package dev.lintel.engine.internal;

import dev.lintel.model.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.drools.model.Condition;
import org.drools.model.Constraint;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;
import org.drools.model.functions.Predicate1;

/**
 * The condition of a rule that is one pattern on one fact, as most are: whether a fact matches it is asked of the
 * predicates that Drools compiled, one after the other, without a network and without a session (ADR 0014).
 */
final class OnePattern {
    private final Class<?> type;
    /** Those that ask a component of what it is made of; one answer does for all that are made of the same. */
    private final List<Predicate1<Object>> ofMake;

    private final List<Predicate1<Object>> others;

    private OnePattern(Class<?> type, List<Predicate1<Object>> predicates, List<Boolean> asksMakeAlone) {
        this.type = type;
        // Were conditions compiled otherwise than written, none could be told from the others.
        boolean told = predicates.size() == asksMakeAlone.size();
        List<Predicate1<Object>> make = new ArrayList<>();
        List<Predicate1<Object>> rest = new ArrayList<>();
        for (int i = 0; i < predicates.size(); i++) {
            (told && asksMakeAlone.get(i) ? make : rest).add(predicates.get(i));
        }
        this.ofMake = List.copyOf(make);
        this.others = List.copyOf(rest);
    }

    /**
     * The condition of a rule; empty where it is more than one pattern, or one that looks at other facts.
     *
     * @param asksMakeAlone for each condition in turn whether it asks a component of nothing but what it is made of
     */
    static Optional<OnePattern> of(Rule rule, List<Boolean> asksMakeAlone) {
        List<Condition> patterns = patterns(rule);
        if (patterns.size() != 1 || !(patterns.get(0) instanceof Pattern<?> pattern)) {
            return Optional.empty();
        }
        Class<?> type = pattern.getPatternVariable().getType();
        boolean plain = pattern.getType() == Condition.Type.PATTERN
                && pattern.getBindings().isEmpty()
                && Fact.class.isAssignableFrom(type);
        List<Optional<Predicate1<Object>>> predicates = plain ? predicates(pattern.getConstraint()) : List.of();
        return plain && predicates.stream().allMatch(Optional::isPresent)
                ? Optional.of(new OnePattern(
                        type, predicates.stream().flatMap(Optional::stream).toList(), asksMakeAlone))
                : Optional.empty();
    }

    /** What a rule matches, in the order in which it is written. */
    static List<Condition> patterns(Rule rule) {
        return rule.getView().getSubConditions().stream()
                .filter(each -> each.getType() != Condition.Type.CONSEQUENCE)
                .toList();
    }

    /** The predicates that all have to hold, one for each condition; empty ones for what is no predicate of the fact itself. */
    static List<Optional<Predicate1<Object>>> predicates(Constraint constraint) {
        if (constraint.equals(SingleConstraint.TRUE)) {
            return List.of();
        }
        if (constraint instanceof SingleConstraint single) {
            return List.of(ofItself(single));
        }
        boolean and = constraint.getType() == Constraint.Type.AND || constraint.getType() == Constraint.Type.MULTIPLE;
        return and
                ? constraint.getChildren().stream()
                        .flatMap(each -> predicates(each).stream())
                        .toList()
                : List.of(Optional.empty());
    }

    /** What it asks of the fact that its pattern matches; empty where it looks at another one as well. */
    @SuppressWarnings("unchecked") // a pattern's own predicates take what the pattern matches
    private static Optional<Predicate1<Object>> ofItself(SingleConstraint constraint) {
        return constraint.getVariables().length == 1 && !constraint.isTemporal()
                ? Optional.of(unwrapped(constraint.getPredicate1()))
                : Optional.empty();
    }

    /** Without the wrapper by which Drools tells equal ones. */
    @SuppressWarnings("unchecked") // it wraps a predicate of its own type
    private static Predicate1<Object> unwrapped(Predicate1<Object> predicate) {
        return predicate instanceof Predicate1.Impl<?> wrapper ? (Predicate1<Object>) wrapper.getLambda() : predicate;
    }

    /** The facts that it can match. */
    Class<?> type() {
        return type;
    }

    /** What it asks of the make of a component holds, and of all others that are made of the same. */
    boolean admits(Fact fact) throws Exception {
        return holds(ofMake, fact);
    }

    /** What else it asks of a fact holds. */
    boolean matches(Fact admitted) throws Exception {
        return holds(others, admitted);
    }

    private static boolean holds(List<Predicate1<Object>> predicates, Fact fact) throws Exception {
        for (int i = 0; i < predicates.size(); i++) {
            if (!predicates.get(i).test(fact)) {
                return false;
            }
        }
        return true;
    }
}
