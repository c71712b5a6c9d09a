package dev.lintel.report.html;

import dev.lintel.Door;
import dev.lintel.Recommendation;
import dev.lintel.Recommendation.Candidate;
import dev.lintel.Review;
import dev.lintel.Scorecard;
import dev.lintel.Scorecard.Contribution;
import dev.lintel.Scorecard.Flip;
import dev.lintel.Scorecard.Score;
import dev.lintel.Scorecard.WeightRange;
import dev.lintel.Subject;
import dev.lintel.TypeOneFlag;
import dev.lintel.model.Basis;
import dev.lintel.model.Reversibility.Swing;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

/** The doors, what is recommended, and the scorecards as bars with the points at which they flip. */
final class DecisionsPart {
    private static final BigDecimal TEN_POINTS = BigDecimal.TEN;
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    private final Html html;
    private final Told told;
    private final Review review;

    DecisionsPart(Html html, Review review) {
        this.html = html;
        this.told = new Told(html);
        this.review = review;
    }

    void write() throws IOException {
        told.begin("decisions", "Decisions", "What can be taken back, what cannot, and how the options compare.");
        for (TypeOneFlag flag : review.typeOneFlags()) {
            flag(flag);
        }
        doors();
        for (Scorecard scorecard : review.scorecards()) {
            scorecard(scorecard);
        }
        if (!review.recommendations().isEmpty()) {
            html.element("h3", "Recommended", "class", "group").line();
            for (Recommendation each : review.recommendations()) {
                recommendation(each);
            }
        }
        if (review.doors().isEmpty()
                && review.typeOneFlags().isEmpty()
                && review.scorecards().isEmpty()
                && review.recommendations().isEmpty()) {
            html.element("p", "No decision is known.");
        }
        told.end();
    }

    private void flag(TypeOneFlag flag) throws IOException {
        html.open("article", "class", "finding oneway").open("h3");
        told.tag("one-way door", "door");
        Markdown.inline(html, flag.message());
        html.close("h3");
        told.facts(flag.subject().toString(), Told.place(flag.subject()), flag.rule());
        told.field("Why", flag.why());
        told.field("Owes", flag.owes());
        told.list("Lacks", flag.lacks());
        told.because(flag);
        html.close("article").line();
    }

    private void doors() throws IOException {
        if (review.doors().isEmpty()) {
            return;
        }
        html.element("h3", "Doors", "class", "group").open("ul", "class", "entries doors");
        for (Door door : review.doors()) {
            html.open("li");
            String swing = switch (door.swing()) {
                case ONE_WAY -> "one-way (Type 1)";
                case TWO_WAY -> "two-way (Type 2)";
                case UNDETERMINED -> "undetermined";
            };
            told.tag(swing, door.swing() == Swing.ONE_WAY ? "door" : "accepted");
            html.element("strong", door.subject().id());
            html.text(door.stated()
                    .flatMap(Door.Stated::chosen)
                    .map(chosen -> ": " + chosen)
                    .orElse(""));
            told.facts(
                    door.category().orElse(""),
                    door.precedent().map(its -> "as " + its + " is").orElse(""),
                    Told.place(door.subject()));
            factors(door);
            told.list("Must stay", door.stated().map(Door.Stated::constraints).orElse(List.of()));
            told.list("Lacks", door.lacks());
            told.field("Way out", door.wayOut().orElse(""));
            html.close("li").line();
        }
        html.close("ul");
    }

    private void factors(Door door) throws IOException {
        for (Swing swing : Swing.values()) {
            String names = door.factors().stream()
                    .filter(factor -> factor.swing() == swing)
                    .map(factor -> factor.name() + (factor.why().isEmpty() ? "" : " (" + factor.why() + ")"))
                    .collect(Collectors.joining(", "));
            if (!names.isEmpty()) {
                told.facts((swing == Swing.UNDETERMINED ? "unknown" : swing.word()) + ": " + names);
            }
        }
    }

    private void scorecard(Scorecard card) throws IOException {
        Subject decision = card.decision();
        html.open("article", "class", "scorecard").open("h3").text(decision.id() + ": ");
        html.text(card.winner().map(winner -> winner + " wins").orElse("open, ratings are missing"));
        html.close("h3").line().open("ul", "class", "bars");
        for (Score score : card.options()) {
            option(card, score);
        }
        html.close("ul");
        weights(card);
        if (card.flip().isPresent()) {
            Flip flip = card.flip().get();
            html.open("p", "class", "flip").element("strong", "Flips: ");
            html.text(flip.winner() + " wins once " + flip.option() + " is rated " + plain(flip.to()) + " instead of "
                            + plain(flip.from()) + " on " + flip.criterion() + ".")
                    .close("p");
        }
        told.list("Ask", card.questions());
        html.close("article").line();
    }

