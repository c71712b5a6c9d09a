package dev.lintel;

import dev.lintel.model.Stage;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How a review comes to what it says of one subject: from the facts over inferences to conclusions, and why rules that
 * could speak of it do not. Immutable; it agrees with the review of the same architecture by the same advisor.
 *
 * @param facts what rules read of the subject itself, sorted by name, the unknown included
 * @param rules every rule about such subjects, sorted by id
 */
public record Derivation(
        Subject subject, Stage stage, List<PackVersion> packs, List<Premise> facts, List<Justification> rules) {
    public Derivation {
        packs = List.copyOf(packs);
        facts = List.copyOf(facts);
        rules = List.copyOf(rules);
    }

    /** What that rule makes of the subject; empty where it is no rule about such subjects. */
    public Optional<Justification> of(String rule) {
        return rules.stream().filter(each -> each.rule().id().equals(rule)).findFirst();
    }

    /** What is inferred of it. */
    public List<Justification> inferences() {
        return having(each -> each.standing() == Justification.Standing.INFERRED);
    }

    /** The rules that say something of it, or would but for the stage, a waiver, a policy, their scope or a stronger rule. */
    public List<Justification> conclusions() {
        return having(each -> !isInference(each) && (each.truth() == TruthValue.HOLDS || isHeardOpen(each)));
    }

    /** The rules that apply and do not hold, the nearest misses first. */
    public List<Justification> whyNot() {
        return having(each -> each.standing() == Justification.Standing.NOT_CONCLUDED).stream()
                .sorted(Comparator.comparingInt(Justification::distance)
                        .thenComparing(each -> each.rule().id()))
                .toList();
    }

    /** The rules that do not hold and would say nothing anyway: silent at the stage, switched off, or out of their scope. */
    public List<Justification> unasked() {
        return having(each -> each.truth() != TruthValue.HOLDS && isUnasked(each));
    }

    private static boolean isInference(Justification each) {
        return each.standing() == Justification.Standing.INFERRED;
    }

    private static boolean isHeardOpen(Justification each) {
        return each.truth() == TruthValue.OPEN
                && each.standing() != Justification.Standing.NOT_CONCLUDED
                && !isUnasked(each);
    }

    private static boolean isUnasked(Justification each) {
        return switch (each.standing()) {
            case SILENT, OFF, OUT_OF_SCOPE -> true;
            default -> false;
        };
    }

    private List<Justification> having(Predicate<Justification> wanted) {
        return rules.stream().filter(wanted).toList();
    }
}
