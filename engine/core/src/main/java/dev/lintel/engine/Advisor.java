package dev.lintel.engine;

import dev.lintel.Checkpoint;
import dev.lintel.Comparison;
import dev.lintel.Criterion;
import dev.lintel.Derivation;
import dev.lintel.Explanation;
import dev.lintel.Review;
import dev.lintel.Rule;
import dev.lintel.StageProfile;
import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.Assumption;
import dev.lintel.engine.internal.Engine;
import dev.lintel.model.Catalogue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reviews architectures by the packs it was made with. Immutable and thread-safe; make one and share it. */
public final class Advisor {
    private final List<Pack> packs;
    private final List<Policy> policies;
    private final Engine engine;

    Advisor(List<Pack> packs, List<Policy> policies) {
        this.packs = List.copyOf(packs);
        this.policies = List.copyOf(policies);
        this.engine = Engine.of(
                packs.stream().map(Pack::loaded).toList(),
                policies.stream().map(Policy::internal).toList());
    }

    /**
     * An advisor with the same packs, under one policy more: that of a repository, say. Nothing is compiled for it; share it
     * between reviews of what the policy governs.
     *
     * @throws PolicyException if the policy names what there is not, or weakens what is mandatory; it lists everything
     */
    public Advisor under(Policy policy) {
        List<Policy> more = new ArrayList<>(policies);
        more.add(policy);
        return new Advisor(packs, more);
    }

    /**
     * Reviews an architecture within the standard limits. The same architecture gives the same review to the byte,
     * whatever the order in which it was described, and on any thread.
     *
     * @throws ReviewException if a rule fails or runs away; the message names it
     */
    public Review review(Architecture architecture) {
        return review(architecture, ReviewOptions.standard());
    }

    /**
     * Reviews an architecture within those limits.
     *
     * @throws ReviewException if a rule fails or runs away; the message names it
     * @throws dev.lintel.LintelException if a waiver ends and the options name no day, or if another tool reported something
     *     of which no policy says what it means, or is called as a pack is
     */
    public Review review(Architecture architecture, ReviewOptions options) {
        return engine.review(architecture, options);
    }

    /**
     * Says what a change does: the one-way doors that it walks through, and the findings that come, go or change. Both
     * sides are reviewed within the standard limits, each at its own stage.
     *
     * @throws ReviewException if a rule fails or runs away; the message names it
     */
    public Comparison compare(Architecture before, Architecture after) {
        return compare(before, after, ReviewOptions.standard());
    }

    /**
     * Says what a change does, with each of the two reviews within those limits.
     *
     * @throws ReviewException if a rule fails or runs away; the message names it
     */
    public Comparison compare(Architecture before, Architecture after, ReviewOptions options) {
        return engine.compare(before, after, options);
    }

    /**
     * Says what would be otherwise if the assumptions were true: which findings come, go or change, what is settled or
     * left open by them, and which one-way doors lie between. {@link Comparison#after} is the review under them.
     *
     * @throws dev.lintel.LintelException if an assumption is about something that is not there; the message names what
     *     is
     * @throws ReviewException if a rule fails or runs away; the message names it
     */
    public Comparison whatIf(Architecture architecture, List<Assumption> assumptions) {
        return whatIf(architecture, assumptions, ReviewOptions.standard());
    }

    /**
     * Says what would be otherwise if the assumptions were true, with each of the two reviews within those limits.
     *
     * @throws dev.lintel.LintelException if an assumption is about something that is not there; the message names what
     *     is
     * @throws ReviewException if a rule fails or runs away; the message names it
     */
    public Comparison whatIf(Architecture architecture, List<Assumption> assumptions, ReviewOptions options) {
        return compare(architecture, architecture.assuming(assumptions), options)
                .under(assumptions);
    }

    /**
     * Which rules hold of an architecture and which may, of those that can say something at its stage. Scopes and rules
     * that give way to others are not looked at: that is part of a review, as are grades, words and evidence.
     *
     * @throws ReviewException if a rule fails or runs away; the message names it
     */
    public Evaluation evaluate(Architecture architecture) {
        return engine.evaluate(architecture, ReviewOptions.standard());
    }

    /**
     * What the rules infer of an architecture and other rules react to, sorted by rule and subject: for authors of
     * packs, who want to know whether an inference holds.
     *
     * @throws ReviewException if a rule fails or runs away; the message names it
     */
    public List<Inferred> inferences(Architecture architecture) {
        return engine.inferences(architecture, ReviewOptions.standard());
    }

    public List<Pack> packs() {
        return packs;
    }

    /** Every rule of every pack, sorted by id. */
    public List<Rule> rules() {
        return engine.rules().stream().sorted(Comparator.comparing(Rule::id)).toList();
    }

    /** The rule of that id; empty when no pack has it. */
    public Optional<Rule> rule(String id) {
        return engine.rules().stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** The rule of that id with everything that decided what it says; empty when no pack has it. */
    public Optional<Explanation> explain(String id) {
        return engine.explanation(id);
    }

    /** What the packs ask in their checklists, in the order of the packs; a review has the answers of a workload. */
    public List<Checkpoint> checkpoints() {
        return engine.checkpoints();
    }

    /**
     * Explains what a review says of one subject, within the standard limits.
     *
     * @param subject as for {@link #explain(Architecture, String, ReviewOptions)}
     * @throws dev.lintel.LintelException if nothing is called so, or several things are; the message names what is
     * @throws ReviewException if a rule fails or runs away; the message names it
     */
    public Derivation explain(Architecture architecture, String subject) {
        return explain(architecture, subject, ReviewOptions.standard());
    }

    /**
     * Explains what a review says of one subject: from which facts, over which inferences, by which rules; and for each
     * rule about such subjects that says nothing, which of its conditions fail and by which facts. It costs a review and
     * asks the conditions of these rules once more.
     *
     * @param subject the id of a component or of a decision, or the name of the workload; where several have that name,
     *     with the kind before it, as in {@code component:orders}
     * @throws dev.lintel.LintelException if nothing is called so, or several things are; the message names what is
     * @throws ReviewException if a rule fails or runs away; the message names it
     */
    public Derivation explain(Architecture architecture, String subject, ReviewOptions options) {
        return engine.derivation(architecture, subject, options);
    }

    /** What options are weighed by, in the order of their priority. */
    public List<Criterion> criteria() {
        return engine.criteria();
    }

    /** What each stage optimises for, in the order of the stages. */
    public List<StageProfile> profiles() {
        return engine.profiles();
    }

    /** What the packs together know of technologies. */
    public Catalogue catalogue() {
        return engine.catalogue();
    }
}
