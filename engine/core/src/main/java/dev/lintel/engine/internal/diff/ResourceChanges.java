package dev.lintel.engine.internal.diff;

import dev.lintel.DoorWalked.Change;
import dev.lintel.DoorWalked.Kind;
import dev.lintel.Subject;
import dev.lintel.architecture.ComponentDescription;
import dev.lintel.architecture.ResourceDescription;
import dev.lintel.architecture.ResourceDescription.Replacement;
import dev.lintel.engine.internal.diff.PackChanges.Holds;
import dev.lintel.engine.internal.diff.Passage.Certainty;
import dev.lintel.model.Origin;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The one-way doors that show in the resources of templates. */
final class ResourceChanges {
    private static final String TYPE = "Type";
    private static final String CONDITION = "Condition";

    /** In place of a property, where a plan replaces a resource and does not say for which. */
    private static final String UNNAMED = "property, which the plan does not name";

    private static final String PLAN = "the plan, which replaces it";

    private final Side before;
    private final Side after;
    private final DoorKnowledge knowledge;
    private final Passages passages;

    ResourceChanges(Side before, Side after, DoorKnowledge knowledge, Passages passages) {
        this.before = before;
        this.after = after;
        this.knowledge = knowledge;
        this.passages = passages;
    }

    void find() {
        Map<List<String>, List<ResourceDescription>> come = new TreeMap<>(ResourceChanges::compare);
        for (ResourceDescription resource : after.resources()) {
            come.computeIfAbsent(key(resource), key -> new ArrayList<>()).add(resource);
        }
        List<ResourceDescription> gone = new ArrayList<>();
        for (ResourceDescription resource : before.resources()) {
            Iterator<ResourceDescription> same =
                    come.getOrDefault(key(resource), new ArrayList<>()).iterator();
            if (same.hasNext()) {
                stays(resource, same.next());
                same.remove();
            } else {
                gone.add(resource);
            }
        }
        for (ResourceDescription resource : gone) {
            Optional<ResourceDescription> instead = come.values().stream()
                    .flatMap(List::stream)
                    .filter(other -> other.id().equals(resource.id()))
                    .findFirst();
            goes(resource, instead);
        }
    }

    private static List<String> key(ResourceDescription resource) {
        return List.of(resource.id(), resource.type());
    }

    private static int compare(List<String> one, List<String> other) {
        int byId = one.get(0).compareTo(other.get(0));
        return byId != 0 ? byId : one.get(1).compareTo(other.get(1));
    }

    private void stays(ResourceDescription from, ResourceDescription to) {
        Optional<ResourceDoor> found = knowledge
                .of(from.type())
                .filter(door -> !(door.isKeptElsewhere(from.properties()) && door.isKeptElsewhere(to.properties())));
        if (found.isEmpty()) {
            return;
        }
        ResourceDoor door = found.get();
        Optional<Replacement> planned = to.replacement();
        planned.filter(Replacement::happens).ifPresent(replacement -> replaced(from, to, door, replacement));
        for (String property : door.properties()) {
            if (planned.isPresent() && door.replaces(property)) {
                continue;
            }
            Likeness likeness = door.likeness(from.properties(), to.properties(), property);
            if (likeness != Likeness.SAME) {
                Certainty certainty = likeness == Likeness.DIFFERENT && door.replaces(property)
                        ? Certainty.CERTAIN
                        : Certainty.POSSIBLE;
                Change change = change(from, to, property);
                add(Kind.REPLACED, certainty, from, Optional.of(to), door, change, door.source(property));
            }
        }
        if (to.condition().isPresent() && !to.condition().equals(from.condition())) {
            Change change = new Change(
                    from.id(),
                    CONDITION,
                    from.condition(),
                    to.condition(),
                    Optional.of(from.origin()),
                    Optional.of(to.origin()));
            add(Kind.REMOVED, Certainty.POSSIBLE, from, Optional.of(to), door, change, door.source(CONDITION));
        }
    }

    /** What a plan itself says counts more than what is known of the type. */
    private void replaced(
            ResourceDescription from, ResourceDescription to, ResourceDoor door, Replacement replacement) {
        List<String> because = replacement.because().isEmpty() ? List.of(UNNAMED) : replacement.because();
        for (String property : because) {
            Change change = change(from, to, property);
            add(Kind.REPLACED, Certainty.CERTAIN, from, Optional.of(to), door, change, PLAN);
        }
    }

    private static Change change(ResourceDescription from, ResourceDescription to, String property) {
        return new Change(
                from.id(),
                property,
                Likeness.text(from.properties().get(property)),
                Likeness.text(to.properties().get(property)),
                Optional.of(from.placeOf(property)),
                Optional.of(to.placeOf(property)));
    }

    private void goes(ResourceDescription from, Optional<ResourceDescription> instead) {
        knowledge
                .of(from.type())
                .filter(door -> !door.isKeptElsewhere(from.properties()))
                .ifPresent(door -> {
                    Change change = new Change(
                            from.id(),
                            TYPE,
                            Optional.of(from.type()),
                            instead.map(ResourceDescription::type),
                            Optional.of(from.origin()),
                            instead.map(ResourceDescription::origin));
                    add(
                            instead.isPresent() ? Kind.TECHNOLOGY : Kind.REMOVED,
                            from.condition().isPresent() ? Certainty.POSSIBLE : Certainty.CERTAIN,
                            from,
                            instead,
                            door,
                            change,
                            door.source(""));
                });
    }

    private void add(
            Kind kind,
            Certainty certainty,
            ResourceDescription from,
            Optional<ResourceDescription> to,
            ResourceDoor door,
            Change change,
            String source) {
        Optional<Certainty> walked = Optional.of(certainty);
        if (door.holds() == Holds.CONTRACT) {
            walked = Outreach.of(owner(from, before), owner(to.orElse(from), after))
                    .map(certainty::and);
        }
        Subject subject = subject(from, to);
        walked.ifPresent(each -> passages.add(new Passage(
                door.holds() == Holds.CONTRACT ? Kind.CONTRACT : kind,
                each,
                subject,
                name(subject, from),
                change,
                door.because(),
                door.by(),
                source)));
    }

    private static Optional<ComponentDescription> owner(ResourceDescription resource, Side side) {
        return resource.component().flatMap(side::component);
    }

    private Subject subject(ResourceDescription from, Optional<ResourceDescription> to) {
        Optional<Origin> origin = Optional.of(to.orElse(from).origin());
        if (from.component().isEmpty()) {
            return new Subject("resource", from.id(), origin);
        }
        String component = from.component().get();
        return new Subject(
                "component",
                component,
                after.component(component)
                        .or(() -> before.component(component))
                        .flatMap(ComponentDescription::origin)
                        .or(() -> origin));
    }

    private String name(Subject subject, ResourceDescription from) {
        String type =
                before.resource(subject.id()).map(ResourceDescription::type).orElse(from.type());
        return subject.id() + " (" + type + ")";
    }
}
