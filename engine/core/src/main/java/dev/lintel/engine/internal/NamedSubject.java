package dev.lintel.engine.internal;

import dev.lintel.LintelException;
import dev.lintel.Subject;
import dev.lintel.Suggestion;
import dev.lintel.model.Component;
import dev.lintel.model.Decision;
import dev.lintel.model.Fact;
import dev.lintel.model.Workload;
import java.util.List;
import java.util.stream.Stream;

/** Finds what somebody means by a name: the workload, a component or a decision. */
final class NamedSubject {
    /** So many names say what names look like here. */
    private static final int MOST_KNOWN = 20;

    private NamedSubject() {}

    /**
     * The subject of that name; where several have it, its kind stands before it, as in {@code component:orders}.
     *
     * @throws LintelException if nothing is called so, or several things are
     */
    static Subject in(Workload workload, String name) {
        List<Subject> all = Stream.<Stream<? extends Fact>>of(
                        Stream.of(workload), workload.components().stream(), workload.decisions().stream())
                .flatMap(facts -> facts)
                .map(Fact::subject)
                .toList();
        List<Subject> named =
                all.stream().filter(each -> each.id().equals(name)).toList();
        if (named.isEmpty()) {
            named = all.stream().filter(each -> qualified(each).equals(name)).toList();
        }
        if (named.isEmpty()) {
            throw new LintelException("nothing is called '" + name + "'; " + known(all, name));
        }
        if (named.size() > 1) {
            throw new LintelException("several things are called '" + name + "'; say which one: "
                    + String.join(
                            ", ", named.stream().map(NamedSubject::qualified).toList()));
        }
        return named.get(0);
    }

    /** The same subject among the facts of a view. */
    static Fact in(Workload workload, Subject subject) {
        return switch (subject.kind()) {
            case "component" ->
                workload.components().stream()
                        .filter((Component each) -> each.id().equals(subject.id()))
                        .findFirst()
                        .orElseThrow();
            case "decision" ->
                workload.decisions().stream()
                        .filter((Decision each) -> each.id().equals(subject.id()))
                        .findFirst()
                        .orElseThrow();
            default -> workload;
        };
    }

    private static String qualified(Subject subject) {
        return subject.kind() + ":" + subject.id();
    }

    private static String known(List<Subject> all, String name) {
        List<String> ids = all.stream().map(Subject::id).distinct().toList();
        int more = ids.size() - MOST_KNOWN;
        return Suggestion.question(ids, name)
                + "known: "
                + String.join(", ", more > 0 ? ids.subList(0, MOST_KNOWN) : ids)
                + (more > 0 ? " and " + more + " more" : "");
    }
}
