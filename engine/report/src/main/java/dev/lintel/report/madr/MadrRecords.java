package dev.lintel.report.madr;

import dev.lintel.Door;
import dev.lintel.Door.Stated;
import dev.lintel.Review;
import dev.lintel.Scorecard;
import dev.lintel.Scorecard.Contribution;
import dev.lintel.Scorecard.Score;
import dev.lintel.model.Basis;
import dev.lintel.model.Reversibility.Swing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The stated decisions of a review as records in the form of MADR 4.0.0. What nobody stated is left for a person to
 * write, in the words of a question. The same review gives the same records.
 */
public final class MadrRecords {
    private static final BigDecimal GOOD = BigDecimal.valueOf(7);
    private static final BigDecimal BAD = BigDecimal.valueOf(3);

    private final Review review;

    private MadrRecords(Review review) {
        this.review = review;
    }

    /** Each record by the name of its file; empty where no decision is stated. */
    public static Map<String, String> write(Review review) {
        MadrRecords records = new MadrRecords(review);
        Map<String, String> byFile = new TreeMap<>();
        for (Door door : review.doors()) {
            door.stated().ifPresent(stated -> byFile.put(fileName(door.subject().id()), records.of(door, stated)));
        }
        return byFile;
    }

    private static String fileName(String id) {
        String slug = id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return (slug.isEmpty() ? "decision" : slug) + ".md";
    }

    private String of(Door door, Stated stated) {
        Optional<Scorecard> card = review.scorecards().stream()
                .filter(each -> each.decision().compareTo(door.subject()) == 0)
                .findFirst();
        StringBuilder text = new StringBuilder();
        text.append("---\nstatus: \"")
                .append(line(stated.status().orElse("proposed")))
                .append("\"\n---\n\n");
        text.append("# ")
                .append(line(stated.chosen()
                        .map(chosen -> door.subject().id() + ": " + chosen)
                        .orElse(door.subject().id())))
                .append("\n\n");
        section(text, "## Context and Problem Statement", context(door, stated));
        section(text, "## Decision Drivers", drivers(door, stated, card));
        List<String> options = options(stated, card);
        section(text, "## Considered Options", bullets(options));
        section(text, "## Decision Outcome", outcome(stated, card));
        section(text, "### Consequences", consequences(door, stated, card));
        section(text, "### Confirmation", confirmation(door));
        if (card.isPresent()) {
            section(text, "## Pros and Cons of the Options", "");
            card.get().options().forEach(score -> section(text, "### " + line(score.option()), prosAndCons(score)));
        }
        section(text, "## More Information", information(door, card));
        return text.toString().stripTrailing() + "\n";
    }

    private String context(Door door, Stated stated) {
        String about = stated.about().isEmpty() ? "" : " It is about " + String.join(", ", stated.about()) + ".";
        return line(review.workload().id() + " (" + review.stage() + ")"
                + door.category()
                        .map(category -> " has to decide on its " + category.replace('-', ' ') + ".")
                        .orElse(" has to decide this.")
                + about);
    }

    private static String drivers(Door door, Stated stated, Optional<Scorecard> card) {
        List<String> drivers = new ArrayList<>();
        stated.constraints().forEach(each -> drivers.add("it has to stay so: " + each));
        card.ifPresent(its -> its.options()
                .get(0)
                .contributions()
                .forEach(each ->
                        drivers.add(each.criterion().replace('-', ' ') + ", which weighs " + plain(each.weight()))));
        drivers.add(
                switch (door.swing()) {
                    case ONE_WAY -> "it is a one-way door (Type 1): what is chosen stays";
                    case TWO_WAY -> "it is a two-way door (Type 2): what is chosen can be tried and changed";
                    case UNDETERMINED -> "whether it can be undone is not known yet";
                });
        return bullets(drivers);
    }

    private static List<String> options(Stated stated, Optional<Scorecard> card) {
        Stream<String> weighed =
                card.stream().flatMap(its -> its.options().stream().map(Score::option));
        return Stream.concat(weighed, Stream.concat(stated.chosen().stream(), stated.alternatives().stream()))
                .distinct()
                .toList();
    }

