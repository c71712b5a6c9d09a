package dev.lintel.engine;

import java.util.ArrayList;
import java.util.List;

/** Where it begins: packs in, an advisor out. */
public final class Lintel {
    private Lintel() {}

    /**
     * An advisor that knows these packs. Building it takes a moment and a few megabytes; share it.
     *
     * <p>Technologies and thresholds of a later pack stand over those of an earlier one. Every rule may cite the
     * statements of every pack, and react to what the rules of every pack infer.
     *
     * @throws PackException if two packs have one name, if a rule cites a statement that no pack has or at a stage that
     *     it does not speak of, or if a rule names a threshold that is nowhere set; it lists everything
     * @throws PolicyException if the policy of a pack decides what cannot be meant; it lists everything
     */
    public static Advisor with(Pack first, Pack... more) {
        List<Pack> packs = new ArrayList<>();
        packs.add(first);
        packs.addAll(List.of(more));
        return new Advisor(packs, List.of());
    }
}
