package dev.lintel.engine.internal;

import dev.lintel.model.Fact;
import dev.lintel.model.Inference;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.RuleContext;

/**
 * What the rules concluded in one view of one review. Every conclusion passes here, so this is where the limits of a
 * review are kept: no thread has to watch.
 */
public final class Conclusions {
    private static final String KEY = "lintel.conclusions";

    private record Inferred(String name, Fact subject) {}

    /** By the number of the rule. */
    private final @Nullable Matches[] matches;

    private final Set<Inferred> inferred = new LinkedHashSet<>();
    private final Limits limits;
    private final boolean keepsInferences;
    /** The rules as the session knows them that concludes here. */
    private IdentityHashMap<Rule, PreparedRule> reported = new IdentityHashMap<>(0);

    /**
     * Nothing concluded yet.
     *
     * @param rules how many rules the engine has
     * @param keepsInferences a rule will react to what others infer
     */
    Conclusions(Limits limits, int rules, boolean keepsInferences) {
        this.matches = new Matches[rules];
        this.limits = limits;
        this.keepsInferences = keepsInferences;
    }

    /** A rule of one pattern holds of a fact; they come in the order of their ids. */
    void add(PreparedRule rule, Fact subject) {
        limits.spend(rule);
        matchesOf(rule).add(subject);
        if (keepsInferences && !rule.inference().isEmpty()) {
            inferred.add(new Inferred(rule.inference(), subject));
        }
    }

    void listenTo(KieSession session, IdentityHashMap<Rule, PreparedRule> rules) {
        reported = rules;
        session.getGlobals().set(KEY, this);
    }

    /** What was inferred so far, for rules that react to it. */
    void insertInferences(KieSession session) {
        inferred.forEach(each -> session.insert(new Inference(each.name(), each.subject())));
    }

    /** The conclusions of the view in which that rule fires. */
    public static Conclusions of(RuleContext kcontext) {
        return (Conclusions) kcontext.getKieRuntime().getGlobals().get(KEY);
    }

    /** A rule concludes about a subject; a second match of the same rule for it adds nothing. */
    public void add(RuleContext kcontext, Fact subject) {
        PreparedRule rule = Objects.requireNonNull(reported.get(kcontext.getRule()));
        limits.spend(rule);
        matchesOf(rule).add(subject, kcontext.getMatch().getObjects());
    }

    /** A rule infers something that other rules react to. */
    public void infer(RuleContext kcontext, Fact subject, String name) {
        add(kcontext, subject);
        if (keepsInferences && inferred.add(new Inferred(name, subject))) {
            kcontext.getKieRuntime().insert(new Inference(name, subject));
        }
    }

    /** What that rule matched. */
    Matches of(PreparedRule rule) {
        Matches its = matches[rule.number()];
        return its == null ? Matches.NONE : its;
    }

    private Matches matchesOf(PreparedRule rule) {
        Matches its = matches[rule.number()];
        if (its == null) {
            its = new Matches();
            matches[rule.number()] = its;
        }
        return its;
    }
}
