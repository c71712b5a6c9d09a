package dev.lintel;

/** An entry of a baseline that no finding of the review can match, so that it says nothing of what was mended. */
public record StaleEntry(Baseline.Entry entry, Cause cause) {
    /** Why none can. */
    public enum Cause {
        /** Its pack took no part in the review. */
        PACK_ABSENT("pack-absent"),
        /** Its pack has no such rule: it is gone or called otherwise. */
        RULE_GONE("rule-gone"),
        /** It is of none of the packs that made the baseline, so of another tool, of which no report was given. */
        REPORT_ABSENT("report-absent"),
        /** Its rule asks for nothing at the stage of the review. */
        SILENT("silent");

        private final String word;

        Cause(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
