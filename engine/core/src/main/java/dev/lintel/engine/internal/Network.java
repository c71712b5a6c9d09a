package dev.lintel.engine.internal;

import dev.lintel.model.Facts;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.drools.model.Model;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieSession;
import org.kie.internal.conf.ShareBetaNodesOption;

/** Rules that join facts, as a knowledge base. Immutable once built; every review has a session of its own. */
final class Network {
    private final KieBase base;
    /** Drools reports a rule as one object for the life of a knowledge base. */
    private final IdentityHashMap<Rule, PreparedRule> reported = new IdentityHashMap<>();

    private final Set<String> factTypes = new HashSet<>();

    /** @param models may hold more rules than those */
    Network(Collection<PreparedRule> rules, List<Model> models) {
        Set<String> chosen = rules.stream().map(PreparedRule::drlName).collect(Collectors.toSet());
        List<Model> cut = models.stream().map(each -> cut(each, chosen)).toList();
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
    void fire(Facts facts, Conclusions conclusions) {
        KieSession session = base.newKieSession();
        try {
            conclusions.listenTo(session, reported);
            insert(facts, session);
            conclusions.insertInferences(session);
            session.fireAllRules();
        } finally {
            session.dispose();
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

    private void insert(Facts facts, KieSession session) {
        Insertion insertion = new Insertion(session);
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

    /** The same model with fewer rules; a pack declares nothing else. */
    private static Model cut(Model model, Set<String> chosen) {
        ModelImpl cut = new ModelImpl(model.getName());
        model.getTypeMetaDatas().forEach(cut::addTypeMetaData);
        return cut.withRules(model.getRules().stream()
                .filter(rule -> chosen.contains(rule.getFullName()))
                .toList());
    }
}
