package dev.lintel.report;

import dev.lintel.AcceptedTradeOff;
import dev.lintel.Antecedent;
import dev.lintel.Conclusion;
import dev.lintel.Derivation;
import dev.lintel.Evidence;
import dev.lintel.Finding;
import dev.lintel.Justification;
import dev.lintel.Justification.Standing;
import dev.lintel.PackVersion;
import dev.lintel.Premise;
import dev.lintel.Rule;
import dev.lintel.Ruling;
import dev.lintel.Severity;
import dev.lintel.Subject;
import dev.lintel.TruthValue;
import dev.lintel.Undecided;
import dev.lintel.Upcoming;
import dev.lintel.Waiver;
import dev.lintel.model.Basis;
import dev.lintel.model.Origin;
import dev.lintel.model.Stage;
import dev.lintel.model.Thresholds.Threshold;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Derivations with everything that one can hold. */
public final class Derivations {
    private static final Subject ORDERS =
            new Subject("component", "orders", Optional.of(new Origin("template.yaml", 40, 3, "Orders")));
    private static final Subject SHOP = new Subject("workload", "shop", Optional.empty());

    private final Subject subject;
    private final List<Justification> rules = new ArrayList<>();

    private Derivations(Subject subject) {
        this.subject = subject;
    }

    /** One of every standing, with more near misses than a text tells. */
    public static Derivation full() {
        Derivations all = new Derivations(ORDERS);
        Premise kind = all.premise("technology.kind", "relational-database", Basis.CATALOGUE, 0);
        Premise multiAz = all.premise("multiAz", "no", Basis.READ, 44);
        Premise days = all.premise("backupDays", "7", Basis.READ, 51);
        Premise team = new Premise(
                SHOP,
                "team",
                "3",
                Optional.of(Basis.STATED),
                Optional.of(new Origin("lintel.yaml", 4, 0, "")),
                Optional.empty());
        Premise region = new Premise(
                ORDERS,
                "region",
                Premise.UNKNOWN,
                Optional.empty(),
                Optional.of(new Origin("template.yaml", 47, 5, "Orders")),
                Optional.of("!Ref AWS::Region"));
        Premise spot = new Premise(
                ORDERS, "spot", Premise.UNKNOWN, Optional.empty(), Optional.empty(), Optional.of("nobody mentions it"));
        Premise inference =
                new Premise(ORDERS, "inference", "data-store", Optional.empty(), Optional.empty(), Optional.empty());
        Antecedent isDatabase =
                holds("technology.kind.isAnyOf( \"relational-database\", \"document-store\" )", true, kind);
        Antecedent oneZone = holds("multiAz.isNo", false, multiAz);
        Antecedent fails = new Antecedent(
                "backupDays.isUnder( limit( \"fewBackupDays\" ) )",
                TruthValue.FAILS,
                false,
                List.of(days),
                List.of(new Threshold("fewBackupDays", "7", "days", "too few", "7.reliability.backups")));
        Antecedent open = new Antecedent(
                "region.isOtherThan( \"eu-west-1\" )", TruthValue.OPEN, false, List.of(region), List.of());

        all.add("core/data-store", Rule.Kind.INFERENCE, TruthValue.HOLDS, Standing.INFERRED, List.of(isDatabase));
        all.add("core/single-az-database", TruthValue.HOLDS, Standing.FINDING, List.of(isDatabase, oneZone));
        all.add("core/far-away", TruthValue.OPEN, Standing.UNDECIDED, List.of(isDatabase, open));
        all.add("core/waived", TruthValue.HOLDS, Standing.WAIVED, List.of(oneZone));
        all.add("core/accepted", TruthValue.HOLDS, Standing.ACCEPTED, List.of(oneZone));
        all.add("core/upcoming", TruthValue.HOLDS, Standing.UPCOMING, List.of(oneZone));
        all.add("core/weaker", TruthValue.HOLDS, Standing.GAVE_WAY, List.of(oneZone));
        all.add("core/silent", TruthValue.HOLDS, Standing.SILENT, List.of(oneZone));
        all.add("core/off", TruthValue.HOLDS, Standing.OFF, List.of(oneZone));
        all.add("core/elsewhere", TruthValue.FAILS, Standing.OUT_OF_SCOPE, List.of(fails));
        all.add("core/silent-too", TruthValue.FAILS, Standing.SILENT, List.of(fails));
        all.add("core/few-backups", TruthValue.FAILS, Standing.NOT_CONCLUDED, List.of(isDatabase, oneZone, fails));
        all.add("core/open", TruthValue.OPEN, Standing.NOT_CONCLUDED, List.of(open));
        all.add(
                "core/cache-alone",
                TruthValue.FAILS,
                Standing.NOT_CONCLUDED,
                List.of(new Antecedent(
                        "technology.kind.is( \"cache\" )", TruthValue.FAILS, true, List.of(kind), List.of())));
        for (int i = 1; i <= 9; i++) {
            all.add("core/miss-" + i, TruthValue.FAILS, Standing.NOT_CONCLUDED, List.of(fails));
        }
        all.joining("core/joined", TruthValue.HOLDS, Standing.NOTED, List.of(oneZone), inference, team);
        all.joining("core/joined-in-vain", TruthValue.FAILS, Standing.NOT_CONCLUDED, List.of(oneZone));
        all.add("core/whole", TruthValue.HOLDS, Standing.SETTLED, List.of());
        return all.derivation(List.of(days, multiAz, region, spot, kind));
    }

