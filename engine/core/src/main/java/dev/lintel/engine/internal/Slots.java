package dev.lintel.engine.internal;

import dev.lintel.Advice;
import dev.lintel.Advice.Slot;
import dev.lintel.Recommendation.Candidate;
import dev.lintel.Recommendation.Present;
import dev.lintel.Recommendation.Standing;
import dev.lintel.Rule;
import dev.lintel.architecture.Attribute;
import dev.lintel.architecture.ComponentAttributes;
import dev.lintel.architecture.Inventory;
import dev.lintel.engine.internal.Matches.Match;
import dev.lintel.model.Answer;
import dev.lintel.model.Component;
import dev.lintel.model.Technology;
import dev.lintel.model.Workload;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks into the slots that recommendations are for: what fills them, and whether it fits. */
final class Slots {
    private static final String NONE = "none";
    /** As many parts as one looks at to believe it. */
    private static final int MOST_SHOWN = 3;

    private final Candidates candidates;
    private final Workload workload;
    /** Found when the first slot asks; where somebody has no role, nothing stands for it. */
    private @Nullable Map<String, List<Component>> byRole;
    /** Those of some roles and of none: several rules ask for the same slot. */
    private final Map<List<String>, List<Component>> around = new HashMap<>();

    /**
     * The slots of one architecture.
     *
     * @param workload in the certain view
     */
    Slots(Candidates candidates, Workload workload) {
        this.candidates = candidates;
        this.workload = workload;
    }

    /**
     * What was found in a slot.
     *
     * @param standing empty where it is filled by something that compares with nothing, or where it is not known
     */
    record Found(Optional<Standing> standing, List<Present> present) {
        static final Found SOMETHING_ELSE = new Found(Optional.empty(), List.of());

        static Found that(Standing standing, List<Present> present) {
            return new Found(Optional.of(standing), present);
        }

        /** Something is to be done. */
        boolean isToDo() {
            return standing.filter(its -> its != Standing.IN_PLACE).isPresent();
        }
    }

    /**
     * What fills the slot of a rule.
     *
     * @param read takes what that is found by, and what is unknown of it
     */
    Found found(Rule rule, Match match, EvidenceReader read) {
        if (rule.advice().isEmpty()) {
            return Found.that(Standing.NEEDED, List.of());
        }
        Advice advice = rule.advice().get();
        Slot slot = advice.slot();
        if (!slot.attributes().isEmpty()) {
            return byAttributes(advice, read);
        }
        if (match.subject() instanceof Component component) {
            return bySubject(advice, component);
        }
        return slot.isSubject() ? Found.that(Standing.NEEDED, List.of()) : byComponents(advice, read);
    }

    private Found byAttributes(Advice advice, EvidenceReader read) {
        List<Present> fitting = new ArrayList<>();
        List<Present> others = new ArrayList<>();
        boolean missing = false;
        boolean unknown = false;
        for (Map.Entry<String, String> each : advice.slot().attributes().entrySet()) {
            Attribute<?> attribute =
                    Read.attribute(workload.kind(), each.getKey()).orElseThrow();
            read.attribute(workload, attribute);
            Optional<String> said = workload.said(attribute).inWords();
            if (said.isEmpty()) {
                unknown = true;
            } else if (attribute.form() == Attribute.Form.WORD && !said.get().equals(NONE)) {
                boolean fits = fits(advice, said.get(), each.getValue());
                missing |= !fits;
                (fits ? fitting : others).add(present(said.get()));
            } else {
                missing |= !said.get().equals(each.getValue());
            }
        }
        if (missing) {
            return Found.that(others.isEmpty() ? Standing.NEEDED : Standing.INSTEAD, others);
        }
        return unknown ? Found.SOMETHING_ELSE : Found.that(Standing.IN_PLACE, fitting);
    }

    private Present present(String name) {
        String its =
                candidates.named(name).map(candidates::of).map(Candidate::name).orElse(name);
        return new Present(workload.subject(), its, candidates.score(name));
    }

    /** It is what is wanted, in whatever spelling, or as good. */
    private boolean fits(Advice advice, String said, String wanted) {
        Optional<String> technology = candidates.named(said);
        return Attribute.canonical(said).equals(Attribute.canonical(wanted))
                || technology
                        .filter(id -> id.equals(advice.recommends())
                                || advice.fits().contains(id)
                                || candidates.isAsGood(id, advice.recommends()))
                        .isPresent();
    }

    /** How a technology compares with the one that is recommended, the closest first. */
    private enum Closeness {
        FITTING,
        TO_REPLACE,
        AS_GOOD,
        WORSE,
        ANOTHER_KIND
    }

    /** A component in a slot, with the technology of it that was compared: its own, or what it runs on. */
    private record Filling(Component component, Technology technology, Closeness closeness) {
        boolean fits() {
            return closeness == Closeness.FITTING || closeness == Closeness.AS_GOOD;
        }

        boolean isToGo() {
            return closeness == Closeness.TO_REPLACE || closeness == Closeness.WORSE;
        }
    }

