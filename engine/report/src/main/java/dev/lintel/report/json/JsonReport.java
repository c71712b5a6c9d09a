package dev.lintel.report.json;

import dev.lintel.AcceptedTradeOff;
import dev.lintel.BaselineComparison;
import dev.lintel.ChecklistItem;
import dev.lintel.Door;
import dev.lintel.Door.Stated;
import dev.lintel.IdleWaiver;
import dev.lintel.PlanStep;
import dev.lintel.Question;
import dev.lintel.Recommendation;
import dev.lintel.Recommendation.Candidate;
import dev.lintel.ReportingTool;
import dev.lintel.Review;
import dev.lintel.ScopeNotice;
import dev.lintel.Scorecard;
import dev.lintel.Scorecard.Contribution;
import dev.lintel.Severity;
import dev.lintel.TypeOneFlag;
import dev.lintel.Undecided;
import dev.lintel.Upcoming;
import dev.lintel.Waived;
import dev.lintel.Waiver;
import dev.lintel.architecture.Unread;
import dev.lintel.model.Reversibility.Swing;
import dev.lintel.report.Report;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import tools.jackson.core.JsonGenerator;

/**
 * A review as a JSON document that other programs can rely on: the same keys in the same order, arrays even where they
 * are empty, optional values left out and never null, and the same bytes for the same review on every machine. Its JSON
 * Schema lies beside this class as {@code review.schema.json}.
 */
public final class JsonReport extends JsonDocument {
    // Keys and words are written out one by one and not taken from the records: the document is a contract of its own,
    // which the renaming of a Java component must not change.
    private static final String SCHEMA_VERSION = "1.0";

    private JsonReport(JsonGenerator json) {
        super(json);
    }

    /** The form, of documents that end with a line feed. Beside a baseline it tells under {@code baseline} what became of it. */
    public static Report report() {
        return new Report() {
            @Override
            public void write(Review review, Writer out) throws IOException {
                document(out, json -> new JsonReport(json).review(review, () -> {}));
            }

            @Override
            public void write(BaselineComparison comparison, Writer out) throws IOException {
                document(
                        out,
                        json -> new JsonReport(json)
                                .review(comparison.review(), () -> new BaselinePart(json).write(comparison)));
            }
        };
    }

    /** The review as a document that ends with a line feed. */
    public static String write(Review review) {
        return report().string(review);
    }

    /** The same with what became of a baseline in it, under {@code baseline}. */
    public static String write(BaselineComparison comparison) {
        return report().string(comparison);
    }

    /** Its doors and scorecards alone, each as in the whole review. */
    public static String writeDecisions(Review review) {
        return document(json -> new JsonReport(json).decisions(review));
    }

    private void decisions(Review review) {
        json.writeStartObject();
        text("schemaVersion", SCHEMA_VERSION);
        text("workload", review.workload().id());
        text("stage", review.stage().word());
        objects("doors", review.doors(), this::door);
        objects("scorecards", review.scorecards(), this::scorecard);
        json.writeEndObject();
    }

    /** @param more writes properties that come after those that every review has */
    private void review(Review review, Runnable more) {
        json.writeStartObject();
        text("schemaVersion", SCHEMA_VERSION);
        json.writeObjectPropertyStart("lintel");
        objects("packs", review.packs(), this::pack);
        json.writeEndObject();
        json.writeObjectPropertyStart("workload");
        text("name", review.workload().id());
        review.workload().origin().ifPresent(this::originProperty);
        json.writeEndObject();
        text("stage", review.stage().word());
        text("verdict", review.gravest().map(Severity::word).orElse("clean"));
        counts(review);
        objects("findings", review.findings(), this::finding);
        objects("acceptedTradeOffs", review.acceptedTradeOffs(), this::acceptedTradeOff);
        objects("upcoming", review.upcoming(), this::upcoming);
        objects("undecided", review.undecided(), this::undecided);
        objects("questions", review.questions(), this::question);
        objects("recommendations", review.recommendations(), this::recommendation);
        objects("doors", review.doors(), this::door);
        objects("typeOneFlags", review.typeOneFlags(), this::typeOneFlag);
        objects("scorecards", review.scorecards(), this::scorecard);
        objects("checklist", review.checklist(), this::checklistItem);
        objects("plan", review.plan(), this::planStep);
        objects("scope", review.scope(), this::scopeNotice);
        objects("unread", review.unread(), this::unread);
        objects("waived", review.waived(), this::waived);
        objects("idleWaivers", review.idleWaivers(), this::idleWaiver);
        objects("tools", review.tools(), this::tool);
        more.run();
        json.writeEndObject();
    }

