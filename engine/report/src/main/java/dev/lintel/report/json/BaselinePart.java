package dev.lintel.report.json;

import dev.lintel.Baseline;
import dev.lintel.BaselineComparison;
import dev.lintel.Finding;
import tools.jackson.core.JsonGenerator;

/** What became of a baseline, as a part of the document of a review. Its findings stand there in full. */
final class BaselinePart extends JsonDocument {
    BaselinePart(JsonGenerator json) {
        super(json);
    }

    void write(BaselineComparison comparison) {
        Baseline baseline = comparison.baseline();
        json.writeObjectPropertyStart("baseline");
        text("workload", baseline.workload());
        text("stage", baseline.stage().word());
        objects("packs", baseline.packs(), this::pack);
        counts(comparison);
        objects("newFindings", comparison.newFindings(), this::found);
        objects("regressedFindings", comparison.regressedFindings(), regressed -> {
            found(regressed.finding());
            text("was", regressed.was().word());
        });
        objects("openFindings", comparison.openFindings(), this::found);
        objects("resolved", comparison.resolved(), this::entry);
        objects("notDue", comparison.notDue(), notDue -> {
            entry(notDue.entry());
            text("now", notDue.standing().word());
        });
        objects("stale", comparison.stale(), stale -> {
            entry(stale.entry());
            text("cause", stale.cause().word());
        });
        json.writeEndObject();
    }

    private void counts(BaselineComparison comparison) {
        json.writeObjectPropertyStart("counts");
        json.writeNumberProperty("newFindings", comparison.newFindings().size());
        json.writeNumberProperty(
                "regressedFindings", comparison.regressedFindings().size());
        json.writeNumberProperty("openFindings", comparison.openFindings().size());
        json.writeNumberProperty("resolved", comparison.resolved().size());
        json.writeNumberProperty("notDue", comparison.notDue().size());
        json.writeNumberProperty("stale", comparison.stale().size());
        json.writeEndObject();
    }

    private void found(Finding finding) {
        text("rule", finding.rule());
        subject("subject", finding.subject());
        text("severity", finding.severity().word());
    }
}
