package dev.lintel.report.text;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.lintel.Antecedent;
import dev.lintel.Derivation;
import dev.lintel.Justification;
import dev.lintel.Justification.Standing;
import dev.lintel.PackVersion;
import dev.lintel.Premise;
import dev.lintel.TruthValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How a review came to what it says of one subject, as a person wants to read it in a terminal: its facts, what follows
 * from them, and the rules that came nearest to saying something and did not.
 */
public final class DerivationText extends TextDocument {
    private static final int WIDTH = 80;
    /** Nearest misses that are told. */
    private static final int MOST_MISSES = 10;
    /** Facts of many parts that are told of one condition. */
    private static final int MOST_FACTS = 6;

    private static final int TRUTH_WIDTH = "untold".length();

    private final Derivation derivation;
    private final boolean inFull;
    private final PremiseText premises;
    private final StandingText standings;

    private DerivationText(Derivation derivation, boolean inFull, Style style) {
        super(style);
        this.derivation = derivation;
        this.inFull = inFull;
        this.premises = new PremiseText(derivation);
        this.standings = new StandingText(derivation.stage());
    }

    /**
     * In lines of 80 columns; only a word that is longer makes a line longer. Of the rules that do not hold it tells the
     * ten nearest, with the conditions that fail, and counts the others.
     */
    public static String write(Derivation derivation, Style style) {
        return new DerivationText(derivation, false, style).write();
    }

    /** The same with every rule, every condition and every fact. */
    public static String writeInFull(Derivation derivation, Style style) {
        return new DerivationText(derivation, true, style).write();
    }

    private String write() {
        header();
        section("FACTS", derivation.facts(), this::facts);
        section("INFERENCES", derivation.inferences(), all -> spaced(all, this::holding));
        section("CONCLUSIONS", told(false), all -> spaced(all, this::holding));
        section("HOLDS, AND SAYS NOTHING HERE", told(true), this::inShort);
        section("WHY NOT", derivation.whyNot(), this::misses);
        section("NOT ASKED HERE", derivation.unasked(), this::unasked);
        return page.toString();
    }

    /** What holds, by whether it says nothing whatever holds; that is told in short, unless all is told in full. */
    private List<Justification> told(boolean unasked) {
        return derivation.conclusions().stream()
                .filter(each -> (each.standing().isUnasked() && !inFull) == unasked)
                .toList();
    }

    private void header() {
        String packs = derivation.packs().stream().map(PackVersion::toString).collect(joining(", "));
        List<String> named = Stream.of(
                        derivation.subject().toString(),
                        place(derivation.subject()),
                        derivation.stage().word(),
                        packs)
                .filter(piece -> !piece.isEmpty())
                .toList();
        page.lines(0, Prose.join(named, WIDE_DOT, WIDTH), Ink.BOLD);
        List<String> totals = new ArrayList<>();
        total(totals, derivation.conclusions(), "conclusion", "conclusions");
        total(totals, derivation.inferences(), "inference", "inferences");
        total(totals, derivation.whyNot(), "rule does not hold", "rules do not hold");
        total(totals, derivation.unasked(), "rule is not asked here", "rules are not asked here");
        if (totals.isEmpty()) {
            totals.add("No rule is about it.");
        }
        page.lines(0, Prose.join(totals, WIDE_DOT, WIDTH), Ink.NORMAL);
    }

    private void facts(List<Premise> facts) {
        List<String> unmentioned = new ArrayList<>();
        for (Premise each : facts) {
            if (inFull || !each.isUnknown() || each.origin().isPresent()) {
                wrapped(INDENT, premises.withFile(each), each.isUnknown() ? Ink.YELLOW : Ink.NORMAL);
            } else {
                unmentioned.add(each.fact());
            }
        }
        if (!unmentioned.isEmpty()) {
            wrapped(INDENT, "unknown: " + String.join(", ", unmentioned), Ink.FAINT);
        }
    }

    /** A rule that holds or may hold, with all of its conditions. */
    private void holding(Justification each) {
        title(each, StandingText.label(each));
        each.conclusion()
                .ifPresent(conclusion ->
                        page.lines(DEEPER, Prose.markdown(conclusion.message(), WIDTH - DEEPER), Ink.NORMAL));
        standings.remark(each).ifPresent(remark -> wrapped(DEEPER, remark, Ink.FAINT));
        antecedents(each, each.antecedents());
        if (!each.joins().isEmpty()) {
            joins(each);
            each.evidence().forEach(fact -> wrapped(DEEPER + INDENT, premises.withLine(fact), Ink.NORMAL));
        }
    }

    private void title(Justification each, String label) {
        List<String> pieces = Stream.of(label, each.rule().id(), each.rule().title())
                .filter(piece -> !piece.isEmpty())
                .toList();
        page.lines(INDENT, Prose.join(pieces, Page.DOT, WIDTH - INDENT), ink(each));
    }

