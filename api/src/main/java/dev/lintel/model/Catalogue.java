package dev.lintel.model;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What is known of technologies in general, as data. Immutable and safe to share.
 *
 * <p>A technology is found by its id, its name or any alias; case and punctuation do not matter.
 */
public final class Catalogue {

    /**
     * One thing that is known of a technology.
     *
     * @param is the value: {@code yes}, {@code no}, {@code unknown}, a word, or words joined by commas
     * @param basis the fact that it rests on, in one line
     */
    public record Trait(String is, String basis) {}

    /**
     * The door that the skill itself names for a technology.
     *
     * @param door {@code type-1} or {@code type-2}
     * @param by the statements that say so
     */
    public record Precedent(String door, List<String> by) {
        public Precedent {
            by = List.copyOf(by);
        }

        /** True for a Type 1 door, false for a Type 2 door. */
        public boolean isOneWay() {
            return door.equals("type-1");
        }
    }

    /**
     * How well a technology does on a criterion, for a small team that writes Python.
     *
     * @param points from 0 (worst) to 10 (best)
     * @param basis why that many, in one line
     */
    public record Rating(int points, String basis) {}

    /**
     * A technology.
     *
     * @param id its name in rules, such as {@code aurora-serverless-v2}
     * @param provider the cloud that sells it, or {@code any}
     * @param kind what it is, such as {@code relational-database}
     * @param traits by name: managed, serverless, holdsState, floorCost, localSubstitute, localStack, maturity,
     *     languages, portable
     * @param doors the default of each door factor by name: dataMigration, apiContract, lockIn, learning, coupling
     * @param ratings what it is rated where nobody rates it, by criterion: local-testability, single-language,
     *     developer-experience, iteration-speed, cost, operational-simplicity
     */
    public record Entry(
            String id,
            String name,
            String provider,
            String kind,
            List<String> aliases,
            Map<String, Trait> traits,
            Map<String, Trait> doors,
            List<String> pros,
            List<String> cons,
            Map<String, Rating> ratings,
            Optional<Precedent> precedent) {
        public Entry {
            aliases = List.copyOf(aliases);
            traits = Collections.unmodifiableMap(new TreeMap<>(traits));
            doors = Collections.unmodifiableMap(new TreeMap<>(doors));
            pros = List.copyOf(pros);
            cons = List.copyOf(cons);
            ratings = Collections.unmodifiableMap(new TreeMap<>(ratings));
        }

        List<String> names() {
            return Stream.concat(Stream.of(id, name), aliases.stream()).toList();
        }
    }

    static final Both NOBODY_KNOWS = new Both(Technology.UNKNOWN, Technology.UNKNOWN);

    /** A technology as each view shows it. */
    record Both(Technology certain, Technology possible) {
        Technology in(View view) {
            return view == View.POSSIBLE ? possible : certain;
        }

        boolean isKnown() {
            return certain.isKnown();
        }
    }

    private final Map<String, Entry> entries = new TreeMap<>();
    private final Map<String, Both> byName = new HashMap<>();
    /** Names as they are written most often, which need no spelling out. */
    private final Map<String, Both> byUsualName = new HashMap<>();

    private Catalogue(Collection<Entry> all) {
        for (Entry entry : all) {
            Entry twin = entries.putIfAbsent(entry.id(), entry);
            if (twin != null) {
                throw new IllegalArgumentException("technology " + entry.id() + " stands twice in the catalogue, as '"
                        + twin.name() + "' and as '" + entry.name() + "'");
            }
            Both both = new Both(new Technology(entry, View.CERTAIN), new Technology(entry, View.POSSIBLE));
            for (String name : entry.names()) {
                byUsualName.put(name, both);
                Both other = byName.putIfAbsent(spelling(name), both);
                if (other != null && other.certain() != both.certain()) {
                    throw new IllegalArgumentException("'" + name + "' names both "
                            + other.certain().id() + " and " + entry.id() + " in the catalogue");
                }
            }
        }
    }

    /**
     * A catalogue of these technologies.
     *
     * @throws IllegalArgumentException if two technologies share an id, a name or an alias; the message names both
     */
    public static Catalogue of(Collection<Entry> entries) {
        return new Catalogue(entries);
    }

    /** All technologies, sorted by id. */
    public List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    /** The technology of that name; empty when the catalogue does not know it. */
    public Optional<Entry> named(String name) {
        Both found = find(name);
        return found.isKnown() ? Optional.of(found.certain().entry()) : Optional.empty();
    }

    /** The technology of that name, or the one that nobody knows. */
    Both find(String name) {
        Both usual = byUsualName.get(name);
        return usual != null ? usual : byName.getOrDefault(spelling(name), NOBODY_KNOWS);
    }

    /** Letters and digits in lower case. */
    private static String spelling(String name) {
        StringBuilder letters = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); ) {
            int letter = name.codePointAt(i);
            if (Character.isLetterOrDigit(letter)) {
                letters.appendCodePoint(Character.toLowerCase(letter));
            }
            i += Character.charCount(letter);
        }
        return letters.toString();
    }
}
