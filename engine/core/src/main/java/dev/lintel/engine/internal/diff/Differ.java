package dev.lintel.engine.internal.diff;

import dev.lintel.Comparison;
import dev.lintel.Review;
import dev.lintel.architecture.Architecture;
import dev.lintel.engine.internal.diff.Passage.Certainty;
import dev.lintel.model.Catalogue;

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
        return Comparison.of(
                reviewBefore, reviewAfter, passages.doors(Certainty.CERTAIN), passages.doors(Certainty.POSSIBLE));
    }
}
