package dev.lintel.engine.internal.diff;

import static java.util.stream.Collectors.joining;

import dev.lintel.DoorWalked;
import dev.lintel.DoorWalked.Change;
import dev.lintel.DoorWalked.Kind;
import dev.lintel.engine.internal.diff.Passage.Certainty;
import dev.lintel.model.Stage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Collects the reasons and puts them together, door by door. */
final class Passages {
    private final DoorKnowledge knowledge;
    private final Stage stage;
    private final Map<String, List<Passage>> byDoor = new TreeMap<>();

    /** @param stage that of the architecture after the change, for which statements are cited */
    Passages(DoorKnowledge knowledge, Stage stage) {
        this.knowledge = knowledge;
        this.stage = stage;
    }

    void add(Passage passage) {
        String door = passage.kind().name() + " " + passage.subject();
        byDoor.computeIfAbsent(door, key -> new ArrayList<>()).add(passage);
    }

    /** Those that it certainly walks through, or those that it may; gravest kind first, then by subject. */
    List<DoorWalked> doors(Certainty wanted) {
        return byDoor.values().stream()
                .flatMap(passages -> door(passages, wanted).stream())
                .sorted(Comparator.comparing(DoorWalked::kind).thenComparing(DoorWalked::subject))
                .toList();
    }

    /** A door that is certainly walked through is not also said to be a possible one. */
    private Optional<DoorWalked> door(List<Passage> all, Certainty wanted) {
        List<Passage> certain = all.stream()
                .filter(each -> each.certainty() == Certainty.CERTAIN)
                .toList();
        List<Passage> passages = certain.isEmpty() ? all : certain;
        Passage first = passages.get(0);
        return first.certainty() == wanted
                ? knowledge.words(first.kind()).map(words -> door(passages, words))
                : Optional.empty();
    }

    private DoorWalked door(List<Passage> passages, PackChanges.Words words) {
        Passage first = passages.get(0);
        List<String> by = Stream.concat(words.by().stream(), passages.stream().flatMap(each -> each.by().stream()))
                .toList();
        return new DoorWalked(
                first.kind(),
                first.subject(),
                message(passages),
                passages.stream().map(Passage::change).distinct().toList(),
                why(passages, words),
                knowledge.at(stage, by),
                passages.stream().map(Passage::source).distinct().collect(joining("; ")));
    }

    /** Where a rule says why, nothing has to be added; what is said of a type comes on top. */
    private static String why(List<Passage> passages, PackChanges.Words words) {
        Kind kind = passages.get(0).kind();
        List<String> because = passages.stream()
                .map(Passage::because)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
        boolean isSaid = (kind == Kind.INTRODUCED || kind == Kind.DECIDED) && !because.isEmpty();
        return Stream.concat(isSaid ? Stream.empty() : Stream.of(words.why()), because.stream())
                .collect(joining(" "));
    }

    private static String message(List<Passage> passages) {
        Passage first = passages.get(0);
        Change change = first.change();
        boolean certain = first.certainty() == Certainty.CERTAIN;
        return switch (first.kind()) {
            case REMOVED -> concerned(passages) + (certain ? " is removed" : " may be removed");
            case REPLACED ->
                concerned(passages)
                        + (certain ? " is made anew for another " : " may be made anew for another ")
                        + passages.stream()
                                .map(each -> each.change().property())
                                .distinct()
                                .collect(joining(", "));
            case TECHNOLOGY ->
                change.of() + (certain ? " becomes " : " may become ") + orUnknown(change.after()) + " instead of "
                        + orUnknown(change.before());
            case CONTRACT -> "The contract of " + first.name() + (certain ? " changes" : " may change");
            case INTRODUCED -> first.name() + (certain ? " comes in" : " comes in, which may be a one-way door");
            case DECIDED ->
                change.of()
                        + (certain ? " is decided: " : " may be decided otherwise: ")
                        + orUnknown(change.after())
                        + change.before().map(before -> " instead of " + before).orElse("");
        };
    }

    /** The subject, or the parts of it in which everything happens. */
    private static String concerned(List<Passage> passages) {
        Passage first = passages.get(0);
        List<String> parts =
                passages.stream().map(each -> each.change().of()).distinct().toList();
        return parts.contains(first.subject().id()) ? first.name() : String.join(", ", parts) + " of " + first.name();
    }

    private static String orUnknown(Optional<String> value) {
        return value.orElse("something unknown");
    }
}
