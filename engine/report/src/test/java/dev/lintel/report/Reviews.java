package dev.lintel.report;

import dev.lintel.AcceptedTradeOff;
import dev.lintel.ChecklistItem;
import dev.lintel.Door;
import dev.lintel.Evidence;
import dev.lintel.Finding;
import dev.lintel.IdleWaiver;
import dev.lintel.PackVersion;
import dev.lintel.PlanStep;
import dev.lintel.Question;
import dev.lintel.Recommendation;
import dev.lintel.Recommendation.Candidate;
import dev.lintel.Recommendation.Present;
import dev.lintel.ReportingTool;
import dev.lintel.Review;
import dev.lintel.ScopeNotice;
import dev.lintel.Scorecard;
import dev.lintel.Severity;
import dev.lintel.Subject;
import dev.lintel.TypeOneFlag;
import dev.lintel.Undecided;
import dev.lintel.Upcoming;
import dev.lintel.Waived;
import dev.lintel.Waiver;
import dev.lintel.architecture.Unread;
import dev.lintel.model.Basis;
import dev.lintel.model.Origin;
import dev.lintel.model.Reversibility.Swing;
import dev.lintel.model.Stage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reviews to write reports of. */
public final class Reviews {
    private static final Subject ORDERS = new Subject("workload", "orders", at("lintel.yaml", 1, 1, ""));
    private static final Subject CLUSTER =
            new Subject("component", "AuroraCluster", at("template.yaml", 45, 3, "AuroraCluster"));
    private static final Subject REPLICA =
            new Subject("component", "ReportingCluster", at("template.yaml", 71, 3, "ReportingCluster"));
    private static final Subject UPLOADS = new Subject("component", "uploads", Optional.empty());
    private static final Subject STORE = new Subject("decision", "orders-store", at("lintel.yaml", 18, 5, ""));
    private static final Subject FLOW = new Subject("decision", "orchestration", Optional.empty());

    private Reviews() {}

    /** A demo with something in every part. */
    public static Review full() {
        return new Review(
                ORDERS,
                Stage.DEMO,
                List.of(new PackVersion("core", "0.1.0"), new PackVersion("acme", "2026.3")),
                findings(),
                accepted(),
                upcoming(),
                undecided(),
                questions(),
                recommendations(),
                doors(),
                flags(),
                scorecards(),
                checklist(),
                plan(),
                List.of(new ScopeNotice(
                        "core/another-cloud",
                        ORDERS,
                        "orders runs on gcp",
                        List.of("10.not.cloud"),
                        List.of(),
                        ScopeNotice.Fit.ADAPTED,
                        "The services named are those of AWS.",
                        "Take the principles, and look for the counterparts of the services.")),
                unread(),
                waived(),
                idleWaivers(),
                List.of());
    }

    private static List<Waived> waived() {
        Origin there = new Origin("orders/template.yaml", 31, 3, "Sessions");
        Finding finding = new Finding(
                "core/no-backups",
                new Subject("component", "sessions", Optional.of(there)),
                "sessions is not backed up",
                List.of("7.reliability.backups"),
                List.of(),
                Severity.MAJOR,
                "What is not backed up is gone with the first wrong statement.",
                "Switch automated backups on.");
        Waiver waiver = new Waiver(
                "core/no-backups",
                "sessions",
                "Sessions live for an hour and are made anew.",
                "the orders team",
                Optional.of(LocalDate.of(2027, 3, 31)),
                Optional.of(new Origin("orders/lintel.yaml", 40, 5, "")));
        return List.of(new Waived(finding, waiver));
    }

    private static List<IdleWaiver> idleWaivers() {
        Waiver ended = Waiver.of("core/no-alarms", "orders", "They come with the next release.", "operations")
                .until(LocalDate.of(2026, 10, 31));
        Waiver mistaken = Waiver.of("core/no-runbook", "orders", "Nobody is on call.", "operations");
        return List.of(
                new IdleWaiver(ended, IdleWaiver.Cause.EXPIRED), new IdleWaiver(mistaken, IdleWaiver.Cause.UNMATCHED));
    }

    /** A review that concluded nothing at all. */
    public static Review nothing() {
        return without(new Subject("workload", "orders", Optional.empty()), Stage.DEMO, List.of(), List.of());
    }

    /** A review without findings that could not see everything. */
    public static Review inconclusive() {
        return without(ORDERS, Stage.DEMO, undecided(), unread());
    }

