package dev.lintel.engine.internal;

import dev.lintel.Comparison;
import dev.lintel.Review;
import dev.lintel.architecture.Architecture;
import dev.lintel.engine.internal.diff.Differ;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Compares architectures; what that takes is read when something is first compared, since most hosts only review. */
final class Differences {
    private final Supplier<Differ> reading;
    private volatile @Nullable Differ differ;

    Differences(JoinedPacks packs) {
        this.reading = () -> new Differ(packs.changes(), packs.catalogue());
    }

    Comparison between(Architecture before, Architecture after, Review reviewBefore, Review reviewAfter) {
        Differ known = differ;
        if (known == null) {
            // Two threads may both read it, and get the same.
            known = reading.get();
            differ = known;
        }
        return known.compare(before, after, reviewBefore, reviewAfter);
    }
}
