package dev.lintel.engine.internal;

import dev.lintel.engine.internal.Matches.Match;
import dev.lintel.model.Fact;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/**
 * What one rule holds of in one view: each subject once, sorted by its id. A rule of one pattern matches its subjects
 * alone and in order, so that neither a map nor an object for each match has to be kept.
 */
final class Matches implements Iterable<Match> {
    static final Matches NONE = new Matches();

    /** A rule held for a subject, because of these facts. */
    record Match(Fact subject, List<Object> facts) {
        static Match of(Fact alone) {
            return new Match(alone, List.of(alone));
        }
    }

    /** Those of a rule of one pattern. */
    private final List<Fact> alone = new ArrayList<>();
    /** Those of any other rule. */
    private final List<Match> matches = new ArrayList<>();

    private boolean sorted = true;

    /** A subject that is matched alone, and comes after those that were added before it. */
    void add(Fact subject) {
        alone.add(subject);
    }

    /** A second match for the same subject adds nothing. */
    void add(Fact subject, List<Object> facts) {
        Match match = new Match(subject, facts);
        sorted = sorted && (matches.isEmpty() || compare(matches.get(matches.size() - 1), match) < 0);
        matches.add(match);
    }

    @Override
    public Iterator<Match> iterator() {
        if (alone.isEmpty()) {
            return Collections.unmodifiableList(sorted()).iterator();
        }
        Iterator<Fact> subjects = alone.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return subjects.hasNext();
            }

            @Override
            public Match next() {
                return Match.of(subjects.next());
            }
        };
    }

    boolean isEmpty() {
        return alone.isEmpty() && matches.isEmpty();
    }

    boolean contains(String subject) {
        int from = 0;
        int to = size() - 1;
        while (from <= to) {
            int middle = (from + to) >>> 1;
            int order = subject(middle).id().compareTo(subject);
            if (order == 0) {
                return true;
            }
            from = order < 0 ? middle + 1 : from;
            to = order < 0 ? to : middle - 1;
        }
        return false;
    }

    /** The matches of subjects that those do not have. */
    List<Match> without(Matches others) {
        List<Match> rest = new ArrayList<>(Math.max(0, size() - others.size()));
        int theirs = others.size();
        int at = 0;
        for (Match match : this) {
            int order = -1;
            while (at < theirs
                    && (order = others.subject(at)
                                    .id()
                                    .compareTo(match.subject().id()))
                            < 0) {
                at++;
            }
            if (order != 0) {
                rest.add(match);
            }
        }
        return rest;
    }

    private int size() {
        return alone.isEmpty() ? sorted().size() : alone.size();
    }

    private Fact subject(int place) {
        return alone.isEmpty() ? matches.get(place).subject() : alone.get(place);
    }

    private List<Match> sorted() {
        if (!sorted) {
            // Drools fires what it matched last first.
            Collections.reverse(matches);
            if (!ascends()) {
                Collections.reverse(matches);
                matches.sort(Matches::compare);
                keepFirstOfEach();
            }
            sorted = true;
        }
        return matches;
    }

    private boolean ascends() {
        for (int i = 1; i < matches.size(); i++) {
            if (compare(matches.get(i - 1), matches.get(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private void keepFirstOfEach() {
        int kept = 0;
        for (int i = 1; i < matches.size(); i++) {
            if (compare(matches.get(kept), matches.get(i)) != 0) {
                kept++;
                matches.set(kept, matches.get(i));
            }
        }
        matches.subList(kept + 1, matches.size()).clear();
    }

    private static int compare(Match one, Match other) {
        return one.subject().id().compareTo(other.subject().id());
    }
}
