package dev.lintel.report;

import dev.lintel.Baseline;
import dev.lintel.Baseline.Entry;
import dev.lintel.BaselineComparison;
import dev.lintel.Fingerprint;
import dev.lintel.PackVersion;
import dev.lintel.Review;
import dev.lintel.Rule;
import dev.lintel.Rule.Grade;
import dev.lintel.Rule.Level;
import dev.lintel.Severity;
import dev.lintel.model.Stage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Baselines to write and to compare with. */
public final class Baselines {
    private Baselines() {}

    /** One of which something became of every kind in {@link Reviews#full}. */
    public static Baseline full() {
        return new Baseline(
                "orders-old",
                Stage.DEVELOPMENT,
                List.of(
                        new PackVersion("policies", "7"),
                        new PackVersion("core", "0.0.9"),
                        new PackVersion("acme", "2026.3")),
                List.of(
                        entry("core/default-vpc", "component", "AuroraCluster", Severity.MINOR),
                        entry("acme/tag-owner", "component", "uploads", Severity.MINOR),
                        entry("core/old-runtime", "component", "Ingest", Severity.MAJOR),
                        entry("core/old-runtime", "workload", "", Severity.BLOCKER),
                        entry("core/no-backups", "component", "sessions", Severity.MAJOR),
                        entry("core/unencrypted-store", "component", "uploads", Severity.BLOCKER),
                        entry("core/single-az-database", "component", "AuroraCluster", Severity.MAJOR),
                        entry("core/no-tests", "workload", "", Severity.MINOR),
                        entry("core/one-way-without-review", "decision", "orders-store", Severity.MINOR),
                        entry("core/renamed", "decision", "orders-store", Severity.MINOR),
                        entry("policies/region", "component", "uploads", Severity.MAJOR)));
    }

    public static BaselineComparison compared() {
        List<Rule> rules = Stream.of("core/old-runtime", "core/default-vpc", "acme/tag-owner")
                .map(id -> rule(id, Map.of(Stage.DEMO, new Grade(Level.MAJOR, List.of("7.x")))))
                .toList();
        return full().compare(
                        Reviews.full(),
                        Stream.concat(rules.stream(), Stream.of(rule("core/one-way-without-review", Map.of())))
                                .toList());
    }

    /** What a review says of itself. */
    public static BaselineComparison unchanged() {
        Review review = Reviews.full();
        return Baseline.of(review).compare(review, List.of());
    }

    /** Names that try to steer the terminal that shows them. */
    public static BaselineComparison hostile() {
        String id = "db\u001B[2J\u202Egnp\nFINDINGS";
        Baseline baseline = new Baseline(
                "orders\u001B[2J",
                Stage.SCALE,
                List.of(new PackVersion("core", "1\u0007")),
                List.of(entry("core/x", "component", id, Severity.MINOR)));
        return baseline.compare(Reviews.hostile(), List.of());
    }

    static Entry entry(String rule, String kind, String id, Severity severity) {
        return new Entry(new Fingerprint(rule, kind, id), severity);
    }

    private static Rule rule(String id, Map<Stage, Grade> grades) {
        return new Rule(
                id,
                "topic",
                Rule.Kind.FINDING,
                "title",
                Rule.Scope.ANY,
                List.of(),
                List.of(),
                grades,
                "component",
                List.of(),
                "message",
                "why",
                "instead",
                Optional.empty());
    }
}