    /** A review whose names try to steer the terminal that shows them. */
    public static Review hostile() {
        Subject subject = new Subject("component", "db\u001B[2J\u202Egnp\nFINDINGS", Optional.empty());
        Undecided undecided = new Undecided(
                "core/default-vpc",
                subject,
                "db\u001B]0;owned\u0007 may run in the default VPC",
                List.of(),
                List.of(),
                Severity.MAJOR,
                List.of("privateSubnets\t\u0000"));
        return without(subject, Stage.DEMO, List.of(undecided), List.of());
    }

    /** One without findings. */
    static Review without(Subject workload, Stage stage, List<Undecided> undecided, List<Unread> unread) {
        return new Review(
                workload,
                stage,
                List.of(new PackVersion("core", "0.1.0")),
                List.of(),
                List.of(),
                List.of(),
                undecided,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                unread,
                List.of(),
                List.of(),
                List.of());
    }

    /** One of these findings and nothing else. */
    static Review withFindings(List<Finding> findings) {
        return withFindings(findings, List.of());
    }

    /** The same, which tools had a say in. */
    static Review withFindings(List<Finding> findings, List<ReportingTool> tools) {
        return new Review(
                ORDERS,
                Stage.DEMO,
                List.of(new PackVersion("core", "0.1.0")),
                findings,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                tools);
    }

    private static List<Finding> findings() {
        String why = """
                The subnets of a default VPC are public: every instance in them gets a public address, and one
                open security group is enough to reach the database from anywhere.

                It is also shared by everything else in the account.
                """;
        String doInstead = """
                Give it a subnet group of private subnets:

                - two subnets in different zones, without a route to an internet gateway, which costs nothing
                  and takes a dozen lines of CDK
                - a security group that admits the service alone

                ```
                rds.DatabaseCluster(self, "Orders", vpc_subnets=ec2.SubnetSelection(subnet_type=PRIVATE_ISOLATED))
                ```
                """;
        return List.of(
                new Finding(
                        "core/default-vpc",
                        CLUSTER,
                        "AuroraCluster runs in the default VPC",
                        List.of("7.security.network"),
                        List.of(
                                read(CLUSTER, "privateSubnets", "no", 45),
                                new Evidence(
                                        CLUSTER, "technology", "Amazon Aurora", Optional.of(Basis.READ), origin(46))),
                        Severity.MAJOR,
                        why,
                        doInstead),
                new Finding(
                        "core/default-vpc",
                        REPLICA,
                        "ReportingCluster runs in the default VPC",
                        List.of("7.security.network"),
                        List.of(read(REPLICA, "privateSubnets", "no", 71)),
                        Severity.MAJOR,
                        why,
                        doInstead),
                new Finding(
                        "acme/tag-owner",
                        UPLOADS,
                        "uploads names no owner, and the platform team pages nobody when it breaks, because the"
                                + " on-call rota is made of these tags",
                        List.of("acme.tags"),
                        List.of(),
                        Severity.MINOR,
                        "A bucket without an owner is nobody's.",
                        "Tag it with `owner`."));
    }

    private static List<AcceptedTradeOff> accepted() {
        return List.of(
                new AcceptedTradeOff(
                        "core/single-az-database",
                        CLUSTER,
                        "AuroraCluster runs in one zone",
                        List.of("1.1.demo.accept"),
                        List.of(read(CLUSTER, "multiAz", "no", 52)),
                        Optional.of(Stage.PRODUCTION)),
                new AcceptedTradeOff(
                        "core/monolith",
                        ORDERS,
                        "orders is one deployable",
                        List.of("1.1.development.accept.monolith"),
                        List.of(new Evidence(
                                ORDERS, "deployableServices", "1", Optional.of(Basis.STATED), Optional.empty())),
                        Optional.empty()));
    }

    private static List<Upcoming> upcoming() {
        return List.of(
                new Upcoming(
                        "core/no-tests",
                        ORDERS,
                        "orders has no test suite",
                        List.of("1.3.require.tests-no-credentials"),
                        List.of(new Evidence(
                                ORDERS,
                                "tests",
                                "no",
                                Optional.of(Basis.STATED),
                                Optional.of(new Origin("lintel.yaml", 9, 0, "")))),
                        Stage.DEVELOPMENT,
                        Severity.MINOR,
                        "Start with pytest."),
                new Upcoming(
                        "core/single-az-database",
                        CLUSTER,
                        "AuroraCluster runs in one zone",
                        List.of("1.1.production.optimize"),
                        List.of(read(CLUSTER, "multiAz", "no", 52)),
                        Stage.PRODUCTION,
                        Severity.BLOCKER,
                        "Add a reader in a second zone."),
                new Upcoming(
                        "core/no-alarms",
                        UPLOADS,
                        "uploads has no alarms",
                        List.of("1.1.production.optimize"),
                        List.of(),
                        Stage.PRODUCTION,
                        Severity.MAJOR,
                        "Alarm on failed requests."));
    }

