package dev.lintel.engine;

/**
 * What a host lets the packs do and bring that it loads. A pack is code: by default its rules conclude and nothing else,
 * and their classes see nothing but what that needs.
 *
 * @param trustsCode whether a rule may import classes and run statements beside its verb, with everything that Java can do;
 *     what conditions may say stays as it is
 * @param ruleLimit how many rules a pack may have, positive
 * @param sizeLimit how many bytes the files of a pack may have together, positive
 */
public record PackOptions(boolean trustsCode, int ruleLimit, long sizeLimit) {
    private static final PackOptions STANDARD = new PackOptions(false, 2_000, 64L * 1024 * 1024);

    public PackOptions {
        if (ruleLimit < 1 || sizeLimit < 1) {
            throw new IllegalArgumentException("limits are positive, not " + ruleLimit + " and " + sizeLimit);
        }
    }

    /** Rules that conclude and nothing else, at most 2,000 of them, in files of 64 MB at most. */
    public static PackOptions standard() {
        return STANDARD;
    }

    /**
     * For packs that the host trusts as its own code. A rule may then import any class that the class loader of Lintel
     * sees, and have statements beside its one verb. They run for each match, in both views of a review, on the thread of
     * the review; one that does not end holds up the review for ever, since nothing interrupts it.
     */
    public PackOptions trustingCode() {
        return new PackOptions(true, ruleLimit, sizeLimit);
    }

    public PackOptions withRuleLimit(int limit) {
        return new PackOptions(trustsCode, limit, sizeLimit);
    }

    public PackOptions withSizeLimit(long bytes) {
        return new PackOptions(trustsCode, ruleLimit, bytes);
    }
}
