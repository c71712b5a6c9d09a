package dev.lintel.engine.internal;

import dev.lintel.Criterion;
import dev.lintel.Scorecard;
import dev.lintel.Scorecard.Contribution;
import dev.lintel.Scorecard.Flip;
import dev.lintel.Scorecard.Score;
import dev.lintel.Scorecard.WeightRange;
import dev.lintel.Subject;
import dev.lintel.model.Basis;
import dev.lintel.model.Catalogue;
import dev.lintel.model.Catalogue.Rating;
import dev.lintel.model.Decision;
import dev.lintel.model.Option;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Weighs the options of a decision. All sums are exact; only the bounds of weights are rounded, towards the inside, so
 * that what is said to hold within them does.
 */
final class Weighing {
    private static final BigDecimal BEST = BigDecimal.TEN;
    private static final BigDecimal STEP = new BigDecimal("0.01");
    private static final int BOUND_DIGITS = 5;

    private final List<Criterion> criteria;
    private final List<String> priority;

    /**
     * Weighs by these criteria.
     *
     * @param criteria in the order of their priority
     * @param priority the statements that say that their order breaks ties
     */
    Weighing(List<Criterion> criteria, List<String> priority) {
        this.criteria = List.copyOf(criteria);
        this.priority = List.copyOf(priority);
    }

    /** What is known of a rating. */
    private record Known(BigDecimal points, Basis basis, String why) {}

    /** An option with what it is rated; a criterion that is missing was not rated. */
    private record Candidate(String name, Map<String, Known> ratings) {
        Optional<BigDecimal> rating(Criterion criterion) {
            return Optional.ofNullable(ratings.get(criterion.name())).map(Known::points);
        }

        Candidate with(Criterion criterion, BigDecimal points) {
            Map<String, Known> changed = new LinkedHashMap<>(ratings);
            changed.put(criterion.name(), new Known(points, Basis.STATED, ""));
            return new Candidate(name, changed);
        }
    }

    /** The card of a decision; empty where it states no options. */
    Optional<Scorecard> of(Decision decision, Subject subject) {
        if (criteria.isEmpty() || decision.options().isEmpty()) {
            return Optional.empty();
        }
        List<Candidate> candidates = decision.options().stream()
                .map(this::candidate)
                .sorted(better())
                .toList();
        Optional<Candidate> winner = winner(candidates);
        boolean comparable = winner.isPresent() && candidates.size() > 1 && complete(candidates);
        return Optional.of(new Scorecard(
                subject,
                candidates.stream().map(each -> score(each, candidates)).toList(),
                winner.map(Candidate::name),
                decision.chosen().value().map(chosen -> DoorAssembly.asAnOption(chosen, decision)),
                comparable ? weights(candidates, winner.get()) : List.of(),
                comparable ? flip(candidates, winner.get()) : Optional.empty(),
                questions(candidates),
                statements()));
    }

