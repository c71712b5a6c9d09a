package dev.lintel.spring;

import dev.lintel.Severity;
import dev.lintel.architecture.Architecture;

// tag::bean[]
/** Lets in what no blocker stands against. */
final class Proposals {
    private final Reviewer reviewer;

    Proposals(Reviewer reviewer) {
        this.reviewer = reviewer;
    }

    boolean mayEnter(Architecture proposal) {
        return reviewer.review(proposal)
                .gravest()
                .filter(Severity.BLOCKER::equals)
                .isEmpty();
    }
}
// end::bean[]