    private static List<Undecided> undecided() {
        return List.of(new Undecided(
                "core/unencrypted-store",
                UPLOADS,
                "uploads may hold personal data without encryption",
                List.of("7.security.encryption"),
                List.of(new Evidence(UPLOADS, "encryptedAtRest", "unknown", Optional.empty(), Optional.empty())),
                Severity.BLOCKER,
                List.of("encryptedAtRest", "personalData")));
    }

    private static List<Question> questions() {
        return List.of(
                new Question(
                        UPLOADS,
                        "encryptedAtRest",
                        "Is uploads encrypted at rest?",
                        Optional.of("!If [ IsProduction, true, !Ref Encrypt ]"),
                        List.of("core/unencrypted-store", "acme/pii")),
                new Question(ORDERS, "monthlyBudget", "What may orders cost in a month?", Optional.empty(), List.of()));
    }

    private static List<Recommendation> recommendations() {
        return List.of(
                new Recommendation(
                        "core/duckdb-for-analytics",
                        ORDERS,
                        "Use DuckDB over Parquet for the analytics of orders",
                        List.of("2.1.demo.duckdb", "2.1.demo.duckdb.door"),
                        List.of(new Evidence(ORDERS, "volumeGb", "12", Optional.of(Basis.STATED), Optional.empty())),
                        Recommendation.Standing.INSTEAD,
                        Optional.of(new Candidate(
                                "duckdb",
                                "DuckDB",
                                List.of("one file and no server", "reads Parquet where it lies"),
                                List.of("one process writes at a time"),
                                "the same library runs in tests as in production",
                                Swing.TWO_WAY,
                                Optional.of(new BigDecimal("9.15")))),
                        List.of(new Present(STORE, "Amazon Redshift", Optional.of(new BigDecimal("4.55")))),
                        List.of(new Candidate(
                                "athena",
                                "Amazon Athena",
                                List.of(),
                                List.of(),
                                "",
                                Swing.TWO_WAY,
                                Optional.of(new BigDecimal("5.80")))),
                        "It costs nothing and runs on a laptop.",
                        "1. Write Parquet to `data/`.\n2. Query it with `duckdb`.",
                        "The files stay; Athena reads them as well."),
                new Recommendation(
                        "core/prefect-for-workflows",
                        ORDERS,
                        "Let Prefect run the workflows",
                        List.of("2.2.demo.prefect"),
                        List.of(),
                        Recommendation.Standing.IN_PLACE,
                        Optional.of(new Candidate(
                                "prefect", "Prefect OSS", List.of(), List.of(), "", Swing.TWO_WAY, Optional.empty())),
                        List.of(new Present(FLOW, "Prefect OSS", Optional.empty())),
                        List.of(),
                        "It is Python.",
                        "Run its server.",
                        ""));
    }

