package dev.lintel.engine.internal.diff;

import dev.lintel.ChangedFinding;
import dev.lintel.Comparison;
import dev.lintel.Finding;
import dev.lintel.Review;
import dev.lintel.architecture.Architecture;
import dev.lintel.engine.internal.diff.Passage.Certainty;
import dev.lintel.model.Catalogue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares two states of an architecture by what is known of one-way doors. Immutable. */
public final class Differ {
    private final DoorKnowledge knowledge;
    private final Catalogue catalogue;

    public Differ(DoorKnowledge knowledge, Catalogue catalogue) {
        this.knowledge = knowledge;
        this.catalogue = catalogue;
    }

    /**
     * What a change does.
     *
     * @param reviewBefore the review of {@code before}
     * @param reviewAfter the review of {@code after}, by the same packs
     */
    public Comparison compare(Architecture before, Architecture after, Review reviewBefore, Review reviewAfter) {
        Passages passages = new Passages(knowledge, after.stage());
        Side from = new Side(before);
        Side to = new Side(after);
        new ResourceChanges(from, to, knowledge, passages).find();
        new ComponentChanges(from, to, reviewBefore, reviewAfter, catalogue, passages).find();
        new DecisionChanges(from, to, reviewBefore, reviewAfter, passages).find();
        List<ChangedFinding> changed = new ArrayList<>();
        Map<List<String>, Finding> known = byIdentity(reviewBefore);
        for (Finding finding : reviewAfter.findings()) {
            Optional.ofNullable(known.get(identity(finding)))
                    .filter(same -> same.severity() != finding.severity())
                    .ifPresent(same -> changed.add(new ChangedFinding(same, finding)));
        }
        return new Comparison(
                reviewBefore,
                reviewAfter,
                passages.doors(Certainty.CERTAIN),
                passages.doors(Certainty.POSSIBLE),
                without(reviewAfter, reviewBefore),
                without(reviewBefore, reviewAfter),
                changed);
    }

    private static List<Finding> without(Review review, Review other) {
        Map<List<String>, Finding> known = byIdentity(other);
        return review.findings().stream()
                .filter(finding -> !known.containsKey(identity(finding)))
                .toList();
    }

    private static Map<List<String>, Finding> byIdentity(Review review) {
        Map<List<String>, Finding> findings = new HashMap<>();
        review.findings().forEach(finding -> findings.put(identity(finding), finding));
        return findings;
    }

    /** What {@link Comparison#isSame} compares. */
    private static List<String> identity(Finding finding) {
        String kind = finding.subject().kind();
        return List.of(
                finding.rule(),
                kind,
                kind.equals("workload") ? "" : finding.subject().id());
    }
}
