package dev.lintel.engine.internal;

import dev.lintel.Advice;
import dev.lintel.Evidence;
import dev.lintel.Recommendation;
import dev.lintel.Recommendation.Candidate;
import dev.lintel.Recommendation.Present;
import dev.lintel.Recommendation.Standing;
import dev.lintel.Rule;
import dev.lintel.engine.internal.Matches.Match;
import dev.lintel.engine.internal.Slots.Found;
import dev.lintel.engine.internal.StageRules.Graded;
import dev.lintel.model.Component;
import dev.lintel.model.Workload;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is recommended to a workload. A rule says that there is a need; whether something fills its place already, and as
 * well, its slot says.
 */
final class RecommendationAssembly {
    private static final String COMPONENT = "component";
    /** As many names as one takes in at a glance. */
    private static final int MOST_TOLD = 3;
    /** As many parts as it takes to believe what is said of all. */
    private static final int MOST_SHOWN = 8;

    private final Candidates candidates;
    private final Slots slots;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<OpenQuestion> open = new ArrayList<>();

    RecommendationAssembly(Candidates candidates, Slots slots) {
        this.candidates = candidates;
        this.slots = slots;
    }

    /** A recommendation before all others are known. */
    private record Draft(
            Graded graded, Match match, List<Evidence> evidence, Standing standing, List<Present> present) {
        Optional<Advice> advice() {
            return graded.rule().advice();
        }

        String technology() {
            return advice().map(Advice::recommends).orElse("");
        }

        Draft with(List<Present> others) {
            return new Draft(graded, match, evidence, standing, others);
        }
    }

    /** A need that is certain. */
    void recommend(Graded graded, Match match) {
        EvidenceReader place = EvidenceReader.about(match.subject());
        Found found = slots.found(graded.rule(), match, place);
        if (found.standing().isPresent()) {
            EvidenceReader need = EvidenceReader.ofKnown(graded.prepared(), match);
            drafts.add(new Draft(
                    graded, match, together(need, place), found.standing().get(), found.present()));
        } else if (!place.unknowns().isEmpty()) {
            open.add(new OpenQuestion(graded.rule().id(), place.about(), place.evidence(), place.unknowns()));
        }
    }

    /** A need that there may be: worth a question, unless its place is filled whatever the answer. */
    void ask(Graded graded, Match match) {
        Found found = slots.found(graded.rule(), match, EvidenceReader.about(match.subject()));
        if (found.isToDo()) {
            EvidenceReader need = EvidenceReader.ofAll(graded.prepared(), match);
            open.add(new OpenQuestion(graded.rule().id(), need.about(), need.evidence(), need.unknowns()));
        }
    }

    /** What is known, each once; of what many parts have in common a few are enough to see it. */
    private static List<Evidence> together(EvidenceReader need, EvidenceReader place) {
        Set<Evidence> together = new LinkedHashSet<>();
        Map<String, Integer> ofParts = new HashMap<>();
        for (List<Evidence> evidence : List.of(need.evidence(), place.evidence())) {
            for (Evidence each : evidence) {
                boolean ofAPart = each.subject().kind().equals(COMPONENT);
                if (!EvidenceReader.isUnknown(each)
                        && (!ofAPart || ofParts.merge(each.fact(), 1, Integer::sum) <= MOST_SHOWN)) {
                    together.add(each);
                }
            }
        }
        return List.copyOf(together);
    }

    /** What keeps a recommendation from being made. */
    List<OpenQuestion> open() {
        return open;
    }

    /** What is needed first, then what is better than what there is, then what is in place. */
    List<Recommendation> recommendations() {
        Set<Replaced> replaced = new HashSet<>();
        Set<Offered> offered = new HashSet<>();
        for (Draft draft : drafts) {
            if (draft.standing() == Standing.INSTEAD) {
                for (Present each : draft.present()) {
                    replaced.add(Replaced.of(each));
                    if (draft.match().subject() instanceof Workload) {
                        offered.add(new Offered(each.subject().id(), draft.technology()));
                    }
                }
            }
        }
        return drafts.stream()
                .flatMap(draft -> settled(draft, replaced, offered).stream())
                .sorted(Comparator.comparing(Draft::standing))
                .map(this::recommendation)
                .toList();
    }

    /** A technology that has to go from a component. */
    private record Replaced(String kind, String subject, String technology) {
        static Replaced of(Present present) {
            return new Replaced(present.subject().kind(), present.subject().id(), present.name());
        }
    }

    /** A technology that the whole needs in the place of what a component has. */
    private record Offered(String component, String technology) {}

    /**
     * A draft as the others leave it: what is to be replaced is not confirmed elsewhere, and a technology that the whole
     * needs in the place of a component is not recommended once more to that component.
     */
    private static Optional<Draft> settled(Draft draft, Set<Replaced> replaced, Set<Offered> offered) {
        if (draft.standing() == Standing.IN_PLACE && !draft.present().isEmpty()) {
            List<Present> staying = draft.present().stream()
                    .filter(each -> !replaced.contains(Replaced.of(each)))
                    .toList();
            return staying.isEmpty() ? Optional.empty() : Optional.of(draft.with(staying));
        }
        return draft.match().subject() instanceof Component component
                        && offered.contains(new Offered(component.id(), draft.technology()))
                ? Optional.empty()
                : Optional.of(draft);
    }

    private Recommendation recommendation(Draft draft) {
        Rule rule = draft.graded().rule();
        Match match = draft.match();
        return new Recommendation(
                rule.id(),
                match.subject().subject(),
                draft.standing() == Standing.IN_PLACE
                        ? inPlace(draft)
                        : draft.graded().prepared().message().fill(match.subject()),
                draft.graded().grade().by(),
                draft.evidence(),
                draft.standing(),
                draft.advice().map(its -> candidates.of(its.recommends())),
                draft.present(),
                alternatives(draft),
                rule.why(),
                rule.doInstead(),
                draft.advice().map(Advice::wayOut).orElse(""));
    }

    /** What is to be replaced is no alternative. */
    private List<Candidate> alternatives(Draft draft) {
        return draft.advice().map(Advice::alternatives).orElse(List.of()).stream()
                .map(candidates::of)
                .filter(each -> draft.present().stream()
                        .noneMatch(present -> present.name().equals(each.name())))
                .toList();
    }

    /** What there is need not change, be it what would be recommended or not. */
    private String inPlace(Draft draft) {
        String wanted = candidates.of(draft.technology()).name();
        List<Present> present = draft.present();
        if (present.isEmpty()) {
            return wanted + " or its like is in place";
        }
        boolean several = present.size() > 1;
        String what = present.stream().limit(MOST_TOLD).map(Present::toString).collect(Collectors.joining(", "));
        if (present.size() > MOST_TOLD) {
            what += " and " + (present.size() - MOST_TOLD) + " more";
        }
        boolean same = present.stream().anyMatch(each -> each.name().equals(wanted));
        return same
                ? what + (several ? " are in place" : " is in place")
                : what + (several ? " do" : " does") + " as well as " + wanted + " would";
    }
}
