package dev.lintel.report.html;

import dev.lintel.Baseline.Entry;
import dev.lintel.BaselineComparison;
import dev.lintel.Finding;
import dev.lintel.NotDueEntry;
import dev.lintel.RegressedFinding;
import dev.lintel.Severity;
import dev.lintel.StaleEntry;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What is told beside a baseline; without one nothing is. */
final class BaselinePart {
    private final Optional<BaselineComparison> comparison;
    private final Set<Finding> known = new HashSet<>();
    private final Map<Finding, Severity> before = new HashMap<>();

    BaselinePart(Optional<BaselineComparison> comparison) {
        this.comparison = comparison;
        comparison.ifPresent(each -> {
            known.addAll(each.openFindings());
            each.regressedFindings().forEach(this::remember);
        });
    }

    private void remember(RegressedFinding regressed) {
        before.put(regressed.finding(), regressed.was());
    }

    /** What the baseline makes of what is due, as a sentence after the verdict. */
    String verdict() {
        return comparison
                .map(each -> " Since the baseline " + each.newFindings().size() + " came, "
                        + each.regressedFindings().size() + " became graver, "
                        + each.resolved().size() + " went, and " + known.size() + " stayed.")
                .orElse("");
    }

    /** The tag of a finding, which says whether it was known. */
    void tag(Told told, Finding finding) throws IOException {
        if (comparison.isEmpty()) {
            return;
        }
        Severity was = before.get(finding);
        if (was != null) {
            told.tag("was " + was.word(), "graver");
        } else {
            told.tag(known.contains(finding) ? "known" : "new", known.contains(finding) ? "known" : "new");
        }
    }

    /** What the baseline holds that is no finding now. */
    void gone(Html html, Told told) throws IOException {
        if (comparison.isEmpty()) {
            return;
        }
        BaselineComparison each = comparison.get();
        entries(html, told, "Resolved since the baseline", each.resolved(), Function.identity(), entry -> "");
        entries(
                html,
                told,
                "Known and not due now",
                each.notDue(),
                NotDueEntry::entry,
                entry -> entry.standing().word());
        entries(
                html,
                told,
                "Entries of the baseline that nothing can match",
                each.stale(),
                StaleEntry::entry,
                entry -> entry.cause().word());
    }

    private static <T> void entries(
            Html html, Told told, String title, List<T> entries, Function<T, Entry> entryOf, Function<T, String> remark)
            throws IOException {
        if (entries.isEmpty()) {
            return;
        }
        html.element("h3", title, "class", "group").open("ul", "class", "entries");
        for (T each : entries) {
            Entry entry = entryOf.apply(each);
            html.open("li");
            told.tag(entry.severity().word(), entry.severity().word());
            html.text(entry.fingerprint().about());
            told.facts(entry.fingerprint().rule(), remark.apply(each));
            html.close("li").line();
        }
        html.close("ul");
    }
}
