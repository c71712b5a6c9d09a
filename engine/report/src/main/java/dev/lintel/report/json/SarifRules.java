package dev.lintel.report.json;

import dev.lintel.Baseline.Entry;
import dev.lintel.BaselineComparison;
import dev.lintel.Finding;
import dev.lintel.ReportingTool;
import dev.lintel.Review;
import dev.lintel.Rule;
import dev.lintel.Severity;
import dev.lintel.Undecided;
import dev.lintel.Waived;
import dev.lintel.architecture.ToolRule;
import dev.lintel.report.json.SarifReport.Omission;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The rules that the results of a run point to, sorted by id. */
final class SarifRules {
    private final Map<String, Description> byId = new TreeMap<>();
    private final Map<String, Integer> indices = new HashMap<>();

    private final Review review;

    private SarifRules(Review review) {
        this.review = review;
    }

    static SarifRules of(
            Review review, Optional<BaselineComparison> comparison, Set<Omission> omitted, Map<String, Rule> known) {
        SarifRules rules = new SarifRules(review);
        for (Finding finding : review.findings()) {
            rules.add(finding, known);
        }
        if (!omitted.contains(Omission.WAIVED)) {
            for (Waived waived : review.waived()) {
                rules.add(waived.finding(), known);
            }
        }
        if (!omitted.contains(Omission.UNDECIDED)) {
            for (Undecided undecided : review.undecided()) {
                rules.add(undecided.rule(), undecided.severity(), "", "", known);
            }
        }
        if (!omitted.contains(Omission.RESOLVED)) {
            comparison.ifPresent(each -> each.resolved().forEach(entry -> rules.add(entry, known)));
        }
        rules.byId.keySet().forEach(id -> rules.indices.put(id, rules.indices.size()));
        return rules;
    }

    private void add(Finding finding, Map<String, Rule> known) {
        add(finding.rule(), finding.severity(), finding.why(), finding.doInstead(), known);
    }

    private void add(Entry entry, Map<String, Rule> known) {
        add(entry.fingerprint().rule(), entry.severity(), "", "", known);
    }

    /** What is said first stays: findings tell more of their rules than what is undecided does. */
    private void add(String id, Severity severity, String why, String doInstead, Map<String, Rule> known) {
        Rule rule = known.get(id);
        Optional<ReportingTool> tool = review.toolOf(id);
        if (tool.isPresent()) {
            byId.putIfAbsent(id, reported(id, tool.get(), severity, why, doInstead));
        } else if (rule == null) {
            byId.putIfAbsent(id, new Description(id, id, why, doInstead, severity, List.of(), false, Optional.empty()));
        } else {
            byId.putIfAbsent(
                    id,
                    new Description(
                            id,
                            rule.title(),
                            rule.why(),
                            rule.doInstead(),
                            severity,
                            tags(rule),
                            false,
                            Optional.empty()));
        }
    }

    private static Description reported(
            String id, ReportingTool tool, Severity severity, String why, String doInstead) {
        Optional<ToolRule> rule = tool.rule(id);
        return new Description(
                id,
                tool.name() + ": " + rule.map(ToolRule::title).orElse(id),
                why,
                doInstead,
                severity,
                List.of(tool.id()),
                true,
                rule.flatMap(ToolRule::helpUri));
    }

    private static List<String> tags(Rule rule) {
        List<String> tags = new ArrayList<>(List.of(rule.topic()));
        rule.serves().stream().filter(quality -> !tags.contains(quality)).forEach(tags::add);
        return tags;
    }

    Iterable<Description> all() {
        return byId.values();
    }

    /** Where that rule stands among all. */
    int index(String id) {
        return indices.getOrDefault(id, -1);
    }

    /**
     * What is told of a rule.
     *
     * @param severity of its results in this review
     * @param isOfTool true where another tool says so, and not a pack
     */
    record Description(
            String id,
            String title,
            String why,
            String doInstead,
            Severity severity,
            List<String> tags,
            boolean isOfTool,
            Optional<String> helpUri) {}
}
