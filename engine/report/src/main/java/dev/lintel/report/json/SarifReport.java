package dev.lintel.report.json;

import dev.lintel.BaselineComparison;
import dev.lintel.Review;
import dev.lintel.Rule;
import dev.lintel.report.Report;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * SARIF 2.1.0, as code scanning and editors take it: findings as {@code fail} with a level, waived ones with a suppression,
 * and undecided ones as {@code open}. Beside a baseline each result says by {@code baselineState} whether it is new, updated
 * (graver than it was), unchanged or absent. What else a review holds, SARIF has no place for; the JSON form has it.
 */
public final class SarifReport implements Report {
    /** A sort of results that can be left out, for readers that take it for findings. */
    public enum Omission {
        /** Findings that somebody answers for: some readers, GitHub's code scanning among them, know no suppressions. */
        WAIVED,
        /** What an unknown leaves open. */
        UNDECIDED,
        /** What a baseline knew and the review says nothing of any more. */
        RESOLVED
    }

    private final Map<String, Rule> rules;
    private final Optional<Path> root;
    private final Set<Omission> omitted;

    private SarifReport(Map<String, Rule> rules, Optional<Path> root, Set<Omission> omitted) {
        this.rules = rules;
        this.root = root;
        this.omitted = omitted;
    }

    /**
     * A report that tells of rules what their packs say.
     *
     * @param rules those of the advisor that made the review; of a rule that is not among them, what a finding tells of it
     */
    public static SarifReport of(Collection<Rule> rules) {
        Map<String, Rule> byId = new LinkedHashMap<>();
        rules.forEach(rule -> byId.put(rule.id(), rule));
        return new SarifReport(byId, Optional.empty(), EnumSet.noneOf(Omission.class));
    }

    /**
     * The same with files named relative to this folder, such as the root of a repository, as code scanning wants it. What
     * lies outside of it is named absolutely. Without one, relative names stay as the caller gave them.
     */
    public SarifReport relativeTo(Path folder) {
        return new SarifReport(rules, Optional.of(folder.toAbsolutePath().normalize()), omitted);
    }

    /** The same without results of these sorts and no other omission. */
    public SarifReport without(Set<Omission> sorts) {
        Set<Omission> copy = EnumSet.noneOf(Omission.class);
        copy.addAll(sorts);
        return new SarifReport(rules, root, copy);
    }

    @Override
    public void write(Review review, Writer out) throws IOException {
        write(review, Optional.empty(), out);
    }

    @Override
    public void write(BaselineComparison comparison, Writer out) throws IOException {
        write(comparison.review(), Optional.of(comparison), out);
    }

    private void write(Review review, Optional<BaselineComparison> comparison, Writer out) throws IOException {
        SarifRules described = SarifRules.of(review, comparison, omitted, rules);
        JsonDocument.document(
                out,
                json -> new SarifDocument(json, review, comparison, described, omitted, new SarifPlaces(root)).log());
    }
}
