package dev.lintel.engine.internal;

import dev.lintel.Antecedent;
import dev.lintel.Conclusion;
import dev.lintel.Derivation;
import dev.lintel.Evidence;
import dev.lintel.Justification;
import dev.lintel.Justification.Standing;
import dev.lintel.Premise;
import dev.lintel.Review;
import dev.lintel.Rule;
import dev.lintel.Rule.Kind;
import dev.lintel.Ruling;
import dev.lintel.Subject;
import dev.lintel.TruthValue;
import dev.lintel.Waived;
import dev.lintel.Waiver;
import dev.lintel.engine.internal.Matches.Match;
import dev.lintel.engine.internal.StageRules.Graded;
import dev.lintel.model.Fact;
import dev.lintel.model.Facts;
import dev.lintel.model.View;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells of one subject how a review came to what it says, and why rules say nothing. What a rule concluded is taken from
 * the review itself; its conditions are asked once more, one by one.
 */
final class DerivationAssembly {
    /** What the review says for a rule. */
    private record Said(Conclusion conclusion, Standing standing) {}

    private final JoinedPacks joined;
    private final StageRules stage;
    private final Conclusions certain;
    private final Conclusions possible;
    private final ReviewAssembly assembly;
    private final Review review;
    private final Subject subject;
    private final Fact inCertain;
    private final Fact inPossible;
    private final Premises premises;
    private final Map<String, Graded> atStage = new HashMap<>();
    private final Map<String, Said> conclusions = new HashMap<>();
    private final Map<String, Waiver> waivers = new HashMap<>();
    /** What rules read of the subject. */
    private final Set<Premise> facts = new LinkedHashSet<>();

    /**
     * A review that is to be explained.
     *
     * @param assembly what made the review
     */
    DerivationAssembly(
            JoinedPacks joined,
            StageRules stage,
            Map<View, Facts> views,
            Conclusions certain,
            Conclusions possible,
            ReviewAssembly assembly,
            Review review,
            Subject subject) {
        this.joined = joined;
        this.stage = stage;
        this.certain = certain;
        this.possible = possible;
        this.assembly = assembly;
        this.review = review;
        this.subject = subject;
        Facts seen = Objects.requireNonNull(views.get(View.CERTAIN));
        this.inCertain = NamedSubject.in(seen.workload(), subject);
        this.inPossible =
                NamedSubject.in(Objects.requireNonNull(views.get(View.POSSIBLE)).workload(), subject);
        this.premises = new Premises(seen);
        stage.inOrder().forEach(each -> atStage.put(each.rule().id(), each));
        said();
    }

    /** What the review says of the subject, by rule. */
    private void said() {
        said(review.findings(), Standing.FINDING);
        said(review.acceptedTradeOffs(), Standing.ACCEPTED);
        said(review.upcoming(), Standing.UPCOMING);
        said(review.undecided(), Standing.UNDECIDED);
        said(review.recommendations(), Standing.RECOMMENDED);
        said(review.typeOneFlags(), Standing.FLAGGED);
        said(review.scope(), Standing.NOTED);
        for (Waived each : review.waived()) {
            said(List.of(each.finding()), Standing.WAIVED);
            if (each.finding().subject().compareTo(subject) == 0) {
                waivers.put(each.finding().rule(), each.waiver());
            }
        }
    }

    private void said(List<? extends Conclusion> all, Standing standing) {
        for (Conclusion each : all) {
            if (each.subject().compareTo(subject) == 0) {
                conclusions.put(each.rule(), new Said(each, standing));
            }
        }
    }

    /** @param rules those of the engine */
    Derivation of(List<PreparedRule> rules) {
        List<Justification> justifications = rules.stream()
                .filter(each -> each.rule().subject().equals(subject.kind()))
                .sorted(Comparator.comparing(each -> each.rule().id()))
                .map(this::justification)
                .toList();
        return new Derivation(subject, review.stage(), review.packs(), facts(), justifications);
    }

    /** Sorted by name; what one condition leaves unknown another may know from other facts. */
    private List<Premise> facts() {
        Set<String> known = facts.stream()
                .filter(each -> !each.isUnknown())
                .map(Premise::fact)
                .collect(Collectors.toSet());
        return facts.stream()
                .filter(each -> !each.isUnknown() || !known.contains(each.fact()))
                .sorted(Comparator.comparing(Premise::fact).thenComparing(Premise::value))
                .toList();
    }

