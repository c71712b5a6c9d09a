package dev.lintel.report;

import dev.lintel.AcceptedTradeOff;
import dev.lintel.ChangedFinding;
import dev.lintel.Comparison;
import dev.lintel.Comparison.Standing;
import dev.lintel.DoorWalked;
import dev.lintel.DoorWalked.Change;
import dev.lintel.DoorWalked.Kind;
import dev.lintel.Finding;
import dev.lintel.Review;
import dev.lintel.Severity;
import dev.lintel.Shift;
import dev.lintel.Subject;
import dev.lintel.Undecided;
import dev.lintel.architecture.Assumption;
import dev.lintel.architecture.ComponentAttributes;
import dev.lintel.architecture.Value;
import dev.lintel.model.Origin;
import dev.lintel.model.Stage;
import java.util.List;
import java.util.Optional;

/** Comparisons to write reports of. */
public final class Comparisons {
    private static final Subject TABLE = subject("component", "Orders", 12);
    private static final Subject QUEUE = subject("component", "Jobs", 40);
    private static final Subject KEY = subject("resource", "Key", 55);
    private static final Subject CHOICE = new Subject("decision", "store-choice", Optional.empty());

    private Comparisons() {}

    /** One with something in every part. */
    public static Comparison full() {
        Finding found = finding("core/open-bucket", TABLE, Severity.BLOCKER, "Orders can be read by anybody");
        Finding mended = finding("core/no-backups", TABLE, Severity.MAJOR, "Orders is not backed up");
        Finding open = finding("core/no-dead-letters", QUEUE, Severity.MINOR, "Jobs loses what cannot be processed");
        Undecided untold = undecided("core/no-alarms", QUEUE);
        return new Comparison(
                review(Stage.DEVELOPMENT, List.of()),
                review(Stage.PRODUCTION, List.of(undecided("core/no-dead-letters", QUEUE), untold)),
                List.of(
                        door(
                                Kind.REPLACED,
                                TABLE,
                                "Orders (AWS::DynamoDB::Table) is made anew for another KeySchema, TableName",
                                change(
                                        "Orders",
                                        "KeySchema",
                                        "[{AttributeName: id, KeyType: HASH}]",
                                        "[{AttributeName: customer, KeyType: HASH}]"),
                                change("Orders", "TableName", "", "orders"),
                                change("Replica", "Name", "a", "")),
                        door(
                                Kind.DECIDED,
                                CHOICE,
                                "store-choice is decided: aurora",
                                new Change(
                                        "store-choice",
                                        "chosen",
                                        Optional.empty(),
                                        Optional.of("aurora"),
                                        Optional.empty(),
                                        Optional.empty()))),
                List.of(door(
                        Kind.REPLACED,
                        KEY,
                        "Key (AWS::KMS::Key) may be made anew for another KeySpec",
                        change("Key", "KeySpec", "!Ref Spec, default RSA_2048", "RSA_4096"))),
                List.of(found),
                List.of(mended, open),
                List.of(new ChangedFinding(
                        finding("core/single-az", TABLE, Severity.MINOR, "Orders stands in one zone"),
                        finding("core/single-az", TABLE, Severity.BLOCKER, "Orders stands in one zone"))),
                List.of(
                        new Shift(untold, Standing.ABSENT, Standing.UNDECIDED),
                        new Shift(
                                new AcceptedTradeOff(
                                        "core/self-managed",
                                        QUEUE,
                                        "Jobs is run by the team itself",
                                        List.of("1.1.demo.accept.self-managed"),
                                        List.of(),
                                        Optional.of(Stage.SCALE)),
                                Standing.UPCOMING,
                                Standing.ACCEPTED),
                        new Shift(undecided("core/public-database", TABLE), Standing.UNDECIDED, Standing.ABSENT)),
                List.of(
                        new Assumption.AtStage(Stage.PRODUCTION),
                        new Assumption.Said<>("Orders", ComponentAttributes.MULTI_AZ, Value.stated(false)),
                        new Assumption.MadeOf("Jobs", Optional.empty())));
    }

    /** One in which nothing differs. */
    public static Comparison nothing() {
        return new Comparison(
                review(Stage.DEMO, List.of()),
                review(Stage.DEMO, List.of()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Undecided undecided(String rule, Subject subject) {
        return new Undecided(
                rule,
                subject,
                subject.id() + ": keep what cannot be processed",
                List.of(),
                List.of(),
                Severity.MINOR,
                List.of("deadLetterQueue"));
    }

    private static DoorWalked door(Kind kind, Subject subject, String message, Change... changes) {
        return new DoorWalked(
                kind,
                subject,
                message,
                List.of(changes),
                "This cannot be changed in place: a new, empty one is made, and the old one is deleted with what it holds.",
                List.of("1.4.type1.irreversible", "1.4.matrix.data-migration"),
                "CloudFormation resource specification");
    }

    private static Change change(String of, String property, String before, String after) {
        return new Change(
                of,
                property,
                Optional.of(before).filter(value -> !value.isEmpty()),
                Optional.of(after).filter(value -> !value.isEmpty()),
                Optional.of(new Origin("before.yaml", 14, 7, of)),
                Optional.of(new Origin("after.yaml", 15, 7, of)));
    }

    private static Finding finding(String rule, Subject subject, Severity severity, String message) {
        return new Finding(
                rule, subject, message, List.of("7.security"), List.of(), severity, "It matters.", "Do otherwise.");
    }

    private static Subject subject(String kind, String id, int line) {
        return new Subject(kind, id, Optional.of(new Origin("after.yaml", line, 3, id)));
    }

    private static Review review(Stage stage, List<Undecided> undecided) {
        return Reviews.without(
                new Subject("workload", "orders", Optional.of(new Origin("after.yaml", 1, 1, ""))),
                stage,
                undecided,
                List.of());
    }
}
