package dev.lintel.engine.internal;

import dev.lintel.Advice;
import dev.lintel.Advice.Slot;
import dev.lintel.Evidence;
import dev.lintel.Recommendation;
import dev.lintel.Recommendation.Present;
import dev.lintel.Recommendation.Standing;
import dev.lintel.Rule;
import dev.lintel.architecture.Attribute;
import dev.lintel.architecture.ComponentAttributes;
import dev.lintel.architecture.Inventory;
import dev.lintel.engine.internal.Matches.Match;
import dev.lintel.engine.internal.StageRules.Graded;
import dev.lintel.model.Component;
import dev.lintel.model.Technology;
import dev.lintel.model.Workload;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is recommended to a workload. A rule says that there is a need; whether something fills its place already, and as
 * well, is found here.
 */
final class RecommendationAssembly {
    private static final String NONE = "none";
    /** As many names as one takes in at a glance. */
    private static final int MOST_TOLD = 3;

    private final Candidates candidates;
    private final Workload workload;
    private final boolean allListed;
    private final List<Recommendation> recommendations = new ArrayList<>();
    private final List<OpenQuestion> open = new ArrayList<>();

    /**
     * @param workload in the certain view
     * @param allListed all its components are listed
     */
    RecommendationAssembly(Candidates candidates, Workload workload, boolean allListed) {
        this.candidates = candidates;
        this.workload = workload;
        this.allListed = allListed;
    }

    /** What was found in the place that a recommendation is for; nothing is said where it is filled by something else. */
    private record Found(Optional<Standing> standing, List<Present> present) {
        static final Found SOMETHING_ELSE = new Found(Optional.empty(), List.of());

        static Found that(Standing standing, List<Present> present) {
            return new Found(Optional.of(standing), present);
        }
    }

    /** A need that is certain. */
    void recommend(Graded graded, Match match) {
        EvidenceReader place = EvidenceReader.about(match.subject());
        Found found = found(graded.rule(), match, place);
        EvidenceReader need = EvidenceReader.ofKnown(graded.prepared(), match);
        if (found.standing().isPresent()) {
            recommendations.add(recommendation(
                    graded, match, together(need, place), found.standing().get(), found.present()));
        } else if (!place.unknowns().isEmpty()) {
            open.add(new OpenQuestion(graded.rule().id(), place.about(), place.evidence(), place.unknowns()));
        }
    }

    /** A need that there may be: worth a question, unless its place is filled whatever the answer. */
    void ask(Graded graded, Match match) {
        EvidenceReader place = EvidenceReader.about(match.subject());
        Found found = found(graded.rule(), match, place);
        if (found.standing().filter(standing -> standing != Standing.IN_PLACE).isPresent()) {
            EvidenceReader need = EvidenceReader.ofAll(graded.prepared(), match);
            open.add(new OpenQuestion(graded.rule().id(), need.about(), need.evidence(), need.unknowns()));
        }
    }

    private static List<Evidence> together(EvidenceReader need, EvidenceReader place) {
        return Stream.concat(need.evidence().stream(), place.evidence().stream())
                .filter(each -> !EvidenceReader.isUnknown(each))
                .distinct()
                .toList();
    }

    /** What is needed first, then what is better than what there is, then what is in place. */
    List<Recommendation> recommendations() {
        recommendations.sort(Comparator.comparing(Recommendation::standing));
        return recommendations;
    }

    /** What keeps a recommendation from being made. */
    List<OpenQuestion> open() {
        return open;
    }

    private Recommendation recommendation(
            Graded graded, Match match, List<Evidence> evidence, Standing standing, List<Present> present) {
        Rule rule = graded.rule();
        Optional<Advice> advice = rule.advice();
        return new Recommendation(
                rule.id(),
                EvidenceReader.subject(match.subject()),
                standing == Standing.IN_PLACE
                        ? inPlace(advice, present)
                        : graded.prepared().message().fill(match.subject()),
                graded.grade().by(),
                evidence,
                standing,
                advice.map(its -> candidates.of(its.recommends())),
                present,
                advice.map(Advice::alternatives).orElse(List.of()).stream()
                        .map(candidates::of)
                        .toList(),
                rule.why(),
                rule.doInstead(),
                advice.map(Advice::wayOut).orElse(""));
    }

    /** What there is need not change, be it what would be recommended or not. */
    private String inPlace(Optional<Advice> advice, List<Present> present) {
        String wanted =
                advice.map(its -> candidates.of(its.recommends()).name()).orElse("");
        if (present.isEmpty()) {
            return wanted + " or its like is in place";
        }
        boolean several = present.size() > 1;
        String what = present.stream()
                .limit(MOST_TOLD)
                .map(RecommendationAssembly::named)
                .collect(Collectors.joining(", "));
        if (present.size() > MOST_TOLD) {
            what += " and " + (present.size() - MOST_TOLD) + " more";
        }
        boolean same =
                present.stream().anyMatch(each -> candidates.named(each.name()).equals(advice.map(Advice::recommends)));
        return same
                ? what + (several ? " are in place" : " is in place")
                : what + (several ? " do" : " does") + " as well as " + wanted + " would";
    }

    private static String named(Present present) {
        return present.subject().kind().equals("component")
                ? present.subject().id() + " (" + present.name() + ")"
                : present.name();
    }

    private Found found(Rule rule, Match match, EvidenceReader read) {
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
        return new Present(EvidenceReader.subject(workload), name, candidates.score(name));
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
                .stream().limit(MOST_TOLD).map(each -> each.subject().id()).collect(Collectors.toSet());
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
                && (slot.kinds().isEmpty() || workload.uses(slot.kinds()).isNo());
        if (none) {
            read.complete(workload, Inventory.COMPONENTS);
            return Found.that(Standing.NEEDED, List.of());
        }
        if (!allListed) {
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
