package dev.lintel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.Scorecard;
import dev.lintel.Scorecard.Score;
import dev.lintel.Scorecard.WeightRange;
import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.DecisionDescription;
import dev.lintel.architecture.OptionDescription;
import dev.lintel.model.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of scorecards whatever the ratings are. */
class ScorecardPropertiesTest {
    private static final List<String> CRITERIA = List.of("first", "second", "third");
    private static final Map<String, BigDecimal> WEIGHTS = weights("0.5", "0.3", "0.2");
    private static final BigDecimal OUTSIDE = new BigDecimal("0.00002");
    private static final Advisor ADVISOR = advisor(WEIGHTS);

    private static Map<String, BigDecimal> weights(String... values) {
        Map<String, BigDecimal> weights = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            weights.put(CRITERIA.get(i), new BigDecimal(values[i]));
        }
        return weights;
    }

    private static Advisor advisor(Map<String, BigDecimal> weights) {
        StringBuilder criteria = new StringBuilder("criteria:\n");
        weights.forEach((name, weight) -> criteria.append("  - { criterion: ")
                .append(name)
                .append(", weight: \"")
                .append(weight.toPlainString())
                .append("\", by: t.any }\n"));
        try {
            return Lintel.with(TestPack.in(Files.createTempDirectory("scores"), "acme")
                    .withStatements()
                    .file("criteria.yaml", criteria.toString())
                    .finding("rule-a", "$c : Component( stateful.isYes )", "$c")
                    .pack());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Provide
    Arbitrary<List<OptionDescription>> options() {
        Arbitrary<BigDecimal> rating = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.TEN)
                .ofScale(1);
        return rating.list()
                .ofSize(CRITERIA.size())
                .list()
                .ofMinSize(2)
                .ofMaxSize(5)
                .map(all -> {
                    List<OptionDescription> options = new ArrayList<>();
                    for (List<BigDecimal> ratings : all) {
                        Map<String, BigDecimal> byCriterion = new LinkedHashMap<>();
                        for (int i = 0; i < ratings.size(); i++) {
                            byCriterion.put(CRITERIA.get(i), ratings.get(i));
                        }
                        options.add(new OptionDescription("option " + options.size(), byCriterion));
                    }
                    return options;
                });
    }

    private static Scorecard card(Advisor advisor, List<OptionDescription> options) {
        DecisionDescription.Builder decision = DecisionDescription.of("choice");
        options.forEach(decision::option);
        return advisor.review(
                        Architecture.of("orders", Stage.DEMO).decision(decision).build())
                .scorecards()
                .get(0);
    }

    private static List<String> ranking(Scorecard card) {
        return card.options().stream().map(Score::option).toList();
    }

    @Property(tries = 200, seed = "20261122")
    void scoresDoNotDependOnTheOrderOfOptions(@ForAll("options") List<OptionDescription> options, @ForAll long seed) {
        List<OptionDescription> shuffled = new ArrayList<>(options);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(card(ADVISOR, shuffled)).isEqualTo(card(ADVISOR, options));
    }

    @Property(tries = 200, seed = "20261122")
    void scalingAllRatingsKeepsTheRanking(@ForAll("options") List<OptionDescription> options) {
        List<OptionDescription> halved = options.stream()
                .map(option -> {
                    Map<String, BigDecimal> ratings = new LinkedHashMap<>();
                    option.ratings()
                            .forEach((criterion, rating) ->
                                    ratings.put(criterion, rating.multiply(new BigDecimal("0.5"))));
                    return new OptionDescription(option.name(), ratings);
                })
                .toList();

        assertThat(ranking(card(ADVISOR, halved))).isEqualTo(ranking(card(ADVISOR, options)));
    }

    @Property(tries = 200, seed = "20261122")
    void aScoreIsTheSumOfItsContributions(@ForAll("options") List<OptionDescription> options) {
        assertThat(card(ADVISOR, options).options())
                .allSatisfy(score -> assertThat(score.contributions().stream()
                                .map(each -> each.points().orElseThrow())
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                        .isEqualByComparingTo(score.least())
                        .isEqualByComparingTo(score.most()));
    }

    @Property(tries = 60, seed = "20261122")
    void withinItsIntervalAWeightKeepsTheWinnerAndOutsideItDoesNot(@ForAll("options") List<OptionDescription> options) {
        Scorecard card = card(ADVISOR, options);
        for (WeightRange range : card.weights()) {
            for (BigDecimal inside : List.of(range.from(), range.to())) {
                assertThat(winnerAt(options, range.criterion(), inside))
                        .as("%s at %s", range, inside)
                        .isEqualTo(card.winner().orElseThrow());
            }
            if (range.from().signum() > 0) {
                assertThat(winnerAt(options, range.criterion(), range.from().subtract(OUTSIDE)))
                        .as("below %s", range)
                        .isNotEqualTo(card.winner().orElseThrow());
            }
            if (range.to().compareTo(BigDecimal.ONE) < 0) {
                assertThat(winnerAt(options, range.criterion(), range.to().add(OUTSIDE)))
                        .as("above %s", range)
                        .isNotEqualTo(card.winner().orElseThrow());
            }
        }
    }

    /** Worked out by itself: the others share what is left in proportion to their weights. */
    private static String winnerAt(List<OptionDescription> options, String criterion, BigDecimal weight) {
        BigDecimal rest = BigDecimal.ONE.subtract(weightOf(criterion));
        BigDecimal left = BigDecimal.ONE.subtract(weight);
        String winner = "";
        BigDecimal best = BigDecimal.valueOf(-1);
        List<BigDecimal> bestRatings = List.of();
        for (OptionDescription option : options) {
            // Everything times the rest, so that no division rounds.
            BigDecimal score = BigDecimal.ZERO;
            List<BigDecimal> ratings = new ArrayList<>();
            for (String each : CRITERIA) {
                BigDecimal rating = Objects.requireNonNull(option.ratings().get(each));
                ratings.add(rating);
                BigDecimal factor = each.equals(criterion)
                        ? weight.multiply(rest)
                        : weightOf(each).multiply(left);
                score = score.add(rating.multiply(factor));
            }
            int compared = score.compareTo(best);
            if (compared > 0 || (compared == 0 && isBetterInOrder(ratings, bestRatings))) {
                winner = option.name();
                best = score;
                bestRatings = ratings;
            }
        }
        return winner;
    }

    private static BigDecimal weightOf(String criterion) {
        return Objects.requireNonNull(WEIGHTS.get(criterion));
    }

    private static boolean isBetterInOrder(List<BigDecimal> ratings, List<BigDecimal> others) {
        for (int i = 0; i < ratings.size(); i++) {
            int compared = ratings.get(i).compareTo(others.get(i));
            if (compared != 0) {
                return compared > 0;
            }
        }
        return false;
    }

    @Property(tries = 60, seed = "20261122")
    void theSmallestFlipFlips(@ForAll("options") List<OptionDescription> options) {
        Scorecard card = card(ADVISOR, options);
        card.flip().ifPresent(flip -> {
            List<OptionDescription> changed = options.stream()
                    .map(option -> {
                        if (!option.name().equals(flip.option())) {
                            return option;
                        }
                        Map<String, BigDecimal> ratings = new LinkedHashMap<>(option.ratings());
                        ratings.put(flip.criterion(), flip.to());
                        return new OptionDescription(option.name(), ratings);
                    })
                    .toList();
            assertThat(card(ADVISOR, changed).winner()).contains(flip.winner());
            assertThat(flip.winner()).isNotEqualTo(card.winner().orElseThrow());
        });
    }
}