    private static List<Door> doors() {
        return List.of(
                new Door(
                        STORE,
                        Optional.of("database-choice"),
                        Swing.ONE_WAY,
                        Door.Origination.STATED,
                        List.of(
                                new Door.Factor("dataMigration", Swing.ONE_WAY, Optional.of(Basis.STATED), "weeks"),
                                new Door.Factor("apiContract", Swing.UNDETERMINED, Optional.empty(), ""),
                                new Door.Factor(
                                        "lockIn",
                                        Swing.ONE_WAY,
                                        Optional.of(Basis.CATALOGUE),
                                        "its storage is Amazon's own"),
                                new Door.Factor(
                                        "learning", Swing.TWO_WAY, Optional.of(Basis.CATALOGUE), "it is PostgreSQL"),
                                new Door.Factor("coupling", Swing.UNDETERMINED, Optional.empty(), "")),
                        Optional.of("Amazon Aurora"),
                        false,
                        List.of("2.1.scale.door"),
                        List.of("senior review"),
                        Optional.of("logical replication into PostgreSQL"),
                        Optional.of(new Door.Stated(
                                Optional.of("accepted"),
                                Optional.of("Aurora Serverless v2"),
                                Optional.of("the team knows PostgreSQL"),
                                List.of("orders-store"),
                                List.of("DynamoDB"),
                                List.of("an order is never lost", "readers see it within a second")))),
                new Door(
                        FLOW,
                        Optional.empty(),
                        Swing.UNDETERMINED,
                        Door.Origination.IMPLIED,
                        List.of(),
                        Optional.empty(),
                        false,
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static List<TypeOneFlag> flags() {
        return List.of(new TypeOneFlag(
                "core/type-one-door",
                STORE,
                "orders-store is a one-way door",
                List.of("1.4.type1.irreversible", "1.4.type1.analysis"),
                List.of(new Evidence(CLUSTER, "technology", "Amazon Aurora", Optional.of(Basis.READ), origin(46))),
                "Its data takes weeks to move, and its formats are proprietary.",
                "A written analysis, a senior review and a proof of concept.",
                List.of("senior review", "proof of concept")));
    }

    private static List<Scorecard> scorecards() {
        return List.of(
                new Scorecard(
                        STORE,
                        List.of(
                                new Scorecard.Score(
                                        "Aurora Serverless v2",
                                        decimal("8.1"),
                                        decimal("8.10"),
                                        List.of(
                                                rated("cost", "0.4", "6", Basis.STATED),
                                                rated("ease", "0.6", "9.5", Basis.CATALOGUE)),
                                        Optional.empty()),
                                new Scorecard.Score(
                                        "DynamoDB",
                                        decimal("6.275"),
                                        decimal("6.275"),
                                        List.of(),
                                        Optional.of("Aurora Serverless v2"))),
                        Optional.of("Aurora Serverless v2"),
                        Optional.of("DynamoDB"),
                        List.of(new Scorecard.WeightRange("cost", decimal("0.4"), decimal("0"), decimal("0.71428"))),
                        Optional.of(new Scorecard.Flip("DynamoDB", "ease", decimal("5"), decimal("8.05"), "DynamoDB")),
                        List.of(),
                        List.of("3.1.cost")),
                new Scorecard(
                        FLOW,
                        List.of(new Scorecard.Score(
                                "Prefect", decimal("5"), decimal("1E+1"), List.of(), Optional.empty())),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        List.of("Prefect: Does the whole workflow run on a laptop?"),
                        List.of("3.1.local-testability")));
    }

    private static Scorecard.Contribution rated(String criterion, String weight, String rating, Basis basis) {
        return new Scorecard.Contribution(
                criterion,
                decimal(weight),
                decimal(rating),
                decimal(rating),
                Optional.of(decimal(weight).multiply(decimal(rating))),
                Optional.of(basis),
                basis == Basis.CATALOGUE ? "nothing to patch" : "");
    }

    private static List<ChecklistItem> checklist() {
        return List.of(
                new ChecklistItem("8.checklist.stage", "The stage is stated", ChecklistItem.Verdict.PASS, List.of()),
                new ChecklistItem(
                        "8.checklist.local",
                        "Every feature can be tested on a laptop",
                        ChecklistItem.Verdict.FAIL,
                        List.of(new Evidence(ORDERS, "localTests", "no", Optional.of(Basis.STATED), Optional.empty()))),
                new ChecklistItem("8.checklist.cost", "Its cost is known", ChecklistItem.Verdict.UNKNOWN, List.of()),
                new ChecklistItem(
                        "8.checklist.migration",
                        "The way back from a migration is tried",
                        ChecklistItem.Verdict.NOT_APPLICABLE,
                        List.of()));
    }

    private static List<PlanStep> plan() {
        return List.of(
                new PlanStep(
                        "6.plan.doors", Stage.DEVELOPMENT, "Decide the store", true, PlanStep.State.UNKNOWN, List.of()),
                new PlanStep(
                        "6.plan.tests",
                        Stage.DEVELOPMENT,
                        "Write a test suite that needs no credentials",
                        false,
                        PlanStep.State.MISSING,
                        List.of(new Evidence(ORDERS, "tests", "no", Optional.of(Basis.STATED), Optional.empty()))),
                new PlanStep(
                        "6.plan.compose",
                        Stage.DEVELOPMENT,
                        "Run the services together with Docker Compose",
                        false,
                        PlanStep.State.DONE,
                        List.of()));
    }

    private static List<Unread> unread() {
        String why = "no catalogue entry names this type";
        return List.of(
                new Unread("AWS::Panorama::Package", why, new Origin("template.yaml", 90, 3, "Camera")),
                new Unread("AWS::Panorama::Package", why, new Origin("template.yaml", 104, 3, "Door")),
                new Unread(
                        "Fn::Transform", "its result exists only when deployed", new Origin("lib/a.yaml", 3, 0, "")));
    }

    private static Evidence read(Subject subject, String fact, String value, int line) {
        return new Evidence(subject, fact, value, Optional.of(Basis.READ), origin(line));
    }

    private static Optional<Origin> origin(int line) {
        return Optional.of(new Origin("template.yaml", line, 7, ""));
    }

    private static Optional<Origin> at(String file, int line, int column, String logicalId) {
        return Optional.of(new Origin(file, line, column, logicalId));
    }

    private static BigDecimal decimal(String number) {
        return new BigDecimal(number);
    }
}
