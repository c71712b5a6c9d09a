package dev.lintel.report.text;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.lintel.AcceptedTradeOff;
import dev.lintel.Antecedent;
import dev.lintel.Derivation;
import dev.lintel.Justification;
import dev.lintel.Justification.Standing;
import dev.lintel.PackVersion;
import dev.lintel.Premise;
import dev.lintel.Recommendation;
import dev.lintel.TruthValue;
import dev.lintel.Undecided;
import dev.lintel.Upcoming;
import dev.lintel.model.Origin;
import dev.lintel.model.Thresholds.Threshold;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private DerivationText(Derivation derivation, boolean inFull, Style style) {
        super(style);
        this.derivation = derivation;
        this.inFull = inFull;
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
                wrapped(INDENT, fact(each, true), each.isUnknown() ? Ink.YELLOW : Ink.NORMAL);
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
        title(each, label(each));
        each.conclusion()
                .ifPresent(conclusion ->
                        page.lines(DEEPER, Prose.markdown(conclusion.message(), WIDTH - DEEPER), Ink.NORMAL));
        remark(each).ifPresent(remark -> wrapped(DEEPER, remark, Ink.FAINT));
        antecedents(each, each.antecedents());
        if (!each.joins().isEmpty()) {
            joins(each);
            each.evidence().forEach(fact -> wrapped(DEEPER + INDENT, fact(fact, false), Ink.NORMAL));
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

    private static String label(Justification each) {
        return switch (each.standing()) {
            case FINDING -> each.severity().map(Page::label).orElse("");
            case UNDECIDED -> each.severity().map(Page::label).orElse("") + "?";
            case FLAGGED -> "ONE-WAY DOOR";
            case INFERRED, NOT_CONCLUDED -> "";
            default -> each.standing().name().replace('_', ' ');
        };
    }

    /** What else became of it. */
    private Optional<String> remark(Justification each) {
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
            shown.forEach(fact -> wrapped(column, fact(fact, false), Ink.FAINT));
            int more = facts.size() - shown.size();
            if (more > 0) {
                wrapped(column, "and " + more + " more facts", Ink.FAINT);
            }
            each.thresholds().forEach(threshold -> wrapped(column, threshold(threshold), Ink.FAINT));
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
            wrapped(DEEPER, whyUnasked(each), Ink.FAINT);
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
                        this::whyUnasked,
                        LinkedHashMap::new,
                        mapping(each -> each.rule().id(), toList())));
        byWhy.forEach((why, ids) -> wrapped(INDENT, why + ": " + String.join(", ", ids), Ink.NORMAL));
    }

    private String whyUnasked(Justification each) {
        return switch (each.standing()) {
            case OFF -> off(each);
            case OUT_OF_SCOPE -> scope(each);
            default -> "says nothing at " + derivation.stage().word();
        };
    }

    /** @param wholePlace with the file also where it is that of the subject, which stands above */
    private String fact(Premise premise, boolean wholePlace) {
        boolean isOwn = derivation.subject().compareTo(premise.subject()) == 0;
        String source = Stream.of(
                        premise.reason().stream(),
                        premise.basis().map(basis -> basis.word()).stream(),
                        premise
                                .origin()
                                .map(origin -> wholePlace
                                        ? origin.toString()
                                        : EvidenceText.within(origin, derivation.subject()))
                                .stream())
                .flatMap(pieces -> pieces)
                .collect(joining(", "));
        if (source.isEmpty() && !premise.isUnknown()) {
            source = derived(premise);
        }
        return (isOwn ? "" : premise.subject() + ": ")
                + premise.fact()
                + " = "
                + premise.value()
                + (source.isEmpty() ? "" : " (" + source + ")");
    }

    /** Where something comes from that nobody stated and no file says. */
    private String derived(Premise premise) {
        List<String> rules = derivation.inferences().stream()
                .filter(each -> premise.fact().equals("inference")
                        && derivation.subject().compareTo(premise.subject()) == 0
                        && each.inference().equals(premise.value()))
                .map(each -> each.rule().id())
                .toList();
        return rules.isEmpty() ? "derived" : "by " + String.join(", ", rules);
    }

    private static String threshold(Threshold threshold) {
        return threshold.name() + " = " + threshold.value()
                + (threshold.unit().isEmpty() ? "" : " " + threshold.unit())
                + (threshold.basis().isEmpty() ? "" : " (" + threshold.basis() + ")");
    }

    private static String place(Optional<Origin> origin) {
        return origin.map(its -> " (" + its + ")").orElse("");
    }

    private void wrapped(int indent, String plain, Ink ink) {
        page.lines(indent, Prose.wrap(plain, WIDTH - indent), ink);
    }
}