    private void counts(Review review) {
        json.writeObjectPropertyStart("counts");
        json.writeNumberProperty("findings", review.findings().size());
        for (Severity severity : Severity.values()) {
            json.writeNumberProperty(
                    severity.word(),
                    review.findings().stream()
                            .filter(finding -> finding.severity() == severity)
                            .count());
        }
        json.writeNumberProperty("acceptedTradeOffs", review.acceptedTradeOffs().size());
        json.writeNumberProperty("upcoming", review.upcoming().size());
        json.writeNumberProperty("undecided", review.undecided().size());
        json.writeNumberProperty("questions", review.questions().size());
        json.writeNumberProperty("recommendations", review.recommendations().size());
        json.writeNumberProperty("typeOneFlags", review.typeOneFlags().size());
        json.writeNumberProperty("unread", review.unread().size());
        json.writeNumberProperty("waived", review.waived().size());
        json.writeNumberProperty("idleWaivers", review.idleWaivers().size());
        json.writeEndObject();
    }

    private void acceptedTradeOff(AcceptedTradeOff accepted) {
        conclusion(accepted);
        accepted.until().ifPresent(stage -> text("until", stage.word()));
    }

    private void upcoming(Upcoming upcoming) {
        conclusion(upcoming);
        text("at", upcoming.at().word());
        text("severity", upcoming.severity().word());
        text("doInstead", upcoming.doInstead());
    }

    private void undecided(Undecided undecided) {
        conclusion(undecided);
        text("severity", undecided.severity().word());
        texts("unknowns", undecided.unknowns());
    }

    private void question(Question question) {
        subject("subject", question.subject());
        text("fact", question.fact());
        text("text", question.text());
        question.reason().ifPresent(reason -> text("reason", reason));
        texts("settles", question.settles());
    }

    private void recommendation(Recommendation recommendation) {
        conclusion(recommendation);
        text("standing", recommendation.standing().word());
        recommendation.use().ifPresent(use -> {
            json.writeObjectPropertyStart("use");
            candidate(use);
            texts("pros", use.pros());
            texts("cons", use.cons());
            if (!use.locally().isEmpty()) {
                text("locally", use.locally());
            }
            text("door", use.door().word());
            json.writeEndObject();
        });
        objects("present", recommendation.present(), present -> {
            subject("subject", present.subject());
            text("name", present.name());
            present.score().ifPresent(score -> number("score", score));
        });
        objects("alternatives", recommendation.alternatives(), this::candidate);
        text("why", recommendation.why());
        text("how", recommendation.how());
        if (!recommendation.wayOut().isEmpty()) {
            text("wayOut", recommendation.wayOut());
        }
    }

    private void candidate(Candidate candidate) {
        text("technology", candidate.technology());
        text("name", candidate.name());
        candidate.score().ifPresent(score -> number("score", score));
    }

    private void door(Door door) {
        subject("subject", door.subject());
        door.category().ifPresent(category -> text("category", category));
        text("swing", door.swing().word());
        text(
                "origination",
                switch (door.origination()) {
                    case STATED -> "stated";
                    case IMPLIED -> "implied";
                });
        objects("factors", door.factors(), factor -> {
            text("name", factor.name());
            text(
                    "swing",
                    factor.swing() == Swing.UNDETERMINED
                            ? "unknown"
                            : factor.swing().word());
            factor.basis().ifPresent(this::basis);
            if (!factor.why().isEmpty()) {
                text("why", factor.why());
            }
        });
        door.precedent().ifPresent(precedent -> text("precedent", precedent));
        json.writeBooleanProperty("overridden", door.overridden());
        texts("statements", door.statements());
        texts("lacks", door.lacks());
        door.wayOut().ifPresent(wayOut -> text("wayOut", wayOut));
        door.stated().ifPresent(this::stated);
    }

