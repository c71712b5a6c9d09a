package dev.lintel.intake.internal.decision;

import dev.lintel.architecture.Attribute;
import dev.lintel.architecture.DecisionAttributes;
import dev.lintel.architecture.Value;
import dev.lintel.model.Basis;
import dev.lintel.model.Origin;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a record says around its choice: what kind it is, who looked at it, what was tried, and the way out. */
final class Circumstances {
    /** The kinds of decisions that Lintel knows. */
    private static final Set<String> CATEGORIES = Set.of(
            "data-model",
            "api-contract",
            "database-choice",
            "table-key",
            "object-layout",
            "orchestration",
            "library",
            "library-version",
            "deployment",
            "compute",
            "language",
            "rewrite");

    private static final Set<String> WAYS_OUT = Set.of(
            "reversal",
            "reversibility",
            "rollback",
            "roll back",
            "rollback plan",
            "rollback strategy",
            "exit strategy",
            "exit plan",
            "migration path",
            "way out",
            "the way out");
    private static final Set<String> EVOLUTION =
            Set.of("evolution", "evolution strategy", "schema evolution", "schema evolution strategy");
    private static final Set<String> VERSIONING =
            Set.of("versioning", "versioning strategy", "version strategy", "api versioning");
    private static final Set<String> TRIALS = Set.of(
            "proof of concept",
            "proofs of concept",
            "poc",
            "spike",
            "prototype",
            "poc results",
            "spike results",
            "prototype results",
            "results of the spike",
            "results of the prototype",
            "results of the proof of concept");

    /** With one of these words a trial may still be to come, or may never have been. */
    private static final Set<String> NOT_MADE = Set.of(
            "will",
            "plan",
            "plans",
            "planned",
            "should",
            "shall",
            "would",
            "could",
            "can",
            "may",
            "might",
            "must",
            "need",
            "needs",
            "needed",
            "propose",
            "proposed",
            "intend",
            "going",
            "no",
            "not",
            "never",
            "none",
            "without",
            "before",
            "if",
            "once",
            "todo",
            "tbd",
            "later",
            "optional",
            "skipped",
            "false",
            "next",
            "to");

    private static final Set<String> REVIEWED = Set.of("reviewed by", "reviewedby", "approved by", "approvedby");

    /** Those who are to look at it while it is proposed have not yet. */
    private static final Set<String> REVIEWERS = Set.of("reviewers", "reviewer", "approvers", "approver");

    private final Facts facts;
    private final Function<Line, Origin> origins;
    private final Outline outline;
    private final FrontMatter matter;
    private final Head head;

    Circumstances(Facts facts, Function<Line, Origin> origins, Outline outline, FrontMatter matter, Head head) {
        this.facts = facts;
        this.origins = origins;
        this.outline = outline;
        this.matter = matter;
        this.head = head;
    }

    /** What every record may say. */
    void read() {
        category(Set.of("category", "categories"));
        category(Set.of("tags", "tag"));
        sentence(DecisionAttributes.MIGRATION_PATH, WAYS_OUT);
        sentence(DecisionAttributes.EVOLUTION_STRATEGY, EVOLUTION);
        sentence(DecisionAttributes.VERSIONING_STRATEGY, VERSIONING);
        yes(DecisionAttributes.POC, trials());
        yes(DecisionAttributes.SENIOR_REVIEW, people(REVIEWED));
    }

    /** What only a record that is in force says: its reviewers have reviewed it. */
    void readReviewers() {
        yes(DecisionAttributes.SENIOR_REVIEW, people(REVIEWERS));
    }

    private Stream<Line> entries(Set<String> keys) {
        return Stream.concat(matter.values(keys).stream(), head.values(keys).stream());
    }

    /** The only kind that is named; several could each be meant. */
    private void category(Set<String> keys) {
        List<Line> lines = entries(keys).toList();
        List<String> known = lines.stream()
                .flatMap(line -> words(line.plain()))
                .filter(CATEGORIES::contains)
                .distinct()
                .toList();
        if (known.size() == 1) {
            facts.say(DecisionAttributes.CATEGORY, Value.stated(known.get(0), origins.apply(lines.get(0))));
        }
    }

    /** The words of a list, which commas part, or else spaces. */
    private static Stream<String> words(String text) {
        String whole = Attribute.canonical(text);
        return CATEGORIES.contains(whole)
                ? Stream.of(whole)
                : Arrays.stream(text.split(text.indexOf(',') >= 0 ? "," : " ")).map(Attribute::canonical);
    }

    private void sentence(Attribute<String> attribute, Set<String> sections) {
        Optional<Passage> passage = outline.section(sections)
                .flatMap(Section::firstSaid)
                .filter(said -> !said.plain().startsWith("|"));
        if (passage.isEmpty()) {
            return;
        }
        Origin where = origins.apply(passage.get().first());
        String text = Sentences.first(passage.get().plain());
        if (text.equalsIgnoreCase("none")) {
            facts.say(attribute, new Value.None<>(Basis.STATED, Optional.of(where)));
        } else if (!Sentences.isPlaceholder(text)) {
            facts.say(attribute, Value.stated(Sentences.shown(text), where));
        }
    }

    private Stream<Line> trials() {
        Stream<Line> sections = outline.all(TRIALS)
                .flatMap(section -> section.firstSaid().stream())
                .filter(passage -> isMade(passage.plain()))
                .map(Passage::first);
        return Stream.concat(matter.values(TRIALS).stream().filter(line -> isMade(line.plain())), sections);
    }

    private static boolean isMade(String text) {
        return !Sentences.isPlaceholder(text)
                && Arrays.stream(Section.name(text).split(" ")).noneMatch(NOT_MADE::contains);
    }

    private Stream<Line> people(Set<String> names) {
        Stream<Line> sections = outline.all(names)
                .flatMap(section -> section.firstSaid().stream())
                .map(Passage::first);
        return Stream.concat(entries(names), sections).filter(line -> !Sentences.isPlaceholder(line.plain()));
    }

    private void yes(Attribute<Boolean> attribute, Stream<Line> lines) {
        lines.findFirst().ifPresent(line -> facts.say(attribute, Value.stated(true, origins.apply(line))));
    }
}
