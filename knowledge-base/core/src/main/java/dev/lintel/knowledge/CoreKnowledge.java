package dev.lintel.knowledge;

import dev.lintel.engine.Pack;

/** The knowledge that comes with Lintel: rules for AI, ML and data workloads on AWS, Python first. */
public final class CoreKnowledge {
    private CoreKnowledge() {}

    /**
     * The pack {@code core}, compiled when it was built. Reading it takes a fraction of a second and no compiler.
     *
     * @throws dev.lintel.engine.PackException if the jar that holds this class was stripped of the pack
     */
    public static Pack pack() {
        return Pack.in(CoreKnowledge.class, "core");
    }
}