    private static Ink ink(Justification each) {
        return each.standing() == Standing.FINDING
                ? each.severity().map(Ink::of).orElse(Ink.BOLD)
                : Ink.BOLD;
    }

    private void misses(List<Justification> all) {
        List<Justification> told = inFull ? all : all.subList(0, Math.min(MOST_MISSES, all.size()));
        spaced(told, this::missing);
        int more = all.size() - told.size();
        if (more > 0) {
            long others = all.stream()
                    .skip(told.size())
                    .filter(Justification::isAboutOtherMakes)
                    .count();
            page.gap();
            wrapped(
                    INDENT,
                    "and " + more + " more, which miss by as much or more"
                            + (others > 0 ? ", " + others + " of them about other technologies" : "")
                            + "; --rule tells of one, --format json of all",
                    Ink.FAINT);
        }
    }

    private void missing(Justification each) {
        title(each, "");
        List<Antecedent> missed = each.antecedents().stream()
                .filter(antecedent -> inFull || antecedent.isMissed())
                .toList();
        antecedents(each, missed);
        if (!inFull) {
            others(each);
        }
        if (!each.joins().isEmpty()) {
            joins(each);
        }
        if (each.truth() == TruthValue.OPEN) {
            wrapped(DEEPER, "open, and nothing that the review asks for here", Ink.FAINT);
        }
    }

    /** What of a rule holds though the rule does not. */
    private void others(Justification each) {
        long held = each.antecedents().stream()
                .filter(antecedent -> antecedent.truth() == TruthValue.HOLDS)
                .count();
        if (held > 0) {
            String which = (held == 1 ? "" : held + " ")
                    + (each.misses() > 0 ? "other " : "")
                    + (held == 1 ? "condition holds" : "conditions hold");
            wrapped(DEEPER, "its " + which, Ink.FAINT);
        }
    }

    private void joins(Justification each) {
        String told = switch (each.truth()) {
            case HOLDS, OPEN -> "joined with: ";
            case FAILS ->
                each.misses() > 0
                        ? "joins other facts, too: "
                        : "joins other facts, and none fits; which condition fails cannot be told: ";
            case UNTOLD ->
                each.standing().isUnasked()
                        ? "joins other facts, which nobody matches at "
                                + derivation.stage().word() + ": "
                        : "joins other facts, and does not certainly hold; whether an unknown could make it hold nobody"
                                + " looks at here: ";
        };
        wrapped(DEEPER, told + String.join("; ", each.joins()), Ink.NORMAL);
    }

    private void antecedents(Justification of, List<Antecedent> antecedents) {
        if (of.antecedents().isEmpty() && of.joins().isEmpty()) {
            wrapped(DEEPER, "asks nothing but that there is a " + of.rule().subject(), Ink.NORMAL);
        }
        Set<Premise> told = new HashSet<>();
        for (Antecedent each : antecedents) {
            int column = DEEPER + TRUTH_WIDTH + Page.GUTTER;
            page.labelled(
                    DEEPER,
                    TRUTH_WIDTH,
                    each.truth().word(),
                    ink(each.truth()),
                    Prose.wrap(each.text(), WIDTH - column),
                    Ink.NORMAL);
            // What a condition above was told by is not repeated.
            List<Premise> facts = each.facts().stream().filter(told::add).toList();
            List<Premise> shown = inFull || facts.size() <= MOST_FACTS + 1 ? facts : facts.subList(0, MOST_FACTS);
            shown.forEach(fact -> wrapped(column, premises.withLine(fact), Ink.FAINT));
            int more = facts.size() - shown.size();
            if (more > 0) {
                wrapped(column, "and " + more + " more facts", Ink.FAINT);
            }
            each.thresholds().forEach(threshold -> wrapped(column, PremiseText.threshold(threshold), Ink.FAINT));
        }
    }

    private static Ink ink(TruthValue truth) {
        return switch (truth) {
            case HOLDS -> Ink.GREEN;
            case FAILS -> Ink.RED;
            case OPEN, UNTOLD -> Ink.YELLOW;
        };
    }

    private void unasked(List<Justification> all) {
        if (!inFull) {
            inShort(all);
            return;
        }
        spaced(all, each -> {
            title(each, "");
            wrapped(DEEPER, standings.whyUnasked(each), Ink.FAINT);
            antecedents(each, each.antecedents());
            if (!each.joins().isEmpty()) {
                joins(each);
            }
        });
    }

    /** Rules that say nothing whatever holds, by why. */
    private void inShort(List<Justification> all) {
        Map<String, List<String>> byWhy = all.stream()
                .collect(groupingBy(
                        standings::whyUnasked,
                        LinkedHashMap::new,
                        mapping(each -> each.rule().id(), toList())));
        byWhy.forEach((why, ids) -> wrapped(INDENT, why + ": " + String.join(", ", ids), Ink.NORMAL));
    }

    private void wrapped(int indent, String plain, Ink ink) {
        page.lines(indent, Prose.wrap(plain, WIDTH - indent), ink);
    }
}
