package dev.lintel.intake.internal.decision;

import dev.lintel.architecture.DecisionAttributes;
import dev.lintel.architecture.Value;
import dev.lintel.intake.internal.decision.Standing.Kind;
import dev.lintel.model.Basis;
import dev.lintel.model.Origin;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What was chosen, why, and what else there was. */
final class Choice {
    static final Set<String> SECTIONS =
            Set.of("decision outcome", "decision", "the decision", "our decision", "outcome", "decision made");

    private final Facts facts;
    private final Function<Line, Origin> origins;
    private final Outline outline;

    Choice(Facts facts, Function<Line, Origin> origins, Outline outline) {
        this.facts = facts;
        this.origins = origins;
        this.outline = outline;
    }

    /**
     * Reads all three.
     *
     * @param standing empty where nothing is said of it, or where it is contradictory
     */
    void read(Line title, Optional<Standing> standing, Decided decided) {
        Optional<Considered> considered = Considered.of(outline);
        Optional<Outcome> outcome = outline.all(SECTIONS)
                .flatMap(section -> Outcome.of(section).stream())
                .findFirst();
        Optional<TitleChoice> byTitle = outcome.isPresent() || decided == Decided.NOT_SURE
                ? Optional.empty()
                : TitleChoice.of(Title.of(title.plain()));
        outcome.ifPresent(its -> named(its, considered).ifPresent(name -> say(name.name(), its.where())));
        byTitle.ifPresent(its -> say(its.chosen(), title));
        standing.filter(its -> its.kind() == Kind.OPEN)
                .ifPresent(its -> facts.say(
                        DecisionAttributes.CHOSEN,
                        new Value.None<>(Basis.STATED, Optional.of(origins.apply(its.where())))));
        considered.ifPresent(its -> alternatives(its)
                .ifPresent(names ->
                        facts.say(DecisionAttributes.ALTERNATIVES, Value.stated(names, origins.apply(its.where())))));
        reason(outcome);
    }

    /** Whether a title can be taken for what was decided. */
    enum Decided {
        SURE,
        NOT_SURE
    }

    private void say(String chosen, Line where) {
        facts.say(DecisionAttributes.CHOSEN, Value.stated(chosen, origins.apply(where)));
    }

    private static Optional<OptionName> named(Outcome outcome, Optional<Considered> considered) {
        return outcome.chosen()
                .flatMap(name -> considered.isPresent()
                        ? considered.get().resolved(name)
                        : Optional.of(name).filter(OptionName::isNamed));
    }

    /** While nothing is chosen all are; once something is, which could be any of them, none is sure. */
    private Optional<List<String>> alternatives(Considered considered) {
        Optional<String> chosen = facts.text(DecisionAttributes.CHOSEN);
        if (chosen.isPresent()) {
            return considered.without(OptionName.whole(chosen.get()));
        }
        return facts.has(DecisionAttributes.CHOSEN) || !considered.amongThem()
                ? Optional.of(considered.all())
                : Optional.empty();
    }

    private void reason(Optional<Outcome> outcome) {
        if (facts.text(DecisionAttributes.CHOSEN).isEmpty() && facts.has(DecisionAttributes.CHOSEN)) {
            return;
        }
        if (outcome.isPresent()) {
            outcome.get()
                    .reason()
                    .ifPresent(reason -> sayReason(reason, outcome.get().where()));
            return;
        }
        outline.section(SECTIONS)
                .flatMap(Section::firstSaid)
                .ifPresent(passage -> Sentences.because(Sentences.first(passage.plain()))
                        .filter(reason -> !Sentences.isPlaceholder(reason))
                        .ifPresent(reason -> sayReason(Sentences.shown(reason), passage.first())));
    }

    private void sayReason(String reason, Line where) {
        facts.say(DecisionAttributes.REASON, Value.stated(reason, origins.apply(where)));
    }
}
