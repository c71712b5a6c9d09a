package dev.lintel.model;

import java.util.Locale;

/** What a fact rests on. An earlier constant beats a later one. */
public enum Basis {
    /** Said by a person, in a lintel.yaml or through the builder. */
    STATED,
    /** Read from a file that describes the real thing, such as a template. */
    READ,
    /** Known of the technology in general. */
    CATALOGUE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
