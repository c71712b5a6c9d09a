package dev.lintel.model;

import dev.lintel.Subject;
import dev.lintel.architecture.Attribute;
import dev.lintel.architecture.DecisionAttributes;
import dev.lintel.architecture.DecisionDescription;
import dev.lintel.architecture.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Something that was decided, or is still to be. It reaches its workload and the components it is about.
 *
 * <p>The predicates named like an attribute of {@link DecisionAttributes} have its meaning.
 */
public final class Decision implements Fact {
    private final Subject subject;
    private final Seen values;
    private final Technology chosen;
    private final List<Technology> alternatives;
    private final Workload workload;
    private final List<Component> about = new ArrayList<>();
    private final List<Option> options = new ArrayList<>();
    /** Several rules ask which way it swings; it is judged once, when the first one asks. */
    private final Once<Reversibility> reversibility;

    Decision(
            DecisionDescription description,
            Technology chosen,
            List<Technology> alternatives,
            Doors doors,
            Workload workload,
            View view) {
        this.subject = new Subject("decision", description.id(), description.origin());
        this.values = new Seen(description.attributes(), view);
        this.chosen = chosen;
        this.alternatives = List.copyOf(alternatives);
        this.workload = workload;
        this.reversibility = new Once<>(() -> Reversibility.of(this, doors));
    }

    void add(Component component) {
        about.add(component);
    }

    void add(Option option) {
        options.add(option);
    }

    @Override
    public Subject subject() {
        return subject;
    }

    @Override
    public Workload workload() {
        return workload;
    }

    @Override
    public Optional<Value<?>> said(String attribute) {
        return DecisionAttributes.set().named(attribute).map(this::said);
    }

    @Override
    public Value<?> said(Attribute<?> attribute) {
        return values.values().get(attribute);
    }

    /** The components it is about, sorted by id. */
    public List<Component> about() {
        return Collections.unmodifiableList(about);
    }

    /** What there is to choose from, sorted by name. */
    public List<Option> options() {
        return Collections.unmodifiableList(options);
    }

    /** It is about a component of that kind of technology. */
    public boolean isAboutA(String kind) {
        return about.stream()
                .anyMatch(component -> component.technology().kind().is(kind));
    }

    /** Which way it swings, and why. */
    public Reversibility reversibility() {
        return reversibility.get();
    }

    /**
     * {@code one-way}, {@code two-way} or {@code undetermined}. Unknown where the category or a factor is left open by
     * somebody who spoke of it, unless what is known makes it one-way anyway.
     */
    @Reads({"category", "chosen", "dataMigration", "apiContract", "lockIn", "learning", "coupling"})
    public Name swing() {
        return values.view() == View.POSSIBLE && leavesItsSwingOpen()
                ? Name.unknown(values.view())
                : Name.of(reversibility().swing().word());
    }

    /** The possible view leaves open which way it swings. The same in both views. */
    boolean leavesItsSwingOpen() {
        return reversibility().swing() != Reversibility.Swing.ONE_WAY
                && (!values.knows(DecisionAttributes.CATEGORY)
                        || DecisionAttributes.factors().stream().anyMatch(values::isLeftOpen));
    }

    /**
     * Whether it can be gone back on: it swings two-way, or its way out is said. A no needs one that does not, and of
     * which is said that there is none.
     */
    @Reads({"category", "chosen", "dataMigration", "apiContract", "lockIn", "learning", "coupling", "migrationPath"})
    public Answer wayOut() {
        Name swing = swing();
        boolean out =
                swing.is(Reversibility.Swing.TWO_WAY.word()) || migrationPath().isSome();
        boolean shut = swing.isOtherThan(Reversibility.Swing.TWO_WAY.word())
                && migrationPath().isNone();
        return out == shut ? Answer.unknown(values.view()) : Answer.of(out);
    }

    /** It chose a technology, or somebody says whether there is a way out. */
    boolean speaksOfAWayOut() {
        return chosen.isKnown() || values.knows(DecisionAttributes.MIGRATION_PATH);
    }

    /** What is stated of a factor; empty where nothing is. */
    Optional<String> statedFactor(String factor) {
        return DecisionAttributes.set()
                .named(factor)
                .map(values.values()::get)
                .flatMap(value -> value.known().map(Object::toString));
    }

