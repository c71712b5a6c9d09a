package dev.lintel.engine.internal;

import dev.lintel.model.Component;
import dev.lintel.model.Decision;
import dev.lintel.model.Fact;
import dev.lintel.model.Facts;
import dev.lintel.model.Technology;
import dev.lintel.model.Workload;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.drools.model.Model;

/**
 * Some rules that are evaluated together. Those of one pattern are asked of each fact; those that join facts, or react to
 * what others infer, have a {@link Network}. Immutable once built.
 */
final class RuleBase {
    private final Map<Class<?>, Asked[]> byFactType = new LinkedHashMap<>();
    private final Optional<Network> network;
    private final int ofEngine;

    /**
     * By what a component is made of, then by what it runs on. A catalogue holds each technology once, so that there are no
     * more of these than pairs of them.
     */
    private final Map<Technology, Map<Technology, Asked[]>> byMake = new ConcurrentHashMap<>();

    /** A rule of one pattern. */
    private record Asked(PreparedRule rule, OnePattern pattern) {
        boolean admits(Fact fact) {
            try {
                return pattern.admits(fact);
            } catch (Exception | LinkageError | StackOverflowError e) {
                throw Failure.of(rule.rule().id(), e);
            }
        }

        boolean matches(Fact fact) {
            try {
                return pattern.matches(fact);
            } catch (Exception | LinkageError | StackOverflowError e) {
                throw Failure.of(rule.rule().id(), e);
            }
        }
    }

    /**
     * Rules of an engine.
     *
     * @param ofEngine how many rules the engine has
     * @param models may hold more rules than those
     */
    RuleBase(Collection<PreparedRule> rules, int ofEngine, List<Model> models) {
        this.ofEngine = ofEngine;
        List<PreparedRule> joining = new ArrayList<>();
        Map<Class<?>, List<Asked>> asked = new LinkedHashMap<>();
        for (PreparedRule rule : rules) {
            Optional<OnePattern> pattern = rule.onePattern();
            if (pattern.isPresent()) {
                asked.computeIfAbsent(pattern.get().type(), type -> new ArrayList<>())
                        .add(new Asked(rule, pattern.get()));
            } else {
                joining.add(rule);
            }
        }
        asked.forEach((type, all) -> byFactType.put(type, all.toArray(new Asked[0])));
        this.network = joining.isEmpty() ? Optional.empty() : Optional.of(new Network(joining, models));
    }

    /** What these rules conclude of those facts. */
    Conclusions conclude(Facts facts, Limits limits) {
        Conclusions conclusions = new Conclusions(
                limits, ofEngine, network.filter(Network::reactsToInferences).isPresent());
        Workload workload = facts.workload();
        ask(Workload.class, List.of(workload), conclusions, limits);
        ask(Component.class, workload.components(), conclusions, limits);
        ask(Decision.class, workload.decisions(), conclusions, limits);
        network.ifPresent(its -> its.fire(facts, conclusions, limits));
        return conclusions;
    }

    /** Fact by fact, so that each is looked at while it is at hand. */
    private void ask(Class<?> type, Collection<? extends Fact> facts, Conclusions conclusions, Limits limits) {
        Asked[] asked = byFactType.get(type);
        if (asked == null) {
            return;
        }
        for (Fact fact : facts) {
            limits.lookAt(fact);
            Asked[] left = fact instanceof Component component ? admitting(component, asked) : asked;
            for (Asked each : left) {
                if (each.matches(fact)) {
                    conclusions.add(each.rule(), fact);
                }
            }
        }
    }

    /** What rules ask of the make of a component is asked once for all that are made of the same. */
    private Asked[] admitting(Component component, Asked[] asked) {
        Map<Technology, Asked[]> byHost =
                byMake.computeIfAbsent(component.technology(), technology -> new ConcurrentHashMap<>());
        Asked[] known = byHost.get(component.host());
        if (known == null) {
            known = Stream.of(asked).filter(each -> each.admits(component)).toArray(Asked[]::new);
            byHost.put(component.host(), known);
        }
        return known;
    }

    /** Sessions that were not disposed of; the knowledge base would keep them for ever. */
    int openSessions() {
        return network.map(Network::openSessions).orElse(0);
    }
}
