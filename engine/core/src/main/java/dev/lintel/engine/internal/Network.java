package dev.lintel.engine.internal;

import dev.lintel.model.Facts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.drools.model.Model;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.internal.conf.ShareBetaNodesOption;

/** Rules that join facts, as a knowledge base. Immutable once built; every review has a session of its own. */
final class Network {
    private final KieBase base;
    /** Drools reports a rule as one object for the life of a knowledge base. */
    private final IdentityHashMap<Rule, PreparedRule> reported = new IdentityHashMap<>();

    private final Set<String> factTypes = new HashSet<>();
    private final boolean runsCode;

    /** @param models may hold more rules than those */
    Network(Collection<PreparedRule> rules, List<Model> models) {
        Map<String, PreparedRule> chosen =
                rules.stream().collect(Collectors.toMap(PreparedRule::drlName, Function.identity()));
        List<Model> cut = models.stream().map(each -> cut(each, chosen)).toList();
        this.runsCode = rules.stream().anyMatch(PreparedRule::runsCode);
        this.base = HostClassLoader.under(Network.class.getClassLoader(), () -> knowledge(cut));
        for (PreparedRule rule : rules) {
            reported.put(rule.in(base), rule);
            factTypes.addAll(rule.factTypes());
        }
    }

    /** One knowledge base of all models. */
    static KieBase knowledge(List<Model> models) {
        // With shared beta nodes 10.2.0 silently loses matches when packs are mixed (#7115, #7109).
        KieBase base = KieBaseBuilder.createKieBaseFromModel(models, ShareBetaNodesOption.NO);
        // The first session makes Drools look up its services, which must happen under our class loader.
        base.newKieSession().dispose();
        return base;
    }

    /**
     * Adds what these rules conclude.
     *
     * @param conclusions what others concluded, whose inferences these react to
     */
    void fire(Facts facts, Conclusions conclusions, Limits limits) {
        KieSession session = base.newKieSession();
        Firing firing = new Firing();
        try {
            conclusions.listenTo(session, reported);
            if (runsCode) {
                session.addEventListener(firing);
            }
            JoinGuard.within(limits, () -> {
                insert(facts, new Insertion(session, limits));
                conclusions.insertInferences(session);
                session.fireAllRules();
            });
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
            throw firing.rule().map(rule -> Failure.of(rule, e)).orElseGet(() -> Failure.of(e));
        } finally {
            session.dispose();
        }
    }

    /** Which rule runs statements of its own, for Drools does not say whose they were when they throw an error. */
    private final class Firing extends DefaultAgendaEventListener {
        private @Nullable PreparedRule current;

        @Override
        public void beforeMatchFired(BeforeMatchFiredEvent event) {
            current = reported.get(event.getMatch().getRule());
        }

        @Override
        public void afterMatchFired(AfterMatchFiredEvent event) {
            current = null;
        }

        Optional<String> rule() {
            return Optional.ofNullable(current).map(each -> each.rule().id());
        }
    }

    /** Sessions that were not disposed of; the knowledge base would keep them for ever. */
    int openSessions() {
        return base.getKieSessions().size();
    }

    boolean reactsToInferences() {
        return match("Inference");
    }

    private boolean match(String factType) {
        return factTypes.contains(factType);
    }

    private void insert(Facts facts, Insertion insertion) {
        if (match("Workload")) {
            insertion.insert(List.of(facts.workload()));
        }
        if (match("Component")) {
            insertion.insert(facts.workload().components());
        }
        if (match("Decision")) {
            insertion.insert(facts.workload().decisions());
        }
        if (match("Connection")) {
            insertion.insert(facts.connections());
        }
        if (match("Option")) {
            insertion.insert(facts.options());
        }
    }

    /** The same model with fewer rules, which keep within limits; a pack declares nothing else. */
    private static Model cut(Model model, Map<String, PreparedRule> chosen) {
        ModelImpl cut = new ModelImpl(model.getName());
        model.getTypeMetaDatas().forEach(cut::addTypeMetaData);
        List<org.drools.model.Rule> rules = new ArrayList<>();
        for (org.drools.model.Rule rule : model.getRules()) {
            PreparedRule prepared = chosen.get(rule.getFullName());
            if (prepared != null) {
                rules.add(JoinGuard.guarded(rule, prepared.rule().id()));
            }
        }
        return cut.withRules(rules);
    }
}