    /** The rule is about one component: it fits, or something should take its place, or stand beside it. */
    private Found bySubject(Advice advice, Component component) {
        Optional<Technology> toGo = Stream.of(component.technology(), component.host())
                .filter(each -> closeness(advice, each) == Closeness.TO_REPLACE)
                .findFirst();
        if (toGo.isPresent()) {
            return Found.that(
                    Standing.INSTEAD, List.of(present(new Filling(component, toGo.get(), Closeness.TO_REPLACE))));
        }
        Filling filling = filling(advice, component);
        return !advice.slot().isSubject() && filling.closeness() == Closeness.FITTING
                ? Found.that(Standing.IN_PLACE, List.of(present(filling)))
                : Found.that(Standing.NEEDED, List.of());
    }

    /** What compares with nothing is not spoken of. */
    private Found byComponents(Advice advice, EvidenceReader read) {
        List<Filling> fitting = new ArrayList<>();
        List<Filling> toGo = new ArrayList<>();
        boolean filled = false;
        for (Component component : around(advice.slot())) {
            if (fills(advice, component)) {
                filled = true;
                Filling filling = filling(advice, component);
                if (filling.fits()) {
                    fitting.add(filling);
                } else if (filling.isToGo()) {
                    toGo.add(filling);
                }
            }
        }
        if (!filled) {
            return nothing(advice.slot(), read);
        }
        List<Filling> told = fitting.isEmpty() ? toGo : fitting;
        for (Filling each : told.subList(0, Math.min(MOST_SHOWN, told.size()))) {
            read.partTechnology(each.component());
            read.partAttribute(each.component(), ComponentAttributes.ROLE);
        }
        if (told.isEmpty()) {
            return Found.SOMETHING_ELSE;
        }
        return Found.that(
                fitting.isEmpty() ? Standing.INSTEAD : Standing.IN_PLACE,
                told.stream().map(this::present).toList());
    }

    /** No component fills it by its role, or by its kind where roles do not matter. */
    private Found nothing(Slot slot, EvidenceReader read) {
        Answer ofKinds = slot.kinds().isEmpty() ? Answer.NO : workload.usesAnyOfKinds(slot.kinds());
        if (ofKinds.isYes()) {
            return Found.SOMETHING_ELSE;
        }
        boolean none = ofKinds.isNo()
                && slot.roles().stream().allMatch(role -> workload.has(role).isNo());
        if (none) {
            read.complete(workload, Inventory.COMPONENTS);
            return Found.that(Standing.NEEDED, List.of());
        }
        if (!workload.complete().contains(Inventory.COMPONENTS)) {
            read.incomplete(Inventory.COMPONENTS);
        }
        return Found.SOMETHING_ELSE;
    }

    /** Those that can fill a slot: of its roles and of none, in the order of their ids. */
    private List<Component> around(Slot slot) {
        return slot.roles().isEmpty() ? workload.components() : around.computeIfAbsent(slot.roles(), this::around);
    }

    private List<Component> around(List<String> roles) {
        Map<String, List<Component>> known = byRole;
        if (known == null) {
            known = new HashMap<>();
            for (Component component : workload.components()) {
                known.computeIfAbsent(component.role().value().orElse(""), role -> new ArrayList<>())
                        .add(component);
            }
            byRole = known;
        }
        List<Component> components = new ArrayList<>(known.getOrDefault("", List.of()));
        for (String role : roles) {
            components.addAll(known.getOrDefault(role, List.of()));
        }
        components.sort(Comparator.comparing(Component::id));
        return components;
    }

    /** By its role; one without a role by what it is, where that tells. */
    private static boolean fills(Advice advice, Component component) {
        Slot slot = advice.slot();
        Optional<String> role = component.role().value();
        if (!slot.roles().isEmpty() && role.isPresent()) {
            return slot.roles().contains(role.get());
        }
        return slot.roles().isEmpty()
                ? isOneOf(slot.kinds(), component.technology()) || isOneOf(slot.kinds(), component.host())
                : component.technology().is(advice.recommends()) && isOneOf(slot.kinds(), component.technology());
    }

    private Filling filling(Advice advice, Component component) {
        Closeness own = closeness(advice, component.technology());
        Closeness host = closeness(advice, component.host());
        return own.compareTo(host) <= 0
                ? new Filling(component, component.technology(), own)
                : new Filling(component, component.host(), host);
    }

    private Closeness closeness(Advice advice, Technology technology) {
        Optional<String> known = technology.id().value();
        if (known.isEmpty()) {
            return Closeness.ANOTHER_KIND;
        }
        String id = known.get();
        if (id.equals(advice.recommends()) || advice.fits().contains(id)) {
            return Closeness.FITTING;
        }
        if (advice.over().contains(id) || isOneOf(advice.over(), technology)) {
            return Closeness.TO_REPLACE;
        }
        if (!candidates.areOfAKind(id, advice.recommends())) {
            return Closeness.ANOTHER_KIND;
        }
        return candidates.isAsGood(id, advice.recommends()) ? Closeness.AS_GOOD : Closeness.WORSE;
    }

    private static boolean isOneOf(List<String> kinds, Technology technology) {
        Optional<String> kind = technology.kind().value();
        return kind.isPresent() && kinds.contains(kind.get());
    }

    /** Scores are told where they decided. */
    private Present present(Filling filling) {
        boolean compared = filling.closeness() == Closeness.AS_GOOD || filling.closeness() == Closeness.WORSE;
        String id = filling.technology().id().toString();
        return new Present(
                filling.component().subject(),
                filling.technology().toString(),
                compared ? candidates.of(id).score() : Optional.empty());
    }
}
