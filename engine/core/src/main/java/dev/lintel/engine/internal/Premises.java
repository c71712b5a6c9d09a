package dev.lintel.engine.internal;

import dev.lintel.Evidence;
import dev.lintel.Premise;
import dev.lintel.Subject;
import dev.lintel.architecture.Attribute;
import dev.lintel.architecture.Value;
import dev.lintel.engine.internal.AskedValue.Step;
import dev.lintel.engine.internal.Condition.Objection;
import dev.lintel.model.Amount;
import dev.lintel.model.Basis;
import dev.lintel.model.Component;
import dev.lintel.model.Connection;
import dev.lintel.model.Fact;
import dev.lintel.model.Facts;
import dev.lintel.model.Option;
import dev.lintel.model.Practices;
import dev.lintel.model.Technology;
import dev.lintel.model.Workload;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The facts that conditions look at, with their values as rules see them: what is not said may follow from other facts. */
final class Premises {
    private static final String UNMENTIONED = "nobody mentions it";

    /** A word of facts of a type. */
    private record Word(Class<?> type, Step step) {
        Method method() {
            try {
                return FactWords.named(
                        type,
                        step.word(),
                        step.arguments().stream()
                                .<Class<?>>map(each -> String.class)
                                .toList(),
                        step.word());
            } catch (Objection e) {
                throw new IllegalStateException("the facts have no " + step.word() + " any more", e);
            }
        }
    }

    /** Found once: rules share them. */
    private final Map<Word, Method> words = new HashMap<>();

    private final Map<Subject, Fact> bySubject = new TreeMap<>();

    /** @param certain the facts in the certain view */
    Premises(Facts certain) {
        Workload workload = certain.workload();
        bySubject.put(workload.subject(), workload);
        workload.components().forEach(each -> bySubject.put(each.subject(), each));
        workload.decisions().forEach(each -> bySubject.put(each.subject(), each));
    }

    /**
     * What a condition looks at.
     *
     * @param certain the fact that it is asked of, in the certain view
     * @param possible the same in the possible view
     */
    List<Premise> of(WrittenCondition condition, Fact certain, Fact possible) {
        EvidenceReader reader = EvidenceReader.about(certain);
        Read.all(type(certain), condition.reads()).forEach(read -> read.collect(certain, reader));
        Set<Premise> premises = new LinkedHashSet<>();
        reader.evidence().forEach(each -> premises.add(of(each)));
        for (AskedValue asked : condition.asks()) {
            asked(asked, certain, possible).ifPresent(premise -> add(premise, premises));
        }
        if (certain instanceof Component component
                && !component.technology().isKnown()
                && premises.stream().anyMatch(Premise::isUnknown)) {
            premises.removeIf(each -> isOfOneName(each, unnamed(component)));
            premises.add(unnamed(component));
        }
        return List.copyOf(premises);
    }

    /** What is said stands over what follows from other facts, and that over an unknown. */
    private static void add(Premise seen, Set<Premise> premises) {
        if (!seen.isUnknown()) {
            premises.removeIf(read -> read.isUnknown() && isOfOneName(read, seen));
        }
        if (premises.stream().noneMatch(read -> isOfOneName(read, seen))) {
            premises.add(seen);
        }
    }

    private static boolean isOfOneName(Premise one, Premise other) {
        return one.fact().equals(other.fact()) && one.subject().compareTo(other.subject()) == 0;
    }

    /** What nobody can name takes part in nothing undecided. */
    private static Premise unnamed(Component component) {
        return new Premise(
                component.subject(),
                "technology",
                Premise.UNKNOWN,
                Optional.empty(),
                component.origin(),
                Optional.of("no catalogue knows it, so that nothing about it is left open"));
    }

    /** The same fact with why it is unknown. */
    Premise of(Evidence evidence) {
        boolean unknown = EvidenceReader.isUnknown(evidence);
        return new Premise(
                evidence.subject(),
                evidence.fact(),
                evidence.value(),
                evidence.basis(),
                evidence.origin(),
                unknown
                        ? Optional.ofNullable(bySubject.get(evidence.subject()))
                                .flatMap(fact -> fact.said(evidence.fact()))
                                .flatMap(Premises::reason)
                        : Optional.empty());
    }

