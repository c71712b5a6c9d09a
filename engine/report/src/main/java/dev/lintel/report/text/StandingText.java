package dev.lintel.report.text;

import dev.lintel.AcceptedTradeOff;
import dev.lintel.Justification;
import dev.lintel.Recommendation;
import dev.lintel.TruthValue;
import dev.lintel.Undecided;
import dev.lintel.Upcoming;
import dev.lintel.model.Origin;
import dev.lintel.model.Stage;
import java.util.Optional;

/** What became of rules at a stage, in a few words. */
final class StandingText {
    private final Stage stage;

    StandingText(Stage stage) {
        this.stage = stage;
    }

    /** Before its id; empty where it says nothing. */
    static String label(Justification each) {
        return switch (each.standing()) {
            case FINDING -> each.severity().map(Page::label).orElse("");
            case UNDECIDED -> each.severity().map(Page::label).orElse("") + "?";
            case FLAGGED -> "ONE-WAY DOOR";
            case INFERRED, NOT_CONCLUDED -> "";
            default -> each.standing().name().replace('_', ' ');
        };
    }

    /** What else became of it. */
    Optional<String> remark(Justification each) {
        return switch (each.standing()) {
            case WAIVED ->
                each.waiver()
                        .map(waiver -> "waived by " + waiver.owner()
                                + waiver.until().map(day -> " until " + day).orElse(" for good")
                                + ": " + waiver.reason() + place(waiver.origin()));
            case ACCEPTED ->
                each.conclusion()
                        .filter(AcceptedTradeOff.class::isInstance)
                        .flatMap(conclusion -> ((AcceptedTradeOff) conclusion).until())
                        .map(until -> "accepted until " + until.word())
                        .or(() -> Optional.of("accepted for good"));
            case UPCOMING ->
                each.conclusion()
                        .filter(Upcoming.class::isInstance)
                        .map(Upcoming.class::cast)
                        .map(upcoming -> upcoming.severity().word() + " at "
                                + upcoming.at().word());
            case UNDECIDED ->
                each.conclusion()
                        .filter(Undecided.class::isInstance)
                        .map(conclusion -> "waits for " + String.join(", ", ((Undecided) conclusion).unknowns()));
            case RECOMMENDED ->
                each.conclusion()
                        .filter(Recommendation.class::isInstance)
                        .map(conclusion ->
                                ((Recommendation) conclusion).standing().word());
            case ASKED -> Optional.of("not recommended yet: the review asks for what it waits for");
            case SETTLED ->
                Optional.of("nothing to recommend: its place is filled, or another recommendation fills it");
            case GAVE_WAY ->
                Optional.of((each.truth() == TruthValue.OPEN
                                ? "leaves it to what may say more: "
                                : "leaves it to what says more: ")
                        + String.join(", ", each.gaveWayTo()));
            case INFERRED -> Optional.of("infers " + each.inference());
            case SILENT, OFF, OUT_OF_SCOPE -> Optional.of(whyUnasked(each));
            case FINDING, FLAGGED, NOTED, NOT_CONCLUDED -> Optional.empty();
        };
    }

    private static String off(Justification each) {
        return each.switchedOff()
                .map(ruling -> "is switched off by " + ruling.place() + ": " + ruling.reason())
                .orElse("is switched off");
    }

    private static String scope(Justification each) {
        return "is about workloads "
                + switch (each.rule().scope()) {
                    case AWS -> "on AWS";
                    case PYTHON -> "whose team is not bound to another language than Python";
                    case ANY -> "of any kind";
                };
    }

    /** Why it says nothing whatever holds. */
    String whyUnasked(Justification each) {
        return switch (each.standing()) {
            case OFF -> off(each);
            case OUT_OF_SCOPE -> scope(each);
            default -> "says nothing at " + stage.word();
        };
    }

    private static String place(Optional<Origin> origin) {
        return origin.map(its -> " (" + its + ")").orElse("");
    }
}