    /** What it is about: what was chosen, or else a component that such a decision can be about. */
    Technology subjectTechnology(Optional<Doors.ImpliedBy> category) {
        if (chosen.isKnown()) {
            return chosen;
        }
        List<Technology> candidates = about.stream()
                .map(Component::technology)
                .filter(technology -> category().value().isEmpty()
                        || category.filter(its -> its.couldBeAbout(technology)).isPresent())
                .toList();
        return candidates.isEmpty() ? Technology.UNKNOWN : candidates.get(0);
    }

    /** What was chosen, as the catalogue knows it. */
    public Technology chosenTechnology() {
        return chosen;
    }

    /** How many options it weighs. */
    public Amount optionCount() {
        return Amount.of(options.size());
    }

    /** A vendor runs what was chosen, by the catalogue or else by the components it is about. */
    @Reads({"chosen"})
    public Answer choosesManaged() {
        if (chosen.isKnown()) {
            return chosen.managed();
        }
        for (Component component : about) {
            if (component.technology().managed() == Answer.YES) {
                return Answer.YES;
            }
        }
        return Answer.unknown(values.view());
    }

    /** Among what else was considered is something that the team would run itself. */
    @Reads({"alternatives"})
    public Answer weighsSelfHosted() {
        boolean open = options.isEmpty() && !values.knows(DecisionAttributes.ALTERNATIVES);
        for (String name : alternatives().values()) {
            if (name.startsWith("self-hosted") || name.startsWith("self-managed")) {
                return Answer.YES;
            }
        }
        for (Technology alternative : alternatives) {
            if (alternative.managed() == Answer.NO) {
                return Answer.YES;
            }
            open |= !alternative.isKnown();
        }
        for (Option option : options) {
            if (option.technology().managed() == Answer.NO) {
                return Answer.YES;
            }
            open |= !option.technology().isKnown();
        }
        return open ? Answer.unknown(values.view()) : Answer.NO;
    }

    public Name category() {
        return values.name(DecisionAttributes.CATEGORY);
    }

    public Name chosen() {
        return values.name(DecisionAttributes.CHOSEN);
    }

    public Names alternatives() {
        return values.names(DecisionAttributes.ALTERNATIVES);
    }

    public Name dataMigration() {
        return values.name(DecisionAttributes.DATA_MIGRATION);
    }

    public Name apiContract() {
        return values.name(DecisionAttributes.API_CONTRACT);
    }

    public Name lockIn() {
        return values.name(DecisionAttributes.LOCK_IN);
    }

    public Name learning() {
        return values.name(DecisionAttributes.LEARNING);
    }

    public Name coupling() {
        return values.name(DecisionAttributes.COUPLING);
    }

    public Amount analysisDays() {
        return values.amount(DecisionAttributes.ANALYSIS_DAYS);
    }

    public Answer seniorReview() {
        return values.answer(DecisionAttributes.SENIOR_REVIEW);
    }

    public Answer poc() {
        return values.answer(DecisionAttributes.POC);
    }

    public Text migrationPath() {
        return values.text(DecisionAttributes.MIGRATION_PATH);
    }

    public Name status() {
        return values.name(DecisionAttributes.STATUS);
    }

    public Text evolutionStrategy() {
        return values.text(DecisionAttributes.EVOLUTION_STRATEGY);
    }

    public Text versioningStrategy() {
        return values.text(DecisionAttributes.VERSIONING_STRATEGY);
    }

    public Amount externalConsumers() {
        return values.amount(DecisionAttributes.EXTERNAL_CONSUMERS);
    }

    public Answer breaking() {
        return values.answer(DecisionAttributes.BREAKING);
    }

    public Name effort() {
        return values.name(DecisionAttributes.EFFORT);
    }

    public Name mutability() {
        return values.name(DecisionAttributes.MUTABILITY);
    }

    public Names constraints() {
        return values.names(DecisionAttributes.CONSTRAINTS);
    }

    public Text reason() {
        return values.text(DecisionAttributes.REASON);
    }

    @Override
    public String toString() {
        return id();
    }
}
