package dev.lintel.intake;

/** Is told how far the reading of a repository has come, for people who wait. Called on the thread that reads. */
@FunctionalInterface
public interface Progress {
    /**
     * So many files were looked at.
     *
     * @param files at least 1, and one more each time
     * @param all how many there are
     */
    void lookedAt(int files, int all);
}
