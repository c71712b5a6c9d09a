package dev.lintel.cli;

import dev.lintel.Baseline;
import dev.lintel.Baseline.Entry;
import dev.lintel.BaselineComparison;
import dev.lintel.Fingerprint;
import dev.lintel.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What an update did to a baseline, in words. */
final class BaselineUpdate {
    private BaselineUpdate() {}

    static String told(BaselineComparison comparison, Baseline updated) {
        Map<Fingerprint, Severity> before = new HashMap<>();
        comparison.baseline().entries().forEach(entry -> before.put(entry.fingerprint(), entry.severity()));
        int added = 0;
        int raised = 0;
        int lowered = 0;
        for (Entry entry : updated.entries()) {
            Severity was = before.get(entry.fingerprint());
            if (was == null) {
                added++;
            } else if (was != entry.severity()) {
                raised += entry.severity().isAtLeast(was) ? 1 : 0;
                lowered += was.isAtLeast(entry.severity()) ? 1 : 0;
            }
        }
        List<String> did = new ArrayList<>();
        counted(did, "added", added);
        counted(did, "raised", raised);
        counted(did, "lowered", lowered);
        counted(did, "removed as resolved", comparison.resolved().size());
        return (did.isEmpty() ? "nothing changed" : String.join(", ", did))
                + "; it holds " + findings(updated.entries().size())
                + leftOut(comparison, added, raised)
                + stale(comparison);
    }

    static String findings(int number) {
        return number + (number == 1 ? " finding" : " findings");
    }

    /** What is due and stands in it otherwise, if at all. */
    private static String leftOut(BaselineComparison comparison, int added, int raised) {
        List<String> left = new ArrayList<>();
        counted(left, "new", comparison.newFindings().size() - added);
        counted(left, "regressed", comparison.regressedFindings().size() - raised);
        return left.isEmpty() ? "" : "; left out: " + String.join(", ", left) + " (--add-new takes them in)";
    }

    private static String stale(BaselineComparison comparison) {
        List<String> stale = new ArrayList<>();
        counted(
                stale,
                comparison.stale().size() == 1 ? "stale entry" : "stale entries",
                comparison.stale().size());
        return stale.isEmpty() ? "" : "; kept: " + String.join("", stale);
    }

    private static void counted(List<String> all, String what, int number) {
        if (number > 0) {
            all.add(number + " " + what);
        }
    }
}