    /** From nothing to ten; where ratings are missing, the pale end of the bar is what they could still bring. */
    private void option(Scorecard card, Score score) throws IOException {
        boolean wins = card.winner().filter(score.option()::equals).isPresent();
        String range = score.least().compareTo(score.most()) == 0
                ? plain(score.least())
                : plain(score.least()) + " to " + plain(score.most());
        html.open("li", "class", wins ? "wins" : "").open("p", "class", "option");
        html.element("strong", score.option());
        if (card.chosen().filter(score.option()::equals).isPresent()) {
            html.text(" ");
            told.tag("chosen", "accepted");
        }
        html.element("span", range, "class", "score").close("p");
        BigDecimal least = share(score.least(), TEN_POINTS);
        html.open("div", "class", "bar", "aria-hidden", "true");
        html.open("i", "style", "width:" + least + "%").close("i");
        html.open("b", "style", "width:" + share(score.most(), TEN_POINTS).subtract(least) + "%")
                .close("b");
        if (card.flip().filter(flip -> flip.option().equals(score.option())).isPresent()) {
            Flip flip = card.flip().orElseThrow();
            html.open("u", "style", "left:" + share(flipped(score, flip), TEN_POINTS) + "%")
                    .close("u");
        }
        html.close("div");
        told.facts(
                score.contributions().stream()
                        .filter(each -> each.points().isPresent())
                        .map(DecisionsPart::contribution)
                        .collect(Collectors.joining(", ")),
                score.dominatedBy().map(other -> "nowhere better than " + other).orElse(""));
        html.close("li").line();
    }

    /** What the option would score where it flips. */
    private static BigDecimal flipped(Score score, Flip flip) {
        return score.contributions().stream()
                .filter(each -> each.criterion().equals(flip.criterion()))
                .map(each -> each.weight().multiply(flip.to().subtract(flip.from())))
                .reduce(score.least(), BigDecimal::add)
                .max(BigDecimal.ZERO)
                .min(BigDecimal.TEN);
    }

    private static String contribution(Contribution contribution) {
        boolean usual = contribution.basis().filter(Basis.CATALOGUE::equals).isPresent();
        return contribution.criterion() + " " + plain(contribution.least()) + (usual ? " (catalogue)" : "") + " × "
                + plain(contribution.weight());
    }

    /** Each weight between none and all, and the stretch in which the winner stays ahead: its ends are flip points. */
    private void weights(Scorecard card) throws IOException {
        if (card.weights().isEmpty()) {
            return;
        }
        html.element("p", card.winner().orElse("The winner") + " stays ahead while", "class", "label")
                .open("ul", "class", "weights");
        for (WeightRange range : card.weights()) {
            boolean always = range.from().signum() == 0 && range.to().compareTo(BigDecimal.ONE) >= 0;
            html.open("li").element("span", range.criterion(), "class", "criterion");
            html.open("span", "class", "track", "aria-hidden", "true");
            BigDecimal from = share(range.from(), BigDecimal.ONE);
            html.open(
                            "i",
                            "style",
                            "left:" + from + "%;width:"
                                    + share(range.to(), BigDecimal.ONE).subtract(from) + "%")
                    .close("i");
            html.open("u", "style", "left:" + share(range.weight(), BigDecimal.ONE) + "%")
                    .close("u");
            html.close("span");
            html.element(
                    "span",
                    "weighs " + plain(range.weight())
                            + (always
                                    ? ", whatever it weighs"
                                    : ", from " + plain(range.from()) + " to " + plain(range.to())),
                    "class",
                    "bounds");
            html.close("li");
        }
        html.close("ul");
    }

    private void recommendation(Recommendation each) throws IOException {
        html.open("article", "class", "recommendation").open("h4");
        told.tag(each.standing().word().replace('-', ' '), "accepted");
        Markdown.inline(html, each.message());
        html.close("h4");
        told.facts(
                each.subject().toString(),
                each.present().isEmpty()
                        ? ""
                        : "now: "
                                + each.present().stream().map(Object::toString).collect(Collectors.joining(", ")),
                each.rule());
        told.field("Why", each.why());
        html.open("details").element("summary", "How, and what it costs");
        told.field("How", each.how());
        if (each.use().isPresent()) {
            Candidate use = each.use().get();
            told.list("For it", use.pros());
            told.list("Against it", use.cons());
            told.field("Locally", use.locally());
            told.facts(use.name() + " is a " + use.door().word() + " door");
        }
        told.list("Else", each.alternatives().stream().map(Candidate::name).toList());
        told.field("Way out", each.wayOut());
        told.because(each);
        html.close("details").close("article").line();
    }

    private static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return part.multiply(PERCENT).divide(whole, 2, RoundingMode.HALF_UP);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
