package dev.lintel.report.junit;

import dev.lintel.BaselineComparison;
import dev.lintel.Conclusion;
import dev.lintel.Fingerprint;
import dev.lintel.Review;
import dev.lintel.report.junit.JUnitReport.Case;
import dev.lintel.report.junit.JUnitReport.Outcome;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** One case of each rule and subject: where a review says several things of one, the gravest. */
final class Cases {
    private final List<Case> cases = new ArrayList<>();
    private final Set<Fingerprint> said = new HashSet<>();

    private Cases() {}

    static List<Case> of(Review review, Optional<BaselineComparison> comparison) {
        Set<Fingerprint> known = new HashSet<>();
        comparison.ifPresent(each -> each.openFindings().forEach(finding -> known.add(Fingerprint.of(finding))));
        Cases all = new Cases();
        review.findings().forEach(finding -> {
            if (known.contains(Fingerprint.of(finding))) {
                all.add(finding, Outcome.SKIPPED, () -> finding.message() + "; known in the baseline");
            } else {
                all.add(finding, Outcome.FAILED, () -> "");
            }
        });
        review.waived()
                .forEach(waived -> all.add(
                        waived.finding(),
                        Outcome.SKIPPED,
                        () -> waived.finding().message() + "; " + JUnitReport.waivedBy(waived.waiver())));
        review.undecided()
                .forEach(each -> all.add(
                        each,
                        Outcome.SKIPPED,
                        () -> each.message() + "; undecided until known: " + String.join(", ", each.unknowns())));
        review.acceptedTradeOffs().forEach(each -> all.add(each, Outcome.PASSED, () -> ""));
        review.upcoming().forEach(each -> all.add(each, Outcome.PASSED, () -> ""));
        return all.cases;
    }

    private void add(Conclusion conclusion, Outcome outcome, Supplier<String> reason) {
        if (said.add(Fingerprint.of(conclusion))) {
            cases.add(new Case(conclusion, outcome, reason));
        }
    }
}
