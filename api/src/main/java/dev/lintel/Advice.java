package dev.lintel;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which technology a rule recommends, and for what.
 *
 * @param recommends the id of a technology in the catalogue
 * @param slot what it is for; where that is filled already, there may be nothing to recommend
 * @param over technologies, or kinds of them, that it takes the place of however they are rated
 * @param fits technologies that fill the slot as well
 * @param alternatives technologies that are worth a look as well
 * @param wayOut how to leave it again
 */
public record Advice(
        String recommends, Slot slot, List<String> over, List<String> fits, List<String> alternatives, String wayOut) {
    public Advice {
        over = List.copyOf(over);
        fits = List.copyOf(fits);
        alternatives = List.copyOf(alternatives);
    }

    /**
     * A place in an architecture that something has to fill. Where it names nothing, or where the rule is about a component,
     * the subject of the rule itself is the place.
     *
     * @param roles filled by the components of one of these roles; empty where roles do not matter
     * @param kinds without roles: filled by the components whose technology, or what they run on, is of one of these
     *     kinds; beside roles: such a component shows that something else does it
     * @param attributes filled where these attributes of the workload or of its practices have these values
     */
    public record Slot(List<String> roles, List<String> kinds, Map<String, String> attributes) {
        public Slot {
            roles = List.copyOf(roles);
            kinds = List.copyOf(kinds);
            attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
        }

        /** True where no component and no attribute fills it, but the subject itself. */
        public boolean isSubject() {
            return roles.isEmpty() && kinds.isEmpty() && attributes.isEmpty();
        }
    }
}
