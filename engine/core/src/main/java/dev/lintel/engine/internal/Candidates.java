package dev.lintel.engine.internal;

import dev.lintel.Recommendation.Candidate;
import dev.lintel.model.Catalogue;
import dev.lintel.model.Catalogue.Entry;
import dev.lintel.model.Catalogue.Trait;
import dev.lintel.model.Doors;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The technologies of a catalogue as somebody who chooses one wants to see them; each is looked at once. */
final class Candidates {
    private static final String LOCAL = "localSubstitute";

    private final Catalogue catalogue;
    private final Doors doors;
    private final Weighing weighing;
    private final BigDecimal worthChanging;
    private final Map<String, Candidate> seen = new ConcurrentHashMap<>();

    /** @param worthChanging by how many points one of the same kind has to be better before a change is worth it */
    Candidates(Catalogue catalogue, Doors doors, Weighing weighing, BigDecimal worthChanging) {
        this.catalogue = catalogue;
        this.doors = doors;
        this.weighing = weighing;
        this.worthChanging = worthChanging;
    }

    /** The technology of that id, which a pack named and the catalogue therefore has. */
    Candidate of(String technology) {
        return seen.computeIfAbsent(
                technology, id -> candidate(catalogue.named(id).orElseThrow()));
    }

    /** The id of the technology of any name; empty where the catalogue does not know it. */
    Optional<String> named(String name) {
        return catalogue.named(name).map(Entry::id);
    }

    /** The two are of one kind, so that one can take the place of the other. */
    boolean areOfAKind(String technology, String other) {
        return kind(technology).equals(kind(other));
    }

    /** The one is of the kind of the other, and not so much worse that a change would be worth it. */
    boolean isAsGood(String technology, String other) {
        Optional<BigDecimal> score = of(technology).score();
        Optional<BigDecimal> better = of(other).score();
        return areOfAKind(technology, other)
                && (score.isEmpty()
                        || better.isEmpty()
                        || better.get().subtract(score.get()).compareTo(worthChanging) < 0);
    }

    private String kind(String technology) {
        return catalogue.named(technology).orElseThrow().kind();
    }

    /** How a technology of any name is rated; empty where the catalogue does not know it. */
    Optional<BigDecimal> score(String name) {
        return catalogue.named(name).flatMap(weighing::score);
    }

    private Candidate candidate(Entry entry) {
        return new Candidate(
                entry.id(),
                entry.name(),
                entry.pros(),
                entry.cons(),
                locally(entry),
                doors.adopting(entry).swing(),
                weighing.score(entry));
    }

    private static String locally(Entry entry) {
        Trait local = entry.traits().get(LOCAL);
        if (local == null || local.is().equals("unknown")) {
            return "";
        }
        return switch (local.is()) {
            case "itself" -> local.basis();
            case "none" -> "nothing stands in: " + local.basis();
            default -> local.is() + ": " + local.basis();
        };
    }
}