    /** Of something that no rule is about. */
    public static Derivation nothing() {
        return new Derivations(SHOP).derivation(List.of());
    }

    /** With that name wherever a file or a pack can bring one in. */
    public static Derivation named(String name) {
        Origin origin = new Origin(name.replace('\u0000', ' ') + ".yaml", 7, 3, name);
        Derivations all = new Derivations(new Subject("component", name, Optional.of(origin)));
        Premise premise =
                new Premise(all.subject, name, name, Optional.of(Basis.READ), Optional.of(origin), Optional.of(name));
        Threshold threshold = new Threshold(name, name, name, name, name);
        Antecedent failed = new Antecedent(
                "role.is( \"" + name + "\" )", TruthValue.FAILS, false, List.of(premise), List.of(threshold));
        all.add("core/" + name, TruthValue.FAILS, Standing.NOT_CONCLUDED, List.of(failed));
        all.add("core/found", TruthValue.HOLDS, Standing.WAIVED, List.of(holds(name, false, premise)));
        return all.derivation(List.of(premise));
    }

    private Derivation derivation(List<Premise> facts) {
        return new Derivation(subject, Stage.PRODUCTION, List.of(new PackVersion("core", "1.0")), facts, rules);
    }

    private Premise premise(String fact, String value, Basis basis, int line) {
        return new Premise(
                subject,
                fact,
                value,
                Optional.of(basis),
                line == 0 ? Optional.empty() : Optional.of(new Origin("template.yaml", line, 5, "Orders")),
                Optional.empty());
    }

    private static Antecedent holds(String text, boolean ofMake, Premise fact) {
        return new Antecedent(text, TruthValue.HOLDS, ofMake, List.of(fact), List.of());
    }

    private void add(String id, TruthValue truth, Standing standing, List<Antecedent> antecedents) {
        add(id, Rule.Kind.FINDING, truth, standing, antecedents);
    }

    private void add(String id, Rule.Kind kind, TruthValue truth, Standing standing, List<Antecedent> antecedents) {
        rules.add(justification(id, kind, truth, standing, antecedents, List.of(), List.of()));
    }

    private void joining(
            String id, TruthValue truth, Standing standing, List<Antecedent> antecedents, Premise... evidence) {
        rules.add(justification(
                id,
                Rule.Kind.COVERAGE,
                truth,
                standing,
                antecedents,
                List.of("exists Inference( name == \"data-store\", subject == $c )"),
                List.of(evidence)));
    }

    private Justification justification(
            String id,
            Rule.Kind kind,
            TruthValue truth,
            Standing standing,
            List<Antecedent> antecedents,
            List<String> joins,
            List<Premise> evidence) {
        String policy = subject.equals(ORDERS) ? "acme/policy.yaml" : subject.id();
        return new Justification(
                new Rule(
                        id,
                        "reliability",
                        kind,
                        "What " + id + " is about",
                        standing == Standing.OUT_OF_SCOPE ? Rule.Scope.PYTHON : Rule.Scope.ANY,
                        List.of(),
                        List.of(),
                        Map.of(),
                        "component",
                        List.of(),
                        "",
                        "",
                        "",
                        Optional.empty()),
                truth,
                standing,
                antecedents,
                joins,
                evidence,
                conclusion(id, standing),
                standing == Standing.WAIVED
                        ? Optional.of(new Waiver(
                                id,
                                subject.id(),
                                subject.equals(ORDERS) ? "moved in May" : subject.id(),
                                subject.equals(ORDERS) ? "ops" : subject.id(),
                                Optional.of(LocalDate.of(2027, 5, 31)),
                                Optional.of(new Origin("lintel.yaml", 30, 0, ""))))
                        : Optional.empty(),
                standing == Standing.GAVE_WAY ? List.of("core/single-az-database") : List.of(),
                standing == Standing.OFF
                        ? Optional.of(new Ruling(
                                id,
                                policy,
                                Map.of(),
                                true,
                                false,
                                "We live with it.",
                                Optional.of(new Origin(policy, 3, 0, ""))))
                        : Optional.empty(),
                kind == Rule.Kind.INFERENCE ? "data-store" : "");
    }

    private Optional<Conclusion> conclusion(String id, Standing standing) {
        String message = subject.id() + " does what " + id + " finds";
        List<String> statements = List.of("7.reliability");
        List<Evidence> evidence = List.of();
        return switch (standing) {
            case FINDING, WAIVED ->
                Optional.of(new Finding(id, subject, message, statements, evidence, Severity.BLOCKER, "Why.", "Else."));
            case UNDECIDED ->
                Optional.of(new Undecided(
                        id, subject, message, statements, evidence, Severity.MAJOR, List.of("orders.region")));
            case ACCEPTED ->
                Optional.of(new AcceptedTradeOff(id, subject, message, statements, evidence, Optional.of(Stage.SCALE)));
            case UPCOMING ->
                Optional.of(new Upcoming(
                        id, subject, message, statements, evidence, Stage.PRODUCTION, Severity.MINOR, "Else."));
            default -> Optional.empty();
        };
    }
}