    /** What a technology is rated where nobody rates it; empty where a criterion is missing. */
    Optional<BigDecimal> score(Catalogue.Entry technology) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Criterion criterion : criteria) {
            Rating rating = technology.ratings().get(criterion.name());
            if (rating == null) {
                return Optional.empty();
            }
            sum = sum.add(criterion.weight().multiply(BigDecimal.valueOf(rating.points())));
        }
        return criteria.isEmpty() ? Optional.empty() : Optional.of(sum);
    }

    private List<String> statements() {
        return Stream.concat(criteria.stream().map(Criterion::statement), priority.stream())
                .toList();
    }

    private Candidate candidate(Option option) {
        Map<String, Known> ratings = new LinkedHashMap<>();
        for (Criterion criterion : criteria) {
            Optional<BigDecimal> stated = option.rating(criterion.name());
            if (stated.isPresent()) {
                ratings.put(criterion.name(), new Known(stated.get(), Basis.STATED, ""));
                continue;
            }
            Optional<Rating> usual = option.technology().rating(criterion.name());
            usual.ifPresent(rating -> ratings.put(
                    criterion.name(), new Known(BigDecimal.valueOf(rating.points()), Basis.CATALOGUE, rating.basis())));
        }
        return new Candidate(option.name(), ratings);
    }

    private BigDecimal least(Candidate candidate) {
        return sum(candidate, BigDecimal.ZERO);
    }

    private BigDecimal most(Candidate candidate) {
        return sum(candidate, BEST);
    }

    private BigDecimal sum(Candidate candidate, BigDecimal missing) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Criterion criterion : criteria) {
            sum = sum.add(
                    criterion.weight().multiply(candidate.rating(criterion).orElse(missing)));
        }
        return sum;
    }

    private boolean complete(List<Candidate> candidates) {
        return candidates.stream().allMatch(each -> each.ratings().size() == criteria.size());
    }

    /** By score, then by the criteria in their order, then by name. */
    private Comparator<Candidate> better() {
        Comparator<Candidate> better = Comparator.comparing(this::least)
                .reversed()
                .thenComparing(Comparator.comparing(this::most).reversed());
        return better.thenComparing(this::byPriority).thenComparing(Candidate::name);
    }

    /** Negative where the first is better on the first criterion on which they differ. */
    private int byPriority(Candidate one, Candidate other) {
        for (Criterion criterion : criteria) {
            int compared = other.rating(criterion)
                    .orElse(BigDecimal.ZERO)
                    .compareTo(one.rating(criterion).orElse(BigDecimal.ZERO));
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    }

    /** The one that wins whatever the missing ratings turn out to be. */
    private Optional<Candidate> winner(List<Candidate> sorted) {
        Candidate first = sorted.get(0);
        for (Candidate other : sorted.subList(1, sorted.size())) {
            int compared = least(first).compareTo(most(other));
            boolean tied = compared == 0 && complete(List.of(first, other));
            if (compared < 0 || (compared == 0 && !tied)) {
                return Optional.empty();
            }
        }
        return Optional.of(first);
    }

    private Score score(Candidate candidate, List<Candidate> all) {
        List<Contribution> contributions = new ArrayList<>();
        for (Criterion criterion : criteria) {
            Optional<Known> known = Optional.ofNullable(candidate.ratings().get(criterion.name()));
            contributions.add(new Contribution(
                    criterion.name(),
                    criterion.weight(),
                    known.map(Known::points).orElse(BigDecimal.ZERO),
                    known.map(Known::points).orElse(BEST),
                    known.map(its -> criterion.weight().multiply(its.points())),
                    known.map(Known::basis),
                    known.map(Known::why).orElse("")));
        }
        Optional<String> dominatedBy = all.stream()
                .filter(other -> dominates(other, candidate))
                .map(Candidate::name)
                .findFirst();
        return new Score(candidate.name(), least(candidate), most(candidate), contributions, dominatedBy);
    }

    private boolean dominates(Candidate one, Candidate other) {
        boolean better = false;
        for (Criterion criterion : criteria) {
            Optional<BigDecimal> mine = one.rating(criterion);
            Optional<BigDecimal> theirs = other.rating(criterion);
            if (mine.isEmpty() || theirs.isEmpty() || mine.get().compareTo(theirs.get()) < 0) {
                return false;
            }
            better |= mine.get().compareTo(theirs.get()) > 0;
        }
        return better;
    }

    private List<WeightRange> weights(List<Candidate> candidates, Candidate winner) {
        List<WeightRange> ranges = new ArrayList<>();
        for (Criterion criterion : criteria) {
            BigDecimal from = BigDecimal.ZERO;
            BigDecimal to = BigDecimal.ONE;
            for (Candidate other : candidates) {
                if (!other.equals(winner) && criterion.weight().compareTo(BigDecimal.ONE) < 0) {
                    from = from.max(bound(criterion, winner, other, RoundingMode.CEILING));
                    to = to.min(bound(criterion, winner, other, RoundingMode.FLOOR));
                }
            }
            ranges.add(new WeightRange(
                    criterion.name(), criterion.weight(), from.stripTrailingZeros(), to.stripTrailingZeros()));
        }
        return ranges;
    }

    /**
     * Where the lead over another option ends as the weight moves down (rounded up) or up (rounded down). With w the
     * weight, p the lead in this rating and t the lead in all others together, the lead at a weight v is v p + (1 - v) t
     * / (1 - w), a line that is zero at t / (t - p (1 - w)).
     */
    private BigDecimal bound(Criterion criterion, Candidate winner, Candidate other, RoundingMode rounding) {
        boolean down = rounding == RoundingMode.CEILING;
        BigDecimal lead = points(winner, criterion).subtract(points(other, criterion));
        BigDecimal rest =
                least(winner).subtract(least(other)).subtract(criterion.weight().multiply(lead));
        BigDecimal scaled = lead.multiply(BigDecimal.ONE.subtract(criterion.weight()));
        BigDecimal slope = scaled.subtract(rest);
        boolean shrinks = down ? slope.signum() > 0 : slope.signum() < 0;
        BigDecimal end = down ? BigDecimal.ZERO : BigDecimal.ONE;
        if (!shrinks) {
            return end;
        }
        BigDecimal root = rest.negate().divide(slope, BOUND_DIGITS, rounding);
        boolean inside = down ? root.signum() > 0 : root.compareTo(BigDecimal.ONE) < 0;
        if (!inside) {
            return end;
        }
        boolean exact = root.multiply(slope).compareTo(rest.negate()) == 0;
        boolean keepsTies = byPriority(winner, other) < 0;
        BigDecimal inwards = BigDecimal.ONE.movePointLeft(BOUND_DIGITS);
        return !exact || keepsTies ? root : down ? root.add(inwards) : root.subtract(inwards);
    }

    private static BigDecimal points(Candidate candidate, Criterion criterion) {
        return candidate.rating(criterion).orElse(BigDecimal.ZERO);
    }

    private Optional<Flip> flip(List<Candidate> candidates, Candidate winner) {
        List<Flip> flips = new ArrayList<>();
        for (Candidate other : candidates) {
            for (Criterion criterion : criteria) {
                if (!other.equals(winner) && criterion.weight().signum() > 0) {
                    flip(candidates, other, criterion, least(winner).subtract(least(other)), 1)
                            .ifPresent(flips::add);
                    flip(candidates, winner, criterion, least(winner).subtract(least(other)), -1)
                            .ifPresent(flips::add);
                }
            }
        }
        return flips.stream()
                .min(Comparator.comparing(
                                (Flip flip) -> flip.to().subtract(flip.from()).abs())
                        .thenComparing(Flip::option)
                        .thenComparing(Flip::criterion));
    }

    /** The smallest change of that rating in that direction, in steps, that changes who wins. */
    private Optional<Flip> flip(
            List<Candidate> candidates, Candidate changed, Criterion criterion, BigDecimal gap, int direction) {
        BigDecimal from = points(changed, criterion);
        BigDecimal change = gap.divide(criterion.weight(), STEP.scale(), RoundingMode.CEILING);
        for (int more = 0; more <= 1; more++) {
            BigDecimal to = from.add(
                    change.add(STEP.multiply(BigDecimal.valueOf(more))).multiply(BigDecimal.valueOf(direction)));
            if (to.signum() < 0 || to.compareTo(BEST) > 0) {
                return Optional.empty();
            }
            List<Candidate> then = candidates.stream()
                    .map(each -> each.equals(changed) ? each.with(criterion, to) : each)
                    .sorted(better())
                    .toList();
            if (!then.get(0).name().equals(candidates.get(0).name())) {
                return Optional.of(new Flip(
                        changed.name(),
                        criterion.name(),
                        from,
                        to.stripTrailingZeros(),
                        then.get(0).name()));
            }
        }
        return Optional.empty();
    }

    private List<String> questions(List<Candidate> candidates) {
        List<String> questions = new ArrayList<>();
        for (Criterion criterion : criteria) {
            List<String> unrated = candidates.stream()
                    .filter(each -> each.rating(criterion).isEmpty())
                    .map(Candidate::name)
                    .toList();
            if (!unrated.isEmpty()) {
                criterion.questions().forEach(question -> questions.add(String.join(", ", unrated) + ": " + question));
            }
        }
        return questions;
    }
}
