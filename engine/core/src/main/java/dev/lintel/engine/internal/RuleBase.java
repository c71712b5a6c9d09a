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

/** Some rules as a knowledge base. Immutable once built; every review has a session of its own. */
final class RuleBase {
    private final KieBase base;
    /** Drools reports a rule as one object for the life of a knowledge base. */
    private final IdentityHashMap<PreparedRule, Rule> reported = new IdentityHashMap<>();

    private final Set<String> factTypes = new HashSet<>();

    /** @param models may hold more rules than those */
    RuleBase(Collection<PreparedRule> rules, List<Model> models) {
        Set<String> chosen = rules.stream().map(PreparedRule::drlName).collect(Collectors.toSet());
        List<Model> cut = models.stream().map(each -> cut(each, chosen)).toList();
        this.base = HostClassLoader.under(RuleBase.class.getClassLoader(), () -> knowledge(cut));
        for (PreparedRule rule : rules) {
            reported.put(rule, rule.in(base));
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

    /** The object as which Drools reports that rule. */
    Rule reported(PreparedRule rule) {
        Rule known = reported.get(rule);
        if (known == null) {
            throw new IllegalArgumentException(rule.rule().id() + " is no rule of this knowledge base");
        }
        return known;
    }

    /** True where one of these rules matches facts of that type; others cost as much and change nothing. */
    boolean match(String factType) {
        return factTypes.contains(factType);
    }

    /** What these rules conclude of those facts. */
    Conclusions conclude(Facts facts, Limits limits) {
        Conclusions conclusions = new Conclusions(this, limits);
        if (factTypes.isEmpty()) {
            return conclusions;
        }
        KieSession session = base.newKieSession();
        try {
            conclusions.listenTo(session);
            insert(facts, session);
            session.fireAllRules();
            return conclusions;
        } finally {
            session.dispose();
        }
    }

    /** Sessions that were not disposed of; the knowledge base would keep them for ever. */
    int openSessions() {
        return base.getKieSessions().size();
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