    private static String outcome(Stated stated, Optional<Scorecard> card) {
        if (stated.chosen().isEmpty()) {
            return card.flatMap(Scorecard::winner)
                    .map(winner -> "Nothing is chosen yet. By the ratings " + line(winner) + " leads.")
                    .orElse("Nothing is chosen yet.");
        }
        String because = stated.reason().map(MadrRecords::line).orElse("TO BE WRITTEN: why?");
        return "Chosen option: \"" + line(stated.chosen().get()) + "\", because " + because.replaceAll("\\.$", "")
                + ".";
    }

    private static String consequences(Door door, Stated stated, Optional<Scorecard> card) {
        List<String> consequences = new ArrayList<>();
        for (Door.Factor factor : door.factors()) {
            if (factor.swing() != Swing.UNDETERMINED) {
                String tone = factor.swing() == Swing.TWO_WAY ? "Good" : "Bad";
                consequences.add(tone + ", because of " + name(factor.name()) + ": " + factor.why());
            }
        }
        Optional<Score> chosen = card.flatMap(its -> its.options().stream()
                .filter(score -> stated.chosen().filter(score.option()::equals).isPresent())
                .findFirst());
        chosen.flatMap(Score::dominatedBy)
                .ifPresent(other ->
                        consequences.add("Bad, because " + other + " is rated at least as well on everything"));
        return consequences.isEmpty() ? "* TO BE WRITTEN: what follows from it?" : bullets(consequences);
    }

    private static String name(String factor) {
        return switch (factor) {
            case "dataMigration" -> "data migration";
            case "apiContract" -> "the API contract";
            case "lockIn" -> "lock-in";
            case "learning" -> "what has to be learnt";
            default -> factor;
        };
    }

    private static String confirmation(Door door) {
        List<String> owed = new ArrayList<>();
        door.lacks().forEach(lacking -> owed.add("still lacking: " + lacking));
        if (door.swing() == Swing.UNDETERMINED) {
            door.factors().stream()
                    .filter(factor -> factor.swing() == Swing.UNDETERMINED)
                    .forEach(factor -> owed.add("still to be found out: " + name(factor.name())));
        }
        return owed.isEmpty() ? "* TO BE WRITTEN: how will it be seen that it was followed?" : bullets(owed);
    }

    private static String prosAndCons(Score score) {
        return bullets(score.contributions().stream()
                .filter(each -> each.points().isPresent())
                .map(MadrRecords::argument)
                .toList());
    }

    private static String argument(Contribution contribution) {
        String tone = contribution.least().compareTo(GOOD) >= 0
                ? "Good"
                : contribution.least().compareTo(BAD) <= 0 ? "Bad" : "Neutral";
        String rated = contribution.criterion().replace('-', ' ') + " is rated " + plain(contribution.least());
        boolean usual = contribution.basis().filter(Basis.CATALOGUE::equals).isPresent();
        return tone + ", because " + rated + (usual ? " by default: " + contribution.why() : "");
    }

    private static String information(Door door, Optional<Scorecard> card) {
        List<String> more = new ArrayList<>();
        more.add("The door is " + door.swing().word()
                + door.precedent()
                        .map(its -> ", judged by the precedent of " + its)
                        .orElse(""));
        door.wayOut().ifPresent(wayOut -> more.add("The way out: " + wayOut));
        if (door.wayOut().isEmpty() && door.swing() == Swing.TWO_WAY) {
            more.add("TO BE WRITTEN: the way out");
        }
        card.flatMap(Scorecard::flip)
                .ifPresent(flip -> more.add(flip.winner() + " would win once " + flip.option() + " is rated "
                        + plain(flip.to()) + " instead of " + plain(flip.from()) + " on "
                        + flip.criterion().replace('-', ' ')));
        if (!door.statements().isEmpty()) {
            more.add("Rests on " + String.join(", ", door.statements()));
        }
        return bullets(more);
    }

    private static void section(StringBuilder text, String heading, String body) {
        text.append(heading).append("\n\n");
        if (!body.isEmpty()) {
            text.append(body).append("\n\n");
        }
    }

    private static String bullets(List<String> items) {
        return String.join("\n", items.stream().map(item -> "* " + line(item)).toList());
    }

    /** What was stated by people may hold line breaks and markup, which must not change the form of a record. */
    private static String line(String text) {
        return text.replaceAll("\\s+", " ").strip().replace("<", "&lt;").replace("\"", "'");
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
