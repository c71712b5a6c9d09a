package dev.lintel.samples.clinic;

import dev.lintel.engine.Pack;

/** The pack of a group of clinics, for those who embed Lintel there. */
public final class ClinicPack {
    private ClinicPack() {}

    /** Compiled now, which takes a moment: make one and share it. */
    public static Pack pack() {
        return Pack.beside(ClinicPack.class, "packs/clinic");
    }
}