    private void stated(Stated stated) {
        json.writeObjectPropertyStart("stated");
        stated.status().ifPresent(status -> text("status", status));
        stated.chosen().ifPresent(chosen -> text("chosen", chosen));
        stated.reason().ifPresent(reason -> text("reason", reason));
        texts("about", stated.about());
        texts("alternatives", stated.alternatives());
        texts("constraints", stated.constraints());
        json.writeEndObject();
    }

    private void typeOneFlag(TypeOneFlag flag) {
        conclusion(flag);
        text("why", flag.why());
        text("owes", flag.owes());
        texts("lacks", flag.lacks());
    }

    private void scorecard(Scorecard scorecard) {
        subject("decision", scorecard.decision());
        objects("options", scorecard.options(), score -> {
            text("option", score.option());
            number("least", score.least());
            number("most", score.most());
            objects("contributions", score.contributions(), this::contribution);
            score.dominatedBy().ifPresent(other -> text("dominatedBy", other));
        });
        scorecard.winner().ifPresent(winner -> text("winner", winner));
        scorecard.chosen().ifPresent(chosen -> text("chosen", chosen));
        objects("weights", scorecard.weights(), range -> {
            text("criterion", range.criterion());
            number("weight", range.weight());
            number("from", range.from());
            number("to", range.to());
        });
        scorecard.flip().ifPresent(flip -> {
            json.writeObjectPropertyStart("flip");
            text("option", flip.option());
            text("criterion", flip.criterion());
            number("from", flip.from());
            number("to", flip.to());
            text("winner", flip.winner());
            json.writeEndObject();
        });
        texts("questions", scorecard.questions());
        texts("statements", scorecard.statements());
    }

    private void contribution(Contribution contribution) {
        text("criterion", contribution.criterion());
        number("weight", contribution.weight());
        number("least", contribution.least());
        number("most", contribution.most());
        contribution.points().ifPresent(points -> number("points", points));
        contribution.basis().ifPresent(this::basis);
        if (!contribution.why().isEmpty()) {
            text("why", contribution.why());
        }
    }

    private void number(String key, BigDecimal number) {
        json.writeNumberProperty(key, number);
    }

    private void checklistItem(ChecklistItem item) {
        text("statement", item.statement());
        text("text", item.text());
        text(
                "verdict",
                switch (item.verdict()) {
                    case PASS -> "pass";
                    case FAIL -> "fail";
                    case UNKNOWN -> "unknown";
                    case NOT_APPLICABLE -> "not-applicable";
                });
        evidence(item.evidence());
    }

    private void planStep(PlanStep step) {
        text("statement", step.statement());
        text("towards", step.towards().word());
        text("text", step.text());
        json.writeBooleanProperty("oneWay", step.oneWay());
        text(
                "state",
                switch (step.state()) {
                    case DONE -> "done";
                    case MISSING -> "missing";
                    case UNKNOWN -> "unknown";
                });
        evidence(step.evidence());
    }

    private void scopeNotice(ScopeNotice notice) {
        conclusion(notice);
        text(
                "fit",
                switch (notice.fit()) {
                    case COVERED -> "covered";
                    case ADAPTED -> "adapted";
                });
        text("why", notice.why());
        text("how", notice.how());
    }

    private void waived(Waived waived) {
        json.writeObjectPropertyStart("finding");
        finding(waived.finding());
        json.writeEndObject();
        waiver(waived.waiver());
    }

    private void idleWaiver(IdleWaiver idle) {
        waiver(idle.waiver());
        text("cause", idle.cause().word());
    }

    private void waiver(Waiver waiver) {
        json.writeObjectPropertyStart("waiver");
        text("rule", waiver.rule());
        text("subject", waiver.subject());
        text("reason", waiver.reason());
        text("owner", waiver.owner());
        waiver.until().ifPresent(day -> text("until", day.toString()));
        waiver.origin().ifPresent(this::originProperty);
        json.writeEndObject();
    }

    private void tool(ReportingTool tool) {
        text("id", tool.id());
        text("name", tool.name());
        if (!tool.version().isEmpty()) {
            text("version", tool.version());
        }
        objects("rules", tool.rules(), rule -> {
            text("id", rule.id());
            text("title", rule.title());
            rule.helpUri().ifPresent(uri -> text("helpUri", uri));
        });
        texts("silent", tool.silent());
    }

    private void unread(Unread unread) {
        text("what", unread.what());
        text("why", unread.why());
        originProperty(unread.origin());
    }
}
