package dev.lintel.model;

import dev.lintel.model.Catalogue.Precedent;
import dev.lintel.model.Catalogue.Trait;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which way a decision swings, and why.
 *
 * <p>The skill's own examples are precedents, those of a technology before those of a category. What is stated of the
 * decision stands over a precedent of a two-way door: data that takes weeks to move, a contract that breaks its clients,
 * or enough one-way factors together. Without a precedent the factors decide, those of the catalogue included; where too
 * few are known, nothing is determined.
 */
public final class Reversibility {
    /** Which way. */
    public enum Swing {
        ONE_WAY("one-way"),
        TWO_WAY("two-way"),
        UNDETERMINED("undetermined");

        private final String word;

        Swing(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /**
     * How one factor swings.
     *
     * @param swing undetermined where it is unknown
     * @param basis what that rests on; empty where it is unknown
     * @param why the value that was stated, or the reason that the catalogue gives; empty where it is unknown
     */
    public record Judged(Doors.Factor factor, Swing swing, Optional<Basis> basis, String why) {
        boolean isStatedOneWay() {
            return swing == Swing.ONE_WAY && basis.filter(Basis.STATED::equals).isPresent();
        }
    }

    private static final Set<String> ONE_WAY_WORDS = Set.of("weeks", "breaking", "proprietary", "team", "tight");

    /** A precedent and what it is one for. */
    private record Named(String of, Precedent precedent) {
        Swing swing() {
            return precedent.isOneWay() ? Swing.ONE_WAY : Swing.TWO_WAY;
        }
    }

    private final Doors doors;
    private final List<Judged> factors;
    private final Optional<Named> precedent;
    /** The factors that decide. */
    private final List<Judged> decisive;

    private final Swing swing;

    private Reversibility(Doors doors, List<Judged> factors, Optional<Named> precedent) {
        this.doors = doors;
        this.factors = factors;
        this.precedent = precedent;
        List<Judged> known = new ArrayList<>(factors.size());
        List<Judged> oneWay = new ArrayList<>(factors.size());
        List<Judged> stated = new ArrayList<>(factors.size());
        for (Judged factor : factors) {
            if (factor.swing() != Swing.UNDETERMINED) {
                known.add(factor);
            }
            if (factor.swing() == Swing.ONE_WAY) {
                oneWay.add(factor);
            }
            if (factor.isStatedOneWay()) {
                stated.add(factor);
            }
        }
        if (decides(stated)) {
            this.decisive = stated;
            this.swing = Swing.ONE_WAY;
        } else if (precedent.isPresent()) {
            this.decisive = List.of();
            this.swing = precedent.get().swing();
        } else if (decides(oneWay)) {
            this.decisive = oneWay;
            this.swing = Swing.ONE_WAY;
        } else if (oneWay.isEmpty() && !known.isEmpty() && known.size() >= doors.enough()) {
            this.decisive = known;
            this.swing = Swing.TWO_WAY;
        } else {
            this.decisive = List.of();
            this.swing = Swing.UNDETERMINED;
        }
    }

    private boolean decides(List<Judged> oneWay) {
        return !oneWay.isEmpty()
                && (oneWay.size() >= doors.enough()
                        || oneWay.stream().anyMatch(each -> each.factor().alone()));
    }

    static Reversibility of(Decision decision, Doors doors) {
        Optional<Doors.Category> category = decision.category().value().map(doors.categories()::get);
        Technology technology = decision.subjectTechnology(category.flatMap(Doors.Category::impliedBy));
        return new Reversibility(
                doors, judged(doors, Optional.of(decision), technology), precedent(technology, category));
    }

    /** Of a decision that a component implies. */
    static Reversibility implied(Component component, Doors.Category category, Doors doors) {
        Technology technology = component.technology();
        return new Reversibility(
                doors, judged(doors, Optional.empty(), technology), precedent(technology, Optional.of(category)));
    }

    /** Of nothing but a technology. */
    static Reversibility adopting(Technology technology, Doors doors) {
        return new Reversibility(
                doors, judged(doors, Optional.empty(), technology), precedent(technology, Optional.empty()));
    }

    private static Optional<Named> precedent(Technology technology, Optional<Doors.Category> category) {
        Optional<Named> ofTechnology =
                technology.doorPrecedent().map(precedent -> new Named(technology.toString(), precedent));
        return ofTechnology.isPresent()
                ? ofTechnology
                : category.flatMap(its -> its.precedent().map(precedent -> new Named(its.name(), precedent)));
    }

    private static List<Judged> judged(Doors doors, Optional<Decision> decision, Technology technology) {
        List<Judged> judged = new ArrayList<>(doors.factors().size());
        for (Doors.Factor factor : doors.factors()) {
            judged.add(judged(factor, decision, technology));
        }
        return Collections.unmodifiableList(judged);
    }

    private static Judged judged(Doors.Factor factor, Optional<Decision> decision, Technology technology) {
        Optional<String> stated = decision.flatMap(its -> its.statedFactor(factor.name()));
        if (stated.isPresent()) {
            Swing swing = ONE_WAY_WORDS.contains(stated.get()) ? Swing.ONE_WAY : Swing.TWO_WAY;
            return new Judged(factor, swing, Optional.of(Basis.STATED), stated.get());
        }
        Optional<Trait> usual = technology.doorFactor(factor.name());
        if (usual.isEmpty() || usual.get().is().equals("unknown")) {
            return new Judged(factor, Swing.UNDETERMINED, Optional.empty(), "");
        }
        Swing swing = usual.get().is().equals(Swing.ONE_WAY.word()) ? Swing.ONE_WAY : Swing.TWO_WAY;
        return new Judged(
                factor, swing, Optional.of(Basis.CATALOGUE), usual.get().basis());
    }

    public Swing swing() {
        return swing;
    }

    /** Each factor, in the order of the matrix. */
    public List<Judged> factors() {
        return factors;
    }

    /** The technology or category whose precedent decides; empty where there is none. */
    public Optional<String> precedent() {
        return precedent.map(Named::of);
    }

    /** What is stated makes a one-way door of what by precedent is a two-way one. */
    public boolean overridesPrecedent() {
        return precedent.filter(its -> its.swing() != swing).isPresent();
    }

    /** The statements that this rests on. */
    public List<String> statements() {
        Set<String> all = new LinkedHashSet<>();
        if (precedent.isPresent() && precedent.get().swing() == swing) {
            all.addAll(precedent.get().precedent().by());
        }
        for (Judged factor : decisive) {
            all.addAll(factor.factor().by());
        }
        if (swing == Swing.ONE_WAY) {
            all.addAll(doors.oneWay());
            all.addAll(doors.owed());
        } else if (swing == Swing.TWO_WAY) {
            all.addAll(doors.twoWay());
        }
        return List.copyOf(all);
    }
}