    private static Optional<String> reason(Value<?> said) {
        return said instanceof Value.Unknown<?> unknown
                ? unknown.reason().or(() -> unknown.origin().isEmpty() ? Optional.of(UNMENTIONED) : Optional.empty())
                : Optional.empty();
    }

    /** A fact type as reads name it. */
    private static String type(Fact fact) {
        return fact.getClass().getSimpleName();
    }

    /** The value of which a predicate is asked; empty where it is no value that people could read. */
    private Optional<Premise> asked(AskedValue asked, Fact certain, Fact possible) {
        Fact whose = certain;
        Object seen = certain;
        Object mayBe = possible;
        boolean ofTechnology = false;
        StringBuilder name = new StringBuilder();
        Optional<Value<?>> said = Optional.empty();
        for (Step step : asked.steps()) {
            ofTechnology |= seen instanceof Technology;
            said = seen instanceof Fact || seen instanceof Practices ? whose.said(said(step)) : Optional.empty();
            seen = next(seen, step);
            mayBe = next(mayBe, step);
            boolean isFact = seen instanceof Fact;
            if (isFact) {
                whose = (Fact) seen;
                name.setLength(0);
            } else if (!(seen instanceof Practices)) {
                name.append(name.isEmpty() ? "" : ".").append(new AskedValue(List.of(step)).name());
            }
        }
        if (seen instanceof Fact || seen instanceof Connection || seen instanceof Option || name.isEmpty()) {
            return Optional.empty();
        }
        String value = value(seen, mayBe);
        boolean unknown = value.equals(Premise.UNKNOWN);
        Optional<Value<?>> known = said.filter(each -> !each.isUnknown());
        Optional<Basis> basis = unknown
                ? Optional.empty()
                : known.flatMap(Value::restsOn).or(ofTechnology ? () -> Optional.of(Basis.CATALOGUE) : Optional::empty);
        return Optional.of(new Premise(
                whose.subject(),
                said.isPresent() ? said(asked.steps().get(asked.steps().size() - 1)) : name.toString(),
                value,
                basis,
                (unknown ? said : known).flatMap(Value::origin),
                unknown ? said.flatMap(Premises::reason) : Optional.empty()));
    }

    /** The attribute that a word stands for. */
    private static String said(Step step) {
        return OwnFacts.WORDS.containsKey(step.word()) && step.arguments().size() == 1
                ? Attribute.OWN + step.arguments().get(0)
                : step.word();
    }

    /** What is counted may lie between two numbers, of which each view shows one. */
    private static String value(Object seen, Object mayBe) {
        String least = seen.toString();
        String most = mayBe.toString();
        boolean between = seen instanceof Amount && !least.equals(most) && !least.equals(Premise.UNKNOWN);
        return between ? least + (most.equals(Premise.UNKNOWN) ? " or more" : " to " + most) : least;
    }

    private Object next(Object from, Step step) {
        try {
            Method method = words.computeIfAbsent(new Word(from.getClass(), step), Word::method);
            return method.invoke(from, arguments(method, step.arguments()));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(step.word() + " of the facts cannot be read", e);
        } catch (InvocationTargetException e) {
            throw Failure.of(e);
        }
    }

    private static Object[] arguments(Method method, List<String> texts) {
        if (!method.isVarArgs()) {
            return texts.toArray();
        }
        int fixed = method.getParameterCount() - 1;
        List<Object> arguments = new ArrayList<>(texts.subList(0, fixed));
        Object rest = Array.newInstance(String.class, texts.size() - fixed);
        for (int i = fixed; i < texts.size(); i++) {
            Array.set(rest, i - fixed, texts.get(i));
        }
        arguments.add(rest);
        return arguments.toArray();
    }
}
