package dev.lintel.engine.internal;

import dev.lintel.engine.ReviewException;
import dev.lintel.model.Fact;
import dev.lintel.model.Inference;
import dev.lintel.model.Workload;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.RuleContext;

/**
 * What the rules concluded in both views of one review. Every consequence is one verb and every verb passes here, so this
 * is where the limits of a review are kept: no thread has to watch.
 */
public final class Conclusions {
    private static final String KEY = "lintel.conclusions";
    /** Reading the clock costs more than concluding does. */
    private static final int FIRINGS_BETWEEN_CLOCKS = 64;

    /** A rule held for a subject, because of these facts. */
    record Match(Fact subject, List<Object> facts) {}

    private record Inferred(String name, Fact subject) {}

    /** Drools reports a rule as one object for the life of a knowledge base. */
    private final IdentityHashMap<Rule, Map<String, Match>> held = new IdentityHashMap<>();

    private final IdentityHashMap<Rule, Map<String, Match>> couldHold = new IdentityHashMap<>();

    private final Set<Inferred> inferred = new HashSet<>();
    private final Workload certain;
    private final int firingLimit;
    private final long deadline;
    private int firings;

    /**
     * Nothing concluded yet.
     *
     * @param certain the workload as the certain view shows it
     * @param deadline on the clock of {@link System#nanoTime()}
     */
    Conclusions(Workload certain, int firingLimit, long deadline) {
        this.certain = certain;
        this.firingLimit = firingLimit;
        this.deadline = deadline;
    }

    /** The workload as the certain view shows it. */
    Workload workload() {
        return certain;
    }

    void listenTo(KieSession session) {
        session.getGlobals().set(KEY, this);
    }

    /** The conclusions of the review in which that rule fires. */
    public static Conclusions of(RuleContext kcontext) {
        return (Conclusions) kcontext.getKieRuntime().getGlobals().get(KEY);
    }

    /** A rule concludes about a subject; a second match of the same rule for it adds nothing. */
    public void add(RuleContext kcontext, Fact subject) {
        Rule rule = fired(kcontext);
        matches(subject)
                .computeIfAbsent(rule, key -> new HashMap<>())
                .putIfAbsent(
                        subject.id(), new Match(subject, kcontext.getMatch().getObjects()));
    }

    /** A rule infers something that other rules react to. */
    public void infer(RuleContext kcontext, Fact subject, String name) {
        add(kcontext, subject);
        if (inferred.add(new Inferred(name, subject))) {
            kcontext.getKieRuntime().insert(new Inference(name, subject));
        }
    }

    private Rule fired(RuleContext kcontext) {
        Rule rule = kcontext.getRule();
        firings++;
        if (firings > firingLimit) {
            throw new ReviewException("rule " + RuleKeys.readable(rule) + " was firing when the limit of " + firingLimit
                    + " matches in one review was passed; look for a join that multiplies facts, or raise the limit in"
                    + " ReviewOptions");
        }
        if (firings % FIRINGS_BETWEEN_CLOCKS == 0 && System.nanoTime() - deadline > 0) {
            throw new ReviewException("rule " + RuleKeys.readable(rule)
                    + " was firing when the time limit of the review was passed; look for a join that multiplies facts,"
                    + " or raise the limit in ReviewOptions");
        }
        return rule;
    }

    /** A fact belongs to the view of its workload. */
    private IdentityHashMap<Rule, Map<String, Match>> matches(Fact subject) {
        return subject.workload() == certain ? held : couldHold;
    }

    /** The matches of a rule in the certain view, by the id of their subject. */
    Map<String, Match> held(PreparedRule rule) {
        return held.getOrDefault(rule.match(), Map.of());
    }

    /** The matches of a rule in the possible view, by the id of their subject. */
    Map<String, Match> couldHold(PreparedRule rule) {
        return couldHold.getOrDefault(rule.match(), Map.of());
    }
}
