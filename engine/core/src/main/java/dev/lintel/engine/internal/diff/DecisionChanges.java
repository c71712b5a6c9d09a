package dev.lintel.engine.internal.diff;

import dev.lintel.DoorWalked.Change;
import dev.lintel.DoorWalked.Kind;
import dev.lintel.Review;
import dev.lintel.Subject;
import dev.lintel.TypeOneFlag;
import dev.lintel.architecture.Attribute;
import dev.lintel.architecture.DecisionAttributes;
import dev.lintel.architecture.DecisionDescription;
import dev.lintel.architecture.Value;
import dev.lintel.engine.internal.diff.Passage.Certainty;
import java.util.Optional;

/** The one-way doors that show in decisions of which a rule says that they are one-way. */
final class DecisionChanges {
    private final Side before;
    private final Side after;
    private final Review reviewBefore;
    private final Review reviewAfter;
    private final Passages passages;

    DecisionChanges(Side before, Side after, Review reviewBefore, Review reviewAfter, Passages passages) {
        this.before = before;
        this.after = after;
        this.reviewBefore = reviewBefore;
        this.reviewAfter = reviewAfter;
        this.passages = passages;
    }

    void find() {
        for (DecisionDescription to : after.decisions()) {
            Optional<DecisionDescription> from = before.decision(to.id());
            Optional<TypeOneFlag> was = flag(reviewBefore, to);
            Optional<TypeOneFlag> is = flag(reviewAfter, to);
            Optional<TypeOneFlag> either = is.or(() -> was);
            if (either.isPresent()) {
                Optional<Certainty> taken = taken(from, to);
                if (taken.isPresent()) {
                    add(taken.get(), either.get(), DecisionAttributes.CHOSEN, from, to);
                } else if (from.isPresent() && was.isEmpty() && !isOpen(to)) {
                    // Nothing was decided otherwise, but more is known of it now.
                    add(Certainty.POSSIBLE, either.get(), DecisionAttributes.CATEGORY, from, to);
                }
            }
        }
    }

    /** Whether something was decided; empty where it was not, or where it is open again. */
    private static Optional<Certainty> taken(Optional<DecisionDescription> from, DecisionDescription to) {
        if (isOpen(to)) {
            return Optional.empty();
        }
        if (from.isEmpty()) {
            return Optional.of(Certainty.CERTAIN);
        }
        Value<String> was = from.get().attributes().get(DecisionAttributes.CHOSEN);
        Value<String> is = to.attributes().get(DecisionAttributes.CHOSEN);
        if (was.agreesWith(is)) {
            return Optional.empty();
        }
        return Optional.of(was.isUnknown() || is.isUnknown() ? Certainty.POSSIBLE : Certainty.CERTAIN);
    }

    private static boolean isOpen(DecisionDescription decision) {
        return decision.attributes().get(DecisionAttributes.CHOSEN) instanceof Value.None;
    }

    private static Optional<TypeOneFlag> flag(Review review, DecisionDescription decision) {
        return review.typeOneFlags().stream()
                .filter(flag -> flag.subject().kind().equals("decision")
                        && flag.subject().id().equals(decision.id()))
                .findFirst();
    }

    private void add(
            Certainty certainty,
            TypeOneFlag flag,
            Attribute<String> attribute,
            Optional<DecisionDescription> from,
            DecisionDescription to) {
        Optional<Value<String>> was = from.map(each -> each.attributes().get(attribute));
        Value<String> is = to.attributes().get(attribute);
        Change change = new Change(
                to.id(),
                attribute.name(),
                was.flatMap(Value::inWords),
                is.inWords(),
                was.flatMap(Value::origin).or(() -> from.flatMap(DecisionDescription::origin)),
                is.origin().or(to::origin));
        passages.add(new Passage(
                Kind.DECIDED,
                certainty,
                new Subject("decision", to.id(), to.origin()),
                to.id(),
                change,
                flag.why(),
                flag.statements(),
                "rule " + flag.rule()));
    }
}
