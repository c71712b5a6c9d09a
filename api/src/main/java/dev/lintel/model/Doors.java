package dev.lintel.model;

import dev.lintel.model.Catalogue.Precedent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of doors in general: the factors by which a decision is judged, and the categories of decisions.
 * Immutable and safe to share.
 *
 * @param factors in the order in which they are told
 * @param enough how many one-way factors make a one-way door together, and how many two-way ones a two-way door
 * @param categories by name
 * @param oneWay the statements that every one-way door rests on
 * @param twoWay the statements that every two-way door rests on
 * @param owed the statements that say what deliberation a one-way door owes
 */
public record Doors(
        List<Factor> factors,
        int enough,
        Map<String, Category> categories,
        List<String> oneWay,
        List<String> twoWay,
        List<String> owed) {
    /** Nothing is known. */
    public static final Doors NONE = new Doors(List.of(), 0, Map.of(), List.of(), List.of(), List.of());

    public Doors {
        factors = List.copyOf(factors);
        categories = Map.copyOf(categories);
        oneWay = List.copyOf(oneWay);
        twoWay = List.copyOf(twoWay);
        owed = List.copyOf(owed);
    }

    /**
     * One of the factors of the matrix.
     *
     * @param name {@code dataMigration}, {@code apiContract}, {@code lockIn}, {@code learning} or {@code coupling}
     * @param alone stated as one-way it makes a one-way door by itself
     */
    public record Factor(String name, boolean alone, List<String> by) {
        public Factor {
            by = List.copyOf(by);
        }
    }

    /**
     * A kind of decision.
     *
     * @param precedent the door that the skill names for it
     * @param impliedBy what implies such a decision when nobody states it
     */
    public record Category(String name, Optional<Precedent> precedent, Optional<ImpliedBy> impliedBy) {}

    /**
     * What implies a decision: a component of one of these kinds or technologies, in one of these roles.
     *
     * @param kinds empty for any
     * @param technologies empty for any
     * @param roles empty for any
     * @param outsideClients only where clients outside the team depend on it
     */
    public record ImpliedBy(List<String> kinds, List<String> technologies, List<String> roles, boolean outsideClients) {
        public ImpliedBy {
            kinds = List.copyOf(kinds);
            technologies = List.copyOf(technologies);
            roles = List.copyOf(roles);
        }

        boolean fits(Component component) {
            return fits(kinds, component.technology().kind())
                    && fits(technologies, component.technology().id())
                    && fits(roles, component.role())
                    && (!outsideClients || component.externalConsumers().isOver(0));
        }

        /** A decision of that category could be about such a technology. */
        boolean couldBeAbout(Technology technology) {
            return fits(kinds, technology.kind()) && fits(technologies, technology.id());
        }

        private static boolean fits(List<String> words, Name its) {
            if (words.isEmpty()) {
                return true;
            }
            Optional<String> known = its.value();
            return known.isPresent() && words.contains(known.get());
        }
    }

    /** Several packs together: a later one stands over an earlier one, category by category. */
    public static Doors of(Collection<Doors> packs) {
        Doors joined = NONE;
        for (Doors each : packs) {
            Map<String, Category> categories = new LinkedHashMap<>(joined.categories);
            categories.putAll(each.categories);
            joined = each.factors.isEmpty()
                    ? new Doors(joined.factors, joined.enough, categories, joined.oneWay, joined.twoWay, joined.owed)
                    : new Doors(each.factors, each.enough, categories, each.oneWay, each.twoWay, each.owed);
        }
        return joined;
    }

    /** Which way adopting a technology swings: by its precedent, otherwise by what the catalogue says of the factors. */
    public Reversibility adopting(Catalogue.Entry technology) {
        return Reversibility.adopting(new Technology(technology, View.CERTAIN), this);
    }

    /** Every statement that it cites. */
    public List<String> statements() {
        List<String> all = new ArrayList<>();
        factors.forEach(factor -> all.addAll(factor.by()));
        categories
                .values()
                .forEach(category -> category.precedent().ifPresent(precedent -> all.addAll(precedent.by())));
        all.addAll(oneWay);
        all.addAll(twoWay);
        all.addAll(owed);
        return all;
    }
}
