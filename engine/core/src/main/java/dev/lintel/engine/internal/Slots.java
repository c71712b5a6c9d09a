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
import dev.lintel.model.Component;
import dev.lintel.model.Technology;
import dev.lintel.model.Workload;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks into the slots that recommendations are for: what fills them, and whether it fits. */
final class Slots {
    private static final String NONE = "none";
    /** As many parts as one looks at to believe it. */
    private static final int MOST_SHOWN = 3;

    private final Candidates candidates;
    private final Workload workload;

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
        if (slot.isSubject()) {
            return match.subject() instanceof Component component
                    ? bySubject(advice, component)
                    : Found.that(Standing.NEEDED, List.of());
        }
        return byComponents(advice, read);
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
        return new Present(EvidenceReader.subject(workload), its, candidates.score(name));
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

    /** The rule is about one component: either it fits, or something should take its place or stand beside it. */
    private Found bySubject(Advice advice, Component component) {
        Optional<Technology> replaced =
                technologies(component).filter(each -> isOver(advice, each)).findFirst();
        return replaced.map(technology ->
                        Found.that(Standing.INSTEAD, List.of(present(component, technology, Optional.empty()))))
                .orElseGet(() -> Found.that(Standing.NEEDED, List.of()));
    }

    private Found byComponents(Advice advice, EvidenceReader read) {
        List<Component> filling = workload.components().stream()
                .filter(component -> fills(advice, component))
                .toList();
        if (filling.isEmpty()) {
            return nothing(advice.slot(), read);
        }
        List<Present> fitting = new ArrayList<>();
        List<Present> replaced = new ArrayList<>();
        for (Component component : filling) {
            compare(advice, component, fitting, replaced);
        }
        Set<String> told = (fitting.isEmpty() ? replaced : fitting)
                .stream().limit(MOST_SHOWN).map(each -> each.subject().id()).collect(Collectors.toSet());
        for (Component component : filling) {
            if (told.contains(component.id())) {
                read.partTechnology(component);
                read.partAttribute(component, ComponentAttributes.ROLE);
            }
        }
        if (!fitting.isEmpty()) {
            return Found.that(Standing.IN_PLACE, fitting);
        }
        return replaced.isEmpty() ? Found.SOMETHING_ELSE : Found.that(Standing.INSTEAD, replaced);
    }

    /** No component fills it by its role, or by its kind where roles do not matter. */
    private Found nothing(Slot slot, EvidenceReader read) {
        boolean byRole = !slot.roles().isEmpty();
        if (byRole && workload.components().stream().anyMatch(each -> isOfKind(slot, each))) {
            return Found.SOMETHING_ELSE;
        }
        boolean none = slot.roles().stream().allMatch(role -> workload.has(role).isNo())
                && (slot.kinds().isEmpty()
                        || workload.usesAnyOfKinds(slot.kinds()).isNo());
        if (none) {
            read.complete(workload, Inventory.COMPONENTS);
            return Found.that(Standing.NEEDED, List.of());
        }
        if (!workload.complete().contains(Inventory.COMPONENTS)) {
            read.incomplete(Inventory.COMPONENTS);
        }
        return Found.SOMETHING_ELSE;
    }

    /** By its role; one without a role by what it is, where that tells. */
    private static boolean fills(Advice advice, Component component) {
        Slot slot = advice.slot();
        if (slot.roles().isEmpty()) {
            return isOfKind(slot, component);
        }
        Optional<String> role = component.role().value();
        return role.isPresent()
                ? slot.roles().contains(role.get())
                : component.technology().is(advice.recommends()) && isOneOf(slot.kinds(), component.technology());
    }

    private static boolean isOfKind(Slot slot, Component component) {
        return technologies(component).anyMatch(each -> isOneOf(slot.kinds(), each));
    }

    /** What of a component is of another kind can be compared with nothing, and is not spoken of. */
    private void compare(Advice advice, Component component, List<Present> fitting, List<Present> replaced) {
        Optional<Technology> fits = technologies(component)
                .filter(each -> each.is(advice.recommends()) || isNamed(advice.fits(), each))
                .findFirst();
        if (fits.isPresent()) {
            fitting.add(present(component, fits.get(), Optional.empty()));
            return;
        }
        Optional<Technology> over =
                technologies(component).filter(each -> isOver(advice, each)).findFirst();
        if (over.isPresent()) {
            replaced.add(present(component, over.get(), Optional.empty()));
            return;
        }
        technologies(component)
                .filter(each -> each.id()
                        .value()
                        .filter(id -> candidates.areOfAKind(id, advice.recommends()))
                        .isPresent())
                .findFirst()
                .ifPresent(similar -> {
                    String id = similar.id().toString();
                    (candidates.isAsGood(id, advice.recommends()) ? fitting : replaced)
                            .add(present(component, similar, candidates.of(id).score()));
                });
    }

    private static boolean isOver(Advice advice, Technology technology) {
        return isNamed(advice.over(), technology) || isOneOf(advice.over(), technology);
    }

    private static boolean isNamed(List<String> ids, Technology technology) {
        return technology.id().value().filter(ids::contains).isPresent();
    }

    private static boolean isOneOf(List<String> kinds, Technology technology) {
        return technology.kind().value().filter(kinds::contains).isPresent();
    }

    /** Its own first, then what it runs on. */
    private static Stream<Technology> technologies(Component component) {
        return Stream.of(component.technology(), component.host());
    }

    private static Present present(Component component, Technology technology, Optional<BigDecimal> score) {
        return new Present(EvidenceReader.subject(component), technology.toString(), score);
    }
}
