package dev.lintel.engine;

import dev.lintel.engine.internal.Conclusions;
import dev.lintel.model.Fact;
import org.kie.api.runtime.rule.RuleContext;

/**
 * The verbs with which a rule concludes; a rule.drl imports them and calls exactly one. What the conclusion is called,
 * how grave it is at which stage and why stands in the rule.md beside it.
 */
public final class Conclude {
    private Conclude() {}

    /** The subject is at fault; the stage decides whether that is due, upcoming or accepted. */
    public static void finding(RuleContext kcontext, Fact subject) {
        Conclusions.of(kcontext).add(kcontext, subject);
    }

    /** The subject needs what the rule recommends. */
    public static void recommendation(RuleContext kcontext, Fact subject) {
        Conclusions.of(kcontext).add(kcontext, subject);
    }

    /** The subject is a one-way door. */
    public static void typeOne(RuleContext kcontext, Fact subject) {
        Conclusions.of(kcontext).add(kcontext, subject);
    }

    /**
     * The subject is something that other rules, those of other packs included, react to as {@code Inference( name ==
     * "..." )}. Concluding it twice is concluding it once.
     */
    public static void inference(RuleContext kcontext, Fact subject, String name) {
        Conclusions.of(kcontext).infer(kcontext, subject, name);
    }

    /** The knowledge was made for what the subject shows. */
    public static void covered(RuleContext kcontext, Fact subject) {
        Conclusions.of(kcontext).add(kcontext, subject);
    }

    /** The knowledge has to be adapted to what the subject shows. */
    public static void adapt(RuleContext kcontext, Fact subject) {
        Conclusions.of(kcontext).add(kcontext, subject);
    }
}
