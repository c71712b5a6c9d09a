package dev.lintel;

import dev.lintel.model.Stage;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The findings that were there when somebody began to look, so that a review tells what has come since. Immutable and
 * sorted; it holds no time, no message and no place, so that it changes only where a finding does.
 *
 * @param workload the name of what was reviewed
 * @param stage the stage that it was judged for
 * @param packs the packs that it was judged by, sorted by name
 * @param entries the known findings, sorted by rule and subject, each once
 */
public record Baseline(String workload, Stage stage, List<PackVersion> packs, List<Entry> entries) {
    /**
     * A known finding.
     *
     * @param severity how grave it was when it was taken in, or less where an update found it so
     */
    public record Entry(Fingerprint fingerprint, Severity severity) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            return fingerprint.compareTo(other.fingerprint);
        }

        static Entry of(Finding finding) {
            return new Entry(Fingerprint.of(finding), finding.severity());
        }
    }

    /** @throws IllegalArgumentException if two entries have the same fingerprint */
    public Baseline {
        packs = packs.stream().sorted(Comparator.comparing(PackVersion::name)).toList();
        entries = entries.stream().sorted().toList();
        for (int i = 1; i < entries.size(); i++) {
            if (entries.get(i - 1).compareTo(entries.get(i)) == 0) {
                throw new IllegalArgumentException(entries.get(i).fingerprint() + " stands in the baseline twice");
            }
        }
    }

    /** All that is due in a review. What is waived in it is not taken in: somebody answers for that. */
    public static Baseline of(Review review) {
        return new Baseline(
                review.workload().id(),
                review.stage(),
                review.packs(),
                review.findings().stream().map(Entry::of).toList());
    }

    /**
     * What has come and gone since. The review may be of another stage or by other packs, which the comparison tells.
     *
     * @param rules those of the advisor that made the review, which tell a mended fault from a rule that is gone
     */
    public BaselineComparison compare(Review review, Collection<Rule> rules) {
        return BaselineComparison.of(this, review, rules);
    }
}
