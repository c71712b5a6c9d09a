package dev.lintel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What a change to an architecture does. Immutable; the same two architectures, packs and options give the same
 * comparison to the byte.
 *
 * <p>Compared the other way round, new and resolved findings change places.
 *
 * @param before the review of what was
 * @param after the review of what will be
 * @param doors the one-way doors that the change walks through, gravest kind first
 * @param possibleDoors those that it may walk through, which an unknown leaves open
 * @param newFindings due after and not before, in the order of their review
 * @param resolvedFindings due before and not after, in the order of their review; {@link #now} tells what became of one
 * @param changedFindings due on both sides with another severity, in the order of the review after
 */
public record Comparison(
        Review before,
        Review after,
        List<DoorWalked> doors,
        List<DoorWalked> possibleDoors,
        List<Finding> newFindings,
        List<Finding> resolvedFindings,
        List<ChangedFinding> changedFindings) {
    public Comparison {
        doors = List.copyOf(doors);
        possibleDoors = List.copyOf(possibleDoors);
        newFindings = List.copyOf(newFindings);
        resolvedFindings = List.copyOf(resolvedFindings);
        changedFindings = List.copyOf(changedFindings);
    }

    /** What a review says of something that is no finding in it. */
    public enum Standing {
        /** It is not mentioned: it passes, or what it was about is not there. */
        ABSENT,
        /** An unknown leaves it open. */
        UNDECIDED,
        /** It is accepted at the stage. */
        ACCEPTED,
        /** It is due at a later stage. */
        UPCOMING
    }

    /** What two reviews differ in, beside the doors that lie between what they are about. */
    public static Comparison of(Review before, Review after, List<DoorWalked> doors, List<DoorWalked> possibleDoors) {
        Map<Identity, Finding> known = byIdentity(before);
        Map<Identity, Finding> now = byIdentity(after);
        List<ChangedFinding> changed = new ArrayList<>();
        for (Finding finding : after.findings()) {
            Finding same = known.get(Identity.of(finding));
            if (same != null && same.severity() != finding.severity()) {
                changed.add(new ChangedFinding(same, finding));
            }
        }
        return new Comparison(
                before, after, doors, possibleDoors, without(after, known), without(before, now), changed);
    }

    private static List<Finding> without(Review review, Map<Identity, Finding> others) {
        return review.findings().stream()
                .filter(finding -> !others.containsKey(Identity.of(finding)))
                .toList();
    }

    private static Map<Identity, Finding> byIdentity(Review review) {
        Map<Identity, Finding> findings = new HashMap<>();
        review.findings().forEach(finding -> findings.put(Identity.of(finding), finding));
        return findings;
    }

    /** What makes conclusions of two reviews the same. */
    private record Identity(String rule, String kind, String id) {
        static Identity of(Conclusion conclusion) {
            String kind = conclusion.subject().kind();
            return new Identity(
                    conclusion.rule(),
                    kind,
                    kind.equals("workload") ? "" : conclusion.subject().id());
        }
    }

    /** True where nothing that is compared differs. */
    public boolean isEmpty() {
        return doors.isEmpty()
                && possibleDoors.isEmpty()
                && newFindings.isEmpty()
                && resolvedFindings.isEmpty()
                && changedFindings.isEmpty();
    }

    /** What became of a finding that is resolved; one that is undecided now is not mended. */
    public Standing now(Finding resolved) {
        return standing(after, resolved);
    }

    /** What a finding that is new was before. */
    public Standing was(Finding found) {
        return standing(before, found);
    }

    /**
     * True where both are of the same rule and about the same thing. There is one workload, which may be named
     * otherwise before and after.
     */
    public static boolean isSame(Conclusion one, Conclusion other) {
        return Identity.of(one).equals(Identity.of(other));
    }

    private static Standing standing(Review review, Conclusion conclusion) {
        Predicate<Conclusion> same = other -> isSame(conclusion, other);
        if (review.undecided().stream().anyMatch(same)) {
            return Standing.UNDECIDED;
        }
        if (review.acceptedTradeOffs().stream().anyMatch(same)) {
            return Standing.ACCEPTED;
        }
        return review.upcoming().stream().anyMatch(same) ? Standing.UPCOMING : Standing.ABSENT;
    }
}
