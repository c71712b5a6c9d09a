package dev.lintel;

import dev.lintel.model.Basis;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The options of a decision, weighted on the criteria in exact decimals.
 *
 * @param options best first; a tie falls to the option that is better on the criterion that stands first
 * @param winner empty where missing ratings leave it open
 * @param chosen what was chosen, as stated; that it is not the winner is a question and no fault
 * @param weights for each criterion how far its weight can move before another option wins; empty where a rating is
 *     missing or there is nothing to compare
 * @param flip the smallest change of one rating that makes another option win; empty where none does
 * @param questions what to ask oneself about what was not rated
 * @param statements what it rests on
 */
public record Scorecard(
        Subject decision,
        List<Score> options,
        Optional<String> winner,
        Optional<String> chosen,
        List<WeightRange> weights,
        Optional<Flip> flip,
        List<String> questions,
        List<String> statements) {
    public Scorecard {
        options = List.copyOf(options);
        weights = List.copyOf(weights);
        questions = List.copyOf(questions);
        statements = List.copyOf(statements);
    }

    /**
     * An option with its weighted score from 0 to 10, as a range where ratings are missing.
     *
     * @param dominatedBy an option that is nowhere worse and somewhere better; empty where there is none
     */
    public record Score(
            String option,
            BigDecimal least,
            BigDecimal most,
            List<Contribution> contributions,
            Optional<String> dominatedBy) {
        public Score {
            contributions = List.copyOf(contributions);
        }
    }

    /**
     * What one criterion adds to a score.
     *
     * @param least the rating, or 0 where it is missing
     * @param most the rating, or 10 where it is missing
     * @param points the rating times the weight; empty where it is missing
     * @param basis stated, or the default of the catalogue; empty where it is missing
     * @param why the reason that the catalogue gives for its default; empty for others
     */
    public record Contribution(
            String criterion,
            BigDecimal weight,
            BigDecimal least,
            BigDecimal most,
            Optional<BigDecimal> points,
            Optional<Basis> basis,
            String why) {}

    /**
     * Within these bounds, which count as inside, the winner stays; the other weights are scaled in proportion.
     *
     * @param from rounded up to a hundred-thousandth
     * @param to rounded down to a hundred-thousandth
     */
    public record WeightRange(String criterion, BigDecimal weight, BigDecimal from, BigDecimal to) {}

    /**
     * A change of one rating after which another option wins.
     *
     * @param option whose rating changes
     * @param to in steps of a hundredth
     * @param winner who wins then
     */
    public record Flip(String option, String criterion, BigDecimal from, BigDecimal to, String winner) {}
}
