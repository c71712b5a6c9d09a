package dev.lintel.report.json;

import dev.lintel.Antecedent;
import dev.lintel.Conclusion;
import dev.lintel.Derivation;
import dev.lintel.Justification;
import dev.lintel.Premise;
import dev.lintel.Severity;
import dev.lintel.Undecided;
import dev.lintel.Upcoming;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * How a review came to what it says of one subject, as a JSON document that other programs can rely on, in the way of
 * {@link JsonReport}. It holds every rule about such subjects with every condition. Its JSON Schema lies beside this class
 * as {@code derivation.schema.json}.
 */
public final class DerivationJson extends JsonDocument {
    private static final String SCHEMA_VERSION = "1.0";

    private DerivationJson(JsonGenerator json) {
        super(json);
    }

    /** The derivation as a document that ends with a line feed. */
    public static String write(Derivation derivation) {
        return document(json -> new DerivationJson(json).derivation(derivation));
    }

    private void derivation(Derivation derivation) {
        json.writeStartObject();
        text("schemaVersion", SCHEMA_VERSION);
        json.writeObjectPropertyStart("lintel");
        objects("packs", derivation.packs(), this::pack);
        json.writeEndObject();
        subject("subject", derivation.subject());
        text("stage", derivation.stage().word());
        json.writeObjectPropertyStart("counts");
        json.writeNumberProperty("inferences", derivation.inferences().size());
        json.writeNumberProperty("conclusions", derivation.conclusions().size());
        json.writeNumberProperty("whyNot", derivation.whyNot().size());
        json.writeNumberProperty("unasked", derivation.unasked().size());
        json.writeEndObject();
        objects("facts", derivation.facts(), this::premise);
        objects("inferences", derivation.inferences(), this::justification);
        objects("conclusions", derivation.conclusions(), this::justification);
        objects("whyNot", derivation.whyNot(), this::justification);
        objects("unasked", derivation.unasked(), this::justification);
        json.writeEndObject();
    }

    private void justification(Justification each) {
        text("rule", each.rule().id());
        text("title", each.rule().title());
        text("kind", each.rule().kind().word());
        text("truth", each.truth().word());
        text("standing", each.standing().word());
        objects("antecedents", each.antecedents(), this::antecedent);
        texts("joins", each.joins());
        premises("evidence", each.evidence());
        each.conclusion().ifPresent(conclusion -> said(conclusion, each.severity()));
        each.waiver().ifPresent(waiver -> {
            json.writeObjectPropertyStart("waiver");
            text("owner", waiver.owner());
            text("reason", waiver.reason());
            waiver.until().ifPresent(day -> text("until", day.toString()));
            waiver.origin().ifPresent(this::originProperty);
            json.writeEndObject();
        });
        texts("gaveWayTo", each.gaveWayTo());
        each.switchedOff().ifPresent(ruling -> {
            json.writeObjectPropertyStart("switchedOff");
            text("policy", ruling.policy());
            text("reason", ruling.reason());
            ruling.origin().ifPresent(this::originProperty);
            json.writeEndObject();
        });
        if (!each.inference().isEmpty()) {
            text("inference", each.inference());
        }
    }

    private void antecedent(Antecedent antecedent) {
        text("text", antecedent.text());
        text("truth", antecedent.truth().word());
        json.writeBooleanProperty("ofMake", antecedent.ofMake());
        premises("facts", antecedent.facts());
        objects("thresholds", antecedent.thresholds(), threshold -> {
            text("name", threshold.name());
            text("value", threshold.value());
            if (!threshold.unit().isEmpty()) {
                text("unit", threshold.unit());
            }
            text("basis", threshold.basis());
        });
    }

    private void said(Conclusion conclusion, Optional<Severity> severity) {
        json.writeObjectPropertyStart("conclusion");
        text("message", conclusion.message());
        texts("statements", conclusion.statements());
        severity.ifPresent(its -> text("severity", its.word()));
        if (conclusion instanceof Undecided undecided) {
            texts("unknowns", undecided.unknowns());
        } else if (conclusion instanceof Upcoming upcoming) {
            text("at", upcoming.at().word());
        }
        json.writeEndObject();
    }

    private void premises(String key, List<Premise> premises) {
        objects(key, premises, this::premise);
    }

    private void premise(Premise premise) {
        json.writeObjectPropertyStart("subject");
        text("kind", premise.subject().kind());
        text("id", premise.subject().id());
        json.writeEndObject();
        text("fact", premise.fact());
        text("value", premise.value());
        premise.basis().ifPresent(this::basis);
        premise.origin().ifPresent(this::originProperty);
        premise.reason().ifPresent(reason -> text("reason", reason));
    }
}