    private Justification justification(PreparedRule prepared) {
        Rule rule = prepared.rule();
        List<Antecedent> antecedents = antecedents(prepared);
        Optional<Match> held = match(certain, prepared);
        Optional<Match> open = held.isPresent() ? Optional.empty() : match(possible, prepared);
        TruthValue truth = truth(prepared, antecedents, held.isPresent(), open.isPresent());
        List<PreparedRule> stronger = Optional.ofNullable(atStage.get(rule.id()))
                .map(graded -> held.map(match -> assembly.stronger(graded, match, certain))
                        .or(() -> open.map(match -> assembly.stronger(graded, match, possible)))
                        .orElse(List.of()))
                .orElse(List.of());
        Optional<Ruling> off = joined.switchedOff(rule);
        Standing standing = standing(rule, truth, open.isPresent(), off.isPresent(), !stronger.isEmpty());
        return new Justification(
                rule,
                truth,
                standing,
                antecedents,
                prepared.joins(),
                evidence(prepared, held, open),
                Optional.ofNullable(conclusions.get(rule.id())).map(Said::conclusion),
                Optional.ofNullable(waivers.get(rule.id())),
                standing == Standing.GAVE_WAY
                        ? stronger.stream().map(each -> each.rule().id()).toList()
                        : List.of(),
                off,
                prepared.inference());
    }

    private Optional<Match> match(Conclusions conclusions, PreparedRule prepared) {
        for (Match match : conclusions.of(prepared)) {
            if (match.subject().id().equals(subject.id())) {
                return Optional.of(match);
            }
        }
        return Optional.empty();
    }

    private List<Antecedent> antecedents(PreparedRule prepared) {
        OwnConditions own = prepared.ownConditions();
        List<Antecedent> antecedents = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            WrittenCondition written = own.written(i);
            List<Premise> read = premises.of(written, inCertain, inPossible);
            read.stream().filter(this::isOwn).forEach(facts::add);
            antecedents.add(new Antecedent(
                    written.text(),
                    own.truth(i, inCertain, inPossible),
                    written.asksMakeAlone(),
                    read,
                    joined.thresholds(written.thresholds())));
        }
        return antecedents;
    }

    private boolean isOwn(Premise premise) {
        return premise.subject().compareTo(subject) == 0;
    }

    /** The review knows; what it did not ask is told by the conditions, where these are all there is. */
    private TruthValue truth(PreparedRule prepared, List<Antecedent> antecedents, boolean held, boolean open) {
        if (held) {
            return TruthValue.HOLDS;
        }
        if (open) {
            return TruthValue.OPEN;
        }
        if (having(antecedents, TruthValue.FAILS)) {
            return TruthValue.FAILS;
        }
        if (!prepared.joins().isEmpty() || having(antecedents, TruthValue.UNTOLD)) {
            return stage.leavesOpen(prepared) ? TruthValue.FAILS : TruthValue.UNTOLD;
        }
        return having(antecedents, TruthValue.OPEN) ? TruthValue.OPEN : TruthValue.HOLDS;
    }

    private static boolean having(List<Antecedent> antecedents, TruthValue truth) {
        return antecedents.stream().anyMatch(each -> each.truth() == truth);
    }

    private List<Premise> evidence(PreparedRule prepared, Optional<Match> held, Optional<Match> open) {
        List<Evidence> evidence = held.map(
                        match -> EvidenceReader.ofKnown(prepared, match).evidence())
                .or(() ->
                        open.map(match -> EvidenceReader.ofAll(prepared, match).evidence()))
                .orElse(List.of());
        return evidence.stream().map(premises::of).toList();
    }

    private Standing standing(Rule rule, TruthValue truth, boolean open, boolean off, boolean gaveWay) {
        Said said = conclusions.get(rule.id());
        if (said != null) {
            return said.standing();
        }
        if (rule.kind() == Kind.INFERENCE) {
            return truth == TruthValue.HOLDS ? Standing.INFERRED : Standing.NOT_CONCLUDED;
        }
        if (off) {
            return Standing.OFF;
        }
        if (!assembly.applies(rule.scope())) {
            return Standing.OUT_OF_SCOPE;
        }
        Graded graded = atStage.get(rule.id());
        if (graded == null) {
            return Standing.SILENT;
        }
        if (truth != TruthValue.HOLDS && !open) {
            return Standing.NOT_CONCLUDED;
        }
        if (gaveWay) {
            return Standing.GAVE_WAY;
        }
        if (rule.kind() == Kind.RECOMMENDATION && assembly.asks(rule, subject)) {
            return Standing.ASKED;
        }
        if (truth == TruthValue.HOLDS) {
            return graded.grade().is() == Rule.Level.OFFERED ? Standing.SETTLED : Standing.SILENT;
        }
        return Standing.NOT_CONCLUDED;
    }
}
