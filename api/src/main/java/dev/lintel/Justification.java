package dev.lintel;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Why a rule says something of a subject, or why not.
 *
 * @param rule as it holds under all policies
 * @param truth whether all that it asks holds; untold for one that joins facts where the stage does not have it matched, or
 *     not for what unknowns leave open
 * @param standing what became of it at the stage
 * @param antecedents what it asks of the subject itself, in its order
 * @param joins what it asks of other facts that it joins, as patterns in DRL; empty for nearly all rules. Of these it is
 *     not told which one failed
 * @param evidence the facts by which it holds or is open, in the order in which it reads them, with the inferences it
 *     reacts to; empty where it fails
 * @param conclusion what the review says for it; empty where it says nothing
 * @param waiver who answers for the finding; empty where it is not waived
 * @param gaveWayTo the rules that say more about the same subject; empty where it gave way to none
 * @param switchedOff the policy that switched it off; empty where none did
 * @param inference the name under which other rules react to it; empty for other kinds of rules
 */
public record Justification(
        Rule rule,
        TruthValue truth,
        Standing standing,
        List<Antecedent> antecedents,
        List<String> joins,
        List<Premise> evidence,
        Optional<Conclusion> conclusion,
        Optional<Waiver> waiver,
        List<String> gaveWayTo,
        Optional<Ruling> switchedOff,
        String inference) {
    public Justification {
        antecedents = List.copyOf(antecedents);
        joins = List.copyOf(joins);
        evidence = List.copyOf(evidence);
        gaveWayTo = List.copyOf(gaveWayTo);
    }

    /** What became of a rule at a stage, what the review says first. */
    public enum Standing {
        /** It is a finding. */
        FINDING,
        /** It flags a one-way door. */
        FLAGGED,
        /** It is a finding if an unknown turns out so. */
        UNDECIDED,
        /** It recommends something. */
        RECOMMENDED,
        /** It is a recommendation, and an unknown keeps it from being made: the review asks for that. */
        ASKED,
        /** It is a finding that somebody answers for. */
        WAIVED,
        /** It holds, and the stage accepts that. */
        ACCEPTED,
        /** It holds, and is a finding at a later stage. */
        UPCOMING,
        /** It says whether the knowledge was made for this. */
        NOTED,
        /** It infers something that other rules, the checklist or the plan react to. */
        INFERRED,
        /** It is a recommendation of what nobody needs any more, since its place is filled or another fills it. */
        SETTLED,
        /** Another rule says more about the same subject. */
        GAVE_WAY,
        /** It says nothing at this stage; a finding also nothing of a later one. */
        SILENT,
        /** A policy switched it off. */
        OFF,
        /** It is about workloads of another cloud or language. */
        OUT_OF_SCOPE,
        /** It does not hold, or what an unknown leaves open is nothing that the stage asks for. */
        NOT_CONCLUDED;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whatever holds, the rule says nothing. */
        public boolean isUnasked() {
            return this == SILENT || this == OFF || this == OUT_OF_SCOPE;
        }
    }

    /** How many of its conditions fail or are left open. */
    public int misses() {
        return (int) antecedents.stream().filter(Antecedent::isMissed).count();
    }

    /** What the subject is made of is not what the rule is about. */
    public boolean isAboutOtherMakes() {
        return antecedents.stream().anyMatch(each -> each.ofMake() && each.isMissed());
    }

    /** How grave it is, now or later; empty for what is no finding. */
    public Optional<Severity> severity() {
        return conclusion.flatMap(each -> each instanceof Finding finding
                ? Optional.of(finding.severity())
                : each instanceof Undecided undecided
                        ? Optional.of(undecided.severity())
                        : each instanceof Upcoming upcoming ? Optional.of(upcoming.severity()) : Optional.empty());
    }
}
