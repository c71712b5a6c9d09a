package dev.lintel;

import dev.lintel.architecture.Assumption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

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
 * @param shifts what is a finding on neither side and stands otherwise than before: first what is undecided after, then
 *     what is accepted, what is upcoming, and what is gone, each in the order of its review
 * @param assumptions what was supposed of the architecture before; empty where both sides were described
 */
public record Comparison(
        Review before,
        Review after,
        List<DoorWalked> doors,
        List<DoorWalked> possibleDoors,
        List<Finding> newFindings,
        List<Finding> resolvedFindings,
        List<ChangedFinding> changedFindings,
        List<Shift> shifts,
        List<Assumption> assumptions) {
    public Comparison {
        doors = List.copyOf(doors);
        possibleDoors = List.copyOf(possibleDoors);
        newFindings = List.copyOf(newFindings);
        resolvedFindings = List.copyOf(resolvedFindings);
        changedFindings = List.copyOf(changedFindings);
        shifts = List.copyOf(shifts);
        assumptions = List.copyOf(assumptions);
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
        Map<Fingerprint, Finding> known = byFingerprint(before);
        List<ChangedFinding> changed = new ArrayList<>();
        for (Finding finding : after.findings()) {
            Finding same = known.get(Fingerprint.of(finding));
            if (same != null && same.severity() != finding.severity()) {
                changed.add(new ChangedFinding(same, finding));
            }
        }
        return new Comparison(
                before,
                after,
                doors,
                possibleDoors,
                without(after, before),
                without(before, after),
                changed,
                shifts(before, after),
                List.of());
    }

    /** The same, said to be of a what-if. */
    public Comparison under(List<Assumption> supposed) {
        return new Comparison(
                before, after, doors, possibleDoors, newFindings, resolvedFindings, changedFindings, shifts, supposed);
    }

    private static List<Shift> shifts(Review before, Review after) {
        Map<Fingerprint, Standing> was = standings(before);
        Map<Fingerprint, Standing> is = standings(after);
        Set<Fingerprint> findings = new HashSet<>();
        Stream.of(before, after)
                .flatMap(review -> review.findings().stream())
                .forEach(finding -> findings.add(Fingerprint.of(finding)));
        List<Shift> shifts = new ArrayList<>();
        for (Conclusion conclusion : open(after)) {
            Fingerprint fingerprint = Fingerprint.of(conclusion);
            shifts.add(new Shift(conclusion, standing(was, fingerprint), standing(is, fingerprint)));
        }
        for (Conclusion conclusion : open(before)) {
            Fingerprint fingerprint = Fingerprint.of(conclusion);
            if (!is.containsKey(fingerprint)) {
                shifts.add(new Shift(conclusion, standing(was, fingerprint), Standing.ABSENT));
            }
        }
        shifts.removeIf(
                shift -> shift.before() == shift.after() || findings.contains(Fingerprint.of(shift.conclusion())));
        return shifts;
    }

    /** What is no finding, in the order in which a review tells it. */
    private static List<Conclusion> open(Review review) {
        List<Conclusion> open = new ArrayList<>(review.undecided());
        open.addAll(review.acceptedTradeOffs());
        open.addAll(review.upcoming());
        return open;
    }

    private static Map<Fingerprint, Standing> standings(Review review) {
        Map<Fingerprint, Standing> standings = new HashMap<>();
        review.upcoming().forEach(each -> standings.put(Fingerprint.of(each), Standing.UPCOMING));
        review.acceptedTradeOffs().forEach(each -> standings.put(Fingerprint.of(each), Standing.ACCEPTED));
        review.undecided().forEach(each -> standings.put(Fingerprint.of(each), Standing.UNDECIDED));
        return standings;
    }

    private static Standing standing(Map<Fingerprint, Standing> standings, Fingerprint fingerprint) {
        return standings.getOrDefault(fingerprint, Standing.ABSENT);
    }

    /** A finding that is waived on the other side is there as well, so it neither came nor went. */
    private static List<Finding> without(Review review, Review other) {
        Set<Fingerprint> others = new HashSet<>();
        other.findings().forEach(finding -> others.add(Fingerprint.of(finding)));
        other.waived().forEach(waived -> others.add(Fingerprint.of(waived.finding())));
        return review.findings().stream()
                .filter(finding -> !others.contains(Fingerprint.of(finding)))
                .toList();
    }

    private static Map<Fingerprint, Finding> byFingerprint(Review review) {
        Map<Fingerprint, Finding> findings = new HashMap<>();
        review.findings().forEach(finding -> findings.put(Fingerprint.of(finding), finding));
        return findings;
    }

    /** True where nothing that is compared differs. */
    public boolean isEmpty() {
        return doors.isEmpty()
                && possibleDoors.isEmpty()
                && newFindings.isEmpty()
                && resolvedFindings.isEmpty()
                && changedFindings.isEmpty()
                && shifts.isEmpty();
    }

    /** What became of a finding that is resolved; one that is undecided now is not mended. */
    public Standing now(Finding resolved) {
        return standing(standings(after), Fingerprint.of(resolved));
    }

    /** What a finding that is new was before. */
    public Standing was(Finding found) {
        return standing(standings(before), Fingerprint.of(found));
    }

    /**
     * True where both are of the same rule and about the same thing. There is one workload, which may be named
     * otherwise before and after.
     */
    public static boolean isSame(Conclusion one, Conclusion other) {
        return Fingerprint.of(one).equals(Fingerprint.of(other));
    }
}
