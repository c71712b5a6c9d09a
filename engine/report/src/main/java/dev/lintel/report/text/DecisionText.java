package dev.lintel.report.text;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.lintel.Door;
import dev.lintel.Scorecard;
import dev.lintel.Scorecard.Contribution;
import dev.lintel.Scorecard.Flip;
import dev.lintel.Scorecard.Score;
import dev.lintel.Scorecard.WeightRange;
import dev.lintel.model.Basis;
import dev.lintel.model.Reversibility.Swing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Doors and scorecards on a page. */
final class DecisionText {
    private static final int INDENT = TextDocument.INDENT;
    private static final int DEEPER = TextDocument.DEEPER;

    private final Page page;

    DecisionText(Page page) {
        this.page = page;
    }

    /** In one line. */
    void brief(Door door) {
        page.wrapped(INDENT, said(door), Ink.NORMAL);
    }

    /** With its factors and what it lacks. */
    void door(Door door) {
        page.wrapped(INDENT, said(door), Ink.BOLD);
        page.details(
                DEEPER,
                door.origination() == Door.Origination.STATED ? "stated" : "implied",
                door.subject().origin().map(Object::toString).orElse(""));
        factors(door);
        door.stated().ifPresent(stated -> page.sentences(DEEPER, "Must stay", stated.constraints()));
        page.items(DEEPER, "Lacks", door.lacks(), Ink.YELLOW);
        door.wayOut().ifPresent(wayOut -> page.field(DEEPER, "Way out", wayOut));
        page.items(DEEPER, "Rests on", door.statements(), Ink.NORMAL);
    }

    private static String said(Door door) {
        String swing = switch (door.swing()) {
            case ONE_WAY -> "one-way (Type 1)";
            case TWO_WAY -> "two-way (Type 2)";
            case UNDETERMINED -> "undetermined, too little is known";
        };
        String precedent = door.precedent()
                .map(its -> door.overridden() ? ", though " + its + " usually is not" : ", as " + its + " is")
                .orElse("");
        return door.subject().id()
                + door.category().map(its -> " (" + its + ")").orElse("") + ": " + swing + precedent;
    }

    /** The factors by the way they swing. */
    void factors(Door door) {
        Map<Swing, List<String>> bySwing = door.factors().stream()
                .collect(groupingBy(Door.Factor::swing, TreeMap::new, mapping(DecisionText::factor, toList())));
        List<String> lines = bySwing.entrySet().stream()
                .flatMap(entry -> Prose.wrap(
                        word(entry.getKey()) + ": " + String.join(", ", entry.getValue()), Page.fieldSpace(DEEPER))
                        .stream())
                .toList();
        if (!lines.isEmpty()) {
            page.field(DEEPER, "Factors", lines, Ink.NORMAL);
        }
    }

    private static String word(Swing swing) {
        return swing == Swing.UNDETERMINED ? "unknown" : swing.word();
    }

    private static String factor(Door.Factor factor) {
        String name = switch (factor.name()) {
            case "dataMigration" -> "data migration";
            case "apiContract" -> "API contract";
            case "lockIn" -> "lock-in";
            default -> factor.name();
        };
        return name + factor.basis().map(basis -> " (" + basis.word() + ")").orElse("");
    }

    void scorecard(Scorecard scorecard) {
        String outcome = scorecard.winner().map(winner -> winner + " wins").orElse("open, ratings are missing");
        page.wrapped(INDENT, scorecard.decision().id() + ": " + outcome, Ink.BOLD);
        int labelWidth = scorecard.options().stream()
                .mapToInt(score -> Prose.length(Prose.line(score.option())))
                .max()
                .orElse(0);
        for (Score score : scorecard.options()) {
            List<String> lines = Prose.wrap(line(score, scorecard), Page.WIDTH - DEEPER - labelWidth - Page.GUTTER);
            page.labelled(DEEPER, labelWidth, Prose.line(score.option()), Ink.NORMAL, lines, Ink.NORMAL);
        }
        if (!scorecard.weights().isEmpty()) {
            page.field(DEEPER, "Weights", Prose.wrap(weights(scorecard), Page.fieldSpace(DEEPER)), Ink.NORMAL);
        }
        scorecard
                .flip()
                .ifPresent(flip ->
                        page.field(DEEPER, "Flips", Prose.wrap(flip(flip), Page.fieldSpace(DEEPER)), Ink.NORMAL));
        page.sentences(DEEPER, "Ask", scorecard.questions());
    }

    private static String line(Score score, Scorecard card) {
        String range = score.least().compareTo(score.most()) == 0
                ? number(score.least())
                : number(score.least()) + " to " + number(score.most());
        List<String> notes = new ArrayList<>();
        card.chosen().filter(score.option()::equals).ifPresent(chosen -> notes.add("chosen"));
        score.dominatedBy().ifPresent(other -> notes.add("nowhere better than " + other));
        String contributions = score.contributions().stream()
                .filter(each -> each.points().isPresent())
                .map(DecisionText::contribution)
                .collect(joining(", "));
        return range
                + (notes.isEmpty() ? "" : " (" + String.join(", ", notes) + ")")
                + (contributions.isEmpty() ? "" : " = " + contributions);
    }

    /** A default of the catalogue is marked, since nobody looked at the option here. */
    private static String contribution(Contribution contribution) {
        boolean usual = contribution.basis().filter(Basis.CATALOGUE::equals).isPresent();
        return contribution.criterion() + " " + Prose.plain(contribution.least()) + (usual ? "*" : "") + " x "
                + Prose.plain(contribution.weight());
    }

    private static String weights(Scorecard card) {
        List<String> bounds = card.weights().stream()
                .filter(range -> range.from().signum() > 0 || range.to().compareTo(BigDecimal.ONE) < 0)
                .map(DecisionText::range)
                .toList();
        String winner = card.winner().orElse("");
        return bounds.isEmpty()
                ? winner + " stays ahead whatever any one of them is"
                : winner + " stays ahead while " + String.join(", ", bounds)
                        + (bounds.size() < card.weights().size() ? "; no other weight alone changes that" : "");
    }

    private static String range(WeightRange range) {
        return range.criterion() + " weighs "
                + (range.from().signum() == 0
                        ? "at most " + Prose.plain(range.to())
                        : range.to().compareTo(BigDecimal.ONE) >= 0
                                ? "at least " + Prose.plain(range.from())
                                : Prose.plain(range.from()) + " to " + Prose.plain(range.to()));
    }

    private static String flip(Flip flip) {
        return flip.winner() + " wins once " + flip.option() + " is rated " + Prose.plain(flip.to()) + " instead of "
                + Prose.plain(flip.from()) + " on " + flip.criterion();
    }

    private static String number(BigDecimal score) {
        BigDecimal plain = score.stripTrailingZeros();
        return plain.setScale(Math.max(2, plain.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }
}
