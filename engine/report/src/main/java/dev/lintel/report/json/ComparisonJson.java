package dev.lintel.report.json;

import dev.lintel.Comparison;
import dev.lintel.Comparison.Standing;
import dev.lintel.DoorWalked;
import dev.lintel.Review;
import dev.lintel.architecture.Assumption;
import dev.lintel.model.Origin;
import tools.jackson.core.JsonGenerator;

/**
 * A comparison as a JSON document that other programs can rely on, in the way of {@link JsonReport}. Its JSON Schema
 * lies beside this class as {@code comparison.schema.json}.
 */
public final class ComparisonJson extends JsonDocument {
    private static final String SCHEMA_VERSION = "1.0";

    private ComparisonJson(JsonGenerator json) {
        super(json);
    }

    /** The comparison as a document that ends with a line feed. */
    public static String write(Comparison comparison) {
        return document(json -> new ComparisonJson(json).comparison(comparison));
    }

    private void comparison(Comparison comparison) {
        json.writeStartObject();
        text("schemaVersion", SCHEMA_VERSION);
        json.writeObjectPropertyStart("lintel");
        objects("packs", comparison.after().packs(), this::pack);
        json.writeEndObject();
        side("before", comparison.before());
        side("after", comparison.after());
        texts(
                "assumptions",
                comparison.assumptions().stream().map(Assumption::text).toList());
        json.writeObjectPropertyStart("counts");
        json.writeNumberProperty("doors", comparison.doors().size());
        json.writeNumberProperty("possibleDoors", comparison.possibleDoors().size());
        json.writeNumberProperty("newFindings", comparison.newFindings().size());
        json.writeNumberProperty(
                "resolvedFindings", comparison.resolvedFindings().size());
        json.writeNumberProperty("changedFindings", comparison.changedFindings().size());
        json.writeNumberProperty("shifts", comparison.shifts().size());
        json.writeEndObject();
        objects("doors", comparison.doors(), this::door);
        objects("possibleDoors", comparison.possibleDoors(), this::door);
        objects("newFindings", comparison.newFindings(), finding -> {
            finding(finding);
            text("was", word(comparison.was(finding)));
        });
        objects("resolvedFindings", comparison.resolvedFindings(), finding -> {
            finding(finding);
            text("now", word(comparison.now(finding)));
        });
        objects("changedFindings", comparison.changedFindings(), changed -> {
            finding(changed.after());
            text("was", changed.before().severity().word());
        });
        objects("shifts", comparison.shifts(), shift -> {
            conclusion(shift.conclusion());
            text("was", word(shift.before()));
            text("now", word(shift.after()));
        });
        json.writeEndObject();
    }

    private void side(String key, Review review) {
        json.writeObjectPropertyStart(key);
        text("name", review.workload().id());
        text("stage", review.stage().word());
        review.workload().origin().ifPresent(this::originProperty);
        json.writeEndObject();
    }

    private void door(DoorWalked door) {
        text(
                "kind",
                switch (door.kind()) {
                    case REMOVED -> "removed";
                    case REPLACED -> "replaced";
                    case TECHNOLOGY -> "technology";
                    case CONTRACT -> "contract";
                    case INTRODUCED -> "introduced";
                    case DECIDED -> "decided";
                });
        subject("subject", door.subject());
        text("message", door.message());
        objects("changes", door.changes(), change -> {
            text("of", change.of());
            text("property", change.property());
            change.before().ifPresent(value -> text("before", value));
            change.after().ifPresent(value -> text("after", value));
            change.beforeAt().ifPresent(place -> place("beforeAt", place));
            change.afterAt().ifPresent(place -> place("afterAt", place));
        });
        text("why", door.why());
        texts("statements", door.statements());
        text("source", door.source());
    }

    private void place(String key, Origin origin) {
        json.writeObjectPropertyStart(key);
        origin(origin);
        json.writeEndObject();
    }

    private static String word(Standing standing) {
        return switch (standing) {
            case ABSENT -> "absent";
            case UNDECIDED -> "undecided";
            case ACCEPTED -> "accepted";
            case UPCOMING -> "upcoming";
        };
    }
}
