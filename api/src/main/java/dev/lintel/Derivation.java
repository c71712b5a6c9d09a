package dev.lintel;

import dev.lintel.model.Stage;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

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

    /** The same with that rule alone and the facts that it reads; empty where it is no rule about such subjects. */
    public Optional<Derivation> only(String rule) {
        return of(rule).map(each -> {
            Set<Premise> read = each.antecedents().stream()
                    .flatMap(antecedent -> antecedent.facts().stream())
                    .collect(Collectors.toSet());
            return new Derivation(
                    subject, stage, packs, facts.stream().filter(read::contains).toList(), List.of(each));
        });
    }

    /** What is inferred of it. */
    public List<Justification> inferences() {
        return having(each -> each.standing() == Justification.Standing.INFERRED);
    }

    /**
     * The rules that say something of it, or would but for the stage, a waiver, a policy, their scope or a stronger rule;
     * what the review says first, and among that the gravest.
     */
    public List<Justification> conclusions() {
        return having(each -> !isInference(each) && (each.truth() == TruthValue.HOLDS || isHeardOpen(each))).stream()
                .sorted(Comparator.comparing(Justification::standing)
                        .thenComparing(each -> each.severity().orElse(Severity.MINOR)))
                .toList();
    }

    /**
     * The rules that apply and do not hold, the nearest misses first: those about what the subject is made of, then by the
     * number of conditions that fail or are left open, then by that of those that hold.
     */
    public List<Justification> whyNot() {
        return having(each -> each.standing() == Justification.Standing.NOT_CONCLUDED).stream()
                .sorted(Comparator.comparing(Justification::isAboutOtherMakes)
                        .thenComparingInt(Justification::misses)
                        .thenComparingInt(each -> -each.antecedents().size()))
                .toList();
    }

    /** The rules that do not hold and would say nothing anyway: silent at the stage, switched off, or out of their scope. */
    public List<Justification> unasked() {
        return having(
                each -> each.truth() != TruthValue.HOLDS && each.standing().isUnasked());
    }

    private static boolean isInference(Justification each) {
        return each.standing() == Justification.Standing.INFERRED;
    }

    private static boolean isHeardOpen(Justification each) {
        return each.truth() == TruthValue.OPEN
                && each.standing() != Justification.Standing.NOT_CONCLUDED
                && !each.standing().isUnasked();
    }

    private List<Justification> having(Predicate<Justification> wanted) {
        return rules.stream().filter(wanted).toList();
    }
}
