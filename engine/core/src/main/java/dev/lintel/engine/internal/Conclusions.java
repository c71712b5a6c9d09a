package dev.lintel.engine.internal;

import dev.lintel.model.Fact;
import dev.lintel.model.Inference;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.RuleContext;

/**
 * What the rules concluded in one view of one review. Every consequence is one verb and every verb passes here, so this
 * is where the limits of a review are kept: no thread has to watch.
 */
public final class Conclusions {
    private static final String KEY = "lintel.conclusions";

    private record Inferred(String name, Fact subject) {}

    private final IdentityHashMap<Rule, Matches> matches = new IdentityHashMap<>();

    private final Set<Inferred> inferred = new HashSet<>();
    private final RuleBase rules;
    private final Limits limits;

    /** Nothing concluded yet. */
    Conclusions(RuleBase rules, Limits limits) {
        this.rules = rules;
        this.limits = limits;
    }

    void listenTo(KieSession session) {
        session.getGlobals().set(KEY, this);
    }

    /** The conclusions of the view in which that rule fires. */
    public static Conclusions of(RuleContext kcontext) {
        return (Conclusions) kcontext.getKieRuntime().getGlobals().get(KEY);
    }

    /** A rule concludes about a subject; a second match of the same rule for it adds nothing. */
    public void add(RuleContext kcontext, Fact subject) {
        Rule rule = kcontext.getRule();
        limits.spend(rule);
        matches.computeIfAbsent(rule, Matches::of).add(subject, kcontext.getMatch());
    }

    /** A rule infers something that other rules react to. */
    public void infer(RuleContext kcontext, Fact subject, String name) {
        add(kcontext, subject);
        if (rules.match("Inference") && inferred.add(new Inferred(name, subject))) {
            kcontext.getKieRuntime().insert(new Inference(name, subject));
        }
    }

    /** What that rule matched. */
    Matches of(PreparedRule rule) {
        return matches.getOrDefault(rules.reported(rule), Matches.NONE);
    }
}
