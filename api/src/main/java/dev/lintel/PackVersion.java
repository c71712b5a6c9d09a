package dev.lintel;

/** A pack that took part in a review. */
public record PackVersion(String name, String version) {
    @Override
    public String toString() {
        return name + " " + version;
    }
}
